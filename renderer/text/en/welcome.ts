/** Making a vault: what Daftar is, the passphrase, the recovery kit. */
export const welcome = {
  'welcome.title': 'A notebook that stays yours',
  'welcome.is':
    'Daftar keeps what happened to you, and the evidence for it, encrypted on this computer; it never connects to any network.',
  'welcome.does':
    'You decide what leaves it: chosen reports go into a sealed file that only the recipient you chose can open.',
  'welcome.not':
    'It cannot protect you from spyware on this computer, from a camera behind you, or from being forced to open it: if you think this computer is watched, use another one.',
  'welcome.begin': 'Make a vault',
  'welcome.haveCode': 'I have a recovery code',
  'welcome.haveCode.title': 'Your recovery code opens a vault, it does not contain one',
  'welcome.haveCode.body':
    'There is no vault on this computer, so there is nothing that the code could open. If your vault is on another computer, open it there. If it was on this one, do not make a new vault now: close Daftar, check that this is the same user account and that the disk is connected, and open Daftar again.',
  'welcome.step': 'Step {step} of {of}',

  'welcome.passphrase.title': 'Choose a passphrase',
  'welcome.passphrase.body':
    'It is the only everyday way in, and nobody can reset it. Five or six unrelated words, in any language, are strong and can be remembered.',
  'welcome.passphrase.label': 'Passphrase',
  'welcome.passphrase.again': 'The same passphrase again',
  'welcome.passphrase.differs': 'The two are not the same.',
  'passphrase.score.0': 'Guessed at once',
  'passphrase.score.1': 'Very weak',
  'passphrase.score.2': 'Too weak',
  'passphrase.score.3': 'Strong',
  'passphrase.score.4': 'Very strong',
  'passphrase.years':
    '{years, plural, =0 {Ten thousand machines would need less than a year to guess it.} one {Ten thousand machines would need about a year to guess it.} other {Ten thousand machines would need about # years to guess it.}}',
  'passphrase.years.more': 'Ten thousand machines would need more than a million years to guess it.',
  'passphrase.needed': 'A vault needs “strong” or better.',
  'passphrase.hint.straightRow': 'Rows of keys are guessed early.',
  'passphrase.hint.keyPattern': 'Short patterns on the keyboard are guessed early.',
  'passphrase.hint.simpleRepeat': 'Repeated letters such as “aaa” are guessed early.',
  'passphrase.hint.extendedRepeat': 'Repeated groups such as “abcabc” are guessed early.',
  'passphrase.hint.sequences': 'Sequences such as “abc” or “123” are guessed early.',
  'passphrase.hint.recentYears': 'Recent years are guessed early.',
  'passphrase.hint.dates': 'Dates are guessed early.',
  'passphrase.hint.topTen': 'This is one of the first that anybody tries.',
  'passphrase.hint.topHundred': 'This is one of the first hundred that anybody tries.',
  'passphrase.hint.common': 'This is on the lists that are tried first.',
  'passphrase.hint.similarToCommon': 'This is close to one on the lists that are tried first.',
  'passphrase.hint.wordByItself': 'One word alone is guessed early.',
  'passphrase.hint.namesByThemselves': 'Names and surnames alone are guessed early.',
  'passphrase.hint.commonNames': 'Common names and surnames are guessed early.',
  'passphrase.hint.userInputs': 'Words about yourself are guessed early.',
  'passphrase.hint.pwned': 'This is on lists of stolen passwords.',
  'passphrase.hint.l33t': 'Writing 3 for e or @ for a adds almost nothing.',
  'passphrase.hint.reverseWords': 'Writing words backwards adds almost nothing.',
  'passphrase.hint.allUppercase': 'Writing everything in capitals adds almost nothing.',
  'passphrase.hint.capitalization': 'A capital at the beginning adds almost nothing.',
  'passphrase.hint.associatedYears': 'Years that have to do with you are guessed early.',
  'passphrase.hint.repeated': 'Repeating words or letters adds little.',
  'passphrase.hint.longerKeyboardPattern': 'Patterns on the keyboard need to be much longer.',
  'passphrase.hint.anotherWord': 'Add another word that has nothing to do with the others.',
  'passphrase.hint.useWords': 'Use several words that have nothing to do with each other.',
  'passphrase.hint.noNeed': 'Signs, digits and capitals are not needed.',

  'welcome.kit.title': 'Your recovery kit',
  'welcome.kit.body':
    'If you forget the passphrase, this code is the only other way in. Write it on paper and keep it away from this computer, somewhere nobody who must not read your notebook will look.',
  'welcome.kit.warning':
    'Whoever has this code and this computer can open the vault without the passphrase. Do not photograph it and do not send it.',
  'welcome.kit.label': 'Recovery code: {code}',
  'welcome.kit.save': 'Save as a file…',
  'welcome.kit.save.title': 'This file will not be encrypted',
  'welcome.kit.save.body':
    'It will contain the recovery code as readable text. Save it only on a stick that you will keep apart from this computer, never on this computer itself: deleted files can be brought back.',
  'welcome.kit.save.confirm': 'Save the readable file',
  'welcome.kit.saved': 'The recovery kit was saved.',
  'welcome.kit.file':
    'Digits to keep\n\n{code}\n\nThese digits stand in for a forgotten passphrase. Keep them away from the computer.\nOn the screen that asks for the passphrase choose “{button}” and type them.\n',
  'welcome.kit.next': 'I have written it down',
  'welcome.kit.typing': 'Preparing the code…',

  'welcome.back.title': 'Type the code back',
  'welcome.back.body':
    'Read it from your paper, not from memory. This is the check that the paper really opens your vault one day.',
  'recovery.code': 'Recovery code',
  'recovery.group': 'Group {number} of {of}',
  'recovery.group.wrong': 'Group {number} is not right',
  'recovery.wrong':
    '{count, plural, one {Group {groups} cannot be right. Compare it with your paper.} other {Groups {groups} cannot be right. Compare them with your paper.}}',
  'recovery.notTheCode':
    'This is not the code that was shown. Compare every group with your paper, or go back and see the code again.',
  'welcome.create': 'Make the vault',
  'welcome.creating': 'Making the vault…',
  'welcome.creating.detail':
    'The passphrase is turned into a key. It takes a second or more on purpose: whoever guesses pays the same for every guess.',
} as const;
