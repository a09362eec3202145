/** Settings and what is promised. */
export const settings = {
  'settings.title': 'Settings',
  'settings.lock': 'Locking',
  'settings.autoLock': 'Lock by itself after',
  'settings.autoLock.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'settings.autoLock.note':
    'The time runs while nobody presses a key or moves the mouse, and while you use only other windows. Daftar also locks when the computer goes to sleep and, where the system says so, when the screen is locked.',
  'settings.autoLock.fallback':
    'The setting was missing or unreadable, so the strictest value is in force. Choose one to put it right.',
  'settings.clipboard':
    'What you copy with a “Copy” button is removed from the clipboard after {seconds, plural, one {# second} other {# seconds}}, and when Daftar locks. What you copy with the keyboard is not.',
  'settings.saved': 'Saved.',
  'settings.passphrase': 'Passphrase',
  'settings.passphrase.body':
    'After a change the old passphrase opens nothing here any more. Copies of the disk made earlier still open with the old one.',
  'settings.passphrase.change': 'Change the passphrase…',
  'settings.passphrase.confirm': 'Change the passphrase',
  'settings.passphrase.current': 'Current passphrase',
  'settings.passphrase.next': 'New passphrase',
  'settings.passphrase.again': 'The new passphrase again',
  'settings.passphrase.changing': 'Changing the passphrase…',
  'settings.passphrase.changed': 'The passphrase was changed. The recovery code stays the same.',
  'settings.screen': 'On the screen',
  'settings.screen.protect': 'Keep Daftar out of screenshots and recordings of the screen',
  'settings.screen.note':
    'Other programs then see an empty place where Daftar is, also while you share your screen. It stops neither spyware that reads in another way nor a camera.',
  'settings.screen.linux':
    'This computer runs Linux. There this setting does nothing: other programs can take pictures of this window.',
  'settings.look': 'Language and look',
  'settings.language': 'Language',
  'settings.theme': 'Colours',
  'settings.theme.system': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.about': 'About Daftar',
  'settings.version': 'Version',
  'settings.platform': 'System',
  'settings.licences.open': 'Licences…',
  'settings.licences': 'Licences',
  'settings.licences.own':
    'Daftar is free software: you may use it, study it, change it and pass it on under the GNU General Public License, version 3 or any later version. It comes without any warranty.',
  'settings.licences.source':
    'The source code comes with every release. Ask for it where you got this copy; it has no fixed address yet.',
  'settings.licences.electron':
    'Daftar runs on Electron, which contains Chromium and Node.js. Their licences lie beside the installed program, in the files LICENSE.electron.txt and LICENSES.chromium.html. The packages built into Daftar itself follow, with the texts of their licences.',
  'settings.licences.loading': 'Reading the licences…',
  'settings.licences.failed':
    'The licences could not be read from the program. They also lie beside it, in the file licences.txt.',
} as const;
