/** Erasing everything: before, while it runs, and what the next start says. */
export const wipe = {
  'wipe.title': 'Erase everything',
  'wipe.body':
    'Destroys the keys, then removes everything that Daftar keeps on this computer. It takes a few seconds and cannot be undone, not even by you. Before it begins you are told what it does not reach.',
  'wipe.open': 'Erase everything on this computer…',
  'wipe.gone': 'What will be gone',
  'wipe.gone.1':
    'All reports with their drafts and evidence, everything received, all recipients, and the key of your own card.',
  'wipe.gone.2': 'Every way in: afterwards neither the passphrase nor the recovery code opens anything here.',
  'wipe.gone.3': 'The settings. Daftar then starts as if it had just been installed.',
  'wipe.stays': 'What Daftar cannot reach',
  'wipe.stays.1': 'Files that you saved or sent from here: sealed files, cards, and exports in the clear.',
  'wipe.stays.2':
    'Backups that you made with Daftar, and copies and backups of this computer that were made earlier. The vault in them still opens with your passphrase.',
  'wipe.stays.3': 'Spare places of an SSD or a memory stick, which may keep old contents where a laboratory can look.',
  'wipe.stays.4': 'Daftar itself. It stays installed, and whoever looks at this computer can see that.',
  'wipe.final': 'There is no undo.',
  'wipe.word': 'erase',
  'wipe.type': 'To confirm, type: {word}',
  'wipe.confirm': 'Erase everything now',
  'wipe.beginning': 'Beginning…',
  'wipe.cannot.nothing':
    'Nothing was erased: Daftar may not write in its own folder. Check that the disk is connected, not full and not write-protected, then try again.',
  'wipe.cannot.keys':
    'The keys on this disk were destroyed, so this vault will not open again. The files could not be prepared for removal: Daftar may not write in its own folder. Check that the disk is not full and not write-protected, then try again.',
  'wipe.running': 'Erasing everything…',
  'wipe.running.detail': 'Daftar closes and opens again in a moment. Nothing more is needed from you.',
  'wipe.done': 'Everything was erased',
  'wipe.done.body':
    'Nothing of what Daftar kept is left in its folder on this computer, and this is Daftar as on the first day. Daftar could not reach:',
  'wipe.done.goOn': 'Go on',
  'wipe.left': 'Not everything could be removed',
  'wipe.left.keysGone': 'The keys were destroyed, so nothing of what is left opens, not even with the passphrase.',
  'wipe.left.keysThere':
    'The keys could not be destroyed either: with the passphrase, what is left can still be opened. Try again, or remove the folder below by hand.',
  'wipe.left.files': 'Still there, in the folder {folder}:',
  'wipe.left.why':
    'Another program may be holding these files, or the disk is write-protected. Close other programs and try again; you can also remove the folder yourself.',
  'wipe.left.again': 'Try again',
  'wipe.left.leave': 'Leave it there and start anew',
} as const;
