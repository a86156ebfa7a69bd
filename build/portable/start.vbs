' 法治年报（免安装版）：不显示黑色窗口；打不开时说明原因。
Option Explicit
Dim files, shell, here, errors, command, status, why
Set files = CreateObject("Scripting.FileSystemObject")
Set shell = CreateObject("WScript.Shell")
here = files.GetParentFolderName(WScript.ScriptFullName)
errors = files.BuildPath(files.GetSpecialFolder(2), files.GetTempName())
command = """" & here & "\runtime\node.exe"" """ & here & "\app\start.mjs"""
status = shell.Run("cmd.exe /s /c ""chcp 65001 >nul & " & command & " >nul 2>""" & errors & """""", 0, True)
If status <> 0 Then
  why = ""
  If files.FileExists(errors) Then
    Dim text
    Set text = CreateObject("ADODB.Stream")
    text.Type = 2
    text.Charset = "utf-8"
    text.Open
    text.LoadFromFile errors
    why = text.ReadText
    text.Close
  End If
  MsgBox "法治年报没有打开。请把整个文件夹解压出来再运行；仍不行，请运行“start.cmd”查看原因。" & vbCrLf & vbCrLf & why, 48, "法治年报"
End If
If files.FileExists(errors) Then files.DeleteFile errors, True
