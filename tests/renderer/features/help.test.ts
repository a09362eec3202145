/** Help says what docs/threat-model.md says. Both sides stand here word for word, so that neither changes without the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../renderer/features/help/blocks.ts';
import { HELP, TOPICS } from '../../../renderer/features/help/topics.ts';
import { isMessageKey, type MessageKey } from '../../../renderer/text/catalogue.ts';
import { en } from '../../../renderer/text/en.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/threat-model.md'), 'utf8');

interface Held {
  /** What the page says. */
  readonly page: string;
  /** What help says, and under which key. */
  readonly help: readonly (readonly [MessageKey, string])[];
}

const PROMISES: Readonly<Record<string, Held>> = {
  P1: {
    page: 'Nothing a user writes or attaches reaches the disk unencrypted, in any file of the profile, temporary folder or cache, except an export in the clear that the user asked for by name',
    help: [
      [
        'help.promise.1',
        'Everything you write or attach is encrypted before it reaches the disk. Only what you ask for by name leaves it readable: an export in the clear, or a recovery kit saved as a file.',
      ],
    ],
  },
  P2: {
    page: 'From a disk image one learns neither content nor kinds nor dates of records, nor exact sizes; only bounds on how much there is. Two images taken apart show how many writes there were, and when',
    help: [
      [
        'help.promise.2',
        'Whoever copies the disk learns at most roughly how much is in the vault: not what it says, not what kinds of entries there are, no dates, no exact sizes. Two copies made at different times show how often something was saved in between, and when.',
      ],
    ],
  },
  P3: {
    page: "Guessing the passphrase costs at least 256 MiB and about a second per guess on the user's own machine",
    help: [
      [
        'help.promise.3',
        'Guessing the passphrase is made slow: every guess costs about a second and at least 256 MiB of memory on a computer like yours. That helps only if the passphrase is hard to guess.',
      ],
    ],
  },
  P4: {
    page: 'The app makes no network connection of any kind, ever',
    help: [['help.promise.4', 'It makes no network connection of any kind, ever. There is no account and no server.']],
  },
  P5: {
    page: "A bundle opens only for the chosen recipients; it shows no sender, recipient, number of recipients or exact size. That a recipient's key is seized later is not covered",
    help: [
      [
        'help.promise.5',
        'A sealed file, also called a bundle, opens only for the recipients you chose. It does not show who it is from, who it is for, how many they are, or its exact size.',
      ],
      [
        'help.promise.5.limit',
        'If a recipient’s key is taken from them later, whoever has it can open what was sealed for them.',
      ],
    ],
  },
  P6: {
    page: 'A recorded bundle stays closed to a future quantum computer',
    help: [
      [
        'help.promise.6',
        'A sealed file that somebody keeps today is made to stay closed to the quantum computers of the future.',
      ],
    ],
  },
  P7: {
    page: "A recipient's key cannot be replaced without the user being stopped",
    help: [
      ['help.promise.7', 'A recipient’s key cannot be replaced by another one without Daftar stopping you.'],
      [
        'help.promise.7.limit',
        'Whether the first card you got is really theirs, only comparing the fingerprint shows.',
      ],
    ],
  },
  P8: {
    page: 'The recipient is told truthfully: from a known sender, a new one, unsigned, or altered. Altered, truncated, extended or re-sealed bundles are refused whole; nothing unverified is written under its final name',
    help: [
      [
        'help.promise.8',
        'The recipient is told the truth about a sealed file: from a sender they know, from a new one, unsigned, or altered. What was altered, cut off, added to, or sealed again by somebody else is refused as a whole.',
      ],
    ],
  },
  P9: {
    page: 'What the app said is saved is there after kill -9, power cut, full disk, a corrupted or emptied database, and after an update',
    help: [
      ['help.promise.9', 'What Daftar said is saved is there after a crash, a power cut, a full disk, and an update.'],
      [
        'help.promise.9.limit',
        'Both copies of your notebook are on this computer. If its disk breaks, or somebody destroys Daftar’s files, only a backup somewhere else brings your reports back.',
      ],
    ],
  },
  P10: {
    page: 'A forgotten passphrase is recoverable with the recovery kit, which is proven on the vault when it is made and can be tried at any time; if the user made shares among people, with as many of them as the user decided; and with nothing else',
    help: [
      [
        'help.promise.10',
        'If you forget the passphrase, the recovery code opens the vault, or enough of the pieces that you gave to people you trust. Nothing else does, and nobody else can.',
      ],
    ],
  },
  P11: {
    page: 'Opening or importing any file cannot run its code, leave the sandbox, hang the app or exhaust memory; it gets a clear error and loses nothing',
    help: [
      [
        'help.promise.11',
        'Looking at a file inside Daftar cannot run what is hidden in it. A file that cannot be shown safely gets a sentence that says why, and is kept.',
      ],
    ],
  },
  P12: {
    page: 'A locked Daftar holds no key and no plaintext in memory that it controls; it locks by itself',
    help: [
      ['help.promise.12', 'Daftar locks by itself. Once locked, it has let go of the keys and of your text.'],
      [
        'help.promise.12.limit',
        'Memory that was let go can hold words for a while, until something else is written there. Switching the computer off clears it.',
      ],
    ],
  },
};

const NOT_PROMISED: readonly Held[] = [
  {
    page: 'Spyware on the running machine',
    help: [
      [
        'help.not.spyware',
        'Spyware on this computer sees what you see: the screen, and every key you press. Nothing in Daftar can prevent that. What helps is another computer, and opening the vault only for short times.',
      ],
    ],
  },
  {
    page: 'a keyboard logger',
    help: [['help.not.keylogger', 'Something that records the keyboard gets your passphrase when you type it.']],
  },
  {
    page: 'a camera behind the user',
    help: [['help.not.camera', 'A camera behind you, or somebody who looks over your shoulder, reads along.']],
  },
  {
    page: 'that an SSD really erases what was overwritten',
    help: [
      [
        'help.not.ssd',
        'An SSD or a memory stick may keep old contents in places that no program reaches, even after they were overwritten.',
      ],
      ['help.deleting.not.ssd', 'Spare places of an SSD or a memory stick, which can keep what was overwritten.'],
    ],
  },
  {
    page: 'that a recipient keeps a secret',
    help: [['help.not.recipient', 'A recipient can lose what you gave them, or pass it on.']],
  },
  {
    page: 'that nobody notices that Daftar is installed',
    help: [['help.not.noticed', 'Whoever looks at this computer can see that Daftar is installed.']],
  },
  {
    page: 'that the user can withstand being made to open it',
    help: [['help.not.coercion', 'It cannot help you withstand being made to open it.']],
  },
  {
    page: 'that screen-capture protection works on Linux',
    help: [
      ['help.not.linux', 'On Linux it cannot keep other programs from taking pictures of the screen.'],
      [
        'settings.screen.linux',
        'This computer runs Linux. There this setting does nothing: other programs can take pictures of this window.',
      ],
    ],
  },
];

/** What the page says of deleting and of rolling back, outside its lists. */
const ALSO: readonly Held[] = [
  {
    page: "It does not reach a copy of the disk made earlier, spare blocks of an SSD, a recipient's copy, or an older backup.",
    help: [
      ['help.deleting.not.copy', 'A copy of the disk made earlier.'],
      ['help.deleting.not.recipient', 'What a recipient has. It stays with them.'],
      ['help.deleting.not.backup', 'An older backup, of the computer for example.'],
    ],
  },
  {
    page: "An old row, page or file put back is noticed. All files of the profile put back to last week's state together are not.",
    help: [
      [
        'help.not.rollback',
        'If somebody puts all of Daftar’s files back to an earlier day, all together, it does not notice.',
      ],
      [
        'help.away.notice.yes',
        'When the vault is opened and used, it notices entries or files that were changed from outside or put back one by one, and says so.',
      ],
      ['help.away.notice.rollback', 'It does not notice when all its files were put back to an earlier day together.'],
    ],
  },
];

/** The page's promises: id, words, and whether it calls them partly kept. */
const promised = PAGE.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^P\d+$/.test(id))
  .map(([, id = '', words = '', , shown = '']) => ({ id, words, partly: shown.startsWith('**Partly.**') }));

/** The page's list of what is not promised. */
const notPromised = (/## Not promised, and said so\n\n(.*?)\.\n\n/s.exec(PAGE)?.[1] ?? '')
  .replaceAll('\n', ' ')
  .split('; ');

const said = new Set(TOPICS.flatMap((topic) => messagesOf(HELP[topic].blocks)));

describe('what is promised', () => {
  test('every promise of the page has its sentence, and there is no other', () => {
    expect(promised.map(({ id }) => id)).toEqual(Object.keys(PROMISES));
  });
  test.each(promised)('$id says the same', ({ id, words, partly }) => {
    const held = PROMISES[id];
    expect(words).toBe(held?.page);
    expect(held?.help.map(([key]) => [key, en[key]])).toEqual(held?.help);
    for (const [key] of held?.help ?? []) expect(said).toContain(key);
    // What the page calls partly kept, help must limit.
    if (partly) expect(held?.help.some(([key]) => key.endsWith('.limit'))).toBe(true);
  });
});

describe('what is not promised', () => {
  test('every line of the page has its sentence, and there is no other', () => {
    expect(notPromised).toEqual(NOT_PROMISED.map(({ page }) => page));
  });
  test.each([...NOT_PROMISED, ...ALSO])('$page', ({ page, help }) => {
    expect(PAGE.replaceAll('\n', ' ')).toContain(page);
    expect(help.map(([key]) => [key, en[key]])).toEqual(help);
    for (const [key] of help) if (key.startsWith('help.')) expect(said).toContain(key);
  });
  test('all that help cannot do stands before what it does', () => {
    const order = messagesOf(HELP.protects.blocks);
    expect(order.indexOf('help.protects.not')).toBeLessThan(order.indexOf('help.protects.does'));
  });
});

describe('the topics', () => {
  test('each has a title, begins with what matters, and leads on to others', () => {
    for (const topic of TOPICS) {
      expect(isMessageKey(`help.${topic}`), topic).toBe(true);
      expect(HELP[topic].blocks[0]?.kind).toBe('lead');
      expect(HELP[topic].see.length).toBeGreaterThan(0);
      expect(HELP[topic].see).not.toContain(topic);
    }
    const reached = new Set(TOPICS.flatMap((topic) => HELP[topic].see));
    for (const topic of ['away', 'forced', 'border', 'ask'] as const) expect(reached).toContain(topic);
  });

  test('every sentence of help is shown once', () => {
    const shown = TOPICS.flatMap((topic) => messagesOf(HELP[topic].blocks));
    expect(new Set(shown).size).toBe(shown.length);
    const frame = new Set([
      'help.title',
      'help.topics',
      'help.see',
      'help.offline',
      ...TOPICS.map((topic) => `help.${topic}`),
    ]);
    const all = Object.keys(en).filter((key) => key.startsWith('help.') && !frame.has(key));
    expect(shown.toSorted()).toEqual(all.toSorted());
  });

  test('sentences are short, and name no address that could be wrong or watched', () => {
    for (const key of said) {
      expect(en[key].length, key).toBeLessThanOrEqual(300);
      for (const sentence of en[key].split(/(?<=[.!?:;])\s/)) {
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(36);
      }
      expect(en[key], key).not.toMatch(/https?:|www\.|@|\+\d|\.org|\.net|\.com/);
    }
  });

  test('the words of the interface that help names are those on the screen', () => {
    const words = new Set(
      Object.entries(en)
        .filter(([key]) => !key.startsWith('help.'))
        .map(([, message]) => message),
    );
    const quoted = [...said].flatMap((key) => [...en[key].matchAll(/“([^”]+)”/g)].map(([, word]) => word ?? ''));
    expect(quoted.length).toBeGreaterThan(10);
    expect([...new Set(quoted)].filter((word) => ![...words].some((message) => message.startsWith(word)))).toEqual([]);
  });
});
