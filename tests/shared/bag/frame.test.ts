import { describe, expect, it } from 'vitest';
import { type BagEvidence, planBag } from '../../../shared/bag/write-bag.ts';
import { evidenceOf, reportsInput } from './bags.ts';
import { ascii, collected } from './zips.ts';

const contents = ['', 'a', 'x'.repeat(100_000), 'the last one'].map(ascii);
const evidence = contents.map((bytes, index) => evidenceOf(`file ${index}.txt`, bytes));
const planOf = (files: readonly BagEvidence[]) =>
  planBag(reportsInput([{ report: { narrative: 'what happened' }, evidence: files }]));

describe('the frame of a bag', () => {
  it('with the evidence put in its places is the bag', async () => {
    const plan = planOf(evidence);
    const whole = new Uint8Array(plan.length).fill(0xee);
    let size = 0;
    for (const { offset, bytes } of plan.frame()) {
      whole.set(bytes, offset);
      size += bytes.length;
    }
    expect(plan.evidence.map((place) => place.size)).toEqual(contents.map(({ length }) => length));
    for (const [index, { content }] of plan.evidence.entries()) {
      const bytes = contents[index] ?? ascii('');
      whole.set(bytes, content);
      size += bytes.length;
    }
    expect(size).toBe(plan.length);
    expect(Buffer.compare(whole, await collected(plan.bytes()))).toBe(0);
  });

  it('has the same places before the digests are known', () => {
    const unknown = evidence.map((file) => ({ ...file, sha256: '0'.repeat(64), crc32: 0 }));
    const [draft, plan] = [planOf(unknown), planOf(evidence)];
    expect(draft.evidence).toEqual(plan.evidence);
    expect([...draft.frame()].map(({ offset }) => offset)).toEqual([...plan.frame()].map(({ offset }) => offset));
  });
});
