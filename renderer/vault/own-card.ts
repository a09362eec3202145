/** The card that this vault's owner hands out. Its keys are the vault's identity; its words are signed anew when they change. */
import {
  type Card,
  type CardFields,
  fingerprint,
  fingerprintGroups,
  makeCard,
  parseCard,
  publicKeys,
  utf8,
  utf8Text,
} from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { VaultRequest } from '../../shared/vault/contract.ts';
import type { OwnCard } from '../../shared/vault/views.ts';
import { ownCard } from './recipient-kinds.ts';
import type { VaultSession } from './session.ts';

/** The own card, or undefined before its owner has given it a name. */
export async function readOwnCard(session: VaultSession): Promise<Card | undefined> {
  const [line] = session.records.lines(ownCard);
  if (line === undefined) return undefined;
  return parseCard(utf8((await session.records.get(ownCard, line.id)).card));
}

/** What the screen shows. Before there is a name, `text` is empty; the fingerprint is there from the first day. */
export async function showOwnCard(session: VaultSession): Promise<OwnCard> {
  const card = await readOwnCard(session);
  const keys = publicKeys(session.keys.keyring.seeds);
  return {
    name: card?.fields.name ?? '',
    organisation: card?.fields.organisation ?? '',
    contact: card?.fields.contact ?? '',
    languages: card?.fields.languages ?? [],
    validUntil: card?.fields.validUntil ?? null,
    text: card === undefined ? '' : utf8Text(card.canonical),
    fingerprint: fingerprintGroups(fingerprint(keys.signing, keys.sealing)),
  };
}

/** Signs a card with these words. Throws VaultError `invalid` for words that a card cannot carry. */
export async function writeOwnCard(session: VaultSession, words: VaultRequest<'card:write'>): Promise<OwnCard> {
  const tidy = (text: string) => text.normalize('NFC').trim();
  const fields: CardFields = {
    name: tidy(words.name),
    organisation: tidy(words.organisation),
    contact: tidy(words.contact),
    languages: words.languages,
    created: new Date().toISOString().slice(0, 10),
    ...(words.validUntil === null ? {} : { validUntil: words.validUntil }),
  };
  const card = signed(fields, session);
  await session.records.write((writer) => {
    const id = session.records.lines(ownCard)[0]?.id ?? session.records.newId();
    writer.put(ownCard, id, { card: utf8Text(card.canonical) }, {});
  });
  return showOwnCard(session);
}

function signed(fields: CardFields, session: VaultSession): Card {
  try {
    return makeCard(fields, session.keys.keyring.seeds);
  } catch (error) {
    if (error instanceof RangeError) throw new VaultError('invalid', error);
    throw error;
  }
}
