/** The two copies of the notebook: what a start may find, and what is said of them later. */
export const store = {
  'store.main': 'Main copy',
  'store.second': 'Second copy',
  'store.reports': '{count, plural, one {# report} other {# reports}}',
  'store.files': '{count, plural, =0 {no evidence files} one {# evidence file} other {# evidence files}}',
  'store.lastChange': 'last change {when}',
  'store.notThere': 'not there',
  'store.notOpening': 'does not open',
  'store.found': 'What was found',

  'store.asked.main-gone.title': 'The main copy of your notebook is gone',
  'store.asked.main-gone.body':
    'Daftar keeps your notebook twice on this computer. The main copy is not there any more: a cleaning program, a full disk or a failing disk can do that. The second copy is there, and it has just opened.',
  'store.asked.main-damaged.title': 'The main copy of your notebook is damaged',
  'store.asked.main-damaged.body':
    'Daftar keeps your notebook twice on this computer. The main copy does not open any more, as after a power cut, on a failing disk, or when somebody changed its files. The second copy opens.',
  'store.asked.main-older.title': 'The main copy of your notebook is older than the second',
  'store.asked.main-older.body':
    'Daftar keeps your notebook twice on this computer. The second copy has changes that the main copy lacks. This happens when only a part of Daftar’s files was put back to an earlier day, by a backup of the computer or by somebody’s hand.',
  'store.asked.both-older.title': 'Your notebook is older than it was here before',
  'store.asked.both-older.body':
    'A newer state of this notebook was once saved on this computer, and neither copy has it now. This happens when a backup of the whole computer was put back. If it was not you who did that, somebody may have had this computer in their hands.',

  'store.putBack': 'Put the notebook back from its second copy',
  'store.putBack.what': 'Daftar makes the main copy anew from the second one, and then opens the notebook.',
  'store.putBack.filesMissing':
    '{count, plural, one {# evidence file is} other {# evidence files are}} in neither copy and will be missing afterwards. What you wrote about them stays.',
  'store.goOn': 'Open the main copy as it is',
  'store.goOn.notebook': 'Open the notebook as it is',
  'store.goOn.older':
    'If you open the older main copy, what only the second one has is not in your notebook. The second is put away under another name, where Daftar does not open it, and a new one is made.',
  'store.goOn.both':
    'Daftar opens the notebook as it is here now. What was newer comes back only from a backup that has it.',
  'store.otherwise': 'Another way',
  'store.restore': 'Bring it back from a backup…',
  'store.restore.what':
    'If you have a backup, what it has can take the place of what is here. The second copy is then put away under another name, where Daftar does not open it.',
  'store.later': 'Lock, and decide later',
  'store.running': 'Putting your notebook back…',
  'store.running.detail':
    'Leave Daftar open and the computer on. If it is cut off, the second copy is still there, and Daftar asks again at the next start.',
  'store.failed': 'It did not work: {reason} The second copy is as it was, and you can try again.',

  'store.empty': 'Give it up and start with an empty notebook',
  'store.empty.lead': 'Only when nothing else is left to try.',
  'store.empty.new':
    'You get an empty notebook with a new passphrase and a new recovery code. Nothing that you wrote before is in it.',
  'store.empty.kept':
    'Nothing of the second copy is erased. It stays on this computer, encrypted and under another name, until you erase everything. The main copy is emptied.',
  'store.empty.lost':
    'If something of the old notebook is still somewhere on this disk, a new one can be written over it.',
  'store.empty.closed': 'Daftar does not open the old notebook again by itself.',
  'store.empty.word': 'start empty',
  'store.empty.do': 'Start with an empty notebook',
  'store.empty.failed': 'It did not work: {reason} Everything is as it was.',

  'store.lost.title': 'Here was a notebook, and neither of its copies can be found',
  'store.lost.body':
    'A mark on this computer says that a notebook was kept here. Both of its copies are gone or empty. Daftar makes nothing new in their place until you decide.',
  'store.lost.first': 'What to do first',
  'store.lost.first.1':
    'Write nothing on this disk: no downloads, no cleaning programs, no updates. As long as nothing is written over it, what is gone can sometimes be brought back.',
  'store.lost.first.2':
    'Look for a backup: one that Daftar made, on a memory stick or in another folder, or one of the whole computer.',
  'store.lost.first.3': 'Ask somebody you trust who knows computers, before you try anything else.',

  'store.report': 'About the two copies of your notebook',
  'store.report.replayed':
    'What was being saved when Daftar ended has been brought back: {count, plural, one {# change} other {# changes}}.',
  'store.report.repairedRecords':
    '{count, plural, one {# entry was damaged in one copy and has} other {# entries were damaged in one copy and have}} been repaired from the other.',
  'store.report.repairedFiles':
    '{count, plural, one {# evidence file was damaged in one copy and has} other {# evidence files were damaged in one copy and have}} been repaired from the other.',
  'store.report.lostRecords':
    '{count, plural, one {# entry is damaged in both copies. It stays in the lists, and says so when it is opened.} other {# entries are damaged in both copies. They stay in the lists, and say so when they are opened.}}',
  'store.report.lostFiles':
    '{count, plural, one {# evidence file is damaged in both copies, or missing.} other {# evidence files are damaged in both copies, or missing.}}',
  'store.report.restore': 'A backup from before may still have it: restore from that.',
  'store.report.mainRenewed': 'The main copy was made anew from the second, as you decided.',
  'store.report.second.missing': 'The second copy was missing and has been made anew.',
  'store.report.second.older': 'The second copy was not the same as the main one, and has been made anew from it.',
  'store.report.second.damaged': 'The second copy was damaged and has been made anew.',
  'store.report.second.other-notebook':
    'In the place of the second copy lay one of another notebook. It was put away under another name, and a second copy of this one has been made.',
  'store.report.disk': 'If this is said again, the disk may be failing: make a backup on another one.',
  'store.report.seen': 'All right',

  'store.trouble.no-space':
    'What you write is saved once, not twice: there was too little space to make the second copy. Free some space, then lock and open the notebook.',
  'store.trouble.permission':
    'What you write is saved once, not twice: the system does not let Daftar write its second copy. Check that the disk is not write-protected and that Daftar’s folder is yours, then lock and open the notebook.',
  'store.trouble.disk':
    'What you write is saved once, not twice: the disk did not take the second copy. Make a backup on another disk, check this one, then lock and open the notebook.',
  'store.trouble.held':
    'What you write is saved once, not twice: another program of Daftar is using the second copy. Close it, then lock and open the notebook.',
  'store.trouble.too-new':
    'What you write is saved once, not twice: the second copy was written by a newer Daftar and is left as it is. Go on with the newer version.',
  'store.trouble.more': 'Your two copies',

  'store.settings': 'Your two copies',
  'store.settings.body':
    'Daftar keeps your notebook twice on this computer, both times encrypted. What is damaged in one copy is repaired from the other. When the computer breaks or is taken, only a backup somewhere else helps.',
  'store.settings.reading': 'Reading both copies…',
  'store.settings.reading.detail': 'You can go on working.',
  'store.settings.notYet': 'The two copies have not been compared since the notebook was opened.',
  'store.settings.whole':
    'Both copies were compared after the notebook was opened ({when}), and nothing was found missing in either.',
  'store.settings.behind':
    '{count, plural, one {# evidence file is} other {# evidence files are}} not in the second copy yet. Daftar copies while it is open.',
  'store.settings.opening': 'When the notebook was opened',
  'store.evidence': 'Keep evidence files in the second copy too',
  'store.evidence.note':
    'Evidence then takes twice its size on this disk. Without it, files are kept once, and what happens to the main copy happens to them. What you write is kept twice either way.',
  'store.evidence.on': 'Evidence files are being copied into the second copy.',
  'store.evidence.off': 'Evidence files were taken out of the second copy. They are kept once now.',
} as const;
