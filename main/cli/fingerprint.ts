import { fingerprintGroups, IDENTITY_SIZE, MAX_CARD_SIZE, wipeSeeds } from '../../crypto/index.ts';
import { cardOfBytes } from './cards.ts';
import { openIdentityBytes } from './identity.ts';
import { readInput } from './input-file.ts';
import type { Work } from './verbs.ts';

const IDENTITY_MAGIC = 'DAFTARID';

/** `daftar fingerprint`: the digits of a card or of an identity's card. */
export const fingerprint: Work = async (given, { voice, at }) => {
  const path = given.operands[0] ?? '';
  const bytes = await readInput(path, Math.max(MAX_CARD_SIZE, IDENTITY_SIZE));
  const isIdentity = Buffer.from(bytes.subarray(0, 8)).toString('latin1') === IDENTITY_MAGIC;
  const found = isIdentity ? await ownCard() : await cardOfBytes(bytes, path);
  const { name, organisation } = found.fields;
  return {
    facts: {
      fingerprint: found.fingerprint,
      kind: isIdentity ? 'identity' : 'card',
      name,
      ...(organisation === undefined ? {} : { organisation }),
    },
    text: `${fingerprintGroups(found.fingerprint).join(' ')}\n`,
  };

  async function ownCard() {
    const passphraseFile = given.text('passphrase-file');
    const { seeds, card } = await openIdentityBytes(bytes, path, { verb: 'fingerprint', passphraseFile, at, voice });
    wipeSeeds(seeds);
    return card;
  }
};
