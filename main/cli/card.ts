import { fingerprintGroups, utf8Text, wipeSeeds } from '../../crypto/index.ts';
import { readIdentity } from './identity.ts';
import { writeWhole } from './part-file.ts';
import { shownPath } from './system-failure.ts';
import type { Work } from './verbs.ts';

/** `daftar card`: the public card of an identity. */
export const card: Work = async (given, { voice, at }) => {
  const path = given.need('identity');
  const passphraseFile = given.text('passphrase-file');
  const { seeds, card: own } = await readIdentity(path, { verb: 'card', passphraseFile, at, voice });
  wipeSeeds(seeds);
  const out = given.text('out');
  const facts = { ...own.fields, fingerprint: own.fingerprint };
  const text = utf8Text(own.canonical);
  if (out === undefined) return { facts: { ...facts, card: text }, text };
  // A card is public: everybody may read the file.
  await writeWhole(out, own.canonical, { force: given.flag('force'), mode: 0o644 });
  voice.say(`The card is in ${shownPath(out)}. Its fingerprint is ${fingerprintGroups(own.fingerprint).join(' ')}.`);
  return { facts: { ...facts, card: text, out } };
};
