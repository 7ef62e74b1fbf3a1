@echo off
rem Passes every test with an installed JDK 25 and Chrome.
setlocal
call "%~dp0find-java.cmd" || exit /b 1
pushd "%~dp0.."
call mvnw.cmd --batch-mode --no-transfer-progress verify %*
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%
