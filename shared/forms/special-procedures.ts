/**
 * Communications to the United Nations special procedures: one questionnaire for all mandates, and what the mandate on human rights
 * defenders asks besides. OHCHR communications pages; the Special Rapporteur's guidance.
 */
import {
  accounts,
  actorFacts,
  actTable,
  claimTable,
  contactFact,
  countryList,
  dateList,
  evidenceTable,
  fact,
  facts,
  passages,
  personFacts,
  placeList,
  stepList,
  written,
} from './answers.ts';
import type { FormDefinition, FormQuestion, FormReading } from './form.ts';
import { consentsFor, type FormMaterial, hasAct, nameOf, saidAbout, stepsOf, withRole } from './material.ts';

const VICTIM_ROLES = ['victim', 'intended-target'];

/** Whether everybody harmed has agreed to one of the purposes; the answer is printed as it stands, "not asked" too. */
const consentAnswer = (purposes: readonly string[]) => (material: FormMaterial, reading: FormReading) =>
  facts(
    ...withRole(material, ...VICTIM_ROLES).map((party) => {
      const given = purposes.filter((purpose) => consentsFor(party.person, purpose, reading.today).length > 0);
      const forms = purposes.flatMap((purpose) =>
        consentsFor(party.person, purpose, reading.today).map(({ identityForm }) => identityForm),
      );
      const newest = party.person?.consents?.at(-1);
      return fact(
        nameOf(party) === '' ? reading.word('unidentified') : nameOf(party),
        given.length > 0
          ? [
              ...given.map((purpose) => reading.label(purpose)),
              ...forms.filter((form) => form !== undefined).map((form) => reading.label(form)),
            ].join('; ')
          : newest === undefined
            ? undefined
            : reading.label(newest.status),
      );
    }),
  );

const submitter: FormQuestion = {
  id: '1',
  need: 'must',
  answer: (material, reading) =>
    withRole(material, 'submitter').flatMap((party) => personFacts(party, reading, [contactFact(party, reading)])),
};

export const SPECIAL_PROCEDURES: FormDefinition = {
  code: 'ohchr-sp',
  version: 1,
  compared: null,
  languages: ['en', 'fr', 'es'],
  purpose: 'un-letter-named',
  questions: [
    submitter,
    {
      id: '2',
      need: 'wanted',
      answer: (material, { label }) => {
        const relations = withRole(material, 'submitter').flatMap(({ entry }) =>
          entry.relation === undefined ? [] : [label(entry.relation)],
        );
        return relations.length === 0 ? [] : [{ kind: 'paragraph', text: relations.join('; ') }];
      },
    },
    {
      id: '3',
      need: 'wanted',
      answer: (material, reading) =>
        facts(
          ...material.reports
            .flatMap(({ report }) => report.sources ?? [])
            .filter(({ anonymity }) => anonymity !== undefined && anonymity !== 'anon-none')
            .map(({ who, anonymity }) =>
              fact(who ?? reading.word('source'), anonymity === undefined ? undefined : reading.label(anonymity)),
            ),
        ),
    },
    {
      id: '4',
      need: 'must',
      answer: (material, { word }) => {
        const parties = withRole(material, ...VICTIM_ROLES);
        const groups = parties.filter(({ entry }) => entry.group !== undefined).length;
        if (parties.length === 0) return [];
        return [
          {
            kind: 'paragraph',
            text: [groups < parties.length ? word('individual') : '', groups > 0 ? word('group') : '']
              .filter((one) => one !== '')
              .join('; '),
          },
        ];
      },
    },
    {
      id: '5',
      need: 'must',
      answer: (material, reading) =>
        withRole(material, ...VICTIM_ROLES).flatMap((party) => personFacts(party, reading)),
    },
    { id: '6', need: 'must', answer: consentAnswer(['un-letter-named', 'un-letter-unnamed', 'un-public-named']) },
    {
      id: '7',
      need: 'must',
      answer: (material, reading) =>
        facts(
          ...withRole(material, ...VICTIM_ROLES).map((party) => {
            const told = (party.person?.consents ?? []).flatMap(({ informedOf }) => informedOf ?? []);
            return fact(nameOf(party), ...[...new Set(told)].map((one) => reading.word(`informed-${one}`)));
          }),
        ),
    },
    { id: '8', need: 'must', answer: countryList },
    { id: '9', need: 'must', answer: dateList },
    { id: '10', need: 'must', answer: (material, reading) => placeList(material, reading) },
    {
      id: '11',
      need: 'must',
      answer: (material, reading) => [
        ...accounts(material, reading),
        ...actTable(material, reading),
        ...claimTable(material, reading),
      ],
    },
    {
      id: '12',
      need: 'must',
      answer: (material, reading) =>
        withRole(material, 'alleged-perpetrator', 'unidentified').flatMap((party) => actorFacts(party, reading)),
    },
    {
      id: '13',
      need: 'wanted',
      answer: (material) => passages(...Object.values(material.groups).map(({ stateLink }) => stateLink)),
    },
    { id: '14', need: 'must', answer: (material, reading) => stepList(stepsOf(material), reading) },
    {
      id: '15',
      need: 'wanted',
      answer: (material, { word }) =>
        facts(
          ...material.reports.flatMap(({ report }) =>
            (report.acts ?? []).flatMap((act) => [
              fact(word('law'), written(act.legalBasis), written(act.detention?.grounds)),
              fact(word('case-number'), written(act.detention?.caseNumber)),
            ]),
          ),
          fact(word('case-number'), ...(material.case?.numbers ?? []).map(({ value }) => ({ literal: value }))),
        ),
    },
    {
      id: '16',
      need: 'wanted',
      answer: (material) => passages(...saidAbout(material, 'stillAtRisk', 'asked'), material.case?.asked),
    },
    {
      id: '17',
      need: 'wanted',
      answer: (material) => passages(...saidAbout(material, 'before'), material.case?.summary),
    },
    { id: '18', need: 'optional', answer: evidenceTable },
  ],
  warnings: [
    { word: 'warn-not-anonymous', grave: false, holds: () => true },
    {
      word: 'warn-reprisal',
      grave: false,
      holds: (material) => hasAct(material, 'reprisal-un'),
    },
  ],
};

export const DEFENDERS: FormDefinition = {
  ...SPECIAL_PROCEDURES,
  code: 'sr-defenders',
  questions: [
    ...SPECIAL_PROCEDURES.questions.filter(({ id }) => id !== '6' && id !== '16' && id !== '17' && id !== '18'),
    {
      id: 'd1',
      need: 'must',
      answer: (material) => passages(...withRole(material, ...VICTIM_ROLES).map(({ person }) => person?.defenderWork)),
    },
    {
      id: 'd2',
      need: 'wanted',
      answer: (material) =>
        passages(
          ...withRole(material, ...VICTIM_ROLES).map(({ group }) => group?.work),
          ...withRole(material, ...VICTIM_ROLES).flatMap(({ person }) =>
            (person?.affiliations ?? []).map(({ name, position }) =>
              [name, position].filter((one) => one !== undefined).join(', '),
            ),
          ),
        ),
    },
    { id: 'd3', need: 'must', answer: (material) => passages(...saidAbout(material, 'stillAtRisk')) },
    { id: 'd4', need: 'must', answer: (material) => passages(...saidAbout(material, 'whyBelieved')) },
    { id: 'd6', need: 'must', answer: consentAnswer(['un-letter-named', 'un-letter-unnamed']) },
    { id: 'd7', need: 'must', answer: consentAnswer(['un-public-named']) },
    {
      id: 'd8',
      need: 'wanted',
      answer: (material) => passages(...saidAbout(material, 'before'), material.case?.summary),
    },
    {
      id: 'd9',
      need: 'wanted',
      asked: (material) => hasAct(material, 'reprisal-un'),
      answer: (material, reading) =>
        actTable(
          {
            ...material,
            reports: material.reports.filter(({ report }) => report.acts?.some(({ act }) => act === 'reprisal-un')),
          },
          reading,
        ),
    },
    {
      id: 'd11',
      need: 'wanted',
      answer: (material, { label, word }) => {
        const urgencies = [...new Set(material.reports.flatMap(({ report }) => report.urgency ?? []))];
        if (urgencies.length === 0) return [];
        const urgent = urgencies.includes('life-now') || urgencies.includes('hours-days');
        return [
          {
            kind: 'paragraph',
            text: `${word(urgent ? 'urgent-appeal' : 'allegation-letter')} (${urgencies.map(label).join('; ')})`,
          },
        ];
      },
    },
    { id: '18', need: 'optional', answer: evidenceTable },
  ],
};
