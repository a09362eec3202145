/** The inbox: bundles from others. */
export const inbox = {
  'inbox.title': 'Inbox',
  'inbox.tab.received': 'Received',
  'inbox.tab.sent': 'Sent',
  'inbox.drop': 'Open a bundle',
  'inbox.drop.hint': 'Drop a sealed bundle or a receipt here.',
  'inbox.pick': 'Choose a file…',
  'inbox.opening': 'Opening and checking',
  'inbox.empty.title': 'Nothing received yet',
  'inbox.empty':
    'Give your card to the people who should be able to send you something sealed. What they send, you open here.',
  'inbox.failed': 'The file was not opened',
  'inbox.error.not-for-this-key-or-damaged':
    'Your key does not open this file. Either it was sealed for somebody else, or it is not a sealed bundle, or it was damaged on the way. Ask the sender which card they used and to send it again.',
  'inbox.error.altered':
    'This file was changed after it was sealed. It is refused as a whole and nothing of it was kept. Ask the sender to seal it again, and tell them what happened.',
  'inbox.error.truncated':
    'The end of the file is missing: it was probably cut off on the way, or it is not a sealed bundle at all. Nothing of it was kept. Copy or download it again, or ask for it again.',
  'inbox.error.malformed':
    'It was sealed for you, but what is inside is not made the way a bundle is made, so it is refused as a whole. Tell the sender; it may not be from who it seems.',
  'inbox.error.too-new':
    'This bundle was made by a newer Daftar. Nothing is wrong with it: bring your Daftar up to date, then open it.',
  'inbox.receipt.done': 'A receipt came back. It is shown with what you sealed.',
  'inbox.receipt.unknown': 'This is a receipt for a bundle that this vault does not remember. Nothing was kept.',
  'inbox.already': 'You have opened this bundle before.',
  'inbox.back': 'All received',
  'inbox.item.files': '{files, plural, =0 {no files} one {# file} other {# files}}',
  'inbox.item.answered': 'Answered',
  'inbox.untitled': 'Report without a title',

  'sender.known-compared': 'From {name}, whose fingerprint you compared',
  'sender.known-compared.body':
    'The signature is right, and the key is the one you compared. It is from them, and nothing was altered.',
  'sender.known-unverified': 'Signed with the key you have for {name}, not compared',
  'sender.known-unverified.body':
    'The same key as on the card you have. Whether that card is really theirs has not been checked: compare the fingerprint.',
  'sender.new': 'From somebody new who calls themselves {name}',
  'sender.new.body':
    'The signature is right, so nothing was altered. Anybody can write any name on a card: who is behind it is not known until you compare the fingerprint.',
  'sender.unsigned': 'Without a name',
  'sender.unsigned.body':
    'Nobody signed it. It was not altered after it was sealed, but who sealed it cannot be told, whatever the reports say.',
  'sender.resembles': 'Not the key that you have for {name}',
  'sender.resembles.body':
    'The name is the same or looks the same as that of a recipient you know, but the key is another. It may be somebody else who uses that name. Ask the one you know, over a channel you already trust, before you believe it.',
  'sender.unnamed': 'no name',
  'sender.short.compared': 'Known, compared',
  'sender.short.unverified': 'Known, not compared',
  'sender.short.new': 'New sender',
  'sender.short.unsigned': 'Unsigned',
  'sender.short.resembles': 'Known name, another key',
  'sender.fingerprint': 'Fingerprint of the sender',
  'sender.add': 'Add the sender as a recipient',
  'sender.open': 'Show the sender',
  'sender.added': 'The sender was added. Compare the fingerprint.',

  'received.verified': 'What was checked',
  'received.verified.open': 'It was sealed for your key.',
  'received.verified.whole': 'It is complete, and no part of it was changed after sealing.',
  'received.verified.files': 'Every file inside agrees with its SHA-256 value.',
  'received.verified.signed':
    'The signature fits the card of the sender, this content and these recipients: nobody sealed it on to you in their name.',
  'received.created': 'Made',
  'received.opened': 'Opened',
  'received.size': 'Size',
  'received.check': 'Check value (SHA-256)',
  'received.reports': 'Reports',
  'received.export': 'Export in the clear…',
  'received.export.title': 'Export this bundle in the clear',
  'received.export.body':
    'One ZIP file with {reports, plural, one {# report} other {# reports}} and {files, plural, =0 {no files} one {# file} other {# files}}, readable with ordinary programs. It stays possible to check it (BagIt, SHA-256).',
  'received.answer': 'Answer with a receipt…',
  'received.answer.again': 'Answer again…',
  'received.answer.unsigned': 'A receipt cannot be sent: the bundle came without a card to seal it for.',
  'received.answer.title': 'Answer with a receipt',
  'received.answer.body':
    'A receipt tells the sender that you have this very file, when you opened it and what verified. It is signed with your key and sealed, so that only they can read it.',
  'received.answer.note': 'Note to the sender',
  'received.answer.start': 'Choose a place and seal…',
  'received.answer.running': 'Sealing the receipt',
  'received.answer.done': 'The receipt is sealed: {size}. Send it to them the way the bundle came, or another way.',
  'received.delete': 'Delete…',
  'received.delete.confirm': 'Delete',
  'received.delete.title': 'Delete this bundle?',
  'received.delete.body': 'It is forgotten in this vault. If you still have the sealed file, you can open it again.',
} as const;
