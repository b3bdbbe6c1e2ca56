@echo off
rem Starts Countersign: the window, or a command that needs none.
rem
rem Java is the one COUNTERSIGN_JAVA names (a java program or a Java home), else that of JAVA_HOME, else the one on the
rem path. It has to be Java 17 or later.
setlocal EnableExtensions DisableDelayedExpansion
set "needed=17"
set "java="
set "found= None was found."

if not defined COUNTERSIGN_JAVA goto home
set "java=%COUNTERSIGN_JAVA%"
if exist "%COUNTERSIGN_JAVA%\bin\java.exe" set "java=%COUNTERSIGN_JAVA%\bin\java.exe"
call :consider "COUNTERSIGN_JAVA"
if defined java goto run
goto none

:home
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
call :consider "JAVA_HOME"
if defined java goto run

:path
for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java goto none
call :consider "The path"
if defined java goto run

:none
>&2 echo countersign: Java %needed% or later is needed.%found% Install one, or let COUNTERSIGN_JAVA name one.
exit /b 3

:run
rem From Java 24 on there is a warning about what the window's drawing library does to memory; older ones do not know the option.
set "quiet="
if %version% geq 24 set "quiet=--sun-misc-unsafe-memory-access=allow"
"%java%" %quiet% -XX:TieredStopAtLevel=1 -XX:G1HeapRegionSize=16m -Dfile.encoding=UTF-8 %COUNTERSIGN_JAVA_OPTIONS% -jar "%~dp0..\lib\countersign.jar" %*
exit /b %ERRORLEVEL%

rem Keeps %java% when it is new enough; else empties it and notes why.
:consider
if not exist "%java%" (
    set "found= %~1 names %java%, which is no program."
    set "java="
    exit /b
)
set "version=0"
for /f "tokens=3" %%V in ('""%java%" -version 2^>^&1 ^| findstr /c:" version ""') do set "version=%%~V"
if "%version:~0,2%"=="1." set "version=%version:~2%"
for /f "delims=.-+_" %%V in ("%version%") do set "version=%%V"
if %version% geq %needed% exit /b
set "found= %~1 names %java%, which is Java %version%."
set "java="
exit /b
