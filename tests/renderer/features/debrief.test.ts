import { expect, test } from 'vitest';
import { CUED_QUESTIONS, isAnswered } from '../../../renderer/features/writing/cued-questions.ts';
import { debriefAct, withBegan, withInterrogation } from '../../../renderer/features/writing/debrief-act.ts';
import { ACTS_BY_GROUP } from '../../../shared/report/acts.ts';
import { type Report, reportDraftSchema } from '../../../shared/report/schema.ts';

test('the first answer makes an act of no particular kind: nothing is concluded for the author', () => {
  const acts = withInterrogation({}, { shown: 'three photographs' });
  expect(acts).toEqual([
    { key: expect.stringMatching(/^[0-9a-f]{16}$/), act: 'other-act', interrogation: { shown: 'three photographs' } },
  ]);
  expect(reportDraftSchema.safeParse({ acts }).success).toBe(true);
});

test('further answers go to the same act, beside what it says already; other acts stay as they are', () => {
  const other = { act: 'summons', note: 'by post' };
  const first: Report = { acts: [other, ...withInterrogation({}, { shown: 'a list' })] };
  const second: Report = { acts: withInterrogation(first, { taken: 'the phone' }, { act: 'informal-interrogation' }) };
  expect(second.acts?.[0]).toBe(other);
  expect(second.acts?.[1]).toMatchObject({
    act: 'informal-interrogation',
    interrogation: { shown: 'a list', taken: 'the phone' },
  });
  expect(debriefAct(second)?.key).toBe(debriefAct(first)?.key);
});

test('a question is answered by its own field only, and "no" and "unknown" are answers', () => {
  for (const question of CUED_QUESTIONS) expect(isAnswered(question, {}), question).toBe(false);
  const said: Report = { acts: withInterrogation({}, { recorded: 'unknown', toldToKeepSilent: 'no' }) };
  expect(CUED_QUESTIONS.filter((question) => isAnswered(question, said))).toEqual(['signed', 'recorded']);
});

test('every kind of questioning can be chosen and fits the report', () => {
  for (const act of Object.keys(ACTS_BY_GROUP['summons-and-questioning'])) {
    const acts = withInterrogation({}, {}, { act });
    expect(reportDraftSchema.safeParse({ acts }).success, act).toBe(true);
  }
});

test('when the questioning began is when the report was, until the author says another date', () => {
  const began = { precision: 'day-unknown', from: '2026-03' };
  const first = withBegan({}, began);
  expect(first.when).toEqual(began);
  expect(first.acts?.[0]?.interrogation?.began).toEqual(began);
  const nearer = { precision: 'exact-day', from: '2026-03-04' };
  expect(withBegan(first, nearer).when).toEqual(nearer);
  expect(withBegan({ ...first, when: nearer }, undefined)).toEqual({
    acts: [{ ...first.acts?.[0], interrogation: { began: undefined } }],
  });
  const taken = withBegan(first, undefined);
  expect('when' in taken && taken.when).toBe(undefined);
});
