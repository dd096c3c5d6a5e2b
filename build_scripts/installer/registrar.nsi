; The Windows installer. Run by build_windows.py, which gives VERSION, BUNDLE, OUT, ICON, BANNER, LICENCE and KILOBYTES, and
; QUICK where it is made to be tried only.
;
; For one user without administrator rights unless ALLUSERS is chosen; a copy that is installed already is upgraded where it
; is. Words of the command line, words and exit codes for IT staff: docs/packaging.md.
; Registers, keys and settings are never in the program's folder; neither the installer nor the uninstaller touches them.

Unicode true
; The NSIS that one gets for Windows has no 64-bit stub, Debian's has; a Wine without 32 bits runs none but that.
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
  Target amd64-unicode
!endif
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowRootDirInstall false

!include MUI2.nsh
!include nsDialogs.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define ID "TechnologyContractRegistrar"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define LOWEST_BUILD 17763
!define DATA "technology-contract-registrar"
!define ENTRY "技术合同认定登记工作台.lnk"

Name "$(Title)"
BrandingText "${VERSION}"
OutFile "${OUT}"
InstallDir ""
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "技术合同认定登记工作台"
VIAddVersionKey /LANG=2052 "FileDescription" "技术合同认定登记工作台 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "Mulan PSL v2"

Var ForAll
Var Portable
Var Older
Var ChoiceOne
Var ChoiceAll
Var Folder
Var Before

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_FINISHPAGE_NOREBOOTSUPPORT

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
Page custom AskForWhom TakeForWhom
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE TakeFolderOfItsOwn
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"  ; the first is for a Windows that speaks neither
!insertmacro MUI_LANGUAGE "SimpChinese"

!macro Words NAME ZH EN
  LangString ${NAME} ${LANG_SIMPCHINESE} "${ZH}"
  LangString ${NAME} ${LANG_ENGLISH} "${EN}"
!macroend
!insertmacro Words Title "技术合同认定登记工作台" "Technology Contract Registrar"
!insertmacro Words TooOld "本程序需要 64 位的 Windows 10 1809（2018 年 10 月更新）或更新的系统，这台电脑上的 Windows 较旧，没有安装，也没有改动任何内容。请联系信息人员升级系统，或换一台电脑。" "This program needs 64-bit Windows 10 version 1809 or newer. Nothing was installed or changed. Ask your IT person to update Windows, or use another PC."
!insertmacro Words Running "程序正在运行。请先关闭它，再点“重试”。" "The program is running. Close it, then choose Retry."
!insertmacro Words Newer "这台电脑上已装有更新的版本。装回旧版可能打不开新版保存过的登记库。仍要装旧版吗？" "A newer version is installed here. An older one may not open registers that the newer one has saved. Install the older one all the same?"
!insertmacro Words NeedAdmin "为所有用户安装需要管理员权限。没有安装。请以管理员身份运行安装程序，或只为自己安装。" "Installing for all users needs administrator rights. Nothing was installed. Run the installer as administrator, or install for yourself only."
!insertmacro Words WhoTitle "为谁安装" "For whom"
!insertmacro Words WhoText "一般只为自己安装，不需要管理员权限。" "Usually for yourself only; that needs no administrator."
!insertmacro Words OnlyMe "只为我（&M）" "Only for &me"
!insertmacro Words Everyone "为这台电脑的所有用户（&A，需要管理员）" "For &all users of this PC (administrator)"
!insertmacro Words WhoNote "登记库、密钥和设置始终在各用户自己的文件夹里，升级和卸载都不会动它们。" "Registers, keys and settings stay in each user's own folder; neither upgrade nor uninstalling touches them."
!insertmacro Words Batch "技术合同报盘" "Batch of registrations"
!insertmacro Words Receipt "技术合同回盘" "Receipt of a batch"
!insertmacro Words Roster "登记员名册" "Roster of registrars"
!insertmacro Words Update "技术合同登记升级包" "Update of program or packs"
!insertmacro Words Kept "程序已卸载。登记库、密钥和设置原样保留在：$\r$\n$Folder$\r$\n以及您自己选定的数据库文件夹。$\r$\n重新安装后可以接着使用；$\r$\n确实不再需要时请自行删除。" "The program is gone. Registers, keys and settings are kept as they were in$\r$\n$Folder$\r$\nand in the folders that you chose for registers.$\r$\nInstall again to go on; delete them yourself when they are no longer wanted."
!insertmacro Words NoRoom "磁盘空间不足，$INSTDIR 需要约 170 MB。没有安装，也没有改动任何内容。请腾出空间，或换一个文件夹。" "There is not enough room for about 170 MB in $INSTDIR. Nothing was installed or changed. Make room, or choose another folder."
!insertmacro Words CannotWrite "无法写入 $INSTDIR。原有程序可能正被占用；请关闭后再试，或换一个文件夹。" "$INSTDIR cannot be written. The program there may be in use; close it and try again, or choose another folder."

; ---------------------------------------------------------------- before anything

!macro Context
  ${If} $ForAll == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  StrCpy $ForAll 0
  StrCpy $Portable 0
  StrCpy $Older 0
  StrCpy $R9 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/CURRENTUSER" $R1
  ${IfNot} ${Errors}
    StrCpy $R9 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/PORTABLE" $R1
  ${IfNot} ${Errors}
    StrCpy $Portable 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/OLDER" $R1
  ${IfNot} ${Errors}
    StrCpy $Older 1
  ${EndIf}

  ReadRegStr $R2 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${IfNot} ${AtLeastWin10}
  ${OrIf} $R2 < ${LOWEST_BUILD}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  ${If} $Portable == 1
    ${If} $INSTDIR == ""
      StrCpy $INSTDIR "$EXEDIR\registrar"
    ${EndIf}
  ${Else}
    ${If} $R9 == 0
      Call FindForWhom
    ${EndIf}
    Call FindFolder
  ${EndIf}
FunctionEnd

; What all users have already is upgraded for all users, unless this user has a copy too.
Function FindForWhom
  ReadRegStr $R0 HKCU "Software\${ID}" "Folder"
  ReadRegStr $R1 HKLM "Software\${ID}" "Folder"
  ${If} $R0 == ""
  ${AndIf} $R1 != ""
    StrCpy $ForAll 1
  ${EndIf}
FunctionEnd

; Where the program is already, else where programs of this user, or of all, belong; a folder that was named stays.
; Takes: $INSTDIR, empty where none was named.
Function FindFolder
  ${If} $ForAll == 1
    ReadRegStr $R0 HKLM "Software\${ID}" "Folder"
    StrCpy $R1 "$PROGRAMFILES64\${ID}"
  ${Else}
    ReadRegStr $R0 HKCU "Software\${ID}" "Folder"
    StrCpy $R1 "$LOCALAPPDATA\Programs\${ID}"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $R0 != ""
      StrCpy $INSTDIR $R0
    ${Else}
      StrCpy $INSTDIR $R1
    ${EndIf}
  ${EndIf}
FunctionEnd

; Among other people's files it makes itself a folder, so that nothing of theirs is mistaken for its own. A folder of that
; name is its own already: something may be left there of an uninstallation while a part was open in another program.
Function TakeFolderOfItsOwn
  ${GetFileName} "$INSTDIR" $R1
  ${IfNot} ${FileExists} "$INSTDIR\registrar-app.exe"
  ${AndIf} ${FileExists} "$INSTDIR\*.*"
  ${AndIf} $R1 != "${ID}"
    ${DirState} "$INSTDIR" $R0
    ${If} $R0 == 1
      StrCpy $INSTDIR "$INSTDIR\${ID}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Not with the installer's rights where these are an administrator's.
Function StartProgram
  ${If} $ForAll == 1
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\registrar-app.exe"'
  ${Else}
    Exec '"$INSTDIR\registrar-app.exe"'
  ${EndIf}
FunctionEnd

Function AskForWhom
  ${If} $Portable == 1
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(WhoTitle)" "$(WhoText)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 6u 100% 12u "$(OnlyMe)"
  Pop $ChoiceOne
  ${NSD_CreateRadioButton} 0 26u 100% 12u "$(Everyone)"
  Pop $ChoiceAll
  ${NSD_CreateLabel} 0 54u 100% 30u "$(WhoNote)"
  Pop $0
  ${If} $ForAll == 1
    ${NSD_Check} $ChoiceAll
  ${Else}
    ${NSD_Check} $ChoiceOne
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function TakeForWhom
  ${NSD_GetState} $ChoiceAll $R3
  ${If} $R3 == ${BST_CHECKED}
    UserInfo::GetAccountType
    Pop $R4
    ${If} $R4 != "Admin"
      StrCpy $R6 "/ALLUSERS"
      ${If} $Older == 1
        StrCpy $R6 "/ALLUSERS /OLDER"
      ${EndIf}
      ClearErrors
      ExecShell "runas" "$EXEPATH" $R6
      ${If} ${Errors}
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(NeedAdmin)"
        Abort
      ${EndIf}
      Quit
    ${EndIf}
    StrCpy $R5 1
  ${Else}
    StrCpy $R5 0
  ${EndIf}
  ${If} $R5 != $ForAll
    StrCpy $ForAll $R5
    StrCpy $INSTDIR ""
    Call FindFolder
  ${EndIf}
FunctionEnd

; ---------------------------------------------------------------- the program

; Stops while a program of a folder runs: its file cannot be written then.
!macro WaitForOne FILE
  !define AGAIN again_${__LINE__}
  ${AGAIN}:
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY ${AGAIN}
      SetErrorLevel 4
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
  !undef AGAIN
!macroend
!macro WaitForItsEnd FOLDER
  !insertmacro WaitForOne "${FOLDER}\registrar-app.exe"
  !insertmacro WaitForOne "${FOLDER}\registrar.exe"
!macroend

; Removes what an installer put into a folder, nothing else; where the program is not, "parts" is somebody else's, but for a
; folder of the program's own name.
!macro RemoveProgram FOLDER
  ${GetFileName} "${FOLDER}" $R1
  ${If} ${FileExists} "${FOLDER}\registrar-app.exe"
  ${OrIf} $R1 == "${ID}"
    RMDir /r "${FOLDER}\parts"
    Delete "${FOLDER}\registrar.exe"
    Delete "${FOLDER}\uninstall.exe"
    Delete "${FOLDER}\registrar-app.exe"
    RMDir "${FOLDER}"
  ${EndIf}
!macroend

Section "program"
  SetRegView 64
  !insertmacro Context
  ${If} $ForAll == 1
    UserInfo::GetAccountType
    Pop $R4
    ${If} $R4 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(NeedAdmin)" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
  ${EndIf}
  ${If} ${Silent}
    Call TakeFolderOfItsOwn
  ${EndIf}
  StrCpy $Before ""
  ${If} $Portable == 0
    ReadRegStr $Before SHCTX "Software\${ID}" "Folder"
  ${EndIf}
  Call RefuseOlder
  !insertmacro WaitForItsEnd "$INSTDIR"
  Call RefuseWithoutRoom
  ${If} $Before != ""
  ${AndIf} $Before != $INSTDIR
    !insertmacro WaitForItsEnd "$Before"
    !insertmacro RemoveProgram "$Before"
  ${EndIf}
  !insertmacro RemoveProgram "$INSTDIR"

  SetOutPath "$INSTDIR"
  ClearErrors
  File "${BUNDLE}\registrar-app.exe"  ; first, since by it the next attempt knows whose folder this is
  File /r /x "registrar-app.exe" "${BUNDLE}\*"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(CannotWrite)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ${If} $Portable == 1
    FileOpen $0 "$INSTDIR\portable.txt" w
    FileWrite $0 "Settings and registers are kept in the folder data beside this file.$\r$\n"
    FileClose $0
    SetErrorLevel 0
    Return
  ${EndIf}

  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${ENTRY}" "$INSTDIR\registrar-app.exe"
  ${If} $Before == ""
  ${OrIf} ${FileExists} "$DESKTOP\${ENTRY}"  ; whoever removed it does not want it back with every upgrade
    CreateShortcut "$DESKTOP\${ENTRY}" "$INSTDIR\registrar-app.exe"
  ${EndIf}

  WriteRegStr SHCTX "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr SHCTX "Software\${ID}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "$(Title)"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\registrar-app.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "the registrar project"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  ${If} $ForAll == 1
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /ALLUSERS'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /ALLUSERS /S'
  ${Else}
    WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${EndIf}
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1

  !macro OpensWith ENDING KIND WORDS
    WriteRegStr SHCTX "Software\Classes\${ENDING}" "" "${ID}.${KIND}"
    WriteRegStr SHCTX "Software\Classes\${ID}.${KIND}" "" "${WORDS}"
    WriteRegStr SHCTX "Software\Classes\${ID}.${KIND}\DefaultIcon" "" "$INSTDIR\registrar-app.exe,0"
    WriteRegStr SHCTX "Software\Classes\${ID}.${KIND}\shell\open\command" "" '"$INSTDIR\registrar-app.exe" "%1"'
  !macroend
  !insertmacro OpensWith ".htb" "Batch" "$(Batch)"
  !insertmacro OpensWith ".htr" "Receipt" "$(Receipt)"
  !insertmacro OpensWith ".htroster" "Roster" "$(Roster)"
  !insertmacro OpensWith ".htupdate" "Update" "$(Update)"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Function RefuseOlder
  ${If} $Portable == 1
    Return
  ${EndIf}
  ReadRegStr $R0 SHCTX "Software\${ID}" "Version"
  ${If} $R0 == ""
    Return
  ${EndIf}
  ${VersionCompare} "$R0" "${VERSION}" $R1
  ${If} $R1 == 1
  ${AndIf} $Older == 0
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(Newer)" /SD IDNO IDYES goOn
    SetErrorLevel 5
    Quit
  ${EndIf}
  goOn:
FunctionEnd

; Before the present program is removed, whose room counts: halfway there would be none at all.
Function RefuseWithoutRoom
  StrCpy $R2 0
  ${If} ${FileExists} "$INSTDIR\registrar-app.exe"
    ${GetSize} "$INSTDIR" "/S=0K" $R2 $R3 $R4
  ${EndIf}
  ${GetRoot} "$INSTDIR" $R3
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$R3\", *l .R4, p 0, p 0) i .R5'
  ${If} $R5 != 0
    System::Int64Op $R4 / 1024
    Pop $R4
    System::Int64Op $R4 + $R2
    Pop $R4
    System::Int64Op $R4 < ${KILOBYTES}
    Pop $R4
    ${If} $R4 == 1
      MessageBox MB_OK|MB_ICONSTOP "$(NoRoom)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; ---------------------------------------------------------------- and away again

Function un.onInit
  SetRegView 64
  Call un.FindForWhom
  ${If} $ForAll == 1
    UserInfo::GetAccountType
    Pop $R4
    ${If} $R4 != "Admin"
      ${If} ${Silent}
        SetErrorLevel 6
        Quit
      ${EndIf}
      ExecShell "runas" "$INSTDIR\uninstall.exe" "/ALLUSERS"
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; For whom this copy was installed: what is noted for its folder counts, and only where nothing is the word. Who starts
; uninstall.exe by hand names no word, and must not lose the keys and entries of another copy.
Function un.FindForWhom
  StrCpy $ForAll 0
  ReadRegStr $R0 HKCU "Software\${ID}" "Folder"
  ReadRegStr $R1 HKLM "Software\${ID}" "Folder"
  ${If} $R1 == $INSTDIR
    StrCpy $ForAll 1
  ${ElseIf} $R0 != $INSTDIR
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/ALLUSERS" $R1
    ${IfNot} ${Errors}
      StrCpy $ForAll 1
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "un.program"
  SetRegView 64
  !insertmacro Context
  !insertmacro WaitForItsEnd "$INSTDIR"
  !insertmacro RemoveProgram "$INSTDIR"
  Delete "$SMPROGRAMS\${ENTRY}"
  Delete "$DESKTOP\${ENTRY}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "Software\${ID}"
  !macro Forget ENDING KIND
    ReadRegStr $R0 SHCTX "Software\Classes\${ENDING}" ""
    ${If} $R0 == "${ID}.${KIND}"
      DeleteRegValue SHCTX "Software\Classes\${ENDING}" ""
      DeleteRegKey /ifempty SHCTX "Software\Classes\${ENDING}"
    ${EndIf}
    DeleteRegKey SHCTX "Software\Classes\${ID}.${KIND}"
  !macroend
  !insertmacro Forget ".htb" "Batch"
  !insertmacro Forget ".htr" "Receipt"
  !insertmacro Forget ".htroster" "Roster"
  !insertmacro Forget ".htupdate" "Update"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${If} $ForAll == 1
    StrCpy $Folder "%LOCALAPPDATA%\${DATA}"  ; each user's own, not the administrator's
  ${Else}
    StrCpy $Folder "$LOCALAPPDATA\${DATA}"
  ${EndIf}
  MessageBox MB_OK|MB_ICONINFORMATION "$(Kept)" /SD IDOK
SectionEnd
