/** The recovery kit and pieces for people one trusts: in the settings, on the first screens, and printed. */
export const recovery = {
  'kit.settings': 'Recovery kit',
  'kit.settings.body':
    'The kit opens the vault when the passphrase is forgotten. Nothing else does, unless you give pieces to people you trust.',
  'kit.made': 'Made on {day}; it opened this vault then.',
  'kit.madeUnknown': 'When it was made is not known.',
  'kit.tried': 'Last tried on {day}: it opened this vault.',
  'kit.neverTried': 'Not tried since. A paper can be lost or fade without anybody noticing: try it now and then.',
  'kit.try': 'Try the kit…',
  'kit.renew': 'Make a new kit…',
  'kit.try.title': 'Try the kit',
  'kit.try.body':
    'Type the code from your kit. Daftar opens the vault’s lock with it and lets go again; nothing is changed.',
  'kit.try.do': 'Try it',
  'kit.try.opens': 'This kit opens this vault.',
  'kit.try.older':
    'This is an older kit of this vault. A newer one took its place, and these digits open nothing any more. Destroy the paper.',
  'kit.try.other': 'These digits have no slip in them, and they do not open this vault. They belong to another vault.',
  'kit.try.mistyped': 'Something is not typed as it stands on the paper. Compare the marked groups.',
  'kit.renew.title': 'Make a new kit',
  'kit.renew.body':
    'A new code takes the place of the old one, which opens nothing here any more after the next step. Backups and copies of the disk made earlier still open with the old code. Pieces that you gave to people stay valid.',
  'kit.renew.back': 'Type the new code back from your paper, and give the passphrase once more.',
  'kit.renew.do': 'Replace the old kit',
  'kit.renew.running': 'Changing the lock…',
  'kit.renew.done': 'The new kit opened the vault. The old code opens nothing here any more.',
  'kit.proven': 'The code that you typed opened the new vault: the kit works.',
  'kit.print.title': 'Print the kit',
  'kit.print.body': 'The page shows the code to whoever sees it. It does not say what it opens.',
  'kit.paper.title': 'Digits to keep',
  'kit.paper.what':
    'These digits stand in for a forgotten passphrase. Whoever has them and the computer they were made on gets in without the passphrase.',
  'kit.paper.keep': 'Keeping them',
  'kit.paper.keep.1': 'Keep this sheet away from the computer, in a place where nobody who must not have it will look.',
  'kit.paper.keep.2': 'Do not photograph it, do not send it, do not type it anywhere else.',
  'kit.paper.keep.3': 'If somebody may have seen it, make new ones in the settings: these then stop working there.',
  'kit.paper.use': 'When the passphrase is forgotten',
  'kit.paper.use.1': 'On the screen that asks for the passphrase choose “{button}”.',
  'kit.paper.use.2':
    'Type the groups one after the other. The last digit of each group checks the others, so a slip is shown at once.',
  'kit.paper.use.3': 'Choose a new passphrase. These digits stay valid.',
  'kit.paper.qr': 'The square holds the same digits.',

  'shares.settings': 'Pieces for people you trust',
  'shares.settings.body':
    'A way in is split into pieces, and each of several people keeps one. As many of them as you decide open the vault together; fewer open nothing.',
  'shares.none': 'There are no pieces.',
  'shares.some': 'Any {needed} of {of} pieces open this vault. Made on {day}.',
  'shares.tried': 'Last tried on {day}: they opened this vault.',
  'shares.neverTried': 'Not tried since they were made. Ask people now and then whether they still have theirs.',
  'shares.make': 'Make pieces…',
  'shares.makeNew': 'Make new pieces…',
  'shares.try': 'Try the pieces…',
  'shares.remove': 'Make the pieces worthless…',

  'shares.make.title': 'Make pieces',
  'shares.make.body':
    'Choose people who are not all found in one place, and who would not all give in to the same pressure. So many should be needed that no few of them can open the vault without you, and so many people that one or two may be lost: 3 of 5, for example.',
  'shares.make.replaces':
    'Once the new pieces are in force, the pieces you gave out before open nothing here any more.',
  'shares.of': 'People who get a piece',
  'shares.needed': 'Of these, needed to open',
  'shares.make.do': 'Draw the pieces',
  'shares.make.running': 'Checking the passphrase…',
  'shares.cards.title': 'One card for each',
  'shares.cards.body':
    'Print each card, or save it on a stick, and hand it over yourself. Daftar does not keep the pieces: when you leave this step, they cannot be shown again. They open nothing before you put them in force.',
  'shares.card': 'Card {number} of {of}',
  'shares.card.language': 'Language of the person who keeps it',
  'shares.card.name': 'Who may ask for it',
  'shares.card.name.note': 'Left empty, the card names nobody.',
  'shares.card.out': 'Printed or saved',
  'shares.card.look': 'Look at this card',
  'shares.clear.print': 'Print this card',
  'shares.clear.pdf': 'Save this card',
  'shares.clear.body':
    'The card shows its piece to whoever sees it. Alone it opens nothing. Leave no two cards in one place or on one stick.',
  'shares.cards.left':
    '{count, plural, one {One card is neither printed nor saved.} other {# cards are neither printed nor saved.}}',
  'shares.adopt': 'Put the pieces in force',
  'shares.adopting': 'Changing the lock, and trying the pieces…',
  'shares.adopted': 'The pieces opened the vault and are in force.',

  'shares.paper.title': 'Digits to keep for somebody',
  'shares.paper.for': 'Who may ask for them',
  'shares.paper.what':
    'Somebody trusts you with these digits. Alone they open nothing. Together with the digits that others keep they help that person back in after a forgotten passphrase.',
  'shares.paper.do': 'What to do with them',
  'shares.paper.do.1': 'Keep this sheet where nobody looks. Tell nobody that you have it.',
  'shares.paper.do.2':
    'Give the digits only to that person, when you meet or in a call in which you are sure that it is them: you know the voice, and they know something that nobody else does.',
  'shares.paper.do.3':
    'Do not send them by message, mail or photograph, and never together with the digits of somebody else.',
  'shares.paper.do.4':
    'When they ask, read the groups aloud one after the other. The last digit of each group checks the others.',
  'shares.paper.do.5':
    'If somebody else asks for them, or the sheet is lost or seen, tell that person as soon as it is safe: they can make all the digits worthless.',
  'shares.paper.do.6': 'If you no longer want to keep it, tell them, and destroy the sheet.',

  'shares.try.title': 'Try the pieces',
  'shares.try.body':
    'Type the pieces as people read them to you. Daftar opens the vault’s lock with them and lets go again; nothing is changed.',
  'shares.try.opens':
    'These pieces open this vault. To use them one day, choose “{button}” on the screen where the vault is opened.',
  'shares.try.older': 'These pieces were replaced by newer ones or made worthless. They open nothing here any more.',
  'shares.try.no':
    'There are enough pieces, and together they do not open this vault. One of them is not genuine, or they were replaced by newer ones. If you can get another piece, add it.',
  'shares.piece': 'Piece {number}',
  'shares.piece.note': 'Eighteen groups of five digits, with or without spaces.',
  'shares.piece.add': 'Add another piece',
  'shares.state.typing': '{digits} of 90 digits.',
  'shares.state.long': 'There are {digits} digits here, and a piece has 90.',
  'shares.state.mistyped':
    '{count, plural, one {Group {groups} cannot be right. Compare it with the card.} other {Groups {groups} cannot be right. Compare them with the card.}}',
  'shares.state.altered':
    'Each group is right in itself, but they do not belong together in this order. Compare them with the card from the first on.',
  'shares.state.too-new': 'This piece was made by a newer Daftar. Install the newer version.',
  'shares.state.other-vault': 'This piece belongs to another vault.',
  'shares.state.other-set':
    'This piece was not made together with the first one. Older and newer pieces do not fit together.',
  'shares.state.twice': 'This piece stands here already. Another one is needed.',
  'shares.state.good': 'This piece is right.',
  'shares.first': 'Type the first piece: it says how many are needed.',
  'shares.missing':
    '{missing, plural, one {One more piece is missing: {good} of {needed} are here.} other {# more pieces are missing: {good} of {needed} are here.}}',
  'shares.enough': 'Enough pieces are here.',
  'shares.lost': 'A piece is lost, or somebody cannot be reached',
  'shares.lost.1': 'It does not matter which pieces you have, as long as there are enough and they were made together.',
  'shares.lost.2':
    'If fewer can be found than are needed, they open nothing, and nobody can make up for them. Then only the passphrase or the recovery kit opens the vault.',
  'shares.lost.3':
    'As long as you can open the vault, make new pieces in the settings: the lost one is worthless from then on.',
  'shares.remove.title': 'Make the pieces worthless',
  'shares.remove.body':
    'No piece opens this vault any more. Backups and copies of the disk made earlier still open with them. The kit and the passphrase stay as they are.',
  'shares.remove.do': 'Make them worthless',
  'shares.removed': 'The pieces open nothing here any more.',

  'shares.unlock': 'I have pieces from people I trust',
  'shares.unlock.title': 'Open with pieces',
  'shares.unlock.body':
    'Type the pieces from the cards, or as people read them to you, and choose a new passphrase. The old passphrase stops working; the pieces and the kit stay valid.',
} as const;
