@echo off
rem Fallback for PCs on which VBScript is switched off; with arguments it is the command line: start.cmd check report.docx
chcp 65001 >nul
"%~dp0runtime\node.exe" "%~dp0app\start.mjs" %*
if errorlevel 1 if "%~1"=="" pause
