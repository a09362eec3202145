/**
 * The Working Group on Arbitrary Detention: the model questionnaire. Not compared yet with the page of the Working Group, and the paper
 * says so (E/CN.4/1992/20, annex II; Fact Sheet 26, annex V).
 */
import {
  accounts,
  coded,
  contactFact,
  evidenceTable,
  fact,
  facts,
  passages,
  personFacts,
  placeLine,
  stepList,
  written,
  yesNo,
} from './answers.ts';
import type { FormDefinition, FormReading } from './form.ts';
import {
  actsInTime,
  consentsFor,
  type FormMaterial,
  hasAct,
  saidAbout,
  stepsOf,
  type ToldAct,
  withRole,
} from './material.ts';

const detentions = (material: FormMaterial): readonly ToldAct[] =>
  actsInTime(material).filter(({ act }) => act.detention !== undefined);

function arrest({ act, report, place }: ToldAct, reading: FormReading) {
  const { word, when } = reading;
  const told = act.detention ?? {};
  return facts(
    fact(word('when'), when(told.arrestWhen ?? act.when ?? report.when)),
    fact(word('where'), placeLine(report.where?.find(({ key }) => key === told.arrestWhere) ?? place, reading)),
    fact(word('how'), written(told.arrestHow)),
    fact(word('warrant'), yesNo(told.warrantShown ?? told.decisionShown, reading), written(told.warrantNote)),
    fact(word('authority'), written(told.issuingAuthority)),
    fact(word('reasons'), written(told.grounds)),
    fact(word('law'), written(act.legalBasis)),
  );
}

function custody({ act, report }: ToldAct, reading: FormReading) {
  const { word, when } = reading;
  const told = act.detention ?? {};
  return facts(
    fact(word('kind'), coded([told.kind], reading)),
    fact(word('length'), written(told.lengthOrdered), written(told.lengthReal?.asTold ?? act.duration?.asTold)),
    fact(
      word('where'),
      ...(told.places ?? []).map(({ name, place, from, to }) => {
        const line =
          name === undefined
            ? placeLine(
                report.where?.find(({ key }) => key === place),
                reading,
              )
            : written(name);
        const dates = [from, to].flatMap((date) => (date === undefined ? [] : [when(date)])).join(' – ');
        return line === undefined
          ? undefined
          : [...(Array.isArray(line) ? line : [line]), ...(dates === '' ? [] : [` (${dates})`])];
      }),
    ),
    fact(word('authority'), written(told.orderedBy), written(told.court)),
    fact(word('reasons'), written(told.grounds)),
    fact(word('outside-contact'), coded(told.outsideContact, reading)),
    fact(word('counsel'), coded(told.counsel, reading)),
    fact(word('medical'), coded(told.medical, reading)),
    fact(word('conditions'), coded(told.conditions, reading), written(told.conditionsNote)),
    fact(
      word('release'),
      told.releaseWhen === undefined ? undefined : when(told.releaseWhen),
      told.releaseDue === undefined ? undefined : `${word('due')} ${when(told.releaseDue)}`,
    ),
    fact(word('case-number'), told.caseNumber === undefined ? undefined : { literal: told.caseNumber }),
  );
}

export const ARBITRARY_DETENTION: FormDefinition = {
  code: 'wgad',
  version: 1,
  compared: null,
  languages: ['en', 'fr', 'es'],
  purpose: 'un-arbitrary-detention',
  questions: [
    {
      id: 'I',
      need: 'must',
      answer: (material, reading) => withRole(material, 'victim').flatMap((party) => personFacts(party, reading)),
    },
    {
      id: 'II',
      need: 'must',
      answer: (material, reading) => detentions(material).flatMap((told) => arrest(told, reading)),
    },
    {
      id: 'III',
      need: 'must',
      answer: (material, reading) => detentions(material).flatMap((told) => custody(told, reading)),
    },
    {
      id: 'IV',
      need: 'must',
      answer: (material, reading) => {
        const why = [
          ...detentions(material).map(({ act }) => act.detention?.whyArbitrary),
          ...saidAbout(material, 'whyBelieved'),
        ];
        const reasons = passages(...why);
        // The circumstances alone do not say why: without a reason the answer is still missing.
        return reasons.length === 0 ? [] : [...accounts(material, reading), ...reasons];
      },
    },
    { id: 'V', need: 'must', answer: (material, reading) => stepList(stepsOf(material), reading) },
    {
      id: 'VI',
      need: 'must',
      answer: (material, reading) =>
        withRole(material, 'submitter').flatMap((party) => personFacts(party, reading, [contactFact(party, reading)])),
    },
    {
      id: 'VII',
      need: 'must',
      answer: (material, reading) =>
        facts(
          ...withRole(material, 'victim').flatMap(({ person, entry }) =>
            consentsFor(person, 'un-arbitrary-detention', reading.today).map(({ givenBy, capacity, method, on }) =>
              fact(
                givenBy ?? entry.name ?? reading.word('name'),
                coded([capacity, method], reading),
                on === undefined ? undefined : reading.when(on),
              ),
            ),
          ),
        ),
    },
    {
      id: 'cat',
      need: 'wanted',
      answer: (material, reading) =>
        facts(
          fact(
            reading.word('rights'),
            coded(
              material.reports.flatMap(({ report }) => report.rights ?? []),
              reading,
            ),
          ),
        ),
    },
    { id: 'ev', need: 'optional', answer: evidenceTable },
  ],
  warnings: [
    { word: 'warn-wgad-draft', grave: false, holds: () => true },
    {
      word: 'warn-wgad-short',
      grave: false,
      holds: (material) => hasAct(material, 'administrative-detention', 'short-detention'),
    },
  ],
};
