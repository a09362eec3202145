/** The Working Group on Enforced or Involuntary Disappearances: six elements it cannot do without. */
import {
  accounts,
  actorFacts,
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
} from './answers.ts';
import type { FormDefinition } from './form.ts';
import { actsInTime, consentsFor, type FormMaterial, saidAbout, stepsOf, type ToldAct, withRole } from './material.ts';

const CASES = ['disappearance', 'incommunicado', 'abduction-abroad'];

/** The acts that the form is about: disappearances, or, where none is named so, those in which a place or an arrest was denied. */
function disappearances(material: FormMaterial): readonly ToldAct[] {
  const acts = actsInTime(material);
  const named = acts.filter(({ act }) => CASES.includes(act.act));
  if (named.length > 0) return named;
  return acts.filter(({ act }) =>
    (act.detention?.outsideContact ?? []).some((one) => one === 'capture-denied' || one === 'place-hidden'),
  );
}

const victims = (material: FormMaterial) => withRole(material, 'victim');
const family = (material: FormMaterial) =>
  withRole(material, 'submitter').some(({ entry }) =>
    ['spouse', 'partner', 'parent', 'child', 'sibling', 'other-relative'].includes(entry.relation ?? ''),
  );

export const DISAPPEARANCE: FormDefinition = {
  code: 'wgeid',
  version: 1,
  compared: null,
  languages: ['en', 'fr', 'es'],
  purpose: 'un-disappearance',
  questions: [
    {
      id: '0a',
      need: (material) => (family(material) ? 'optional' : 'must'),
      answer: (material, reading) =>
        facts(
          ...victims(material).flatMap(({ person, entry }) =>
            consentsFor(person, 'un-disappearance', reading.today).map(({ givenBy, capacity, method, on }) =>
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
      id: '0b',
      need: (material) => (family(material) ? 'optional' : 'must'),
      answer: (material, reading) =>
        facts(...withRole(material, 'submitter').map((party) => contactFact(party, reading))),
    },
    {
      id: '1',
      need: 'must',
      answer: (material, reading) => victims(material).flatMap((party) => personFacts(party, reading)),
    },
    {
      id: '2',
      need: 'must',
      answer: (material, reading) => {
        const dates = disappearances(material).flatMap(({ act, report }) => act.when ?? report.when ?? []);
        // The year alone is not a date to this body: it stays missing, and the form says why.
        const usable = dates.filter(
          ({ precision, from, to }) => precision !== 'month-unknown' && ((from ?? to)?.length ?? 0) >= 7,
        );
        return usable.map((when) => ({ kind: 'paragraph', text: reading.when(when) }));
      },
    },
    {
      id: '3',
      need: 'must',
      answer: (material, reading) =>
        disappearances(material).flatMap(({ place, act }) => {
          const line = placeLine(place, reading);
          return line === undefined && act.detention?.arrestHow === undefined
            ? []
            : [
                ...(line === undefined ? [] : [{ kind: 'paragraph' as const, text: line }]),
                ...passages(act.detention?.arrestHow),
              ];
        }),
    },
    {
      id: '4a',
      need: (material) => (saidAbout(material, 'whyBelieved').length > 0 ? 'wanted' : 'must'),
      answer: (material, reading) =>
        withRole(material, 'alleged-perpetrator').flatMap((party) => actorFacts(party, reading)),
    },
    {
      id: '4b',
      need: (material) => (withRole(material, 'alleged-perpetrator').length > 0 ? 'wanted' : 'must'),
      answer: (material) => passages(...saidAbout(material, 'whyBelieved')),
    },
    {
      id: '4c',
      need: 'wanted',
      answer: (material, reading) =>
        withRole(material, 'witness', 'co-detainee').flatMap((party) => personFacts(party, reading)),
    },
    {
      id: '5a',
      need: 'must',
      answer: (material, reading) =>
        stepList(stepsOf(material, 'police-report', 'court-complaint', 'search-inquiry', 'no-step'), reading),
    },
    {
      id: '5b',
      need: 'wanted',
      answer: (material, reading) =>
        stepList(
          stepsOf(material).filter(
            ({ kind }) => !['police-report', 'court-complaint', 'search-inquiry', 'no-step'].includes(kind ?? ''),
          ),
          reading,
        ),
    },
    {
      id: '6',
      need: 'must',
      answer: (material, reading) =>
        withRole(material, 'submitter').flatMap((party) =>
          personFacts(party, reading, [
            contactFact(party, reading),
            fact(reading.word('relation'), coded([party.entry.relation], reading)),
          ]),
        ),
    },
    {
      id: '7',
      need: 'optional',
      answer: (material, reading) => [
        ...accounts(material, reading),
        ...facts(
          ...disappearances(material).map(({ act }) =>
            fact(
              reading.word('outside-contact'),
              coded(act.detention?.outsideContact, reading),
              written(act.detention?.conditionsNote),
            ),
          ),
        ),
        ...evidenceTable(material, reading),
      ],
    },
  ],
  warnings: [
    {
      word: 'warn-wgeid-month',
      grave: true,
      holds: (material) =>
        disappearances(material).some(({ act, report }) => {
          const when = act.when ?? report.when;
          return when?.precision === 'month-unknown' || (when?.from ?? when?.to ?? '').length === 4;
        }),
    },
    {
      word: 'warn-wgeid-acknowledged',
      grave: true,
      holds: (material) =>
        actsInTime(material).some(({ act }) =>
          (act.detention?.outsideContact ?? []).some(
            (one) => one === 'capture-acknowledged' || one === 'place-disclosed',
          ),
        ),
    },
    {
      word: 'warn-wgeid-family',
      grave: true,
      holds: (material, { today }) =>
        !family(material) &&
        !victims(material).some(({ person }) => consentsFor(person, 'un-disappearance', today).length > 0),
    },
    { word: 'warn-wgeid-protection', grave: false, holds: () => true },
  ],
};
