@echo off
rem Sets JAVA to the java.exe of a JDK 25, and JAVA_HOME to its folder.
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.."
if defined JAVA exit /b 0
echo wallup: Java 25 is not on this PC: install a JDK 25 (for example from https://adoptium.net) or set JAVA_HOME to it. 1>&2
exit /b 1

:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>&1 || exit /b 0
set "JAVA=%~1\bin\java.exe"
set "JAVA_HOME=%~1"
exit /b 0
