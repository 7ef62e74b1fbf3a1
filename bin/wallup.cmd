@echo off
rem Starts Wallup with an installed JDK 25 and Chrome. After an update delete the folder target, so that it is built anew.
setlocal
set "ROOT=%~dp0.."
call "%~dp0find-java.cmd" || exit /b 1
set "JAR=%ROOT%\target\wallup.jar"
if not exist "%JAR%" if exist "%ROOT%\wallup.jar" set "JAR=%ROOT%\wallup.jar"
if not exist "%JAR%" (
  echo wallup: building, the first time takes a few minutes 1>&2
  pushd "%ROOT%"
  call mvnw.cmd --batch-mode --no-transfer-progress --quiet package -DskipTests 1>&2 || (popd & exit /b 1)
  popd
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED -jar "%JAR%" %*
exit /b %ERRORLEVEL%
