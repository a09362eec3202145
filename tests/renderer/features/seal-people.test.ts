import { describe, expect, test } from 'vitest';
import { goesOut, OMITTED_AT_FIRST } from '../../../renderer/features/seal/choice.ts';
import {
  askable,
  filesToAnswer,
  foundDecided,
  isExposed,
  lacksReason,
  NOTHING_DECIDED,
  peopleDecided,
  sayIdentity,
  treatAll,
  treatPlace,
} from '../../../renderer/features/seal/people/decisions.ts';
import { stepFrom } from '../../../renderer/features/seal/steps.ts';
import type { Place } from '../../../shared/redaction/apply.ts';
import type { PeoplePreview, PersonAppearance } from '../../../shared/vault/redaction.ts';
import type { EvidenceView } from '../../../shared/vault/views.ts';

const person = (id: string, proposed: PersonAppearance['proposed'], fixed = false): PersonAppearance => ({
  ...{ id, called: id, linked: true, group: false, identity: proposed, proposed, reason: 'not-asked', said: null },
  ...{ overridden: null, fixed, untold: [], place: false, shownAs: 'Witness 1' },
});
const place = (found: string, key: string): Place => ({
  ...{ start: 0, end: found.length, found, certainty: 'possible', by: 'spelling', form: found, ending: '' },
  ...{ key, part: 'r', path: '/narrative', person: 'p', sharedWith: null, before: '', after: '' },
  ...{ does: null, becomes: 'Witness 1' },
});
const nothing: PeoplePreview = {
  ...{ people: [], places: [], leftOut: [], numbers: [], undecided: 0, left: [], inFiles: [], unread: [] },
};

describe('what the user decides about people', () => {
  const witness = person('w', 'alias');

  test('a more open form waits for its reason, and is asked for with it', () => {
    const open = sayIdentity(NOTHING_DECIDED, witness, 'named');
    expect(lacksReason(open, witness)).toBe(true);
    expect(peopleDecided({ ...nothing, people: [witness] }, open)).toBe(false);
    expect(askable(open, [witness])).toEqual({});
    const told = sayIdentity(open, witness, 'named', 'She asked for it');
    expect(lacksReason(told, witness)).toBe(false);
    expect(askable(told, [witness]).identities).toEqual([
      { person: 'w', identity: 'named', reason: 'She asked for it' },
    ]);
  });

  test('authors need none for their own name', () => {
    const author = { ...witness, reason: 'own-name' } as const;
    const open = sayIdentity(NOTHING_DECIDED, author, 'named');
    expect(lacksReason(open, author)).toBe(false);
    expect(askable(open, [author]).identities).toEqual([{ person: 'w', identity: 'named', reason: '' }]);
  });

  test('a stricter form needs none; a reason of signs alone is none', () => {
    expect(askable(sayIdentity(NOTHING_DECIDED, witness, 'not-mentioned'), [witness]).identities).toHaveLength(1);
    expect(lacksReason(sayIdentity(NOTHING_DECIDED, witness, 'initials', ' …'), witness)).toBe(true);
  });

  test('nothing is lost when another purpose proposes something else, and nothing is asked for that may not be', () => {
    const hidden = sayIdentity(NOTHING_DECIDED, person('w', 'named'), 'initials');
    expect(askable(hidden, [person('w', 'named')]).identities).toHaveLength(1);
    expect(askable(hidden, [witness])).toEqual({});
    expect(askable(hidden, [])).toEqual({});
    expect(hidden.identities).toEqual([{ person: 'w', identity: 'initials', reason: '' }]);
    const never = sayIdentity(NOTHING_DECIDED, person('w', 'alias'), 'named', 'must be');
    expect(askable(never, [person('w', 'not-mentioned', true)])).toEqual({});
  });

  test('back to the proposal takes the word back', () => {
    expect(sayIdentity(sayIdentity(NOTHING_DECIDED, witness, 'role-only'), witness, 'alias')).toEqual(NOTHING_DECIDED);
  });

  test('one answer for all places of a form, in any case of letters, takes the place of single ones', () => {
    const one = treatPlace(NOTHING_DECIDED, place('Əncirli', 'a'), 'keep');
    const two = treatPlace(one, place('Əncirli', 'a'), 'cut');
    expect(two.treatments).toEqual([{ person: 'p', found: 'Əncirli', at: 'a', do: 'cut' }]);
    const all = treatAll(treatPlace(two, place('Mahir', 'b'), 'keep'), 'p', 'ƏNCİRLİ', 'replace');
    expect(all.treatments).toEqual([
      { person: 'p', found: 'Mahir', at: 'b', do: 'keep' },
      { person: 'p', found: 'ƏNCİRLİ', do: 'replace' },
    ]);
    expect(treatPlace(all, place('Əncirli', 'a'), 'keep').treatments).toHaveLength(3);
  });

  test('what was found is decided when no place, no name and no file waits', () => {
    expect(foundDecided(nothing, NOTHING_DECIDED)).toBe(true);
    expect(foundDecided({ ...nothing, undecided: 1 }, NOTHING_DECIDED)).toBe(false);
    const left = [{ person: 'p', file: 'a', where: 'content', as: 'utf-8', found: 'x' }] as const;
    expect(foundDecided({ ...nothing, left }, NOTHING_DECIDED)).toBe(false);
    const files = { ...nothing, unread: ['e1'], inFiles: [{ evidence: 'e2', person: 'p', found: 'x' }] };
    expect(filesToAnswer(files, NOTHING_DECIDED)).toEqual(['e2', 'e1']);
    expect(foundDecided(files, { ...NOTHING_DECIDED, knowingly: ['e1'] })).toBe(false);
    expect(foundDecided(files, { ...NOTHING_DECIDED, knowingly: ['e1', 'e2'] })).toBe(true);
  });
});

describe('an original and its cleaned copy', () => {
  const file = (id: string): EvidenceView => ({
    ...{ id, originalName: id, size: 1, sha256: '', mediaType: 'image/jpeg', takenInAt: 0, dangers: [] },
  });
  const original = file('o');
  const copy: EvidenceView = { ...file('c'), copy: { of: 'o', how: 'copy-stripped', madeAt: 0, forWhom: '' } };
  const both = [original, copy];

  test('where a state or everybody reads it the copy goes alone, unless the user says so', () => {
    const goes = (one: EvidenceView, exposed: boolean, said = {}) =>
      goesOut(one, both, OMITTED_AT_FIRST, said, exposed);
    expect([goes(original, true), goes(copy, true)]).toEqual([false, true]);
    expect([goes(original, false), goes(copy, false)]).toEqual([true, true]);
    expect([goes(original, true, { o: true }), goes(original, false, { o: false })]).toEqual([true, false]);
    expect(goesOut(original, [original], OMITTED_AT_FIRST, {}, true)).toBe(true);
    expect(goesOut(copy, both, { fields: [], parts: [], evidence: ['c'] }, {}, true)).toBe(false);
  });

  test('case work and a lawyer are not the public', () => {
    expect((['share-ngo', 'legal-advice', 'public-report', 'letter-to-state'] as const).map(isExposed)).toEqual([
      ...[false, false, true, true],
    ]);
  });
});

test('steps that there are not are passed over, both ways', () => {
  const few = ['who', 'what', 'summary'] as const;
  expect(stepFrom(few, 'what', 1)).toBe('summary');
  expect(stepFrom(few, 'purpose', 1)).toBe('summary');
  expect(stepFrom(few, 'purpose', -1)).toBe('what');
  expect(stepFrom(few, 'summary', 1)).toBe('summary');
});
