/** Older generations, and the packs that none names any more, go (docs/format.md section 12.3). */
import { FormatError } from '../../shared/errors.ts';
import { numbersIn } from './disk.ts';
import { readGeneration, readGenerationHeadOf, removeGeneration } from './generations.ts';
import type { Packs } from './packs.ts';
import { entriesOf, kindOf } from './verifying.ts';

/** Generations that are kept. */
export const KEPT_GENERATIONS = 5;

/** Removes all but the newest `keep` whole generations, then packs; answers how many generations went. */
export async function removeOlder(folder: string, vaultId: Uint8Array, packs: Packs, keep: number): Promise<number> {
  const numbers = await numbersIn(folder, 'generation');
  let whole = 0;
  let removed = 0;
  for (const number of [...numbers].reverse()) {
    const state = await stateOf(folder, number);
    if (state === 'too-new') continue;
    if (whole >= keep) {
      await removeGeneration(folder, number);
      removed += 1;
    } else if (state === 'whole') whole += 1;
  }
  await removePacks(folder, vaultId, packs);
  return removed;
}

async function stateOf(folder: string, number: number): Promise<'whole' | 'damaged' | 'too-new'> {
  try {
    await readGenerationHeadOf(folder, number);
    return 'whole';
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return error.code === 'too-new' ? 'too-new' : 'damaged';
  }
}

/** Packs below the highest that is named stay only when something in them is; those above are of a run that is to be gone on with. */
async function removePacks(folder: string, vaultId: Uint8Array, packs: Packs): Promise<void> {
  const named = new Set<number>();
  for (const number of await numbersIn(folder, 'generation')) {
    try {
      const { list } = await readGeneration(folder, number, vaultId);
      for (const entry of entriesOf(list)) {
        const lying = packs.find(kindOf(entry), entry.id, entry.position, entry.digest);
        if (lying !== undefined) named.add(lying.pack);
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      // What it names is not known.
      return;
    }
  }
  const highest = Math.max(0, ...named);
  await packs.remove((await numbersIn(folder, 'pack')).filter((number) => number < highest && !named.has(number)));
}
