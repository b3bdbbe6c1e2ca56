#!/usr/bin/env pwsh
# Turns a checkout into an installer for Windows (msi). Never run where this was written: see packaging/README.md.
#
#   packaging/package.ps1 [-Out DIR] [-Jdk JDK] [-NoBuild]
#
# It needs a JDK 17 or later, Maven, and WiX on the path, as jpackage does.
[CmdletBinding()]
param(
    [string] $Out = "",
    [string] $Jdk = $env:JAVA_HOME,
    [switch] $NoBuild
)
Set-StrictMode -Version Latest
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true

$here = $PSScriptRoot
$root = Split-Path $here
if (-not $Out) { $Out = Join-Path $root "target/packages" }
if (-not $Jdk -or -not (Test-Path "$Jdk/bin/jpackage.exe")) { throw "package: no JDK with jpackage; name one with -Jdk or JAVA_HOME" }
$release = Get-Content "$Jdk/release" | Where-Object { $_ -match '^JAVA_VERSION=' }
$number = [int](($release -replace '^JAVA_VERSION="?', '') -split '[.\-+"]')[0]
if ($number -lt 17) { throw "package: $Jdk is Java $number; 17 or later is needed" }

if (-not $NoBuild) {
    $env:JAVA_HOME = $Jdk
    & mvn -q -B -DskipTests -f "$root/pom.xml" package
}
New-Item -ItemType Directory -Force $Out | Out-Null
$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
New-Item -ItemType Directory $work | Out-Null
try {
    Copy-Item -Recurse "$root/target/countersign/lib" "$work/input"
    $version = ((& "$Jdk/bin/java" -jar "$work/input/countersign.jar" --version)[0] -replace '^countersign ', '') -replace '-.*', ''

    $modules = "java.base,java.desktop,java.logging,java.management,java.naming,java.scripting,java.security.jgss,java.sql,java.xml," +
        "jdk.accessibility,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.crypto.mscapi,jdk.jfr,jdk.localedata,jdk.unsupported"
    $jlink = @("--add-modules", $modules, "--strip-debug", "--no-header-files", "--no-man-pages", "--include-locales=en,de")
    if ($number -ge 21) { $jlink += "--compress=zip-6", "--generate-cds-archive" } else { $jlink += "--compress=2" }
    & "$Jdk/bin/jlink" @jlink --output "$work/runtime"

    $java = @("-XX:TieredStopAtLevel=1", "-XX:G1HeapRegionSize=16m", "-Dfile.encoding=UTF-8")
    if ($number -ge 24) { $java += "--sun-misc-unsafe-memory-access=allow" }
    $window = $java
    $command = $java
    if ($number -ge 25) {
        # one cache of each kind, trained with the very flags the launchers have
        & "$work/runtime/bin/java" @java "-XX:AOTCacheOutput=$work/command.aot" -jar "$work/input/countersign.jar" matrix "$root/samples/pr-repair.txt" | Out-Null
        & "$work/runtime/bin/java" @java "-XX:AOTCacheOutput=$work/window.aot" -jar "$work/input/countersign.jar" --exit-after-start "$root/samples/ready.bom.yaml" | Out-Null
        Copy-Item "$work/*.aot" "$work/input/"
        $window += '-XX:AOTCache=$APPDIR\window.aot'
        $command += '-XX:AOTCache=$APPDIR\command.aot'
    }

    # A program for Windows either has a console or none: one launcher opens the window, the other runs commands.
    @("win-console=true", "java-options=$($command -join ' ')", "win-menu=false", "win-shortcut=false") |
        Set-Content "$work/command.properties"
    @("extension=yaml", "mime-type=application/vnd.countersign.bom+yaml", "description=Agent Action BOM") |
        Set-Content "$work/bom.properties"
    $options = $window | ForEach-Object { "--java-options"; $_ }
    & "$Jdk/bin/jpackage" --type msi --name Countersign --dest $Out --input "$work/input" --main-jar countersign.jar `
        --main-class dev.countersign.Main --runtime-image "$work/runtime" --app-version $version `
        --icon "$here/icon/countersign.ico" --license-file "$root/LICENSE" --file-associations "$work/bom.properties" `
        --add-launcher "countersign-command=$work/command.properties" --win-menu --win-dir-chooser --win-per-user-install `
        --win-upgrade-uuid "6f0d7c0e-3d3b-4c0b-9f0a-5f0f5b8f2c11" @options
    Get-ChildItem $Out -Filter *.msi | ForEach-Object { "made $($_.FullName), $([math]::Round($_.Length / 1MB)) MB" }
} finally {
    Remove-Item -Recurse -Force $work
}
