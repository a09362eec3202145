import {
  type CardFields,
  fingerprintGroups,
  type IdentityProtection,
  isCardValue,
  isDay,
  isLanguageList,
  MAX_CARD_IN_IDENTITY,
  makeCard,
  newSeeds,
  ready,
  sealIdentity,
  wipeSeeds,
} from '../../crypto/index.ts';
import { usageFailure } from './failure.ts';
import type { Given } from './options.ts';
import { checkFree, writeWhole } from './part-file.ts';
import { askNewPassphrase, passphraseFromFile } from './passphrase.ts';
import { shownPath } from './system-failure.ts';
import { today } from './today.ts';
import type { Surroundings, Work } from './verbs.ts';

const SHORT_PASSPHRASE = 12;

/** `daftar keygen`: a new identity file. */
export const keygen: Work = async (given, around) => {
  const out = given.need('out');
  const fields = cardFields(given);
  checkFree(out, given.flag('force'));
  const protection = await protectionOf(given, around);
  await ready();
  const seeds = newSeeds();
  try {
    const card = makeCard(fields, seeds);
    if (card.canonical.length > MAX_CARD_IN_IDENTITY) {
      throw usageFailure(
        'Name, organisation, languages and contact are too long together. Shorten one of them.',
        'keygen',
      );
    }
    const file = sealIdentity({ seeds, card }, protection);
    await writeWhole(out, file, { force: given.flag('force') });
    file.fill(0);
    const digits = fingerprintGroups(card.fingerprint).join(' ');
    around.voice.say(`The identity is in ${shownPath(out)}. Keep it secret, and keep a copy. Its fingerprint:`);
    return {
      facts: {
        identity: out,
        fingerprint: card.fingerprint,
        protected: protection.kind === 'passphrase',
        card: { ...card.fields },
      },
      text: `${digits}\n`,
    };
  } finally {
    wipeSeeds(seeds);
  }
};

async function protectionOf(given: Given, { voice, at }: Surroundings): Promise<IdentityProtection> {
  const file = given.text('passphrase-file');
  if (given.flag('no-passphrase')) {
    if (file !== undefined) {
      throw usageFailure('--passphrase-file and --no-passphrase exclude each other. Give one of them.', 'keygen');
    }
    return { kind: 'none' };
  }
  const passphrase = file === undefined ? await askNewPassphrase('keygen', at) : await passphraseFromFile(file, voice);
  if ([...passphrase].length < SHORT_PASSPHRASE) {
    voice.warn('The passphrase is short and can be guessed. Five or more unrelated words are better.');
  }
  return { kind: 'passphrase', passphrase };
}

/** What the card will say. Throws a usage failure that names the option whose value cannot stand on a card. */
function cardFields(given: Given): CardFields {
  const text = (option: string): string | undefined => {
    const value = given.text(option)?.normalize('NFC');
    if (value === undefined || isCardValue(value)) return value;
    throw usageFailure(
      `The value of --${option} cannot stand on a card: 1 to 200 visible characters, no line breaks, no space at either end.`,
      'keygen',
    );
  };
  const organisation = text('organisation');
  const contact = text('contact');
  const languages = text('languages')
    ?.split(',')
    .map((tag) => tag.trim());
  if (languages !== undefined && !isLanguageList(languages.join(', '))) {
    throw usageFailure('--languages takes language tags with commas between them, for example "az, en".', 'keygen');
  }
  const created = today();
  const validUntil = text('valid-until');
  if (validUntil !== undefined && !isDay(validUntil)) {
    throw usageFailure('--valid-until takes a day as YYYY-MM-DD, for example 2028-11-20.', 'keygen');
  }
  if (validUntil !== undefined && validUntil < created) {
    throw usageFailure('The day of --valid-until is over already. Give a later one.', 'keygen');
  }
  return {
    name: text('name') ?? 'Unnamed',
    created,
    ...(organisation === undefined ? {} : { organisation }),
    ...(languages === undefined ? {} : { languages }),
    ...(contact === undefined ? {} : { contact }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
