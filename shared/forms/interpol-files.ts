/** Requests to the Commission for the Control of INTERPOL's Files: access to data, or its correction or deletion. */
import {
  accounts,
  actTable,
  coded,
  evidenceTable,
  fact,
  facts,
  passages,
  personFacts,
  stepList,
  written,
} from './answers.ts';
import type { FormDefinition } from './form.ts';
import { consentsFor, type FormMaterial, saidAbout, stepsOf, withRole } from './material.ts';

const applicants = (material: FormMaterial) => withRole(material, 'submitter', 'victim');
const files = (material: FormMaterial, ...kinds: readonly string[]) =>
  material.reports.map(({ id, report }) => ({
    id,
    report: { ...report, evidence: (report.evidence ?? []).filter(({ material: kind }) => kinds.includes(kind ?? '')) },
  }));
const represented = (material: FormMaterial) => withRole(material, 'lawyer').length > 0;
const minors = (material: FormMaterial) => applicants(material).some(({ person }) => person?.minor === 'yes');

export const INTERPOL_FILES: FormDefinition = {
  code: 'interpol-ccf-form',
  version: 1,
  compared: null,
  languages: ['en', 'fr', 'es', 'ar'],
  purpose: 'interpol-ccf',
  questions: [
    {
      id: '1',
      need: 'must',
      answer: (material, reading) => applicants(material).flatMap((party) => personFacts(party, reading)),
    },
    {
      id: '2',
      need: 'must',
      answer: (material, reading) => evidenceTable({ ...material, reports: files(material, 'id-paper') }, reading),
    },
    {
      id: '3',
      need: 'must',
      asked: represented,
      answer: (material, reading) =>
        facts(
          ...applicants(material).flatMap(({ person, entry }) =>
            consentsFor(person, 'interpol-ccf', reading.today)
              .filter(({ method }) => method === 'signed-paper')
              .map(({ capacity, on }) =>
                fact(
                  entry.name ?? reading.word('name'),
                  coded([capacity], reading),
                  on === undefined ? undefined : reading.when(on),
                ),
              ),
          ),
        ),
    },
    {
      id: '4',
      need: 'must',
      asked: minors,
      answer: (material, reading) => withRole(material, 'guardian').flatMap((party) => personFacts(party, reading)),
    },
    {
      id: '5',
      need: 'must',
      answer: (material) => passages(...stepsOf(material, 'ccf-request').map(({ what }) => what)),
    },
    {
      id: '6',
      need: 'wanted',
      answer: (material, reading) =>
        facts(
          ...material.reports.flatMap(({ report }) =>
            (report.acts ?? []).map(({ status }) =>
              fact(reading.word('how-known'), written(status?.howLearned), written(status?.reason)),
            ),
          ),
        ),
    },
    {
      id: '7',
      need: 'wanted',
      answer: (material, { country }) => {
        const states = [
          ...new Set(
            material.reports
              .flatMap(({ report }) => [
                report.originState,
                ...(report.acts ?? []).map(({ status }) => status?.requestState),
              ])
              .filter((one) => one !== undefined),
          ),
        ];
        return states.length === 0 ? [] : [{ kind: 'paragraph', text: states.map(country).join('; ') }];
      },
    },
    {
      id: '8',
      need: 'must',
      answer: (material, reading) => [...accounts(material, reading), ...actTable(material, reading)],
    },
    {
      id: '9',
      need: 'must',
      answer: (material, reading) => [
        ...passages(...saidAbout(material, 'whyBelieved')),
        ...facts(
          fact(
            reading.word('residence'),
            coded(
              applicants(material).map(({ person }) => person?.residence),
              reading,
            ),
          ),
        ),
      ],
    },
    {
      id: '10',
      need: 'wanted',
      answer: (material, reading) =>
        evidenceTable({ ...material, reports: files(material, 'court-paper', 'bank-paper', 'translation') }, reading),
    },
    { id: '11', need: 'wanted', answer: (material) => passages(material.case?.note) },
    {
      id: '12',
      need: 'must',
      answer: (_, { word, today }) => [
        { kind: 'paragraph', text: `${today} ${word('signature')}: ____________________` },
      ],
    },
    {
      id: '13',
      need: 'optional',
      answer: (material, reading) =>
        stepList(stepsOf(material, 'bank-complaint', 'legal-help', 'court-complaint'), reading),
    },
  ],
  warnings: [
    { word: 'warn-ccf-uncovered', grave: false, holds: () => true },
    { word: 'warn-ccf-address', grave: false, holds: () => true },
    {
      word: 'warn-ccf-notice',
      grave: false,
      holds: (material) =>
        material.reports.some(({ report }) =>
          report.acts?.some(({ status }) => status?.requestKind === 'unknown' || status?.requestKind === 'none-known'),
        ),
    },
  ],
};
