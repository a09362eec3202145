; A crash report of Windows holds the memory of the program: Daftar is left out of them.
!define CRASH_REPORTS "SOFTWARE\Microsoft\Windows\Windows Error Reporting\ExcludedApplications"

!macro customInstall
  WriteRegDWORD HKLM "${CRASH_REPORTS}" "${APP_EXECUTABLE_FILENAME}" 1
!macroend

!macro customUnInstall
  DeleteRegValue HKLM "${CRASH_REPORTS}" "${APP_EXECUTABLE_FILENAME}"
  ${ifNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Daftar is being removed. Vaults stay on this computer, encrypted. They are wiped in Daftar itself, before it is removed." /SD IDOK
  ${endIf}
!macroend
