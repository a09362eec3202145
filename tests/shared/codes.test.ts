import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACT_CODES, ACT_GROUPS, actsOf } from '../../shared/report/acts.ts';
import {
  CODE_LISTS,
  type CodeListName,
  groupOfAct,
  isCodeOf,
  isOwnTerm,
  proposedTnrHeading,
} from '../../shared/report/codes.ts';
import { codeToRead, codeToWrite, ownTermHasParent } from '../../shared/report/fields.ts';
import { INVERSE_LINK } from '../../shared/report/incident-links.ts';
import { codeLabel, codeLabels } from '../../shared/text/code-labels.ts';
import { codeNote } from '../../shared/text/code-notes.ts';
import { CODE_NOTES_EN } from '../../shared/text/code-notes-en.ts';

const names = Object.keys(CODE_LISTS) as CodeListName[];
const codesOf = (list: CodeListName): readonly string[] => CODE_LISTS[list].codes;
const everyCode = names.flatMap(codesOf);

/**
 * How many codes the field's model has in each list, counted there and not here, and whether it is open. `part-of-day` and
 * `date-part` are no lists of their own in the model; of `rights` it names seven as examples.
 */
const COUNTED: Readonly<Record<CodeListName, readonly [number, 'open' | 'closed']>> = {
  act: [152, 'open'],
  'tnr-heading': [10, 'closed'],
  'actor-type': [37, 'open'],
  degree: [16, 'closed'],
  basis: [10, 'closed'],
  role: [22, 'closed'],
  relation: [24, 'open'],
  'source-connection': [21, 'closed'],
  reliability: [6, 'closed'],
  knowing: [7, 'closed'],
  material: [33, 'open'],
  verification: [7, 'closed'],
  'claim-status': [5, 'closed'],
  'official-position': [12, 'closed'],
  'date-precision': [14, 'closed'],
  calendar: [4, 'closed'],
  'part-of-day': [6, 'closed'],
  'date-part': [3, 'closed'],
  'place-type': [36, 'open'],
  'place-precision': [9, 'closed'],
  channel: [18, 'open'],
  'identifier-kind': [15, 'closed'],
  asset: [10, 'closed'],
  'detention-kind': [11, 'closed'],
  'outside-contact': [17, 'closed'],
  counsel: [22, 'closed'],
  'detention-condition': [19, 'open'],
  method: [24, 'open'],
  'statement-signed': [8, 'closed'],
  'medical-attention': [11, 'closed'],
  'court-kind': [6, 'closed'],
  'proceedings-language': [7, 'closed'],
  'questioning-form': [11, 'closed'],
  intent: [14, 'closed'],
  'status-at-end': [20, 'closed'],
  'victim-trait': [30, 'open'],
  'perp-status': [6, 'closed'],
  'consent-purpose': [17, 'closed'],
  'consent-status': [7, 'closed'],
  'consent-capacity': [10, 'closed'],
  'identity-form': [5, 'closed'],
  'consent-method': [7, 'closed'],
  'incident-link': [17, 'closed'],
  intervention: [27, 'open'],
  'intervention-response': [9, 'closed'],
  impact: [7, 'closed'],
  'intervention-status': [7, 'closed'],
  priority: [5, 'closed'],
  sensitivity: [4, 'closed'],
  anonymity: [5, 'closed'],
  'residence-status': [10, 'closed'],
  urgency: [4, 'closed'],
  'digital-effect': [10, 'closed'],
  'obtained-how': [8, 'closed'],
  'collection-method': [8, 'closed'],
  'evidence-danger': [15, 'closed'],
  'custody-action': [19, 'closed'],
  'gap-reason': [5, 'closed'],
  'report-state': [5, 'closed'],
  monitoring: [3, 'closed'],
  'counting-unit': [6, 'closed'],
  gender: [6, 'open'],
  'case-kind': [6, 'open'],
  form: [10, 'closed'],
  'grant-need': [11, 'closed'],
  rights: [28, 'open'],
};

describe('the lists', () => {
  test('codes are unique across all lists and written plainly', () => {
    expect(new Set(everyCode).size).toBe(everyCode.length);
    for (const code of everyCode) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(isOwnTerm(code)).toBe(false);
    }
  });

  test.each(names)('%s has the codes that the field counts', (list) => {
    expect([codesOf(list).length, CODE_LISTS[list].open ? 'open' : 'closed']).toEqual(COUNTED[list]);
  });

  test('the rights that the field names are among ours', () => {
    expect(codesOf('rights')).toEqual(
      expect.arrayContaining(['iccpr-9', 'iccpr-14', 'iccpr-19', 'iccpr-21', 'iccpr-12', 'echr-8', 'udhr-14']),
    );
  });

  test('no code of version 1 is taken away or moved, and a list that grows says so', () => {
    const file = new URL('../fixtures/code-lists-1.json', import.meta.url);
    const first: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(file, 'utf8'));
    expect(names).toEqual(expect.arrayContaining(Object.keys(first)));
    for (const list of names) {
      const { version } = CODE_LISTS[list];
      const before = first[list] ?? [];
      if (version === 1) expect([...codesOf(list)].sort()).toEqual([...before].sort());
      else expect(codesOf(list)).toEqual(expect.arrayContaining([...before]));
    }
  });
});

describe('own terms', () => {
  test.each(names.filter((list) => CODE_LISTS[list].open))(
    'open list %s takes one with a parent of the list',
    (list) => {
      const parent = codesOf(list)[0];
      const foreign = codesOf(list === 'act' ? 'channel' : 'act')[0];
      expect(codeToWrite(list).safeParse('x-səs-ucaldan').success).toBe(true);
      expect(ownTermHasParent(list, 'x-own', parent)).toBe(true);
      for (const wrong of [undefined, '', 'x-other', foreign])
        expect(ownTermHasParent(list, 'x-own', wrong)).toBe(false);
      expect(ownTermHasParent(list, parent, undefined)).toBe(true);
    },
  );

  test.each(names.filter((list) => !CODE_LISTS[list].open))(
    'closed list %s takes none, and a reader keeps one',
    (list) => {
      expect(codeToWrite(list).safeParse('x-own').success).toBe(false);
      expect(codeToWrite(list).safeParse(codesOf(list)[0]).success).toBe(true);
      expect(codeToRead(list).safeParse('x-own').success).toBe(true);
      expect(codeToRead(list).safeParse('new-in-2030').success).toBe(true);
    },
  );
});

describe('acts', () => {
  test('groups of acts hold every act once and share no name with a code', () => {
    expect(ACT_GROUPS.flatMap(actsOf)).toEqual(ACT_CODES);
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
});

test('a link read from its other end twice is the link itself', () => {
  for (const link of CODE_LISTS['incident-link'].codes) {
    expect(isCodeOf('incident-link', INVERSE_LINK[link])).toBe(true);
    expect(INVERSE_LINK[INVERSE_LINK[link]]).toBe(link);
  }
  expect(INVERSE_LINK.precedes).toBe('follows');
});

describe('labels', () => {
  test('every code has a label of its own within its list', () => {
    const labels = codeLabels('en');
    for (const list of Object.values(CODE_LISTS)) {
      const shown = list.codes.map((code) => labels[code]);
      expect(new Set(shown.map((label) => label.toLowerCase())).size).toBe(shown.length);
      for (const label of shown) {
        expect(label.trim()).toBe(label);
        expect(label.length).toBeGreaterThan(1);
        // A label is read in a narrow column.
        expect(label.length).toBeLessThanOrEqual(60);
      }
    }
  });

  test('a note is a sentence and says more than the label', () => {
    const labels = codeLabels('en');
    for (const code of everyCode) {
      const note = codeNote(code, 'en');
      if (note === undefined) continue;
      expect(note).toMatch(/^[A-Z“].*[.”]$/);
      expect(note.slice(0, -1).toLowerCase()).not.toBe(codeLabel(code, labels).toLowerCase());
    }
  });

  test('a code whose label says it all, and a code of a later list, have no note', () => {
    expect(codeNote('incapacitated', 'en-GB')).toBe(CODE_NOTES_EN.incapacitated);
    expect(codeNote('incapacitated', 'qq')).toBe(CODE_NOTES_EN.incapacitated);
    for (const code of ['bus', 'x-own', 'new-in-2030', 'constructor']) expect(codeNote(code, 'az')).toBeUndefined();
  });

  test.each<CodeListName>([
    'tnr-heading',
    'degree',
    'basis',
    'consent-purpose',
    'consent-capacity',
    'identity-form',
    'sensitivity',
    'anonymity',
    'verification',
    'claim-status',
    'urgency',
  ])('the choices of %s are explained', (list) => {
    const explained = Object.keys(CODE_NOTES_EN);
    // "Not known" explains itself.
    expect(codesOf(list).filter((code) => !explained.includes(code) && !code.endsWith('-unknown'))).toEqual([]);
  });

  test('labels fall back to English, own terms lose their mark, later codes stand as they are', () => {
    expect(codeLabels('qq-Latn')).toBe(codeLabels('en'));
    expect(codeLabels('constructor')).toBe(codeLabels('en'));
    expect(codeLabel('x-loud-drone', codeLabels('en'))).toBe('loud drone');
    expect(codeLabel('new-in-2030', codeLabels('en'))).toBe('new-in-2030');
  });
});
