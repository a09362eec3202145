import { describe, expect, test } from 'vitest';
import { stepLine } from '../../../shared/forms/answers.ts';
import { fillForm } from '../../../shared/forms/fill.ts';
import { FORM_CODES, type FormReading } from '../../../shared/forms/form.ts';
import { formPaper } from '../../../shared/forms/form-paper.ts';
import { FORMS } from '../../../shared/forms/forms.ts';
import type { FormMaterial } from '../../../shared/forms/material.ts';
import { paper } from '../../../shared/paper/paper.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import { type Person, personSchema } from '../../../shared/report/entities.ts';
import { type Report, reportSchema } from '../../../shared/report/schema.ts';
import { isFormWord } from '../../../shared/text/form-words.ts';
import { FORM_WORDS_EN } from '../../../shared/text/form-words-en.ts';

const READING: FormReading = {
  label: (code) => `<${code}>`,
  when: (date) => [date?.precision, date?.from, date?.to].filter((one) => one !== undefined).join(' ') || 'no date',
  country: (code) => code,
  word: (name) => FORM_WORDS_EN[name],
  today: '2026-11-21',
};

const material = (report: Report, persons: Record<string, Person> = {}): FormMaterial => {
  expect(reportSchema.safeParse(report).error?.issues).toBeUndefined();
  for (const person of Object.values(persons)) expect(personSchema.safeParse(person).error?.issues).toBeUndefined();
  return { reports: [{ id: 'r1', report }], persons, groups: {}, case: null };
};
const EMPTY = material({ narrative: 'something happened' });
const answer = (filled: ReturnType<typeof fillForm>, id: string) =>
  JSON.stringify(filled.questions.find((question) => question.id === id)?.answer ?? 'no such question');

describe('what forms are made of', () => {
  test('every form of the list can be filled, but the one that is only a bundle', () => {
    expect([...FORM_CODES, 'bundle-only'].sort()).toEqual([...CODE_LISTS.form.codes].sort());
  });

  test('every question has a heading, every heading a question, and no number comes twice', () => {
    const names = FORM_CODES.flatMap((code) => FORMS[code].questions.map(({ id }) => `${code}.${id}`));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isFormWord(name))).toEqual([]);
    const headings = Object.keys(FORM_WORDS_EN).filter((name) =>
      FORM_CODES.some((code) => name.startsWith(`${code}.`)),
    );
    expect(headings.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('every warning that there are words for is given by some form', () => {
    const given = FORM_CODES.flatMap((code) => FORMS[code].warnings.map(({ word }) => word));
    const worded = Object.keys(FORM_WORDS_EN).filter((name) => name.startsWith('warn-'));
    expect(worded.filter((name) => !given.some((word) => word === name))).toEqual([]);
  });

  test('purposes are of the list', () => {
    for (const code of FORM_CODES) expect(CODE_LISTS['consent-purpose'].codes).toContain(FORMS[code].purpose);
  });
});

test('a Persian paper has Persian signs between its words, and what people wrote keeps its own', () => {
  const form = FORMS['ohchr-sp'];
  const filled = fillForm(form, material({ where: [{ name: 'Bakı, 28 May', country: 'AZ' }] }), READING);
  const places = (tag: string) =>
    JSON.stringify(
      formPaper(form, filled, READING, tag).sections.find(({ heading }) => heading.startsWith('10.'))?.blocks,
    );
  expect(places('fa')).toContain('{"own":"Bakı, 28 May"},"، AZ"');
  expect(places('ru')).toContain('{"own":"Bakı, 28 May"},", AZ"');
});

test('a step without a kind has no sign before its first word', () => {
  expect(stepLine({ what: 'a letter', to: 'the court' }, READING)).toEqual([
    { own: 'the court' },
    '. ',
    { own: 'a letter' },
  ]);
  expect(stepLine({ kind: 'police-report', by: 'R.', date: { from: '2025' } }, READING)).toEqual([
    '2025: ',
    '<police-report>',
    ' ',
    '(by ',
    { own: 'R.' },
    ')',
  ]);
});

describe('filling', () => {
  test('a report with nothing but words blocks no form: it shows what is missing, and is a paper all the same', () => {
    for (const code of FORM_CODES) {
      const filled = fillForm(FORMS[code], EMPTY, READING);
      const made = formPaper(FORMS[code], filled, READING, 'en');
      expect(paper.safeParse(made).error?.issues, code).toBeUndefined();
      if (code !== 'chronology') expect(filled.missing.length, code).toBeGreaterThan(1);
    }
  });

  test('what is held back is no gap to the author, and nothing at all to the reader', () => {
    const told = material({ narrative: 'a', stillAtRisk: 'they know the school of the child' });
    const open = fillForm(FORMS['sr-defenders'], told, READING);
    expect(answer(open, 'd3')).toContain('the school');
    const held = fillForm(FORMS['sr-defenders'], told, READING, { d3: { heldBack: 'no-consent' } });
    expect(held.questions.find(({ id }) => id === 'd3')).toMatchObject({ state: 'held-back', reason: 'no-consent' });
    expect(held.missing).not.toContain('d3');
    const printed = JSON.stringify(formPaper(FORMS['sr-defenders'], held, READING, 'en'));
    expect(printed).not.toContain('school');
    expect(printed).not.toContain(FORM_WORDS_EN['sr-defenders.d3']);
    expect(printed).not.toContain('no-consent');
  });

  test('the author fills a gap, replaces an answer, or adds to it', () => {
    const told = material({ narrative: 'a', stillAtRisk: 'recorded' });
    const filled = fillForm(FORMS['sr-defenders'], told, READING, {
      d1: { text: 'since 2016 for prisoners' },
      d3: { added: 'and more' },
    });
    expect(answer(filled, 'd1')).toContain('since 2016');
    expect(filled.missing).not.toContain('d1');
    expect(answer(filled, 'd3')).toMatch(/recorded.*and more/);
    expect(answer(fillForm(FORMS['sr-defenders'], told, READING, { d3: { text: 'other' } }), 'd3')).not.toContain(
      'recorded',
    );
  });

  test('blank text is no answer', () => {
    expect(fillForm(FORMS['sr-defenders'], EMPTY, READING, { d1: { text: ' \n' } }).missing).toContain('d1');
  });
});

describe('disappearances', () => {
  const gone = (when: Report['when']): Report => ({
    narrative: 'gone',
    acts: [{ key: 'a1', act: 'disappearance', ...(when === undefined ? {} : { when }) }],
  });
  test('month and year are needed; the year alone stays missing and is said to be of no use', () => {
    const year = fillForm(FORMS.wgeid, material(gone({ precision: 'month-unknown', from: '2025' })), READING);
    expect(year.missing).toContain('2');
    expect(year.warnings).toContainEqual({ word: 'warn-wgeid-month', grave: true });
    const month = fillForm(FORMS.wgeid, material(gone({ precision: 'day-unknown', from: '2025-03' })), READING);
    expect(month.missing).not.toContain('2');
    expect(month.warnings.map(({ word }) => word)).not.toContain('warn-wgeid-month');
  });
  test('a detention that has been admitted is another form', () => {
    const known: Report = {
      narrative: 'k',
      acts: [{ act: 'arrest', detention: { outsideContact: ['capture-acknowledged'] } }],
    };
    expect(fillForm(FORMS.wgeid, material(known), READING).warnings).toContainEqual({
      word: 'warn-wgeid-acknowledged',
      grave: true,
    });
  });
  test('a friend is no family: consent is asked for, and a withdrawn or ended one is none', () => {
    const person = (consent: object): Person => ({
      knownAs: 'Deniz',
      consents: [{ key: 'c1', status: 'consent-given', purposes: ['un-disappearance'], ...consent }],
    });
    const report: Report = {
      narrative: 'n',
      people: [
        { key: 'p1', person: 'x1', role: 'victim' },
        { key: 'p2', name: 'Laçın', role: 'submitter', relation: 'chosen-family' },
      ],
    };
    const words = (consent: object) =>
      fillForm(FORMS.wgeid, material(report, { x1: person(consent) }), READING).warnings.map(({ word }) => word);
    expect(words({})).not.toContain('warn-wgeid-family');
    expect(words({ withdrawnOn: '2026-01-01' })).toContain('warn-wgeid-family');
    expect(words({ until: '2026-11-20' })).toContain('warn-wgeid-family');
    expect(words({ status: 'consent-refused' })).toContain('warn-wgeid-family');
  });
});

describe('the police of the host state', () => {
  const person: Person = {
    knownAs: 'Berfin Aksungur',
    addresses: [
      { kind: 'home', text: 'Home Street 5' },
      { kind: 'service', text: 'c/o Lawyer, Ring 1' },
    ],
    contacts: [
      { channel: 'phone', value: '+49 000 1', safe: 'no' },
      { channel: 'email', value: 'safe@example.org', safe: 'yes' },
    ],
  };
  const report: Report = {
    narrative: 'van',
    people: [{ key: 'p1', person: 'x1', role: 'victim' }],
    acts: [
      {
        key: 'a1',
        act: 'death-threat',
        words: 'cenazəni gətirəcəyik',
        when: { precision: 'exact-minute', from: '2025-09-19', fromTime: '19:08' },
      },
    ],
    identifiers: [{ kind: 'plate', seen: 'K-?? ??17', partial: true }],
  };
  test('the address for service stands in the place of the home address; only safe ways to reach are given', () => {
    const filled = answer(fillForm(FORMS['police-report-form'], material(report, { x1: person }), READING), '1');
    expect(filled).toContain('Ring 1');
    expect(filled).not.toContain('Home Street');
    expect(filled).toContain('safe@example.org');
    expect(filled).not.toContain('+49');
  });
  test('words of a threat are needed and stay in their language; a doubtful plate stays doubtful', () => {
    const filled = fillForm(FORMS['police-report-form'], material(report, { x1: person }), READING);
    expect(answer(filled, '4')).toContain('cenazəni gətirəcəyik');
    expect(answer(filled, '6')).toContain('K-?? ??17');
    const silent = { ...report, acts: [{ act: 'death-threat' }] };
    expect(fillForm(FORMS['police-report-form'], material(silent), READING).missing).toContain('4');
    const followed = { ...report, acts: [{ act: 'following' }] };
    expect(fillForm(FORMS['police-report-form'], material(followed), READING).missing).not.toContain('4');
  });
});

test('acts stand in the order of time, and a suspicion is printed as one', () => {
  const report: Report = {
    narrative: 'n',
    people: [
      {
        key: 'p1',
        description: 'grey jacket',
        unidentified: true,
        role: 'alleged-perpetrator',
        degree: 'suspected',
        basis: 'guess',
      },
    ],
    acts: [
      { act: 'threat', when: { from: '2025-03-02' } },
      { act: 'following', when: { from: '2024-01-01' } },
    ],
  };
  const filled = fillForm(FORMS['ohchr-sp'], material(report), READING);
  const told = answer(filled, '11');
  expect(told.indexOf('<following>')).toBeLessThan(told.indexOf('<threat>'));
  expect(answer(filled, '12')).toContain('<suspected>');
  expect(answer(filled, '12')).toContain('<guess>');
});

test('a form that nobody compared with the body’s page says so', () => {
  const made = formPaper(FORMS.wgad, fillForm(FORMS.wgad, EMPTY, READING), READING, 'en');
  expect(JSON.stringify(made.lead)).toContain('not compared');
});

test('competing numbers are printed beside each other, a lower bound as one', () => {
  const report: Report = {
    narrative: 'rally',
    sources: [
      { key: 's1', who: 'Ministry' },
      { key: 's2', who: 'two reporters' },
    ],
    claims: [
      {
        about: 'how many',
        values: [
          { value: '2,800', sources: ['s1'], status: 'disputed' },
          { value: 'about 7,000', least: 7000, sources: ['s2'], status: 'supported' },
        ],
      },
    ],
  };
  const told = answer(fillForm(FORMS.chronology, material(report), READING), '4');
  for (const word of ['2,800', 'about 7,000', 'Ministry', 'two reporters', 'at least 7000'])
    expect(told).toContain(word);
});
