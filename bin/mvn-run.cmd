@echo off
rem Runs the packaged program or policy pack in Maven's place, see mvn-run, which does the same on Linux and macOS.
setlocal

set "root=%~dp0.."
set "called=the program"
set "jar=%root%\src\target\isolated-aks-program.jar"
set "built=%root%\src\target\pulumi-packages.json"
set "sources='%root%\src\main', '%root%\components\src\main', '%root%\components\schema.json', '%root%\isolation\src\main'"
set "archive=%root%\src\target\isolated-aks-program.jsa"

rem Arguments with an equals sign arrive in two parts here, so the whole line is searched.
echo %* | findstr /c:"exec:java" >nul || exit /b 0

rem Only plugins are called with the path of their pom.xml, and the policy pack is the only one.
echo %* | findstr /c:" -f " >nul && (
  set "called=the policy pack"
  set "jar=%root%\policy\target\isolated-aks-policy.jar"
  set "built=%root%\policy\target\isolated-aks-policy.built"
  set "sources='%root%\policy\src\main', '%root%\isolation\src\main'"
  set "archive=%root%\policy\target\isolated-aks-policy.jsa"
)

if not exist "%jar%" goto missing
if not exist "%built%" goto missing

echo %* | findstr /c:"-DmainArgs=packages" >nul && (
  type "%built%"
  exit /b 0
)

for /f "delims=" %%F in ('powershell -NoProfile -Command "$built = (Get-Item -LiteralPath '%built%').LastWriteTimeUtc; Get-ChildItem -File -Recurse -ErrorAction SilentlyContinue -LiteralPath %sources% | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1 -ExpandProperty FullName"') do (
  echo isolated-aks: %called% is older than its sources ^(%%F has changed since^); run: mvn package 1>&2
  exit /b 1
)

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -Xshare:auto -Xlog:disable -Xlog:all=off -XX:SharedArchiveFile="%archive%" -jar "%jar%"
exit /b %errorlevel%

:missing
echo isolated-aks: %called% is not built, %jar% is missing; run: mvn package 1>&2
exit /b 1
