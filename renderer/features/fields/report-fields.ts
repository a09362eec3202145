/** The questions about every part of a report: docs/report.md has the same fields in words. */
import { ADD_ONS } from '../../../shared/report/act-shape.ts';
import type {
  Addendum,
  ClaimValue,
  FollowUp,
  MissingEvidence,
  PassedOn,
  Report,
  ReportAct,
  ReportClaim,
  ReportEvidence,
  ReportIdentifier,
  ReportLink,
  ReportPerson,
  ReportPlace,
  ReportSource,
  ReportStep,
  ReportTie,
} from '../../../shared/report/schema.ts';
import { ACT, ADD_ON_FIELDS, ADD_ON_LABELS } from './act-fields.ts';
import { GROUP_CHAPTERS, PERSON_CHAPTERS } from './entity-fields.ts';
import { type Field, type Fields, fieldsOf } from './field.ts';

type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

export const PLACE: Fields = fieldsOf<ReportPlace>()(
  { kind: 'short', name: 'name', label: 'place.name', hint: 'place.name.hint' },
  { kind: 'country', name: 'country', label: 'place.country' },
  { kind: 'code', name: 'kind', list: 'place-type', label: 'place.kind' },
  { kind: 'code', name: 'precision', list: 'place-precision', label: 'place.precision' },
  { kind: 'note', name: 'note', label: 'place.note' },
  {
    kind: 'section',
    label: 'place.address',
    fields: [
      { kind: 'short', name: 'region', label: 'place.region' },
      { kind: 'short', name: 'town', label: 'place.town' },
      { kind: 'short', name: 'district', label: 'place.district' },
      { kind: 'short', name: 'street', label: 'place.street' },
      { kind: 'short', name: 'spot', label: 'place.spot', hint: 'place.spot.hint' },
      { kind: 'number', name: 'radius', least: 0, most: 20_000_000, label: 'place.radius' },
      { kind: 'zone', name: 'zone', label: 'place.zone' },
      { kind: 'country', name: 'jurisdiction', label: 'place.jurisdiction', hint: 'place.jurisdiction.hint' },
      { kind: 'short', name: 'hideAs', label: 'place.hideAs', hint: 'place.hideAs.hint' },
      {
        kind: 'group',
        name: 'coordinates',
        label: 'place.coordinates',
        fields: fieldsOf<NonNullable<ReportPlace['coordinates']>>()(
          { kind: 'number', name: 'latitude', least: -90, most: 90, label: 'place.latitude' },
          { kind: 'number', name: 'longitude', least: -180, most: 180, label: 'place.longitude' },
          { kind: 'number', name: 'radius', least: 0, most: 20_000_000, label: 'place.radius' },
          {
            kind: 'choice',
            name: 'source',
            label: 'place.source',
            options: {
              told: 'place.source.told',
              map: 'place.source.map',
              photo: 'place.source.photo',
              guess: 'place.source.guess',
            },
          },
        ),
      },
    ],
  },
);

/** Who it is (the record, or only in this report) is asked before these: features/people/PersonLink.tsx. */
export const PERSON: Fields = fieldsOf<ReportPerson>()(
  { kind: 'short', name: 'name', label: 'person.name' },
  { kind: 'code', name: 'role', list: 'role', label: 'person.role' },
  { kind: 'flag', name: 'unidentified', label: 'person.unidentified' },
  { kind: 'code', name: 'actorType', list: 'actor-type', parent: 'actorParent', label: 'person.actorType' },
  { kind: 'code', name: 'degree', list: 'degree', label: 'person.degree' },
  { kind: 'code', name: 'relation', list: 'relation', label: 'person.relation' },
  { kind: 'note', name: 'description', label: 'person.description' },
  {
    kind: 'section',
    label: 'person.more',
    fields: [
      { kind: 'note', name: 'capacity', label: 'person.capacity', hint: 'person.capacity.hint' },
      { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
      { kind: 'note', name: 'basisNote', label: 'person.basisNote' },
      { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
      { kind: 'code', name: 'latestStatus', list: 'perp-status', label: 'person.latestStatus' },
      { kind: 'short', name: 'ageAtTime', label: 'act.ageAtTime' },
      { kind: 'codes', name: 'traits', list: 'victim-trait', label: 'person.traits' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ],
  },
);

export const SOURCE: Fields = fieldsOf<ReportSource>()(
  { kind: 'short', name: 'who', label: 'source.who' },
  { kind: 'part', name: 'person', to: 'people', label: 'source.person' },
  { kind: 'code', name: 'connection', list: 'source-connection', label: 'source.connection' },
  { kind: 'code', name: 'knowing', list: 'knowing', label: 'source.knowing' },
  { kind: 'several-parts', name: 'about', to: 'parts', label: 'source.about', hint: 'source.about.hint' },
  { kind: 'code', name: 'reliability', list: 'reliability', label: 'source.reliability' },
  { kind: 'note', name: 'reliabilityWhy', label: 'source.reliabilityWhy' },
  { kind: 'code', name: 'anonymity', list: 'anonymity', label: 'source.anonymity' },
  { kind: 'note', name: 'note', label: 'editor.note' },
  {
    kind: 'section',
    label: 'source.chain.section',
    fields: [
      { kind: 'several-parts', name: 'chain', to: 'people', label: 'source.chain', hint: 'source.chain.hint' },
      { kind: 'note', name: 'chainNote', label: 'source.chainNote' },
      { kind: 'code', name: 'material', list: 'material', label: 'source.material' },
      { kind: 'date', name: 'materialOn', label: 'source.materialOn' },
      { kind: 'part', name: 'evidence', to: 'evidence', label: 'source.evidence' },
      { kind: 'language', name: 'language', label: 'source.language' },
      { kind: 'part', name: 'interpreter', to: 'people', label: 'source.interpreter' },
      { kind: 'note', name: 'setting', label: 'source.setting', hint: 'source.setting.hint' },
      { kind: 'note', name: 'toldBefore', label: 'source.toldBefore' },
      { kind: 'yes-no', name: 'willingToAdd', label: 'source.willingToAdd' },
      { kind: 'yes-no', name: 'willingToTestify', label: 'source.willingToTestify' },
      { kind: 'day', name: 'withdrawnOn', label: 'source.withdrawnOn', hint: 'source.withdrawnOn.hint' },
    ],
  },
);

const CLAIM_VALUE: Fields = fieldsOf<ClaimValue>()(
  { kind: 'note', name: 'value', label: 'claim.value' },
  { kind: 'several-parts', name: 'sources', to: 'sources', label: 'claim.sources' },
  { kind: 'code', name: 'status', list: 'claim-status', label: 'claim.status' },
  { kind: 'number', name: 'least', least: -1e12, most: 1e12, label: 'field.atLeast', hint: 'claim.least.hint' },
  { kind: 'number', name: 'most', least: -1e12, most: 1e12, label: 'field.atMost' },
  { kind: 'flag', name: 'about', label: 'claim.about.number' },
  {
    kind: 'section',
    label: 'claim.more',
    fields: [
      { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
      { kind: 'date', name: 'when', label: 'claim.when', hint: 'claim.when.hint' },
      { kind: 'code', name: 'position', list: 'official-position', label: 'position.position' },
      { kind: 'date', name: 'asOf', label: 'claim.asOf' },
      { kind: 'flag', name: 'preferred', label: 'claim.preferred' },
      { kind: 'note', name: 'preferredWhy', label: 'claim.preferredWhy' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ],
  },
);

export const CLAIM: Fields = fieldsOf<ReportClaim>()(
  { kind: 'short', name: 'about', label: 'claim.about', hint: 'claim.about.hint' },
  { kind: 'part', name: 'part', to: 'parts', label: 'claim.part' },
  { kind: 'short', name: 'field', limit: 64, label: 'claim.field' },
  {
    kind: 'list',
    name: 'values',
    label: 'claim.values',
    keyed: true,
    item: 'claim.value.item',
    add: 'claim.value.add',
    fields: CLAIM_VALUE,
  },
);

/** What a report says about a file. The evidence panel asks it. */
export const EVIDENCE: Fields = fieldsOf<ReportEvidence>()(
  { kind: 'file-name', name: 'originalName', required: true, label: 'fileField.originalName' },
  { kind: 'note', name: 'description', label: 'fileField.description' },
  { kind: 'note', name: 'notShown', label: 'fileField.notShown' },
  { kind: 'code', name: 'material', list: 'material', label: 'source.material' },
  { kind: 'date', name: 'madeWhen', label: 'fileField.madeWhen' },
  { kind: 'short', name: 'madeWhere', label: 'fileField.madeWhere' },
  { kind: 'short', name: 'madeBy', label: 'fileField.madeBy' },
  { kind: 'code', name: 'obtained', list: 'obtained-how', label: 'fileField.obtained' },
  { kind: 'short', name: 'obtainedFrom', label: 'fileField.obtainedFrom' },
  { kind: 'date', name: 'obtainedOn', label: 'fileField.obtainedOn' },
  { kind: 'short', name: 'url', direction: 'ltr', limit: 2000, label: 'fileField.url' },
  { kind: 'short', name: 'account', label: 'fileField.account' },
  { kind: 'short', name: 'capturedAt', label: 'fileField.capturedAt' },
  { kind: 'short', name: 'captureMethod', label: 'fileField.captureMethod' },
  { kind: 'note', name: 'whereOriginal', label: 'fileField.whereOriginal' },
  { kind: 'note', name: 'legalLimits', label: 'fileField.legalLimits' },
  { kind: 'flag', name: 'firstAccount', label: 'fileField.firstAccount' },
  {
    kind: 'several-records',
    name: 'onlyFor',
    to: 'recipient',
    label: 'fileField.onlyFor',
    hint: 'fileField.onlyFor.hint',
  },
  { kind: 'note', name: 'cover', label: 'fileField.cover', hint: 'fileField.cover.hint' },
  { kind: 'code', name: 'sensitivity', list: 'sensitivity', label: 'field.sensitivity' },
  { kind: 'several-parts', name: 'supports', to: 'parts', label: 'fileField.supports' },
  { kind: 'several-parts', name: 'contradicts', to: 'parts', label: 'fileField.contradicts' },
  { kind: 'several-parts', name: 'context', to: 'parts', label: 'fileField.context' },
  { kind: 'several-parts', name: 'visible', to: 'people', label: 'fileField.visible' },
  {
    kind: 'list',
    name: 'transcripts',
    label: 'fileField.transcripts',
    item: 'fileField.transcript',
    add: 'fileField.transcript.add',
    fields: fieldsOf<ItemOf<ReportEvidence['transcripts']>>()(
      { kind: 'language', name: 'language', label: 'field.language' },
      { required: true, kind: 'note', name: 'text', label: 'field.text' },
      { kind: 'short', name: 'by', label: 'field.by' },
      { kind: 'day', name: 'on', label: 'field.day' },
    ),
  },
  {
    kind: 'list',
    name: 'anchors',
    label: 'fileField.anchors',
    item: 'fileField.anchor',
    add: 'fileField.anchor.add',
    fields: fieldsOf<ItemOf<ReportEvidence['anchors']>>()(
      { required: true, kind: 'short', name: 'kind', label: 'field.kind' },
      { required: true, kind: 'short', name: 'value', limit: 2000, label: 'field.value' },
      { kind: 'day', name: 'on', label: 'field.day' },
    ),
  },
  { kind: 'code', name: 'copyMade', list: 'custody-action', label: 'fileField.copyMade' },
  { kind: 'short', name: 'copyFor', label: 'fileField.copyFor' },
  { kind: 'codes', name: 'dangers', list: 'evidence-danger', label: 'fileField.dangers' },
);

/** Asked of files that came as they are: what the program copied knows its original. Read with the file, not in this table's order. */
export const COPY_OF: Fields = fieldsOf<ReportEvidence>()({
  kind: 'part',
  name: 'copyOf',
  to: 'evidence',
  label: 'fileField.copyOf',
  hint: 'fileField.copyOf.hint',
});

export const MISSING: Fields = fieldsOf<MissingEvidence>()(
  { kind: 'note', name: 'what', label: 'missing.what' },
  { kind: 'code', name: 'material', list: 'material', label: 'source.material' },
  { kind: 'short', name: 'who', label: 'missing.who' },
  { kind: 'note', name: 'how', label: 'missing.how' },
  {
    kind: 'choice',
    name: 'whereabouts',
    label: 'missing.whereabouts',
    options: {
      safe: 'missing.safe',
      'with-others': 'missing.withOthers',
      taken: 'missing.taken',
      destroyed: 'missing.destroyed',
      online: 'missing.online',
      unknown: 'field.unknown',
    },
  },
  { kind: 'short', name: 'url', direction: 'ltr', limit: 2000, label: 'fileField.url' },
  { kind: 'several-parts', name: 'about', to: 'parts', label: 'source.about' },
);

/** What was seen is asked before these, with what is known of it from other reports: editor/IdentifiersSection.tsx. */
export const IDENTIFIER: Fields = fieldsOf<ReportIdentifier>()(
  { kind: 'code', name: 'kind', list: 'identifier-kind', label: 'identifier.kind' },
  { required: true, kind: 'short', name: 'seen', label: 'identifier.seen', hint: 'identifier.seen.hint' },
  { kind: 'flag', name: 'partial', label: 'identifier.partial' },
  { kind: 'part', name: 'owner', to: 'people', label: 'identifier.owner' },
  { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
  { kind: 'note', name: 'note', label: 'editor.note' },
  {
    kind: 'section',
    label: 'identifier.more',
    fields: [
      { kind: 'date', name: 'when', label: 'identifier.when' },
      { kind: 'part', name: 'evidence', to: 'evidence', label: 'identifier.evidence' },
      { kind: 'part', name: 'same', to: 'identifiers', label: 'identifier.same' },
      {
        kind: 'choice',
        name: 'sameDecided',
        label: 'link.decided',
        options: { suspected: 'decided.suspected', confirmed: 'decided.confirmed', rejected: 'decided.rejected' },
      },
    ],
  },
);

export const STEP: Fields = fieldsOf<ReportStep>()(
  { kind: 'code', name: 'kind', list: 'intervention', label: 'step.kind' },
  { kind: 'short', name: 'to', label: 'step.to' },
  { kind: 'date', name: 'date', label: 'field.day' },
  { kind: 'note', name: 'what', label: 'step.what' },
  { kind: 'code', name: 'response', list: 'intervention-response', label: 'step.response' },
  {
    kind: 'section',
    label: 'step.more',
    fields: [
      { kind: 'short', name: 'by', label: 'step.by' },
      { kind: 'short', name: 'reference', label: 'step.reference' },
      { kind: 'date', name: 'deadline', label: 'step.deadline' },
      { kind: 'note', name: 'responseNote', label: 'step.responseNote' },
      { kind: 'date', name: 'responseOn', label: 'step.responseOn' },
      { kind: 'code', name: 'result', list: 'impact', label: 'step.result' },
      { kind: 'code', name: 'status', list: 'intervention-status', label: 'step.status' },
      { kind: 'code', name: 'priority', list: 'priority', label: 'step.priority' },
      { kind: 'note', name: 'whyNot', label: 'step.whyNot' },
      { kind: 'several-parts', name: 'evidence', to: 'evidence', label: 'step.evidence' },
      { kind: 'yes-no', name: 'toldPerson', label: 'step.toldPerson' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ],
  },
);

export const FOLLOW_UP: Fields = fieldsOf<FollowUp>()(
  { required: true, kind: 'short', name: 'what', label: 'followUp.what' },
  { kind: 'day', name: 'on', label: 'followUp.on' },
  { kind: 'flag', name: 'done', label: 'field.done' },
);

/** The other report and the kind are asked before these: editor/LinksSection.tsx. */
export const LINK: Fields = fieldsOf<ReportLink>()(
  { required: true, kind: 'record', name: 'to', to: 'report', label: 'link.to' },
  { kind: 'code', name: 'kind', list: 'incident-link', label: 'link.kind' },
  {
    kind: 'choice',
    name: 'decided',
    label: 'link.decided',
    options: { suspected: 'decided.suspected', confirmed: 'decided.confirmed', rejected: 'decided.rejected' },
  },
  { kind: 'note', name: 'via', label: 'link.via', hint: 'link.via.hint' },
  { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
  { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
  { kind: 'part', name: 'act', to: 'acts', label: 'link.act' },
  { kind: 'note', name: 'note', label: 'editor.note' },
);

/** What it hangs together with that is no report of the notebook. */
export const TIE: Fields = fieldsOf<ReportTie>()(
  { kind: 'record', name: 'case', to: 'case', label: 'tie.case' },
  { kind: 'note', name: 'what', label: 'tie.what', hint: 'tie.what.hint' },
  { kind: 'code', name: 'kind', list: 'incident-link', label: 'link.kind' },
  { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
  { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
  { kind: 'part', name: 'act', to: 'acts', label: 'link.act' },
  { kind: 'note', name: 'note', label: 'editor.note' },
);

const PASSED_ON: Fields = fieldsOf<PassedOn>()(
  { required: true, kind: 'short', name: 'to', label: 'passedOn.to' },
  { kind: 'short', name: 'by', label: 'passedOn.by' },
  { kind: 'date', name: 'on', label: 'field.day' },
  { kind: 'note', name: 'what', label: 'passedOn.what' },
  { kind: 'note', name: 'note', label: 'editor.note' },
);

const WHY_FIELDS: readonly Field<keyof Report>[] = [
  { kind: 'note', name: 'before', label: 'editor.before' },
  { kind: 'note', name: 'impact', label: 'editor.impact' },
  { kind: 'note', name: 'whyBelieved', label: 'editor.whyBelieved' },
  { kind: 'note', name: 'statedReason', label: 'editor.statedReason' },
  { kind: 'note', name: 'stillAtRisk', label: 'editor.stillAtRisk' },
  { kind: 'date', name: 'riskBy', label: 'editor.riskBy' },
  { kind: 'note', name: 'asked', label: 'editor.asked' },
  { kind: 'note', name: 'summary', label: 'editor.summary', hint: 'editor.summary.hint' },
];
export const WHY: Fields = WHY_FIELDS;

/** `tnr` is asked before these, with what the acts propose: editor/HeadingsField.tsx. */
const RECORD_FIELDS: readonly Field<keyof Report>[] = [
  { kind: 'language', name: 'language', label: 'editor.language' },
  {
    kind: 'list',
    name: 'translations',
    label: 'editor.translations',
    item: 'record.translation',
    add: 'record.translation.add',
    fields: fieldsOf<ItemOf<Report['translations']>>()(
      { kind: 'language', name: 'language', label: 'field.language' },
      { required: true, kind: 'note', name: 'text', limit: 1_000_000, label: 'field.text' },
      { kind: 'short', name: 'madeBy', label: 'record.translation.madeBy' },
      {
        kind: 'choice',
        name: 'method',
        label: 'record.translation.method',
        options: { person: 'record.translation.person', machine: 'record.translation.machine' },
      },
      { kind: 'day', name: 'on', label: 'field.day' },
    ),
  },
  {
    kind: 'group',
    name: 'account',
    label: 'editor.account',
    fields: fieldsOf<NonNullable<Report['account']>>()(
      { kind: 'part', name: 'toldBy', to: 'people', label: 'account.toldBy' },
      { kind: 'part', name: 'writtenBy', to: 'people', label: 'account.writtenBy' },
      { kind: 'code', name: 'how', list: 'collection-method', label: 'account.how' },
      { kind: 'flag', name: 'firstAccount', label: 'account.firstAccount' },
      { kind: 'number', name: 'hoursSince', least: 0, most: 10_000_000, label: 'account.hoursSince' },
      { kind: 'flag', name: 'hoursAbout', label: 'claim.about.number' },
      { kind: 'date', name: 'receivedOn', label: 'account.receivedOn' },
      { kind: 'yes-no', name: 'doubtedDevice', label: 'account.doubtedDevice' },
      { kind: 'short', name: 'clockDoubt', label: 'account.clockDoubt' },
    ),
  },
  { kind: 'code', name: 'verification', list: 'verification', label: 'field.verification' },
  { kind: 'note', name: 'verificationWhy', label: 'editor.verificationWhy' },
  { kind: 'codes', name: 'rights', list: 'rights', label: 'editor.rights' },
  { kind: 'country', name: 'originState', label: 'editor.originState' },
  { kind: 'country', name: 'hostState', label: 'editor.hostState' },
  { kind: 'code', name: 'sensitivity', list: 'sensitivity', label: 'field.sensitivity' },
  { kind: 'code', name: 'monitoring', list: 'monitoring', label: 'editor.monitoring' },
  {
    kind: 'list',
    name: 'passedOn',
    label: 'editor.passedOn',
    hint: 'editor.passedOn.hint',
    keyed: true,
    item: 'passedOn.item',
    add: 'passedOn.add',
    fields: PASSED_ON,
  },
];
export const RECORD: Fields = RECORD_FIELDS;

const PRIVATE_FIELDS: readonly Field<keyof Report>[] = [
  { kind: 'note', name: 'remarks', label: 'editor.remarks' },
  { kind: 'note', name: 'care', label: 'editor.care', hint: 'editor.care.hint' },
];
export const PRIVATE: Fields = PRIVATE_FIELDS;

/** An act with its add-ons as fields below it, for reading. */
export const WHOLE_ACT: Fields = [
  ...ACT,
  ...fieldsOf<ReportAct>()(
    ...ADD_ONS.map((name) => ({
      kind: 'group' as const,
      name,
      label: ADD_ON_LABELS[name],
      fields: ADD_ON_FIELDS[name],
    })),
  ),
];

/** A whole report in the order of the form. `gaps` is worded apart. */
export const REPORT: Fields = fieldsOf<Report>()(
  { kind: 'short', name: 'title', limit: 300, label: 'editor.title' },
  { kind: 'note', name: 'narrative', limit: 1_000_000, label: 'editor.narrative' },
  {
    kind: 'list',
    name: 'addenda',
    label: 'editor.addenda',
    item: 'editor.addendum',
    add: 'editor.addendum',
    fields: fieldsOf<Addendum>()(
      { kind: 'instant', name: 'at', label: 'field.day' },
      { kind: 'note', name: 'text', limit: 1_000_000, label: 'field.text' },
      { kind: 'language', name: 'language', label: 'field.language' },
    ),
  },
  { kind: 'date', name: 'when', label: 'editor.when' },
  { kind: 'list', name: 'where', label: 'editor.where', item: 'editor.place', add: 'editor.place.add', fields: PLACE },
  { kind: 'list', name: 'acts', label: 'editor.acts', item: 'act.item', add: 'editor.acts.add', fields: WHOLE_ACT },
  {
    kind: 'list',
    name: 'people',
    label: 'editor.people',
    item: 'editor.person',
    add: 'editor.person.add',
    fields: [
      ...fieldsOf<ReportPerson>()(
        { kind: 'record', name: 'person', to: 'person', label: 'person.linked' },
        { kind: 'record', name: 'group', to: 'group', label: 'person.linked' },
      ),
      ...PERSON,
    ],
  },
  {
    kind: 'list',
    name: 'sources',
    label: 'editor.sources',
    item: 'editor.source',
    add: 'editor.source.add',
    fields: SOURCE,
  },
  {
    kind: 'list',
    name: 'claims',
    label: 'editor.claims',
    item: 'editor.claim',
    add: 'editor.claim.add',
    fields: CLAIM,
  },
  {
    kind: 'list',
    name: 'evidence',
    label: 'editor.evidence',
    item: 'editor.file',
    add: 'editor.file',
    fields: EVIDENCE,
  },
  {
    kind: 'list',
    name: 'missing',
    label: 'editor.missing',
    item: 'editor.missing.item',
    add: 'editor.missing.add',
    fields: MISSING,
  },
  {
    kind: 'list',
    name: 'identifiers',
    label: 'editor.identifiers',
    item: 'identifier.item',
    add: 'identifier.add',
    fields: IDENTIFIER,
  },
  { kind: 'list', name: 'steps', label: 'editor.steps', item: 'editor.step', add: 'editor.step.add', fields: STEP },
  {
    kind: 'list',
    name: 'followUps',
    label: 'editor.followUps',
    item: 'editor.followUp',
    add: 'editor.followUp.add',
    fields: FOLLOW_UP,
  },
  { kind: 'list', name: 'links', label: 'editor.links', item: 'editor.link', add: 'editor.link', fields: LINK },
  { kind: 'list', name: 'ties', label: 'editor.ties', item: 'tie.item', add: 'tie.add', fields: TIE },
  ...WHY_FIELDS,
  { kind: 'codes', name: 'tnr', list: 'tnr-heading', label: 'editor.tnr' },
  ...RECORD_FIELDS,
  { kind: 'words', name: 'tags', label: 'editor.tags' },
  { kind: 'code', name: 'urgency', list: 'urgency', label: 'editor.urgency' },
  ...PRIVATE_FIELDS,
  {
    kind: 'list',
    name: 'persons',
    label: 'editor.persons',
    item: 'editor.person',
    add: 'editor.person.add',
    fields: PERSON_CHAPTERS.filter(({ id }) => id !== 'consents').flatMap(({ fields }) => fields),
  },
  {
    kind: 'list',
    name: 'groups',
    label: 'editor.groups',
    item: 'affiliation.item',
    add: 'affiliation.add',
    fields: GROUP_CHAPTERS.filter(({ id }) => id !== 'consents').flatMap(({ fields }) => fields),
  },
);
