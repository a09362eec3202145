import { z } from '../zod.ts';
import { actShape } from './act-shape.ts';
import { exportedGroup, exportedPerson } from './entities.ts';
import {
  type CodeField,
  codeToRead,
  codeToWrite,
  confidence,
  country,
  day,
  fuzzyDate as fuzzyDateShape,
  instant,
  language,
  note,
  ownTermHasParent,
  ref,
  refs,
  short,
  text,
  yesNo,
  zone,
} from './fields.ts';
import { REPORT_LIMITS as LIMITS } from './limits.ts';
import { saysSomething } from './says-something.ts';

/** The version of the report's shape that this program writes. */
export const REPORT_SCHEMA = 2;
/** A report that does not say its version is of the first. */
export const FIRST_REPORT_SCHEMA = 1;

/**
 * The shape, once for what is written and once for what is read; they differ only in how strict a code is. No field transforms its
 * value, so a value that fits can be used as it came, with the names that this version does not know. The second shape only adds to the first.
 */
const shape = (code: CodeField) => {
  const fuzzyDate = fuzzyDateShape(code);
  const codes = (list: Parameters<CodeField>[0]) => z.array(code(list)).max(LIMITS.details);
  const place = z.object({
    key: ref.optional(),
    /** In the teller's words. */
    name: short.optional(),
    country: country.optional(),
    region: short.optional(),
    town: short.optional(),
    district: short.optional(),
    street: short.optional(),
    spot: short.optional(),
    kind: code('place-type').optional(),
    precision: code('place-precision').optional(),
    /** Degrees, with the radius in metres that the author would stand by. */
    coordinates: z
      .object({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        radius: z.number().min(0).max(20_000_000).optional(),
        source: z.enum(['told', 'map', 'photo', 'guess']).optional(),
      })
      .optional(),
    /** Metres around it that the author would stand by, where nobody knows coordinates. */
    radius: z.number().min(0).max(20_000_000).optional(),
    zone: zone.optional(),
    /** Where another state's law holds: a consulate, an aircraft. */
    jurisdiction: country.optional(),
    /** What a reader sees who may not know the place: "a town in Germany". */
    hideAs: short.optional(),
    /** What happened in this place. */
    note: note.optional(),
  });
  const person = z
    .object({
      key: ref.optional(),
      /** The record of the person or group in the notebook; in a bag, the key of an entry of `persons` or `groups`. */
      person: ref.optional(),
      group: ref.optional(),
      name: short.optional(),
      description: note.optional(),
      /** True when the name is not known to the author. */
      unidentified: z.boolean().optional(),
      role: code('role').optional(),
      degree: code('degree').optional(),
      actorType: code('actor-type').optional(),
      /** The listed kind that an own term of `actorType` belongs to. */
      actorParent: code('actor-type').optional(),
      /** To the person harmed. */
      relation: code('relation').optional(),
      /** Unit, rank, function, uniform or plain clothes, vehicle, badge: as seen this time. */
      capacity: note.optional(),
      basis: code('basis').optional(),
      basisNote: note.optional(),
      confidence: confidence.optional(),
      latestStatus: code('perp-status').optional(),
      ageAtTime: short.optional(),
      traits: codes('victim-trait').optional(),
      note: note.optional(),
    })
    .refine((value) => ownTermHasParent('actor-type', value.actorType, value.actorParent), {
      path: ['actorParent'],
      error: 'parent',
    });
  /** Who told it, or which paper says it, about what, and on what ground. */
  const source = z.object({
    key: ref.optional(),
    who: short.optional(),
    /** The key of an entry of `people`. */
    person: ref.optional(),
    /** The id of an evidence file. */
    evidence: ref.optional(),
    /** Keys of acts, claims, people; nothing: the whole. */
    about: refs.optional(),
    connection: code('source-connection').optional(),
    knowing: code('knowing').optional(),
    /** Through whom it came: keys of `people`, and what cannot be a person. */
    chain: refs.optional(),
    chainNote: note.optional(),
    material: code('material').optional(),
    materialOn: fuzzyDate.optional(),
    language: language.optional(),
    reliability: code('reliability').optional(),
    reliabilityWhy: note.optional(),
    anonymity: code('anonymity').optional(),
    willingToAdd: yesNo.optional(),
    willingToTestify: yesNo.optional(),
    toldBefore: note.optional(),
    interpreter: ref.optional(),
    setting: note.optional(),
    /** The source took it back; what others said stands. */
    withdrawnOn: day.optional(),
    note: note.optional(),
  });
  /** Competing values for one fact. None is overwritten by another. */
  const claim = z.object({
    key: ref.optional(),
    /** What is in dispute, in the author's words: "how many were there". */
    about: short.optional(),
    /** Key of the part and name of the field that it is about. */
    part: ref.optional(),
    field: z.string().max(64).optional(),
    values: z
      .array(
        z.object({
          key: ref.optional(),
          value: note.optional(),
          when: fuzzyDate.optional(),
          /** A lower bound stays a lower bound. */
          least: z.number().optional(),
          most: z.number().optional(),
          /** The number is about right. */
          about: z.boolean().optional(),
          confidence: confidence.optional(),
          /** Keys of entries of `sources`. */
          sources: refs.optional(),
          status: code('claim-status').optional(),
          position: code('official-position').optional(),
          preferred: z.boolean().optional(),
          preferredWhy: note.optional(),
          /** Numbers change: the day that this one is of. */
          asOf: fuzzyDate.optional(),
          note: note.optional(),
        }),
      )
      .max(LIMITS.details)
      .optional(),
  });
  const evidence = z.object({
    /** Inside a vault only: the evidence file's id. Never leaves. */
    id: z.string().max(64).optional(),
    key: ref.optional(),
    /** Inside a bag only: the file's name after the base directory, `data/evidence/…`. */
    path: z.string().max(180).optional(),
    /** The name as it was received, raw: show it through shared/text/visible-name.ts, never use it on a disk. */
    originalName: text(LIMITS.fileName),
    size: z.int().min(0).max(LIMITS.fileBytes).optional(),
    sha256: z.stringFormat('sha256', /^[0-9a-f]{64}$/).optional(),
    /** From the content, not from the name. */
    mediaType: z
      .stringFormat('media-type', /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/)
      .max(127)
      .optional(),
    /** What it shows. */
    description: note.optional(),
    /** What it does not show, or could mislead on. */
    notShown: note.optional(),
    material: code('material').optional(),
    /** As the author says, apart from what the file says. */
    madeWhen: fuzzyDate.optional(),
    madeWhere: short.optional(),
    madeBy: short.optional(),
    obtained: code('obtained-how').optional(),
    obtainedFrom: short.optional(),
    obtainedOn: fuzzyDate.optional(),
    /** Of what came from the net. */
    url: text(LIMITS.url).optional(),
    account: short.optional(),
    capturedAt: short.optional(),
    captureMethod: short.optional(),
    /** The paper or device that the file was taken from. */
    whereOriginal: note.optional(),
    legalLimits: note.optional(),
    /** Written or recorded before anybody asked. */
    firstAccount: z.boolean().optional(),
    /** Ids of recipients: it is sealed to them and to nobody else. Stays at home. */
    onlyFor: refs.optional(),
    /** What has to be covered before it goes out, in words: a number on a label, a face. Stays at home. */
    cover: note.optional(),
    sensitivity: code('sensitivity').optional(),
    /** Keys of acts, claims, people. */
    supports: refs.optional(),
    contradicts: refs.optional(),
    context: refs.optional(),
    /** Keys of `people` who can be seen or heard in it. */
    visible: refs.optional(),
    transcripts: z
      .array(z.object({ language: language.optional(), text: note, by: short.optional(), on: day.optional() }))
      .max(LIMITS.details)
      .optional(),
    /** Time stamps, co-signatures, receipts from outside. */
    anchors: z
      .array(z.object({ kind: short, value: text(LIMITS.url), on: day.optional() }))
      .max(LIMITS.details)
      .optional(),
    /** Of a working copy: the original's id in a vault, its path in a bag. */
    copyOf: z.string().max(180).optional(),
    copyMade: code('custody-action').optional(),
    copyFor: short.optional(),
    dangers: codes('evidence-danger').optional(),
  });
  const step = z.object({
    key: ref.optional(),
    kind: code('intervention').optional(),
    what: note.optional(),
    /** Who took it. */
    by: short.optional(),
    /** The body, office, officer that was asked. */
    to: short.optional(),
    /** File or case number. */
    reference: short.optional(),
    date: fuzzyDate.optional(),
    deadline: fuzzyDate.optional(),
    response: code('intervention-response').optional(),
    responseNote: note.optional(),
    responseOn: fuzzyDate.optional(),
    result: code('impact').optional(),
    status: code('intervention-status').optional(),
    priority: code('priority').optional(),
    /** Why nothing could be done: several forms ask. */
    whyNot: note.optional(),
    /** Ids of evidence files. */
    evidence: refs.optional(),
    toldPerson: yesNo.optional(),
    note: note.optional(),
  });
  /** Something that leads back to a person or group: a number, a plate, an account, a phrase. As seen, doubtful characters as `?`. */
  const identifier = z.object({
    key: ref.optional(),
    kind: code('identifier-kind').optional(),
    seen: short,
    partial: z.boolean().optional(),
    when: fuzzyDate.optional(),
    evidence: ref.optional(),
    /** The key of an entry of `people`: a belief, not a fact. */
    owner: ref.optional(),
    confidence: confidence.optional(),
    /** The key of another entry: perhaps one and the same, read twice. */
    same: ref.optional(),
    sameDecided: z.enum(['suspected', 'confirmed', 'rejected']).optional(),
    note: note.optional(),
  });
  const link = z.object({
    key: ref.optional(),
    /** The other report. */
    to: ref,
    kind: code('incident-link').optional(),
    basis: code('basis').optional(),
    confidence: confidence.optional(),
    /** What ties them: "same plate", "same words". */
    via: note.optional(),
    /** The acts that are meant, of this report and of the other. */
    act: ref.optional(),
    toAct: ref.optional(),
    decided: z.enum(['suspected', 'confirmed', 'rejected']).optional(),
    note: note.optional(),
  });
  /** What it hangs together with that is no report: a case as a whole, a line in a file, what nobody has written down. */
  const tie = z.object({
    key: ref.optional(),
    /** The id of a case. Stays at home. */
    case: ref.optional(),
    what: note.optional(),
    kind: code('incident-link').optional(),
    basis: code('basis').optional(),
    confidence: confidence.optional(),
    /** The act that is meant. */
    act: ref.optional(),
    note: note.optional(),
  });
  const gap = code('gap-reason').optional();
  return z.object({
    /** Version of this shape; 1 when left out. */
    schema: z.int().min(1).max(1_000_000).optional(),
    title: text(LIMITS.title).optional(),
    /** The account in the author's words. */
    narrative: text(LIMITS.narrative).optional(),
    /** BCP 47 tag of the narrative. */
    language: language.optional(),
    translations: z
      .array(
        z.object({
          language: language.optional(),
          text: text(LIMITS.narrative),
          madeBy: short.optional(),
          method: z.enum(['person', 'machine']).optional(),
          on: day.optional(),
        }),
      )
      .max(LIMITS.details)
      .optional(),
    /** How the account came to be written. */
    account: z
      .object({
        /** Keys of `people`. */
        toldBy: ref.optional(),
        writtenBy: ref.optional(),
        how: code('collection-method').optional(),
        /** Written before anybody asked. */
        firstAccount: z.boolean().optional(),
        hoursSince: z.number().min(0).max(10_000_000).optional(),
        hoursAbout: z.boolean().optional(),
        receivedOn: fuzzyDate.optional(),
        doubtedDevice: yesNo.optional(),
        clockDoubt: short.optional(),
      })
      .optional(),
    /** What was added to a frozen account, each with its time: nothing is edited silently. */
    addenda: z
      .array(
        z.object({ key: ref.optional(), at: instant, text: text(LIMITS.narrative), language: language.optional() }),
      )
      .max(LIMITS.details)
      .optional(),
    when: fuzzyDate.optional(),
    where: z.array(place).max(LIMITS.places).optional(),
    acts: z.array(actShape(code)).max(LIMITS.acts).optional(),
    people: z.array(person).max(LIMITS.people).optional(),
    sources: z.array(source).max(LIMITS.sources).optional(),
    claims: z.array(claim).max(LIMITS.claims).optional(),
    evidence: z.array(evidence).max(LIMITS.evidence).optional(),
    /** Evidence that is not in hand: what, who may have it, how it vanished. */
    missing: z
      .array(
        z.object({
          key: ref.optional(),
          what: note.optional(),
          material: code('material').optional(),
          who: short.optional(),
          how: note.optional(),
          /** What has become of it. */
          whereabouts: z.enum(['safe', 'with-others', 'taken', 'destroyed', 'online', 'unknown']).optional(),
          /** Never a link on the screen. */
          url: text(LIMITS.url).optional(),
          about: refs.optional(),
        }),
      )
      .max(LIMITS.details)
      .optional(),
    identifiers: z.array(identifier).max(LIMITS.identifiers).optional(),
    steps: z.array(step).max(LIMITS.steps).optional(),
    followUps: z
      .array(z.object({ key: ref.optional(), on: day.optional(), what: short, done: z.boolean().optional() }))
      .max(LIMITS.followUps)
      .optional(),
    links: z.array(link).max(LIMITS.links).optional(),
    ties: z.array(tie).max(LIMITS.details).optional(),
    /** Who else has it by now, because a reader gave it on. Never leaves. */
    passedOn: z
      .array(
        z.object({
          key: ref.optional(),
          by: short.optional(),
          to: short,
          on: fuzzyDate.optional(),
          what: note.optional(),
          note: note.optional(),
        }),
      )
      .max(LIMITS.details)
      .optional(),
    tags: z.array(text(LIMITS.tag)).max(LIMITS.tags).optional(),
    urgency: code('urgency').optional(),
    /** What the person was doing before, and earlier warnings. */
    before: note.optional(),
    /** Two to five sentences in neutral words. */
    summary: note.optional(),
    /** What it did to people, family, work. */
    impact: note.optional(),
    /** Why the author thinks that it is because of the work. */
    whyBelieved: note.optional(),
    /** The reason that the other side gave. */
    statedReason: note.optional(),
    /** What may happen next. */
    stillAtRisk: note.optional(),
    riskBy: fuzzyDate.optional(),
    /** What is asked of whoever reads it. */
    asked: note.optional(),
    /** Confirmed by the author; proposals are not stored. */
    tnr: codes('tnr-heading').optional(),
    originState: country.optional(),
    hostState: country.optional(),
    rights: codes('rights').optional(),
    verification: code('verification').optional(),
    verificationWhy: note.optional(),
    monitoring: code('monitoring').optional(),
    sensitivity: code('sensitivity').optional(),
    /** For the author alone; these two never leave. */
    remarks: note.optional(),
    care: note.optional(),
    /** Why a field is empty. "Not known" and "never asked" are not the same nothing. */
    gaps: z
      .object({
        when: gap,
        where: gap,
        acts: gap,
        people: gap,
        sources: gap,
        evidence: gap,
        steps: gap,
        claims: gap,
        identifiers: gap,
        impact: gap,
        whyBelieved: gap,
        statedReason: gap,
        stillAtRisk: gap,
        before: gap,
      })
      .optional(),
    /** In a bag only: what the reader is told about the people and groups that `people` names. */
    persons: z.array(exportedPerson(code)).max(LIMITS.people).optional(),
    groups: z.array(exportedGroup(code)).max(LIMITS.people).optional(),
  });
};

/** What this version writes, whole or not yet: a draft may still be empty. */
export const reportDraftSchema = shape(codeToWrite);

/** What this version writes: it says something, whatever it is, and everything else as far as it is known. */
export const reportSchema = reportDraftSchema.refine(saysSomething, { path: [], error: 'empty' });

const readable = shape(codeToRead);

/** As reportToReadSchema, for what may still be empty. */
export const reportDraftToReadSchema = readable;

/** What this version reads: codes of later lists are accepted as they stand. */
export const reportToReadSchema = readable.refine(saysSomething, { path: [], error: 'empty' });

/**
 * One account as one person gave it at one time, and what happened as far as it is known (docs/report.md). Everything is optional, as long
 * as it says something (saysSomething). Values of fields that take codes are plain strings: a report of a later version may bring
 * codes that this one does not know.
 */
export type Report = z.infer<typeof reportDraftSchema>;

/**
 * A report at a border inside the program, a draft among them: it may be empty, it may hold codes of later lists, and names that this
 * version does not know pass through unchanged.
 */
export const report = z.custom<Report>((value) => readable.safeParse(value).success, { error: 'report' });

type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;
export type FuzzyDate = NonNullable<Report['when']>;
export type ReportPlace = ItemOf<Report['where']>;
export type ReportAct = ItemOf<Report['acts']>;
export type Involvement = ItemOf<ReportAct['involved']>;
export type ReportPerson = ItemOf<Report['people']>;
export type ReportSource = ItemOf<Report['sources']>;
export type ReportClaim = ItemOf<Report['claims']>;
export type ClaimValue = ItemOf<ReportClaim['values']>;
export type ReportEvidence = ItemOf<Report['evidence']>;
export type MissingEvidence = ItemOf<Report['missing']>;
export type ReportIdentifier = ItemOf<Report['identifiers']>;
export type ReportStep = ItemOf<Report['steps']>;
export type FollowUp = ItemOf<Report['followUps']>;
export type ReportLink = ItemOf<Report['links']>;
export type ReportTie = ItemOf<Report['ties']>;
export type PassedOn = ItemOf<Report['passedOn']>;
export type Addendum = ItemOf<Report['addenda']>;
/** A field whose emptiness can carry a reason. */
export type GapField = keyof NonNullable<Report['gaps']>;

/** Fields that never leave the notebook, in any bundle, export or form. */
export const PRIVATE_FIELDS = [
  'tags',
  'remarks',
  'care',
  'followUps',
  'monitoring',
  'sensitivity',
  'passedOn',
] as const satisfies readonly (keyof Report)[];
