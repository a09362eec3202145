/** Emergency grants and relocation through the partners of ProtectDefenders.eu. Sums and rules differ by partner. */
import { actTable, contactFact, fact, facts, passages, personFacts, stepList, written } from './answers.ts';
import type { FormDefinition } from './form.ts';
import { type FormMaterial, saidAbout, stepsOf, withRole } from './material.ts';

const applicants = (material: FormMaterial) => {
  const named = withRole(material, 'beneficiary');
  return named.length > 0 ? named : withRole(material, 'submitter', 'victim');
};
const relocates = (material: FormMaterial) =>
  (material.case?.needs ?? []).some(({ need }) => need === 'urgent-relocation');

export const EMERGENCY_GRANT: FormDefinition = {
  code: 'emergency-grant',
  version: 1,
  compared: null,
  languages: null,
  purpose: 'protection-grant',
  questions: [
    {
      id: '1',
      need: 'must',
      answer: (material, reading) =>
        applicants(material).flatMap((party) => personFacts(party, reading, [contactFact(party, reading)])),
    },
    {
      id: '2',
      need: 'must',
      answer: (material) => passages(...applicants(material).map(({ person }) => person?.defenderWork)),
    },
    { id: '3', need: 'must', answer: (material, reading) => actTable(material, reading) },
    { id: '4', need: 'must', answer: (material) => passages(...saidAbout(material, 'whyBelieved')) },
    {
      id: '5',
      need: 'must',
      answer: (material, reading) =>
        facts(
          ...(material.case?.needs ?? []).map(({ need, amount, why }) =>
            fact(reading.label(need), written(amount), written(why)),
          ),
        ),
    },
    {
      id: '6',
      need: 'must',
      answer: (material, reading) => [
        ...passages(...saidAbout(material, 'stillAtRisk')),
        ...facts(
          ...(material.case?.deadlines ?? [])
            .filter(({ done }) => done !== true)
            .map(({ on, what }) => fact(on ?? reading.word('when'), written(what))),
        ),
      ],
    },
    {
      id: '7',
      need: 'must',
      answer: (material, reading) =>
        stepList(stepsOf(material, 'grant-request', 'asked-others', 'money-help'), reading),
    },
    {
      id: '8',
      need: 'must',
      answer: (material, reading) =>
        Object.values(material.persons)
          .filter(({ consents }) =>
            (consents ?? []).some(
              ({ purposes, status, withdrawnOn }) =>
                status === 'consent-given' && withdrawnOn === undefined && (purposes ?? []).includes('contact-again'),
            ),
          )
          .flatMap((person) =>
            personFacts({ report: {}, entry: {}, person, group: undefined, parts: [] }, reading, [
              contactFact({ report: {}, entry: {}, person, group: undefined, parts: [] }, reading),
            ]),
          ),
    },
    {
      id: '9',
      need: 'must',
      answer: (material, reading) =>
        facts(
          ...(material.case?.needs ?? []).map(({ need, amount }) =>
            amount === undefined ? undefined : fact(reading.label(need), written(amount)),
          ),
        ),
    },
    {
      id: '10',
      need: 'wanted',
      answer: (material) => passages(...applicants(material).map(({ person }) => person?.dependants)),
    },
    {
      id: '11',
      need: 'must',
      asked: relocates,
      answer: (material) => passages(material.case?.asked, material.case?.note),
    },
    {
      id: '12',
      need: 'wanted',
      answer: (material, reading) =>
        stepList(stepsOf(material, 'account-secured', 'moved-place', 'device-check'), reading),
    },
  ],
  warnings: [
    {
      word: 'warn-grant-exile',
      grave: false,
      holds: (material) =>
        material.reports.some(
          ({ report }) => report.hostState !== undefined && report.hostState !== report.originState,
        ) ||
        applicants(material).some(({ entry, person }) =>
          [...(entry.traits ?? []), ...(person?.traits ?? [])].includes('exile'),
        ),
    },
    { word: 'warn-grant-partners', grave: false, holds: () => true },
  ],
};
