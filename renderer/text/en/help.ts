/** Help. What it claims is held to docs/threat-model.md by tests/renderer/features/help.test.ts: change both together. */
export const help = {
  'help.title': 'Help',
  'help.topics': 'Topics',
  'help.see': 'See also',
  'help.offline': 'All of this is stored with Daftar. Reading it connects to nothing.',

  'help.protects': 'What Daftar protects, and what it cannot',
  'help.protects.lead':
    'Daftar is made for a computer that may be taken away, copied or searched. Against some things it is strong, against others it can do nothing. Know both before you rely on it.',
  'help.protects.does': 'What it does',
  'help.promise.1':
    'Everything you write or attach is encrypted before it reaches the disk. Only what you ask for by name leaves it readable: an export in the clear, or a recovery kit saved as a file.',
  'help.promise.2':
    'Whoever copies the disk learns at most roughly how much is in the vault: not what it says, not what kinds of entries there are, no dates, no exact sizes. Two copies made at different times show how often something was saved in between, and when.',
  'help.promise.3':
    'Guessing the passphrase is made slow: every guess costs about a second and at least 256 MiB of memory on a computer like yours. That helps only if the passphrase is hard to guess.',
  'help.promise.4': 'It makes no network connection of any kind, ever. There is no account and no server.',
  'help.promise.5':
    'A sealed file, also called a bundle, opens only for the recipients you chose. It does not show who it is from, who it is for, how many they are, or its exact size.',
  'help.promise.5.limit':
    'If a recipient’s key is taken from them later, whoever has it can open what was sealed for them.',
  'help.promise.6':
    'A sealed file that somebody keeps today is made to stay closed to the quantum computers of the future.',
  'help.promise.7': 'A recipient’s key cannot be replaced by another one without Daftar stopping you.',
  'help.promise.7.limit': 'Whether the first card you got is really theirs, only comparing the fingerprint shows.',
  'help.promise.8':
    'The recipient is told the truth about a sealed file: from a sender they know, from a new one, unsigned, or altered. What was altered, cut off, added to, or sealed again by somebody else is refused as a whole.',
  'help.promise.9': 'What Daftar said is saved is there after a crash, a power cut, a full disk, and an update.',
  'help.promise.9.limit':
    'Both copies of your notebook are on this computer. If its disk breaks, or somebody destroys Daftar’s files, only a backup somewhere else brings your reports back.',
  'help.promise.10':
    'If you forget the passphrase, the recovery code opens the vault, or enough of the pieces that you gave to people you trust. Nothing else does, and nobody else can.',
  'help.promise.11':
    'Looking at a file inside Daftar cannot run what is hidden in it. A file that cannot be shown safely gets a sentence that says why, and is kept.',
  'help.promise.12': 'Daftar locks by itself. Once locked, it has let go of the keys and of your text.',
  'help.promise.12.limit':
    'Memory that was let go can hold words for a while, until something else is written there. Switching the computer off clears it.',
  'help.protects.not': 'What it cannot do',
  'help.not.spyware':
    'Spyware on this computer sees what you see: the screen, and every key you press. Nothing in Daftar can prevent that. What helps is another computer, and opening the vault only for short times.',
  'help.not.keylogger': 'Something that records the keyboard gets your passphrase when you type it.',
  'help.not.camera': 'A camera behind you, or somebody who looks over your shoulder, reads along.',
  'help.not.ssd':
    'An SSD or a memory stick may keep old contents in places that no program reaches, even after they were overwritten.',
  'help.not.recipient': 'A recipient can lose what you gave them, or pass it on.',
  'help.not.noticed': 'Whoever looks at this computer can see that Daftar is installed.',
  'help.not.coercion': 'It cannot help you withstand being made to open it.',
  'help.not.linux': 'On Linux it cannot keep other programs from taking pictures of the screen.',
  'help.not.rollback':
    'If somebody puts all of Daftar’s files back to an earlier day, all together, it does not notice.',

  'help.writing': 'Ways to write, and the first account',
  'help.writing.lead':
    'One sentence is a report. Everything else can come later or never, and nothing that was written is lost: every version is kept.',
  'help.writing.ways': 'Ways to write',
  'help.writing.ways.quick': 'A quick note is one box: write, “Keep”, done.',
  'help.writing.ways.guided': 'Question by question asks seven things, one at a time. Skip what you like.',
  'help.writing.ways.debrief':
    'After a questioning, first write everything you remember, before you talk about it or read anything. Then Daftar asks, to bring back more.',
  'help.writing.ways.page': 'The whole report on one page has a place for everything the field records.',
  'help.writing.first': 'The first account',
  'help.writing.first.why':
    'What was written before anybody asked counts more later, because questions change what people remember.',
  'help.writing.first.stays': 'Kept as the first account, the text cannot be changed any more, by you either.',
  'help.writing.first.added': 'What comes to mind later is added below it, with the day of this computer.',
  'help.writing.first.proves':
    'A signed check value shows that it was not changed. It does not prove when it was written: only somebody else can confirm that, for example with the receipt for a sealed file.',
  'help.writing.exact': 'As exact as you know, and no more',
  'help.writing.exact.date':
    'A date can be a minute, a season, or two days after the search. Daftar never makes it more exact than you did.',
  'help.writing.exact.nothing':
    'An empty field can say why: nobody asked, you do not know, the person did not want to say, you keep it back.',
  'help.writing.exact.dispute':
    'Where people say different things, keep all of it beside each other, each with who says so. None has to win.',
  'help.writing.exact.person': 'Somebody whose name nobody knows is a person too: a grey jacket is enough.',
  'help.writing.again': 'Seen before',
  'help.writing.again.offer':
    'When a number, a plate, a name or a wording was in another report, Daftar shows it with the reports behind it. It never concludes that it is the same: that is yours to decide.',

  'help.naming': 'Who may be named, and to whom',
  'help.naming.lead':
    'Everybody in a report can say who may read about them, for what, and under which name. Daftar asks for that when something is sealed, not when it is written down.',
  'help.naming.consent': 'What people have agreed to',
  'help.naming.consent.who':
    'It stands on the page of the person: for which readers, for what, by name or not, when and how it was said, and whether they knew that it cannot be called back.',
  'help.naming.consent.none': 'Nothing written down there counts as no.',
  'help.naming.consent.ended':
    'When somebody takes it back, the day is added; the line stays, because it was true when it was used. The page shows which sealed files relied on it, so that you can ask their readers to delete them.',
  'help.naming.seal': 'What happens when you seal',
  'help.naming.seal.alias':
    'Whoever may not be named gets another name, a number for example: the same every time for one reader, and another one for other readers.',
  'help.naming.seal.forms':
    'Names are looked for with their endings and in other alphabets. What is certain is replaced; what may be the name is shown to you, and you decide.',
  'help.naming.seal.never':
    'You can say more than a person agreed to, with your reason, which is kept. What is marked as never leaving stays in any case.',
  'help.naming.limits': 'What it cannot do',
  'help.naming.limits.files':
    'Pictures, films and papers go out as they are. A name inside a file is looked for only in small text files; use a copy with parts blacked out.',
  'help.naming.limits.story':
    'A story can give somebody away without a name: an age, a job, the only daughter. Daftar looks for some of that and cannot find all of it.',
  'help.naming.limits.sent': 'What was sealed for a reader cannot be taken back.',
  'help.naming.limits.export': 'Lists and reports that you export in the clear are not changed: they hold every name.',
  'help.naming.read': 'Read what goes out before you seal, as if you were the one who looks for the person.',

  'help.papers': 'Forms and papers',
  'help.papers.lead':
    'What is written once fills the forms of those who can help: United Nations procedures, the commission for INTERPOL’s files, an emergency grant, the police, an urgent action.',
  'help.papers.make': 'How to make one',
  'help.papers.make.1': 'Open the report or the case and choose the form.',
  'help.papers.make.2':
    'See what is there, what is missing, and what is held back. What is held back does not show in the paper at all.',
  'help.papers.make.3': 'Fill in what is missing; it is kept with the form.',
  'help.papers.make.4': 'Save it as a PDF or a page, print it, or put it into a sealed file.',
  'help.papers.know': 'Good to know',
  'help.papers.know.compared':
    'The questions were written without a network. Compare them with the page of the body that receives them before you send anything; the paper says so as long as nobody has.',
  'help.papers.know.clear': 'A saved or printed paper is readable for anyone who gets it.',
  'help.papers.know.printer':
    'Printing leaves copies in the print queue and in the memory of the printer, and many printers print marks that name them.',
  'help.papers.know.check':
    'At the foot of every page stands a check value: with it two people can tell whether they have the same paper.',

  'help.border': 'Before a border or a search',
  'help.border.lead': 'Do this on a quiet day before, in this order. What is not with you cannot be taken from you.',
  'help.border.before': 'Days before',
  'help.border.before.1':
    'Decide whether this computer has to come along at all. Often the safest place for it is with somebody you trust.',
  'help.border.before.2':
    'Seal what must not be lost for a recipient you trust who is somewhere safe: under “Reports” select it, then “Seal…”. Wait until they tell you that it opened.',
  'help.border.before.3':
    'Only the recipient can open that sealed file, you cannot. A backup on a memory stick you can open yourself: leave it with somebody you trust, and do not carry it across the border.',
  'help.border.before.4': 'Keep the recovery code on paper, in another place than this computer. Never carry both.',
  'help.border.before.5':
    'Ask a lawyer what you must do at that border when somebody demands a passphrase, and what follows if you refuse. It differs from country to country.',
  'help.border.before.6': 'Agree with somebody when you will report to them, and what they do if you do not.',
  'help.border.before.7':
    'Switch on the disk encryption of the system, with a password of its own. While the computer is off, it protects what lies outside Daftar.',
  'help.border.traces': 'What lies outside Daftar',
  'help.border.traces.lead':
    'Daftar protects only what is inside it, and does not delete the originals of what you attach. Go through these:',
  'help.border.traces.1':
    'Originals of photographs, recordings and documents: on this computer, the phone, memory cards.',
  'help.border.traces.2': 'Messengers and mail: what you sent, what you got, and what the others still have.',
  'help.border.traces.3': 'The clipboard history of the system, where it is switched on.',
  'help.border.traces.4': 'Files you exported, and the recycle bin.',
  'help.border.traces.5':
    'Sealed files that lie around. Nobody can read them here, but somebody may ask what they are.',
  'help.border.traces.6': 'Cloud storage, and automatic backups of the computer and of the phone.',
  'help.border.traces.7': 'Your other devices: the old phone, the tablet, the computer at work.',
  'help.border.way': 'On the day',
  'help.border.way.1': 'Lock Daftar, then close it.',
  'help.border.way.2': 'Switch the computer off. Do not only close the lid: a sleeping computer keeps its memory.',
  'help.border.way.3': 'Switch the phone off too.',

  'help.border.erase': 'If nothing may be found',
  'help.border.erase.what':
    '“Erase everything on this computer” destroys the vault here. You find it under “Settings” and on the screen where the vault is opened.',
  'help.border.erase.limit':
    'It cannot be undone. It does not reach copies of the disk made earlier, spare places of an SSD, other devices, or what recipients have. What was not sealed for anybody is lost.',
  'help.border.erase.when':
    'In some countries destroying files during a search is punished, and it can make people angry. If you decide for it, do it on a quiet day before.',

  'help.away': 'When the computer was out of your hands',
  'help.away.lead':
    'Taken and given back, searched in another room, left in a hotel: assume that it was changed. From outside nobody can see whether it was.',
  'help.away.first': 'First',
  'help.away.first.1': 'Do not open the vault on it. A changed computer can record the passphrase while you type it.',
  'help.away.first.2':
    'Switch it off and keep it as it is. Do not clean it, set it up anew or throw it away: somebody can examine it, and it may be evidence.',
  'help.away.first.3':
    'Write down, on paper or another device: when it was taken, by whom, for how long, what was demanded, what you signed, and what you typed.',
  'help.away.first.4': 'Ask somebody who knows computers, from another device.',
  'help.away.have': 'What they may have',
  'help.away.have.closed':
    'It was switched off, and nobody had the passphrase or the recovery code: then a copy of the encrypted vault. It stays closed as long as the passphrase cannot be guessed, and they can go on guessing for years.',
  'help.away.have.sleep':
    'It was locked or asleep, but not switched off: the same, and perhaps words that were still in its memory.',
  'help.away.have.open':
    'It was open, or you gave the passphrase or the code: take everything that was in it as read and copied.',
  'help.away.notice': 'What Daftar notices, and what not',
  'help.away.notice.yes':
    'When the vault is opened and used, it notices entries or files that were changed from outside or put back one by one, and says so.',
  'help.away.notice.rollback': 'It does not notice when all its files were put back to an earlier day together.',
  'help.away.notice.copy': 'It does not notice that the vault was copied.',
  'help.away.notice.computer': 'It does not notice that the computer, or the program Daftar itself, was changed.',
  'help.away.then': 'Then',
  'help.away.then.1': 'Go on with another computer that was never out of your hands.',
  'help.away.then.2':
    'Tell your recipients what happened, over another way than this computer, so that they are careful with anything that seems to come from you.',
  'help.away.then.3':
    'If the vault may have been opened, your card is no longer good: others could sign as you and open what was sealed for you. Make a new vault with a new passphrase on the other computer, and give its card to people yourself.',
  'help.away.then.4':
    'Get your recipients’ cards anew and compare the fingerprints: in an opened vault a card can have been replaced.',
  'help.away.then.5':
    'If you need what is in the old vault, let somebody who knows computers carry Daftar’s files to a clean computer, and change the passphrase there. The copy that others have still opens with the old one.',
  'help.away.then.6': 'If you use the same passphrase anywhere else, change it there.',
  'help.away.then.7':
    'Think of the people who are named in it. Warn them, if the warning does not bring them into more danger.',

  'help.forced': 'If somebody forces you',
  'help.forced.lead':
    'No file is worth your health or your life. What you do in that moment is for you to decide, and nobody who was not there should blame you.',
  'help.forced.facts': 'How it is',
  'help.forced.facts.1':
    'Daftar has no second passphrase and no hidden part. There is nothing more to give than the passphrase and the recovery code.',
  'help.forced.facts.2': 'It cannot tell whether you open it of your own free will.',
  'help.forced.facts.3': 'Nobody else can open it, not even those who make it. There is no server to ask.',
  'help.forced.facts.4': 'Wrong passphrases erase nothing, however many there are.',
  'help.forced.before': 'What helps beforehand',
  'help.forced.before.1': 'Have little in it: seal what is finished for a recipient you trust, then delete it here.',
  'help.forced.before.2': 'Leave the computer and the recovery code where you are not.',
  'help.forced.before.3': 'Talk to a lawyer about what you may refuse, before you are asked.',
  'help.forced.erase':
    'Erasing in front of somebody can put you in more danger and may be punished. It does not reach a copy that they already have.',
  'help.forced.after': 'Afterwards',
  'help.forced.after.1': 'Take everything that was in it as read and copied.',
  'help.forced.after.2':
    'When you are safe, write down what happened. That you were forced is itself something to document.',
  'help.forced.after.3': 'Tell your recipients, and the people who are named in it.',

  'help.locking': 'How locking works',
  'help.locking.lead':
    'Locking saves what you typed, encrypted, and lets go of the keys. After that only the passphrase or the recovery code opens the vault.',
  'help.locking.when': 'Daftar locks',
  'help.locking.when.press': 'when you press “Lock”, or Ctrl+L anywhere in it;',
  'help.locking.when.close': 'when you close its window;',
  'help.locking.when.sleep': 'when the computer goes to sleep or shuts down;',
  'help.locking.when.idle': 'when nobody has touched the keyboard or the mouse for the time set under “Settings”;',
  'help.locking.when.away': 'when you have used only other windows for that time;',
  'help.locking.when.screen': 'on Windows and macOS, when the screen is locked.',
  'help.locking.linux': 'On Linux',
  'help.locking.linux.body':
    'Many Linux systems do not tell Daftar that the screen was locked. Rely only on the time that you set: until it has passed, the vault can be open behind the locked screen. Press Ctrl+L before you get up, and choose a short time.',
  'help.locking.does': 'What else happens',
  'help.locking.does.draft':
    'Saving gets a few seconds. If it is not done by then, Daftar locks all the same, and the last words can be lost.',
  'help.locking.does.forget': 'Deleted reports are forgotten for good.',
  'help.locking.does.clipboard':
    'What you copied with a “Copy” button is removed from the clipboard, if it is still there. What you copied with the keyboard stays, and so does a clipboard history of the system.',
  'help.locking.does.setting': 'If the time that you set cannot be read, the shortest one holds, and Daftar says so.',
  'help.locking.hide': 'Hiding is not locking',
  'help.locking.hide.does':
    'F8, or “Hide” at the side, covers everything on the screen at once, also a dialog or a file that is being looked at; sound stops. F8 or “Go on” shows it again as it was.',
  'help.locking.hide.not':
    'It protects from a look over the shoulder and from nothing else: the vault stays open, and whoever sits down can show it again. The time until it locks by itself runs on.',
  'help.locking.limit': 'A locked vault is not a switched-off computer. Before a search, switch it off.',

  'help.forgotten': 'If you forget the passphrase',
  'help.forgotten.lead': 'Take your time. You may try as often as you like, and nothing is erased.',
  'help.forgotten.steps.1':
    'Check the keyboard layout and Caps Lock. If nobody is watching, “Show” lets you see what you type.',
  'help.forgotten.steps.2':
    'Fetch the recovery code: fifty digits in ten groups, on the paper you wrote when the vault was made.',
  'help.forgotten.steps.3':
    'On the screen where the vault is opened choose “I forgot the passphrase”, type the code, and choose a new passphrase.',
  'help.forgotten.after':
    'The old passphrase then opens nothing here any more, and the code stays the same. Copies of the disk made earlier still open with the old passphrase.',
  'help.forgotten.without': 'Without the code',
  'help.forgotten.without.1':
    'Without the passphrase, without the code and without enough pieces nobody can open the vault. There is no back door, not even for you.',
  'help.forgotten.without.pieces':
    'If you gave pieces to people you trust, ask them: enough pieces open the vault too.',
  'help.forgotten.without.2':
    'Leave the vault where it is. Passphrases come back to people after days, and papers turn up.',
  'help.forgotten.without.3': 'What you sealed for recipients, they still have. Ask them.',
  'help.forgotten.seen': 'If somebody else saw the code',
  'help.forgotten.seen.1': 'With the code and this computer, or a copy of its disk, they can open the vault.',
  'help.forgotten.seen.2':
    'Make a new kit under “Settings”: the code that was seen then opens nothing here any more. A copy of the disk made before stays open to whoever has both.',

  'help.broken': 'If the notebook or this computer breaks',
  'help.broken.lead':
    'Daftar keeps your notebook twice on this computer. What is damaged in one copy is repaired from the other, and Daftar says so.',
  'help.broken.start': 'When Daftar asks before it opens',
  'help.broken.start.asks': 'As long as you have not decided, nothing is made new and nothing is given up.',
  'help.broken.start.second':
    'When the main copy is gone or damaged, choose “Put the notebook back from its second copy”.',
  'help.broken.start.older':
    'When something is older than it was and you did not put back a backup of the computer, somebody else may have. Read what to do after it was out of your hands.',
  'help.broken.start.lost':
    'When neither copy is there, write nothing on this disk, look for a backup, and ask somebody who knows computers.',
  'help.broken.start.empty': 'Starting with an empty notebook brings nothing back. It is the last thing to try.',
  'help.broken.full': 'When the disk is full',
  'help.broken.full.words':
    'Where Daftar says “Not saved”, your text stays in its field. Free some space, then press “Try again”.',
  'help.broken.full.evidence': 'A file that does not fit is refused, and nothing of it is kept.',
  'help.broken.full.once':
    'When there is no room to make the second copy, what you write is saved once, and the list of reports says so.',
  'help.broken.cut': 'After a crash or a power cut',
  'help.broken.cut.typing':
    'Of reports, pages of people and cases, and answers on a paper, at most the last two seconds of typing are missing, and a word where you had not pressed “Add” yet.',
  'help.broken.same':
    'Both copies are on this computer. When its disk breaks, or it is taken, only a backup somewhere else brings your notebook back.',

  'help.backup': 'Backups',
  'help.backup.lead':
    'A backup is a copy of the whole notebook, encrypted, somewhere else than on this computer. Make one often, and keep at least one in another house.',
  'help.backup.make': 'Making one',
  'help.backup.make.1': 'Under “Settings” press “Make a backup” and choose a folder on a memory stick.',
  'help.backup.make.2':
    'Wait until Daftar says that the backup is there. Then eject the stick and put it away from this computer.',
  'help.backup.make.3': 'Next time choose the same folder: only what is new is written. Five backups are kept there.',
  'help.backup.back': 'Bringing it back',
  'help.backup.back.1': 'On the new computer start Daftar, press “I have a backup” and choose the folder.',
  'help.backup.back.2':
    'Type the passphrase or the recovery code that you had when the backup was made, and choose a day.',
  'help.backup.back.3':
    'Where there already is a notebook, open it and press “Take in a backup” under “Settings”: nothing in it is lost.',
  'help.backup.know': 'What you should know',
  'help.backup.know.passphrase':
    'A passphrase that you change later does not change older backups: they open with the old one.',
  'help.backup.know.deleted':
    'What you delete stays in older backups until you remove them: “Look at backups”, then “Remove older backups”.',
  'help.backup.know.seen':
    'Whoever finds the stick sees that it holds something of Daftar’s, roughly how much, and when it was written. Without passphrase or code they read nothing of it.',
  'help.backup.know.read':
    'What is read back right after writing can come out of the computer’s memory. To be sure of the stick itself, plug it in again later and check the backup.',

  'help.deleting': 'What deleting means',
  'help.deleting.lead':
    'Deleting a report destroys the keys that open it here. What is left of it opens no more, not even with the passphrase or the recovery code.',
  'help.deleting.when':
    'You can undo it for a few seconds. When the message with “Undo” is gone, or Daftar locks, it is final.',
  'help.deleting.not': 'What deleting does not reach',
  'help.deleting.not.reports':
    'The name of a deleted person in reports that name them: it stays there until you change or delete those reports.',
  'help.deleting.not.copy': 'A copy of the disk made earlier.',
  'help.deleting.not.ssd': 'Spare places of an SSD or a memory stick, which can keep what was overwritten.',
  'help.deleting.not.recipient': 'What a recipient has. It stays with them.',
  'help.deleting.not.backup': 'An older backup, of the computer for example.',
  'help.deleting.not.original': 'The original outside Daftar: the photograph on the phone, the mail, the chat.',
  'help.deleting.not.export': 'Files that you exported in the clear.',
  'help.deleting.sent':
    'Under “Inbox”, “Sent”, the note stays that you sealed something, for whom and when. The title of the deleted report is gone from it.',

  'help.export': 'What is left after an export in the clear',
  'help.export.lead':
    'An export in the clear is an ordinary file that anybody can read. From then on Daftar has no hold on it.',
  'help.export.left': 'What stays behind',
  'help.export.left.1': 'The file itself, where you put it. Deleted, it can often still be brought back.',
  'help.export.left.2':
    'What the system makes of it: small preview pictures, the list of recent files, the search index.',
  'help.export.left.3': 'What the program you open it with makes of it: temporary copies, a list of its own.',
  'help.export.left.4': 'Automatic backups and cloud folders, if it lay in one of them.',
  'help.export.left.5': 'The memory of a printer, if it was printed.',
  'help.export.better': 'Before you export',
  'help.export.better.1': 'Ask whether sealing would do. Then the file stays closed on its way.',
  'help.export.better.2':
    'Save it on a memory stick that you keep with you, not on this computer and not in a folder that goes to a cloud.',
  'help.export.better.3':
    'If Daftar warned that the file contains something that can run, open it only on a computer that you can afford to lose.',

  'help.fingerprint': 'How to compare a fingerprint',
  'help.fingerprint.lead':
    'A card can be replaced on its way to you. Then somebody else reads what you seal, and nobody notices. Comparing the fingerprint shows whose card it is.',
  'help.fingerprint.steps.1':
    'Reach the person over another way than the one the card came by: meet them, or call where you know the voice or the face.',
  'help.fingerprint.steps.2': 'Open “Recipients”, choose them, and press “Compare the fingerprint…”.',
  'help.fingerprint.steps.3':
    'Let them open “My card” in their Daftar and read out the 35 digits, and type what you hear. Do not read yours out first.',
  'help.fingerprint.steps.4': 'Daftar compares. If it matches, it notes the day and the way.',
  'help.fingerprint.steps.5':
    'If it does not match, go through the marked groups once more. If it still differs, do not use the card, and tell them.',
  'help.fingerprint.means': 'What a match means',
  'help.fingerprint.means.1': 'The card belongs to whoever read the digits out.',
  'help.fingerprint.means.2': 'It does not mean that they can be trusted, or that nobody was standing beside them.',
  'help.fingerprint.means.3':
    'A voice can be imitated. If much depends on it, meet, or ask something that only they know.',

  'help.ask': 'Whom to ask',
  'help.ask.lead': 'Daftar is only a program. In a hard moment people help more.',
  'help.ask.who.1': 'Somebody you trust who knows computers, and whom you can meet.',
  'help.ask.who.2':
    'A helpline for the digital security of journalists, activists and human rights defenders. There are such helplines, in several languages and without cost. Let somebody you trust tell you which one is real.',
  'help.ask.who.3': 'The organisation that you seal your reports for. It may have somebody for this.',
  'help.ask.who.4': 'A lawyer, about searches, summonses, and demands for a passphrase.',
  'help.ask.who.5': 'A doctor, or a friend, when it is too much.',
  'help.ask.none':
    'There are no names or addresses here: they change, and a list on your computer would say something about you.',
  'help.ask.how': 'Asking without harm',
  'help.ask.how.1': 'Use another device than the one it is about.',
  'help.ask.how.2':
    'Give nobody the passphrase or the recovery code. Nobody needs them to help you. Whoever asks for them means no good.',
  'help.ask.how.3':
    'Say what happened, when, and what is on the screen. The code behind “What Daftar found” can be passed on: it says nothing about you.',
  'help.ask.how.4': 'Do not ask in public. That you have a vault is nobody’s business.',
} as const;
