/** An urgent action: a public appeal to write to those who can stop it. Amnesty's template, as it stands in Martus. */
import { actTable, coded, evidenceTable, fact, facts, passages, written } from './answers.ts';
import type { FormDefinition } from './form.ts';
import { type FormMaterial, nameOf, reportsInTime, saidAbout, withRole } from './material.ts';

const concerned = (material: FormMaterial) => withRole(material, 'victim', 'intended-target');

export const URGENT_ACTION: FormDefinition = {
  code: 'urgent-action',
  version: 1,
  compared: null,
  languages: null,
  purpose: 'urgent-action-public',
  questions: [
    {
      id: '1',
      need: 'must',
      answer: (material, { word, today, country }) =>
        facts(
          fact(word('title'), written(material.case?.name ?? reportsInTime(material)[0]?.title)),
          fact(
            word('country'),
            ...[
              ...new Set(
                material.reports.flatMap(({ report }) => report.originState ?? report.where?.[0]?.country ?? []),
              ),
            ].map(country),
          ),
          fact(word('date-of-issue'), today),
          fact(word('case-number'), ...(material.case?.numbers ?? []).map(({ value }) => ({ literal: value }))),
        ),
    },
    {
      id: '2',
      need: 'must',
      answer: (material, reading) =>
        concerned(material).flatMap((party) =>
          facts(
            fact(reading.word('name'), written(nameOf(party))),
            fact(reading.word('age'), written(party.entry.ageAtTime)),
            fact(reading.word('gender'), coded([party.person?.gender], reading)),
          ),
        ),
    },
    { id: '3', need: 'must', answer: (material) => passages(...saidAbout(material, 'summary')) },
    { id: '4', need: 'must', answer: (material, reading) => actTable(material, reading) },
    {
      id: '5',
      need: 'wanted',
      answer: (material, reading) =>
        facts(
          fact(
            reading.word('issues'),
            coded(
              [...new Set(material.reports.flatMap(({ report }) => (report.acts ?? []).map(({ act }) => act)))],
              reading,
            ),
          ),
        ),
    },
    { id: '6', need: 'must', answer: (material) => passages(material.case?.asked, ...saidAbout(material, 'asked')) },
    {
      id: '7',
      need: 'must',
      answer: (material) =>
        withRole(material, 'official-addressed').flatMap((party) =>
          passages(
            [nameOf(party), party.entry.capacity, ...(party.person?.addresses ?? []).map(({ text }) => text)]
              .filter((one) => one !== undefined && one !== '')
              .join('\n'),
          ),
        ),
    },
    {
      id: '8',
      need: 'wanted',
      answer: (material, reading) =>
        facts(
          ...(material.case?.deadlines ?? []).map(({ on, what }) => fact(on ?? reading.word('when'), written(what))),
        ),
    },
    {
      id: '9',
      need: 'wanted',
      answer: (material) => passages(...saidAbout(material, 'before'), material.case?.summary),
    },
    {
      id: '10',
      need: 'wanted',
      answer: (material) =>
        facts(
          ...reportsInTime(material).flatMap(({ addenda }) =>
            (addenda ?? []).map(({ at, text }) => fact(new Date(at).toISOString().slice(0, 10), written(text))),
          ),
        ),
    },
    { id: '11', need: 'optional', answer: evidenceTable },
  ],
  warnings: [{ word: 'warn-public', grave: false, holds: () => true }],
};
