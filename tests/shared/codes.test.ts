import { expect, test } from 'vitest';
import { ACT_CODES, ACT_GROUPS, actsOf } from '../../shared/report/acts.ts';
import { CODE_LISTS, groupOfAct, isCodeOf, proposedTnrHeading } from '../../shared/report/codes.ts';
import { codeLabel, codeLabels } from '../../shared/text/code-labels.ts';

const everyCode = Object.values(CODE_LISTS).flatMap((list): readonly string[] => list.codes);

test('codes are unique across all lists and written plainly', () => {
  expect(new Set(everyCode).size).toBe(everyCode.length);
  for (const code of everyCode) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('groups of acts hold every act once and share no name with a code', () => {
  expect(ACT_GROUPS.flatMap(actsOf)).toEqual(ACT_CODES);
  expect(ACT_CODES).toHaveLength(152);
  for (const group of ACT_GROUPS) expect(everyCode).not.toContain(group);
});

test('a heading is proposed as the field has it, and not where it has none', () => {
  expect(proposedTnrHeading('forced-disavowal')).toBe('coercion-by-proxy');
  expect(proposedTnrHeading('spyware')).toBe('digital-threat');
  expect(proposedTnrHeading('torture')).toBeUndefined();
  for (const act of ACT_CODES) {
    const heading = proposedTnrHeading(act);
    if (heading !== undefined) expect(isCodeOf('tnr-heading', heading)).toBe(true);
  }
});

test('the group of an own term or of a later code is not guessed', () => {
  expect(groupOfAct('killing')).toBe('life-and-body');
  expect(groupOfAct('x-drone')).toBeUndefined();
  expect(groupOfAct('constructor')).toBeUndefined();
});

test('every code has a label in a form of its own within its list', () => {
  const labels = codeLabels('en');
  for (const list of Object.values(CODE_LISTS)) {
    const shown = list.codes.map((code) => labels[code]);
    expect(new Set(shown).size).toBe(shown.length);
    for (const label of shown) expect(label.trim().length).toBeGreaterThan(1);
  }
});

test('labels fall back to English, own terms lose their mark, later codes stand as they are', () => {
  expect(codeLabels('qq-Latn')).toBe(codeLabels('en'));
  expect(codeLabels('constructor')).toBe(codeLabels('en'));
  expect(codeLabel('x-loud-drone', codeLabels('en'))).toBe('loud drone');
  expect(codeLabel('new-in-2030', codeLabels('en'))).toBe('new-in-2030');
});
