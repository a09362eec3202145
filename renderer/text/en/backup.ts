/** Backups: making, checking, bringing back, taking in. */
export const backup = {
  'backup.title': 'Backup',
  'backup.body':
    'A copy of your notebook on a memory stick or another disk, encrypted. It helps when this computer breaks, is lost or is taken.',
  'backup.none': 'There is no backup yet.',
  'backup.last': 'Last backup: {day}, {time}. It was read back when it was made.',
  'backup.last.damaged':
    '{count, plural, one {# entry could not be read then and is} other {# entries could not be read then and are}} not in it.',
  'backup.last.checked': 'All of a backup was last checked on {day}, and nothing was damaged.',
  'backup.since.nothing': 'Nothing has changed since.',
  'backup.since.small': 'Small things have changed since, such as settings or notes on files.',
  'backup.since':
    '{count, plural, one {# report or other entry has} other {# reports and other entries have}} changed since.',
  'backup.reminder.none': 'No backup yet: what you write is on this computer only.',
  'backup.reminder.old': 'Last backup: {day}. {count, plural, one {# entry has} other {# entries have}} changed since.',
  'backup.notNow': 'Not now',

  'backup.make': 'Make a backup',
  'backup.make.title': 'Make a backup',
  'backup.make.what':
    'Choose a folder, best on a memory stick that you keep somewhere else than this computer. Daftar makes a folder of its own in it.',
  'backup.make.passphrase':
    'What opens your notebook today opens this backup: your passphrase and your recovery code. If you change them later, this backup still opens with today’s.',
  'backup.make.again':
    'Only what is new is written. The five newest backups are kept in the folder. Daftar does not remember where it is: you choose it each time.',
  'backup.choose': 'Choose a folder…',
  'backup.choose.there': 'Choose the folder with the backups…',
  'backup.choose.other': 'Another folder…',
  'backup.stop': 'Stop',
  'backup.making': 'Making the backup…',
  'backup.making.detail':
    'You can stop at any time, and Daftar can lock meanwhile. What is copied by then stays, and the next backup to this folder goes on from there.',
  'backup.stopped': 'The backup is not finished. What is copied stays there, and the next one goes on from it.',
  'backup.made': 'The backup is there. It was finished at {time}, and everything new in it was read back.',
  'backup.made.size':
    '{records, plural, one {# entry} other {# entries}}, {files, plural, =0 {no files} one {# file, {bytes}} other {# files, {bytes}}}.',
  'backup.made.damaged':
    '{count, plural, one {# entry or file of your notebook could not be read in full and is} other {# entries or files of your notebook could not be read in full and are}} not whole in the backup. Older backups may have it: keep them.',
  'backup.made.removed': '{count, plural, one {The oldest backup was} other {# older backups were}} removed.',
  'backup.made.keep':
    'Eject the stick before you pull it out, and keep it apart from this computer. To be sure of the stick itself, plug it in again and check the backup.',

  'backup.look': 'Look at backups',
  'backup.look.title': 'Backups of this notebook',
  'backup.look.what': 'Choose the folder that you chose when you made them.',
  'backup.look.nothing': 'There is no backup of this notebook in that folder.',
  'backup.item': 'Backup of {day}, {time}',
  'backup.item.of': 'Backup of {day}, {time} (notebook {notebook})',
  'backup.item.size':
    '{records, plural, one {# entry} other {# entries}}, {files, plural, =0 {no files} one {# file, {bytes}} other {# files, {bytes}}}',
  'backup.item.closed': 'Backup {number}: made under another passphrase',
  'backup.item.damaged': 'Backup {number}: damaged',
  'backup.item.too-new': 'Backup {number}: made by a newer Daftar',
  'backup.check': 'Check',
  'backup.check.one': 'Check: {backup}',
  'backup.checking': 'Reading the whole backup…',
  'backup.checking.detail': 'Nothing is changed.',
  'backup.check.whole': 'Everything in this backup was read, and nothing is damaged or missing.',
  'backup.check.lost': 'Damaged or missing in this backup',
  'backup.check.repair': 'Make a new backup here',
  'backup.check.repair.what':
    'Your notebook still has what it has. A new backup to this folder writes the damaged parts again; that makes the older ones whole too, where your notebook has not changed since. If this happens again, the stick is failing.',
  'backup.lost.report': 'Report: {name}',
  'backup.lost.report.unnamed': 'A report without a title',
  'backup.lost.evidence': 'Evidence file: {name}',
  'backup.lost.evidence.unnamed': 'An evidence file without a name',
  'backup.lost.person': 'Person: {name}',
  'backup.lost.person.unnamed': 'A person without a name',
  'backup.lost.group': 'Group: {name}',
  'backup.lost.group.unnamed': 'A group without a name',
  'backup.lost.case': 'Case: {name}',
  'backup.lost.case.unnamed': 'A case without a name',
  'backup.lost.received': 'Received bundle: {name}',
  'backup.lost.received.unnamed': 'A received bundle',
  'backup.lost.other': 'Other entry: {name}',
  'backup.lost.other.unnamed': 'Another entry, such as a recipient or a setting',
  'backup.older':
    'Older backups still hold what you have deleted since. Whoever has the folder and a passphrase or recovery code of that time can read it.',
  'backup.older.remove': 'Remove older backups',
  'backup.older.title': 'Remove all backups in this folder but the newest?',
  'backup.older.sure':
    'They cannot be brought back. On a memory stick, traces can stay that a laboratory may find; without the removed keys they do not open.',
  'backup.removed':
    '{count, plural, =0 {No older backup was there.} one {# older backup was removed.} other {# older backups were removed.}}',

  'backup.way': 'What did you have when the backup was made?',
  'backup.way.passphrase': 'The passphrase of that time',
  'backup.way.code': 'The recovery code of that time',
  'backup.way.shares': 'Pieces that people keep for me',
  'backup.passphrase': 'Passphrase of that time',
  'backup.find.nothing':
    'There is no backup in that folder. Choose the folder that you chose when you made the backup.',
  'backup.find.opens': 'There are backups here. From which day they are shows when they are open.',
  'backup.find.open': 'Open',
  'backup.find.opening': 'Opening the backups…',
  'backup.find.wrong':
    'This opens none of the backups here. A backup opens with the passphrase and the recovery code of the time when it was made.',
  'backup.find.again': 'Open with something else',
  'backup.find.which': 'Which backup?',
  'backup.find.closed':
    '{count, plural, one {# more backup was} other {# more backups were}} made under another passphrase.',
  'backup.find.deleted':
    'What you deleted since then stays deleted, as far as the newest backup here, or this notebook, knows of it.',

  'backup.have': 'I have a backup',
  'backup.restore.title': 'Bring a notebook back from a backup',
  'backup.restore.what': 'Plug in the stick, or find the folder with the backup. The backup itself is only read.',
  'backup.restore.do': 'Bring it back',
  'backup.restoring': 'Bringing your notebook back…',
  'backup.restoring.detail':
    'Leave the stick plugged in and Daftar open. If it is cut off, there is no half notebook: you begin again.',
  'backup.restored.title': 'Your notebook is back',
  'backup.restored':
    '{records, plural, one {# entry is} other {# entries are}} here, and {files, plural, =0 {no files} one {# file} other {# files}}. Each was compared with the backup.',
  'backup.restored.lost':
    '{count, plural, one {# entry or file was} other {# entries or files were}} damaged in the backup. If you have another backup, take it in from the settings.',
  'backup.restored.deleted': 'What you deleted after that backup was left out.',
  'backup.restored.passphrase':
    'The notebook opens with the passphrase and the recovery code of the time when the backup was made.',
  'backup.restored.open': 'Go to the notebook',

  'backup.takeIn': 'Take in a backup',
  'backup.takeIn.title': 'Take a backup into this notebook',
  'backup.takeIn.what':
    'What is not here is added. Where a report is different here, both are kept: what the backup has becomes a version of it. Nothing that you wrote here is lost.',
  'backup.takeIn.not':
    'Your card, passphrase, recovery code and settings stay as they are here. From the backup of another notebook its card does not come along: what was sealed for that card opens only there.',
  'backup.takeIn.do': 'Take it in',
  'backup.takingIn': 'Taking the backup in…',
  'backup.taken':
    '{count, plural, =0 {Nothing had to be added.} one {# entry was added.} other {# entries were added.}} {files, plural, =0 {} one {# file came with it.} other {# files came with them.}}',
  'backup.taken.differing':
    '{count, plural, one {# entry was} other {# entries were}} different here: both are kept. You find the other one among the versions.',
  'backup.taken.same': '{count, plural, one {# entry was} other {# entries were}} here already.',
  'backup.taken.deleted':
    '{count, plural, one {# entry was left out, because it was} other {# entries were left out, because they were}} deleted since.',
  'backup.taken.left':
    '{count, plural, one {# entry was} other {# entries were}} damaged in the backup, or written by a newer Daftar, and could not be taken in. Keep the backup.',

  'backup.error.readOnly':
    'Nothing can be written in that folder. Is the stick write-protected? Choose another folder.',
  'backup.error.noSpace':
    'There is too little space for this, on the stick or on this computer. Make room, or take a larger stick. What is copied stays there.',
  'backup.error.gone':
    'The folder is not there any more. Was the stick pulled out? Plug it in and choose the folder again: it goes on from where it stopped.',
  'backup.error.disk':
    'The stick or disk could not be read or written. Plug it in again, or take another one. Your notebook is as it was.',
  'backup.error.permission': 'The system does not let Daftar read or write there. Choose another folder.',
  'backup.error.tooNew': 'A newer Daftar wrote there. Nothing was changed: use the newer version.',
  'backup.error.damaged': 'This backup is damaged as a whole and does not open. Try another one.',
} as const;
