import { type Bag, readBag } from './bag.ts';
import { HEADER_SIZE, openBundle } from './bundle.ts';
import type { Bytes } from './bytes.ts';
import type { Card } from './card.ts';
import type { Identity } from './identity.ts';
import { signerOf } from './signature.ts';

/** A bundle that passed every step of section 8.4. */
export interface ReadBundle extends Bag {
  /** The bag as it was sealed: one ZIP file. */
  readonly zip: Bytes;
  /** Who signed, or undefined when nobody did. */
  readonly signer: Card | undefined;
}

/** The whole way: the bytes of a sealed bundle and an identity in, the files of the bag and its signer out. */
export function readBundle(file: Bytes, { sealingSeed, card }: Identity): ReadBundle {
  const zip = openBundle(file, { sealingSeed, sealingKey: card.sealingKey });
  const bag = readBag(zip);
  const signer = signerOf(bag, file.subarray(0, HEADER_SIZE));
  return { zip, ...bag, signer };
}
