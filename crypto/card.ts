/** Recipient cards: what a recipient hands out (docs/format.md section 6). */
import { FormatError } from '../shared/errors.ts';
import { utf8 } from './bytes.ts';
import { type CardFields, isCardValue, isDay, isLanguageList } from './card-fields.ts';
import {
  type CardParts,
  canonicalText,
  readCardLines,
  signatureText,
  signedMessage,
  unsignedText,
} from './card-lines.ts';
import { fingerprint } from './fingerprint.ts';
import type { Digest, SealingPublicKey, SigningPublicKey } from './keys.ts';
import { type IdentitySeeds, publicKeys } from './seeds.ts';
import { sha256 } from './sha256.ts';
import { ed25519Sign, ed25519Verify } from './sodium.ts';

/** Bytes that a canonical card may have inside an identity file (section 7). */
export const MAX_CARD_IN_IDENTITY = 8124;

/** A card whose signature verified. */
export type Card = {
  readonly fields: CardFields;
  readonly signingKey: SigningPublicKey;
  readonly sealingKey: SealingPublicKey;
  /** 35 digits of section 6.1. */
  readonly fingerprint: string;
  /** The canonical card, the bytes to keep and to hash, and their SHA-256. */
  readonly canonical: Uint8Array;
  readonly sha256: Digest;
};

/**
 * Makes and signs a card. Fields that are left out or empty do not stand on it.
 * Throws `RangeError` for a field that breaks a rule of section 6. The seeds stay the caller's.
 */
export function makeCard(fields: CardFields, seeds: IdentitySeeds): Card {
  const kept = checkedFields(fields);
  const keys = publicKeys(seeds);
  const unsigned = unsignedText(kept, keys.signing, keys.sealing);
  const signature = ed25519Sign(signedMessage(unsigned), seeds.signing);
  return parseCard(utf8(unsigned + signatureText(signature)));
}

/**
 * Reads a card as it arrived, by mail or from a file (at most 16,384 bytes). The input is not changed.
 * Throws {@link FormatError} in the order of section 6: `malformed`, `too-new`, `truncated`, `altered`.
 */
export function parseCard(bytes: Uint8Array): Card {
  const parts = readCardLines(canonicalText(bytes));
  if (!ed25519Verify(parts.signature, parts.signed, parts.signingKey)) {
    throw new FormatError('altered', 'signature of the card');
  }
  return cardOf(parts);
}

function cardOf(parts: CardParts): Card {
  return {
    fields: parts.fields,
    signingKey: parts.signingKey,
    sealingKey: parts.sealingKey,
    fingerprint: fingerprint(parts.signingKey, parts.sealingKey),
    canonical: parts.canonical,
    sha256: sha256(parts.canonical),
  };
}

function checkedFields(fields: CardFields): CardFields {
  const need = (value: string, isValid: (value: string) => boolean, title: string): string => {
    if (!isCardValue(value) || !isValid(value)) throw new RangeError(`${title} of the card breaks its rule`);
    return value;
  };
  const any = () => true;
  const { organisation, languages, contact, validUntil } = fields;
  const list = languages?.join(', ');
  if (list !== undefined && list !== '') need(list, isLanguageList, 'languages');
  return {
    name: need(fields.name, any, 'name'),
    ...(organisation ? { organisation: need(organisation, any, 'organisation') } : {}),
    ...(languages !== undefined && list !== '' ? { languages } : {}),
    ...(contact ? { contact: need(contact, any, 'contact') } : {}),
    created: need(fields.created, isDay, 'created'),
    ...(validUntil ? { validUntil: need(validUntil, isDay, 'validUntil') } : {}),
  };
}
