@echo off
rem Runs the packaged program in Maven's place, see mvn-run, which does the same on Linux and macOS.
setlocal

set "root=%~dp0.."
set "jar=%root%\src\target\isolated-aks-program.jar"
set "packages=%root%\src\target\pulumi-packages.json"

rem Arguments with an equals sign arrive in two parts here, so the whole line is searched.
echo %* | findstr /c:"exec:java" >nul || exit /b 0

if not exist "%jar%" goto missing
if not exist "%packages%" goto missing

echo %* | findstr /c:"-DmainArgs=packages" >nul && (
  type "%packages%"
  exit /b 0
)

for /f "delims=" %%F in ('powershell -NoProfile -Command "$built = (Get-Item -LiteralPath '%packages%').LastWriteTimeUtc; Get-ChildItem -File -Recurse -ErrorAction SilentlyContinue -LiteralPath '%root%\src\main', '%root%\components\src\main', '%root%\components\schema.json', '%root%\isolation\src\main' | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1 -ExpandProperty FullName"') do (
  echo isolated-aks: the program is older than its sources ^(%%F has changed since^); run: mvn package 1>&2
  exit /b 1
)

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -Xshare:auto -Xlog:disable -Xlog:all=off -jar "%jar%"
exit /b %errorlevel%

:missing
echo isolated-aks: the program is not built, %jar% is missing; run: mvn package 1>&2
exit /b 1
