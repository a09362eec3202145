/**
 * One thing done to one person or group, and the questions that only some acts call for: what an arrest needs, or a questioning, or a stolen
 * account. Sources of the fields: HURIDOCS add-ons; the questionnaires of the UN working groups; the Istanbul Protocol. docs/report.md.
 */
import { z } from '../zod.ts';
import {
  type CodeField,
  confidence,
  country,
  duration,
  fuzzyDate,
  language,
  note,
  ownTermHasParent,
  ref,
  refs,
  short,
  text,
  yesNo,
} from './fields.ts';
import { REPORT_LIMITS as LIMITS } from './limits.ts';

const some = <Item extends z.ZodType>(item: Item, most: number = LIMITS.details) => z.array(item).max(most);

/** Who held a person, where, on what ground, and what became of it. */
const detention = (code: CodeField) => {
  const date = fuzzyDate(code);
  return z.object({
    arrestWhen: date.optional(),
    arrestWhere: ref.optional(),
    arrestHow: note.optional(),
    arrestedBy: refs.optional(),
    warrantShown: yesNo.optional(),
    decisionShown: yesNo.optional(),
    warrantNote: note.optional(),
    issuingAuthority: short.optional(),
    /** Reasons and articles that were given. */
    grounds: note.optional(),
    kind: code('detention-kind').optional(),
    places: some(
      z.object({
        place: ref.optional(),
        name: short.optional(),
        from: date.optional(),
        to: date.optional(),
        note: note.optional(),
      }),
    ).optional(),
    orderedBy: short.optional(),
    lengthOrdered: short.optional(),
    lengthReal: duration.optional(),
    outsideContact: some(code('outside-contact')).optional(),
    counsel: some(code('counsel')).optional(),
    /** Since when a lawyer was there. */
    counselFrom: date.optional(),
    counselNote: note.optional(),
    court: short.optional(),
    courtKind: code('court-kind').optional(),
    hearings: some(z.object({ on: date.optional(), open: yesNo.optional(), note: note.optional() })).optional(),
    proceedingsLanguage: code('proceedings-language').optional(),
    signed: some(code('statement-signed')).optional(),
    medical: some(code('medical-attention')).optional(),
    conditions: some(code('detention-condition')).optional(),
    conditionsNote: note.optional(),
    /** Parcels, visits, books: brought, refused, by whom. */
    parcels: note.optional(),
    hungerStrike: z
      .object({
        from: date.optional(),
        to: date.optional(),
        kind: short.optional(),
        note: note.optional(),
        position: code('official-position').optional(),
      })
      .optional(),
    newCharge: z
      .object({
        on: date.optional(),
        article: short.optional(),
        daysBeforeRelease: z.int().min(0).max(10_000).optional(),
      })
      .optional(),
    releaseDue: date.optional(),
    releaseWhen: date.optional(),
    releaseHow: note.optional(),
    caseNumber: short.optional(),
    judge: short.optional(),
    prosecutor: short.optional(),
    /** The lawyer's reasoning, categories I to V of the Working Group on Arbitrary Detention. */
    whyArbitrary: note.optional(),
  });
};

/** A questioning, whatever it was called: the cued questions of a debrief end up here. */
const interrogation = (code: CodeField) => {
  const date = fuzzyDate(code);
  return z.object({
    form: code('questioning-form').optional(),
    howCalled: code('channel').optional(),
    howCalledNote: note.optional(),
    present: refs.optional(),
    began: date.optional(),
    ended: date.optional(),
    /** In the order in which they came up. */
    topics: some(
      z.object({
        key: ref.optional(),
        /** In their words, if they are remembered. */
        asked: note.optional(),
        answer: note.optional(),
        /** Who was asked about: they may have to be warned. */
        about: refs.optional(),
        words: z.enum(['own-words', 'reconstructed']).optional(),
      }),
      LIMITS.topics,
    ).optional(),
    /** Photographs, messages, files that they held. */
    shown: note.optional(),
    /** Work for us, record a video, go back, sign. */
    proposal: note.optional(),
    threats: note.optional(),
    taken: note.optional(),
    recorded: yesNo.optional(),
    signed: some(code('statement-signed')).optional(),
    signedNote: note.optional(),
    toldToKeepSilent: yesNo.optional(),
    phoneTaken: yesNo.optional(),
    phoneNote: note.optional(),
    conditions: note.optional(),
    after: note.optional(),
  });
};

const digital = (code: CodeField) => {
  const date = fuzzyDate(code);
  return z.object({
    affected: some(code('asset')).optional(),
    platform: short.optional(),
    ownAccount: short.optional(),
    attackerAccount: short.optional(),
    /** Never a link on the screen. */
    url: text(LIMITS.url).optional(),
    vector: code('channel').optional(),
    vectorNote: note.optional(),
    discovered: date.optional(),
    began: date.optional(),
    ended: date.optional(),
    /** What was published was still there. */
    stillOn: date.optional(),
    effects: some(code('digital-effect')).optional(),
    vendorNotice: note.optional(),
    testDone: note.optional(),
    othersAffected: note.optional(),
    resolved: yesNo.optional(),
    steps: note.optional(),
    whyWorrying: note.optional(),
  });
};

const health = (code: CodeField) =>
  z.object({
    complaint: note.optional(),
    /** Place on the body, size, colour, date. */
    injuries: note.optional(),
    methodBelieved: note.optional(),
    objectUsed: note.optional(),
    sexualViolence: yesNo.optional(),
    examinedBy: short.optional(),
    examinedWhere: short.optional(),
    examinedWhen: fuzzyDate(code).optional(),
    certificate: yesNo.optional(),
    earlierHealth: note.optional(),
    medicines: some(
      z.object({ name: short.optional(), dose: short.optional(), lastTaken: fuzzyDate(code).optional() }),
    ).optional(),
    psychologicalSigns: note.optional(),
  });

const property = (code: CodeField) =>
  z.object({
    thing: note.optional(),
    owner: short.optional(),
    value: short.optional(),
    receipt: yesNo.optional(),
    taken: fuzzyDate(code).optional(),
    returned: fuzzyDate(code).optional(),
    stateWhenBack: note.optional(),
    accountNumber: short.optional(),
    institution: short.optional(),
    reasonWritten: note.optional(),
    compensation: note.optional(),
  });

/** Papers, borders, and requests from one state to another. */
const status = (code: CodeField) =>
  z.object({
    document: short.optional(),
    number: short.optional(),
    whatHappened: z.enum(['refused', 'cancelled', 'kept', 'stamped', 'delayed', 'other']).optional(),
    office: short.optional(),
    on: fuzzyDate(code).optional(),
    reason: note.optional(),
    effect: note.optional(),
    requestKind: z.enum(['notice', 'diffusion', 'bilateral', 'none-known', 'unknown']).optional(),
    requestState: country.optional(),
    howLearned: note.optional(),
    residence: code('residence-status').optional(),
    counsel: short.optional(),
  });

const death = (code: CodeField) =>
  z.object({
    foundWhen: fuzzyDate(code).optional(),
    foundWhere: ref.optional(),
    lastSeenWhen: fuzzyDate(code).optional(),
    lastSeenNote: note.optional(),
    autopsy: yesNo.optional(),
    autopsyNote: note.optional(),
    certificate: yesNo.optional(),
    burial: note.optional(),
    investigation: note.optional(),
    pressureOnFamily: note.optional(),
  });

const threat = () =>
  z.object({
    aimedAt: refs.optional(),
    /** "If you do not …" */
    condition: note.optional(),
    /** What they showed that they know: the address, the child's school, a journey. */
    knowledgeShown: note.optional(),
    capability: note.optional(),
    repeated: yesNo.optional(),
    cameTrue: note.optional(),
  });

/** The add-ons of an act, by the name of its field. */
export const ADD_ONS = [
  'detention',
  'interrogation',
  'digital',
  'health',
  'property',
  'status',
  'death',
  'threat',
] as const;
export type AddOn = (typeof ADD_ONS)[number];

/** One act: who did what to whom, when and where. All of it optional but the kind of act. */
export const actShape = (code: CodeField) => {
  const date = fuzzyDate(code);
  return z
    .object({
      key: ref.optional(),
      act: code('act'),
      /** The listed act that an own term belongs to. */
      parent: code('act').optional(),
      /** What it may have been instead, where the author cannot tell. */
      orAct: code('act').optional(),
      /** Who took part in this act, by the key of an entry of `people`; the same person may have two parts. */
      involved: z
        .array(
          z
            .object({
              who: ref,
              role: code('role').optional(),
              degree: code('degree').optional(),
              actorType: code('actor-type').optional(),
              actorParent: code('actor-type').optional(),
              basis: code('basis').optional(),
              basisNote: note.optional(),
              confidence: confidence.optional(),
            })
            .refine((value) => ownTermHasParent('actor-type', value.actorType, value.actorParent), {
              path: ['actorParent'],
              error: 'parent',
            }),
        )
        .max(LIMITS.people)
        .optional(),
      channel: some(code('channel')).optional(),
      when: date.optional(),
      /** When it became known, or the paper about it arrived. */
      learned: date.optional(),
      duration: duration.optional(),
      /** Keys of entries of `where`. */
      where: ref.optional(),
      whereAtEnd: ref.optional(),
      placeKind: code('place-type').optional(),
      methods: some(code('method')).optional(),
      methodNote: note.optional(),
      /** As exactly as remembered, in the language they were said in. */
      words: note.optional(),
      wordsLanguage: language.optional(),
      /** Stop, come back, delete, inform, give up a name. */
      demand: note.optional(),
      intent: some(code('intent')).optional(),
      /** What the state or the other side has said, each with its day: the first answer is not overwritten by the second. */
      positions: some(
        z.object({ position: code('official-position'), when: date.optional(), note: note.optional() }),
      ).optional(),
      /** How it hangs together with other acts of this report; other reports are linked as a whole (`links` of the report). */
      links: some(
        z.object({
          to: ref,
          kind: code('incident-link').optional(),
          basis: code('basis').optional(),
          confidence: confidence.optional(),
          note: note.optional(),
        }),
      ).optional(),
      physicalEffect: note.optional(),
      mentalEffect: note.optional(),
      ageAtTime: short.optional(),
      traits: some(code('victim-trait')).optional(),
      statusAtEnd: code('status-at-end').optional(),
      legalBasis: note.optional(),
      verification: code('verification').optional(),
      note: note.optional(),
      detention: detention(code).optional(),
      interrogation: interrogation(code).optional(),
      digital: digital(code).optional(),
      health: health(code).optional(),
      property: property(code).optional(),
      status: status(code).optional(),
      death: death(code).optional(),
      threat: threat().optional(),
    })
    .refine((value) => ownTermHasParent('act', value.act, value.parent), { path: ['parent'], error: 'parent' });
};
