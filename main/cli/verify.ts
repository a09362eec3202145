import { wipeSeeds } from '../../crypto/index.ts';
import { readIdentity } from './identity.ts';
import { knownCards, openedOutcome } from './opened-text.ts';
import { openVerified } from './opening.ts';
import type { Work } from './verbs.ts';

/** `daftar verify`: checks a bundle whole and writes nothing. */
export const verify: Work = async (given, { voice, at }) => {
  const bundle = given.operands[0] ?? '';
  const identity = given.need('identity');
  const known = await knownCards(given.texts('known'));
  const passphraseFile = given.text('passphrase-file');
  const { seeds } = await readIdentity(identity, { verb: 'verify', passphraseFile, at, voice });
  try {
    const opened = await openVerified(bundle, seeds.sealing, { progress: voice.progress('Checking') });
    return openedOutcome(opened, known, voice);
  } finally {
    wipeSeeds(seeds);
  }
};
