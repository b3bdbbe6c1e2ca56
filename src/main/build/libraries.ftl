<#-- One library a line: group:artifact, version, name, licences; tabs between, " | " between licences. -->
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
${library.groupId}:${library.artifactId}	${library.version}	${library.name!library.artifactId}	<#list entry.getValue() as licence>${licence}<#sep> | </#list>
</#list>
font:inter	4.001	Inter	OFL-1.1
font:jetbrains-mono	2.211	JetBrains Mono	OFL-1.1
font:dejavu	2.37	DejaVu	Bitstream-Vera
