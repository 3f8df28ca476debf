@echo off
rem Starts gazette on Windows: finds a JDK 25 or newer, compiles on first use, then runs it without Maven.
rem After a change of the sources: delete generator\command\target, or run "mvn package".
rem Without delayed expansion, which would take every exclamation mark out of a query or a path.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%generator\command\target\gazette.jar"
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not defined JDK if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~D"
if defined JDK goto compile
echo gazette needs a JDK 25 or newer and found none; install one, for example Temurin 25, or set JAVA_HOME to its folder 1>&2
exit /b 3

:compile
rem The folder of the gazette that is meant, as gazette.cli.DefaultFolders finds it: this one, one above it, or the launcher's.
set "PLACE=%CD%"
if exist "%PLACE%\content\" goto found
:up
if exist "%PLACE%\content\gazette.yaml" goto found
for %%P in ("%PLACE%\..") do set "ABOVE=%%~fP"
if not "%ABOVE%"=="%PLACE%" set "PLACE=%ABOVE%" & goto up
set "PLACE=%HOME_DIR%"
:found
rem The sentence model lies in a module of its own.
set "MODEL="
set "MODULE=%HOME_DIR%generator\embedding\target"
findstr /r /c:"^[^#]*meaning: *model" "%PLACE%\content\gazette.yaml" >nul 2>nul && set "MODEL=-P embedding"
rem What reads PDF and Word for import lies in another.
set "READER="
set "DOCUMENTS=%HOME_DIR%generator\documents\target"
if /i "%~1"=="import" for %%A in (%*) do for %%X in (.pdf .docx) do if /i "%%~xA"=="%%X" set "READER=-P documents"
if exist "%JAR%" if not defined MODEL if not defined READER goto run
if exist "%JAR%" if not defined READER if exist "%MODULE%\embedding.jar" goto run
if exist "%JAR%" if not defined MODEL if exist "%DOCUMENTS%\documents.jar" goto run
if exist "%JAR%" if exist "%MODULE%\embedding.jar" if exist "%DOCUMENTS%\documents.jar" goto run
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
echo gazette: compiling; first use, this takes a minute and fetches libraries once 1>&2
set "JAVA_HOME=%JDK%"
rem Maven 3 on a new JDK warns of a library of its own; that is no news to a webmaster.
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow"
call mvn -q -B -f "%HOME_DIR%pom.xml" -Dmaven.test.skip=true %MODEL% %READER% package
if not errorlevel 1 goto run
if not defined MODEL if not defined READER goto failed
if defined MODEL echo gazette: the sentence model cannot be had; Maven's words are above 1>&2
if defined READER echo gazette: what reads PDF and Word cannot be had; Maven's words are above 1>&2
call mvn -q -B -f "%HOME_DIR%pom.xml" -Dmaven.test.skip=true package
if not errorlevel 1 goto run
:failed
echo gazette: compiling failed; Maven's words are above 1>&2
exit /b 3

:nomaven
echo gazette is compiled by Maven on first use and found no mvn; install Apache Maven 3.8 or newer 1>&2
exit /b 3

:run
set "LIBRARIES=%JAR%;%HOME_DIR%generator\command\target\lib\*"
if defined MODEL set "LIBRARIES=%LIBRARIES%;%MODULE%\embedding.jar;%MODULE%\lib\*"
if defined READER set "LIBRARIES=%LIBRARIES%;%DOCUMENTS%\documents.jar;%DOCUMENTS%\lib\*"
"%JDK%\bin\java" -Dgazette.home="%HOME_DIR:~0,-1%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "%LIBRARIES%" gazette.cli.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  for /f "tokens=1 delims=." %%M in (%%V) do if %%~M GEQ 25 set "JDK=%~1"
)
exit /b 0
