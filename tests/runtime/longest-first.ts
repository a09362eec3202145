/** The order in which spec files begin: the longest first, so that none of them runs on alone at the end while a core is idle. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By measurement; the others take less than a minute each. */
const LONGEST = [
  'scenarios-1',
  'scenarios-2',
  'scenarios-sealed',
  'hostile',
  'main-job',
  'disk-and-network',
  'lock',
  'durability',
  'large-file',
  'every-bit',
  'bags',
];

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.includes(`/${name}.`));
  return place < 0 ? LONGEST.length : place;
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}
