/** Opening a vault, and the states in which it cannot be opened. */
export const unlock = {
  'unlock.title': 'Open your vault',
  'unlock.passphrase': 'Passphrase',
  'unlock.open': 'Open',
  'unlock.opening': 'Opening…',
  'unlock.opening.detail': 'This takes about a second on purpose.',
  'unlock.onlySecond':
    'The main copy of your notebook is missing. When you open it, Daftar can put it back from the second copy.',
  'unlock.forgot': 'I forgot the passphrase',
  'unlock.recovery.title': 'Open with the recovery code',
  'unlock.recovery.body':
    'Type the code from your recovery kit and choose a new passphrase. The code stays valid; the old passphrase stops working.',
  'unlock.recovery.new': 'New passphrase',
  'unlock.recovery.open': 'Open and change the passphrase',
  'unlock.recovery.usePassphrase': 'Use the passphrase',
  'unlock.recovery.wrong':
    'This code does not open the vault on this computer. Compare it with your kit group by group; if it is right, it belongs to another vault or to an older kit.',

  'trouble.title': 'Your vault cannot be opened as it is',
  'trouble.kept': 'Nothing was deleted and nothing new is made in its place.',
  'trouble.too-new': 'This vault was written by a newer Daftar. Install the newer version and open it with that one.',
  'trouble.altered':
    'The vault’s header or its records were changed from outside. Do not go on writing on this computer. If you have a copy of the profile folder from before, put it back; if not, ask somebody you trust before you try anything else.',
  'trouble.truncated':
    'A part of the vault’s files is missing, as after a power cut or a failing disk. Leave the files where they are, check the disk, and start again.',
  'trouble.disk':
    'The disk with the vault cannot be read or written. Check that it is connected and not write-protected, then start Daftar again.',
  'trouble.no-space':
    'The disk is full, so the vault cannot be opened safely. Free some space, then start Daftar again.',
  'trouble.other':
    'The vault’s files are there, but they are not complete or not readable. Leave them where they are, make a copy of the profile folder, and start Daftar again.',
  'trouble.code': 'What Daftar found: {code}',
} as const;
