/** A statement for the police of the state where the person lives: to be handed over or read aloud. */
import {
  accounts,
  actTable,
  contactFact,
  evidenceTable,
  fact,
  facts,
  identifierTable,
  passages,
  personFacts,
  placeList,
  stepList,
  written,
  yesNo,
} from './answers.ts';
import type { FormDefinition } from './form.ts';
import { actsInTime, type FormMaterial, saidAbout, stepsOf, withRole } from './material.ts';

const complainants = (material: FormMaterial) => {
  const named = withRole(material, 'submitter');
  return named.length > 0 ? named : withRole(material, 'victim', 'intended-target');
};
const threatened = (material: FormMaterial) => actsInTime(material).some(({ act }) => act.act.includes('threat'));

export const POLICE_REPORT: FormDefinition = {
  code: 'police-report-form',
  version: 1,
  compared: null,
  languages: null,
  purpose: 'police-host-state',
  questions: [
    {
      id: '1',
      need: 'must',
      answer: (material, reading) => {
        // The address for service, often the lawyer's, stands in the place of the home address.
        const parties = complainants(material).map((party) => {
          const service = party.person?.addresses?.filter(({ kind }) => kind === 'service') ?? [];
          return party.person === undefined || service.length === 0
            ? party
            : { ...party, person: { ...party.person, addresses: service } };
        });
        return parties.flatMap((party) => personFacts(party, reading, [contactFact(party, reading)]));
      },
    },
    {
      id: '2',
      need: 'must',
      answer: (material, reading) => [...accounts(material, reading), ...actTable(material, reading, true)],
    },
    { id: '3', need: 'must', answer: (material, reading) => placeList(material, reading, true) },
    {
      id: '4',
      need: (material) => (threatened(material) ? 'must' : 'wanted'),
      answer: (material, { when }) =>
        facts(
          ...actsInTime(material).map(({ act, report }) => fact(when(act.when ?? report.when), written(act.words))),
        ),
    },
    {
      id: '5',
      need: 'wanted',
      answer: (material, reading) =>
        withRole(material, 'alleged-perpetrator', 'unidentified').flatMap((party) =>
          personFacts(party, reading, [fact(reading.word('capacity'), written(party.entry.capacity))]),
        ),
    },
    { id: '6', need: 'wanted', answer: identifierTable },
    {
      id: '7',
      need: 'wanted',
      answer: (material, reading) =>
        withRole(material, 'witness', 'bystander').flatMap((party) =>
          personFacts(party, reading, [contactFact(party, reading)]),
        ),
    },
    { id: '8', need: 'wanted', answer: evidenceTable },
    { id: '9', need: 'wanted', answer: (material) => passages(...saidAbout(material, 'whyBelieved')) },
    {
      id: '10',
      need: 'wanted',
      answer: (material, reading) => [
        ...passages(...saidAbout(material, 'before')),
        ...stepList(stepsOf(material, 'police-report'), reading),
      ],
    },
    {
      id: '11',
      need: 'wanted',
      answer: (material, reading) =>
        actsInTime(material).flatMap(({ act }) =>
          facts(
            fact(
              reading.word('injuries'),
              written(act.health?.injuries),
              written(act.physicalEffect),
              written(act.mentalEffect),
            ),
            fact(
              reading.word('medical-paper'),
              yesNo(act.health?.certificate, reading),
              written(act.health?.examinedBy),
            ),
            fact(reading.word('damage'), written(act.property?.thing), written(act.property?.value)),
          ),
        ),
    },
    { id: '12', need: 'wanted', answer: (material) => passages(...saidAbout(material, 'asked', 'stillAtRisk')) },
    { id: '13', need: 'wanted', answer: (_, { word }) => [{ kind: 'paragraph', text: word('police-data-danger') }] },
  ],
  warnings: [{ word: 'warn-police-home', grave: false, holds: () => true }],
};
