/** Recipient cards as inputs of the verbs. */
import { type Card, MAX_CARD_SIZE, parseCard, ready } from '../../crypto/index.ts';
import { formatFailure } from './format-failure.ts';
import { readInput } from './input-file.ts';

/** Reads a card file. Throws a `Failure` that names it. */
export async function readCard(path: string): Promise<Card> {
  return cardOfBytes(await readInput(path, MAX_CARD_SIZE), path);
}

/** As {@link readCard}, for bytes that were read already. */
export async function cardOfBytes(bytes: Uint8Array, path: string): Promise<Card> {
  await ready();
  try {
    return parseCard(bytes);
  } catch (error) {
    throw formatFailure(error, 'card', path);
  }
}
