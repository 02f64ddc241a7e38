@echo off
rem SmartShop's launcher for Windows: finds a JDK 25, builds on first use or when sources are newer, starts the program.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
call :findjdk
if not defined JDK (
  echo smartshop: No JDK 25 or newer found. Install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
set "BUILT=%HERE%\app\target\smartshop-built"
if "%~1"=="test" (
  pushd "%HERE%"
  call mvn -B verify
  set "RC=!errorlevel!"
  popd
  exit /b !RC!
)
set STALE=0
if not exist "%BUILT%" set STALE=1
if "%STALE%"=="0" (
  powershell -NoProfile -Command "$b=(Get-Item '%BUILT%').LastWriteTime; $n=Get-ChildItem '%HERE%\pom.xml','%HERE%\*\pom.xml','%HERE%\*\src\main' -Recurse -File | Where-Object { $_.LastWriteTime -gt $b } | Select-Object -First 1; if ($n) { exit 1 }"
  if errorlevel 1 set STALE=1
)
if "%STALE%"=="1" (
  pushd "%HERE%"
  if exist "%HERE%\app\target\lib" rmdir /s /q "%HERE%\app\target\lib"
  call mvn -q -B -DskipTests package
  if errorlevel 1 (
    popd
    echo smartshop: The build failed; its messages are above. 1>&2
    exit /b 1
  )
  popd
  type nul > "%BUILT%"
)
"%JAVA_HOME%\bin\java" @"%HERE%\app\src\main\launcher\jvm.options" -XX:ErrorFile=NUL -Dsmartshop.home="%HERE%" -cp "%HERE%\app\target\*;%HERE%\app\target\lib\*" smartshop.app.Main %*
exit /b %errorlevel%

:findjdk
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined JDK exit /b
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*") do if not defined JDK call :try "%%~D"
exit /b

:try
if not exist "%~1\bin\javac.exe" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION "%~1\release"') do (
  set "VERSION=%%~V"
  set "VERSION=!VERSION:"=!"
  if !VERSION! GEQ 25 set "JDK=%~1"
)
exit /b
