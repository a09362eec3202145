/** The questions about one act, and those that only some acts call for. */
import type { AddOn } from '../../../shared/report/act-shape.ts';
import type { Involvement, ReportAct } from '../../../shared/report/schema.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { type Fields, fieldsOf } from './field.ts';

type Of<Key extends AddOn> = NonNullable<ReportAct[Key]>;
type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

export const INVOLVED: Fields = fieldsOf<Involvement>()(
  { required: true, kind: 'part', name: 'who', to: 'people', label: 'involved.who' },
  { kind: 'code', name: 'role', list: 'role', label: 'person.role' },
  { kind: 'code', name: 'degree', list: 'degree', label: 'person.degree' },
  {
    kind: 'section',
    label: 'involved.more',
    fields: [
      {
        kind: 'code',
        name: 'actorType',
        list: 'actor-type',
        parent: 'actorParent',
        label: 'person.actorType',
      },
      { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
      { kind: 'note', name: 'basisNote', label: 'person.basisNote' },
      { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
    ],
  },
);

/** What stands first about an act; the add-ons follow in the order of `ADD_ON_FIELDS`. */
export const ACT: Fields = fieldsOf<ReportAct>()(
  { required: true, kind: 'code', name: 'act', list: 'act', parent: 'parent', label: 'act.kind' },
  { kind: 'code', name: 'orAct', list: 'act', label: 'act.orAct' },
  {
    kind: 'list',
    name: 'involved',
    label: 'act.involved',
    item: 'involved.item',
    add: 'involved.add',
    fields: INVOLVED,
  },
  { kind: 'note', name: 'note', label: 'act.note' },
  {
    kind: 'section',
    label: 'act.timePlace',
    fields: [
      { kind: 'date', name: 'when', label: 'act.when', hint: 'act.when.hint' },
      { kind: 'date', name: 'learned', label: 'act.learned' },
      { kind: 'duration', name: 'duration', label: 'act.duration' },
      { kind: 'part', name: 'where', to: 'places', label: 'act.where', hint: 'act.where.hint' },
      { kind: 'part', name: 'whereAtEnd', to: 'places', label: 'act.whereAtEnd' },
      { kind: 'code', name: 'placeKind', list: 'place-type', label: 'place.kind' },
    ],
  },
  {
    kind: 'section',
    label: 'act.words.section',
    fields: [
      { kind: 'codes', name: 'channel', list: 'channel', label: 'act.channel' },
      { kind: 'note', name: 'words', label: 'act.words', hint: 'act.words.hint' },
      { kind: 'language', name: 'wordsLanguage', label: 'act.wordsLanguage' },
      { kind: 'note', name: 'demand', label: 'act.demand', hint: 'act.demand.hint' },
      { kind: 'codes', name: 'intent', list: 'intent', label: 'act.intent' },
    ],
  },
  {
    kind: 'section',
    label: 'act.effects',
    fields: [
      { kind: 'codes', name: 'methods', list: 'method', label: 'act.methods' },
      { kind: 'note', name: 'methodNote', label: 'act.methodNote' },
      { kind: 'note', name: 'physicalEffect', label: 'act.physicalEffect' },
      { kind: 'note', name: 'mentalEffect', label: 'act.mentalEffect' },
      { kind: 'short', name: 'ageAtTime', label: 'act.ageAtTime' },
      { kind: 'codes', name: 'traits', list: 'victim-trait', label: 'person.traits' },
      { kind: 'code', name: 'statusAtEnd', list: 'status-at-end', label: 'act.statusAtEnd' },
    ],
  },
  {
    kind: 'section',
    label: 'act.state',
    fields: [
      {
        kind: 'list',
        name: 'positions',
        label: 'act.positions',
        item: 'position.item',
        add: 'position.add',
        fields: fieldsOf<ItemOf<ReportAct['positions']>>()(
          { required: true, kind: 'code', name: 'position', list: 'official-position', label: 'position.position' },
          { kind: 'date', name: 'when', label: 'field.day' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
      {
        kind: 'list',
        name: 'links',
        label: 'act.links',
        item: 'act.link',
        add: 'act.link.add',
        fields: fieldsOf<ItemOf<ReportAct['links']>>()(
          { required: true, kind: 'part', name: 'to', to: 'acts', label: 'act.link.to' },
          { kind: 'code', name: 'kind', list: 'incident-link', label: 'link.kind' },
          { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
          { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
      { kind: 'note', name: 'legalBasis', label: 'act.legalBasis' },
      { kind: 'code', name: 'verification', list: 'verification', label: 'field.verification' },
    ],
  },
);

const detention = fieldsOf<Of<'detention'>>()(
  {
    kind: 'section',
    label: 'detention.arrest',
    fields: [
      { kind: 'date', name: 'arrestWhen', label: 'detention.arrestWhen' },
      { kind: 'part', name: 'arrestWhere', to: 'places', label: 'detention.arrestWhere' },
      { kind: 'note', name: 'arrestHow', label: 'detention.arrestHow' },
      { kind: 'several-parts', name: 'arrestedBy', to: 'people', label: 'detention.arrestedBy' },
      { kind: 'yes-no', name: 'warrantShown', label: 'detention.warrantShown' },
      { kind: 'yes-no', name: 'decisionShown', label: 'detention.decisionShown' },
      { kind: 'note', name: 'warrantNote', label: 'detention.warrantNote' },
      { kind: 'short', name: 'issuingAuthority', label: 'detention.issuingAuthority' },
      { kind: 'note', name: 'grounds', label: 'detention.grounds' },
    ],
  },
  {
    kind: 'section',
    label: 'detention.held',
    fields: [
      { kind: 'code', name: 'kind', list: 'detention-kind', label: 'detention.kind' },
      {
        kind: 'list',
        name: 'places',
        label: 'detention.places',
        item: 'detention.place',
        add: 'detention.place.add',
        fields: fieldsOf<ItemOf<Of<'detention'>['places']>>()(
          { kind: 'part', name: 'place', to: 'places', label: 'detention.place.which' },
          { kind: 'short', name: 'name', label: 'detention.place.name' },
          { kind: 'date', name: 'from', label: 'field.from' },
          { kind: 'date', name: 'to', label: 'field.until' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
      { kind: 'short', name: 'orderedBy', label: 'detention.orderedBy' },
      { kind: 'short', name: 'lengthOrdered', label: 'detention.lengthOrdered' },
      { kind: 'duration', name: 'lengthReal', label: 'detention.lengthReal' },
      { kind: 'codes', name: 'outsideContact', list: 'outside-contact', label: 'detention.outsideContact' },
      { kind: 'codes', name: 'medical', list: 'medical-attention', label: 'detention.medical' },
      { kind: 'codes', name: 'conditions', list: 'detention-condition', label: 'detention.conditions' },
      { kind: 'note', name: 'conditionsNote', label: 'detention.conditionsNote' },
      { kind: 'note', name: 'parcels', label: 'detention.parcels' },
      {
        kind: 'group',
        name: 'hungerStrike',
        label: 'detention.hungerStrike',
        fields: fieldsOf<NonNullable<Of<'detention'>['hungerStrike']>>()(
          { kind: 'date', name: 'from', label: 'field.from' },
          { kind: 'date', name: 'to', label: 'field.until' },
          { kind: 'short', name: 'kind', label: 'detention.hungerStrike.kind' },
          { kind: 'code', name: 'position', list: 'official-position', label: 'position.position' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
    ],
  },
  {
    kind: 'section',
    label: 'detention.court.section',
    fields: [
      { kind: 'codes', name: 'counsel', list: 'counsel', label: 'detention.counsel' },
      { kind: 'date', name: 'counselFrom', label: 'detention.counselFrom' },
      { kind: 'note', name: 'counselNote', label: 'detention.counselNote' },
      { kind: 'codes', name: 'signed', list: 'statement-signed', label: 'detention.signed' },
      { kind: 'short', name: 'court', label: 'detention.court' },
      { kind: 'code', name: 'courtKind', list: 'court-kind', label: 'detention.courtKind' },
      {
        kind: 'list',
        name: 'hearings',
        label: 'detention.hearings',
        item: 'detention.hearing',
        add: 'detention.hearing.add',
        fields: fieldsOf<ItemOf<Of<'detention'>['hearings']>>()(
          { kind: 'date', name: 'on', label: 'field.day' },
          { kind: 'yes-no', name: 'open', label: 'detention.hearing.open' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
      { kind: 'code', name: 'proceedingsLanguage', list: 'proceedings-language', label: 'detention.language' },
      { kind: 'short', name: 'caseNumber', label: 'detention.caseNumber' },
      { kind: 'short', name: 'judge', label: 'detention.judge' },
      { kind: 'short', name: 'prosecutor', label: 'detention.prosecutor' },
      {
        kind: 'group',
        name: 'newCharge',
        label: 'detention.newCharge',
        fields: fieldsOf<NonNullable<Of<'detention'>['newCharge']>>()(
          { kind: 'date', name: 'on', label: 'field.day' },
          { kind: 'short', name: 'article', label: 'detention.newCharge.article' },
          {
            kind: 'number',
            name: 'daysBeforeRelease',
            least: 0,
            most: 10_000,
            whole: true,
            label: 'detention.newCharge.days',
          },
        ),
      },
      { kind: 'note', name: 'whyArbitrary', label: 'detention.whyArbitrary' },
    ],
  },
  {
    kind: 'section',
    label: 'detention.release',
    fields: [
      { kind: 'date', name: 'releaseDue', label: 'detention.releaseDue' },
      { kind: 'date', name: 'releaseWhen', label: 'detention.releaseWhen' },
      { kind: 'note', name: 'releaseHow', label: 'detention.releaseHow' },
    ],
  },
);

const interrogation = fieldsOf<Of<'interrogation'>>()(
  { kind: 'code', name: 'form', list: 'questioning-form', label: 'interrogation.form' },
  { kind: 'code', name: 'howCalled', list: 'channel', label: 'interrogation.howCalled' },
  { kind: 'note', name: 'howCalledNote', label: 'interrogation.howCalledNote' },
  { kind: 'several-parts', name: 'present', to: 'people', label: 'interrogation.present' },
  { kind: 'date', name: 'began', label: 'interrogation.began' },
  { kind: 'date', name: 'ended', label: 'interrogation.ended' },
  {
    kind: 'list',
    name: 'topics',
    label: 'interrogation.topics',
    keyed: true,
    item: 'interrogation.topic',
    add: 'interrogation.topic.add',
    fields: fieldsOf<ItemOf<Of<'interrogation'>['topics']>>()(
      { kind: 'note', name: 'asked', label: 'interrogation.topic.asked' },
      { kind: 'note', name: 'answer', label: 'interrogation.topic.answer' },
      { kind: 'several-parts', name: 'about', to: 'people', label: 'interrogation.topic.about' },
      {
        kind: 'choice',
        name: 'words',
        label: 'interrogation.topic.words',
        options: { 'own-words': 'interrogation.words.own', reconstructed: 'interrogation.words.reconstructed' },
      },
    ),
  },
  { kind: 'note', name: 'shown', label: 'interrogation.shown' },
  { kind: 'note', name: 'proposal', label: 'interrogation.proposal' },
  { kind: 'note', name: 'threats', label: 'interrogation.threats' },
  { kind: 'note', name: 'taken', label: 'interrogation.taken' },
  { kind: 'yes-no', name: 'recorded', label: 'interrogation.recorded' },
  { kind: 'codes', name: 'signed', list: 'statement-signed', label: 'detention.signed' },
  { kind: 'note', name: 'signedNote', label: 'interrogation.signedNote' },
  { kind: 'yes-no', name: 'toldToKeepSilent', label: 'interrogation.toldToKeepSilent' },
  { kind: 'yes-no', name: 'phoneTaken', label: 'interrogation.phoneTaken' },
  { kind: 'note', name: 'phoneNote', label: 'interrogation.phoneNote' },
  { kind: 'note', name: 'conditions', label: 'interrogation.conditions' },
  { kind: 'note', name: 'after', label: 'interrogation.after' },
);

const digital = fieldsOf<Of<'digital'>>()(
  { kind: 'codes', name: 'affected', list: 'asset', label: 'digital.affected' },
  { kind: 'short', name: 'platform', label: 'digital.platform' },
  { kind: 'short', name: 'ownAccount', label: 'digital.ownAccount' },
  { kind: 'short', name: 'attackerAccount', label: 'digital.attackerAccount' },
  { kind: 'short', name: 'url', direction: 'ltr', limit: 2000, label: 'digital.url', hint: 'digital.url.hint' },
  { kind: 'code', name: 'vector', list: 'channel', label: 'digital.vector' },
  { kind: 'note', name: 'vectorNote', label: 'digital.vectorNote' },
  { kind: 'date', name: 'discovered', label: 'digital.discovered' },
  { kind: 'date', name: 'began', label: 'digital.began' },
  { kind: 'date', name: 'ended', label: 'digital.ended' },
  { kind: 'date', name: 'stillOn', label: 'digital.stillOn' },
  { kind: 'codes', name: 'effects', list: 'digital-effect', label: 'digital.effects' },
  { kind: 'note', name: 'vendorNotice', label: 'digital.vendorNotice' },
  { kind: 'note', name: 'testDone', label: 'digital.testDone' },
  { kind: 'note', name: 'othersAffected', label: 'digital.othersAffected' },
  { kind: 'yes-no', name: 'resolved', label: 'digital.resolved' },
  { kind: 'note', name: 'steps', label: 'digital.steps' },
  { kind: 'note', name: 'whyWorrying', label: 'digital.whyWorrying' },
);

const health = fieldsOf<Of<'health'>>()(
  { kind: 'note', name: 'complaint', label: 'health.complaint' },
  { kind: 'note', name: 'injuries', label: 'health.injuries', hint: 'health.injuries.hint' },
  { kind: 'note', name: 'methodBelieved', label: 'health.methodBelieved' },
  { kind: 'note', name: 'objectUsed', label: 'health.objectUsed' },
  { kind: 'yes-no', name: 'sexualViolence', label: 'health.sexualViolence' },
  { kind: 'short', name: 'examinedBy', label: 'health.examinedBy' },
  { kind: 'short', name: 'examinedWhere', label: 'health.examinedWhere' },
  { kind: 'date', name: 'examinedWhen', label: 'health.examinedWhen' },
  { kind: 'yes-no', name: 'certificate', label: 'health.certificate' },
  { kind: 'note', name: 'earlierHealth', label: 'health.earlierHealth' },
  {
    kind: 'list',
    name: 'medicines',
    label: 'health.medicines',
    item: 'health.medicine',
    add: 'health.medicine.add',
    fields: fieldsOf<ItemOf<Of<'health'>['medicines']>>()(
      { kind: 'short', name: 'name', label: 'health.medicine.name' },
      { kind: 'short', name: 'dose', label: 'health.medicine.dose' },
      { kind: 'date', name: 'lastTaken', label: 'health.medicine.lastTaken' },
    ),
  },
  { kind: 'note', name: 'psychologicalSigns', label: 'health.psychologicalSigns' },
);

const property = fieldsOf<Of<'property'>>()(
  { kind: 'note', name: 'thing', label: 'property.thing' },
  { kind: 'short', name: 'owner', label: 'property.owner' },
  { kind: 'short', name: 'value', label: 'property.value' },
  { kind: 'yes-no', name: 'receipt', label: 'property.receipt' },
  { kind: 'date', name: 'taken', label: 'property.taken' },
  { kind: 'date', name: 'returned', label: 'property.returned' },
  { kind: 'note', name: 'stateWhenBack', label: 'property.stateWhenBack' },
  { kind: 'short', name: 'accountNumber', label: 'property.accountNumber' },
  { kind: 'short', name: 'institution', label: 'property.institution' },
  { kind: 'note', name: 'reasonWritten', label: 'property.reasonWritten' },
  { kind: 'note', name: 'compensation', label: 'property.compensation' },
);

const status = fieldsOf<Of<'status'>>()(
  { kind: 'short', name: 'document', label: 'status.document' },
  { kind: 'short', name: 'number', label: 'status.number' },
  {
    kind: 'choice',
    name: 'whatHappened',
    label: 'status.whatHappened',
    options: {
      refused: 'status.refused',
      cancelled: 'status.cancelled',
      kept: 'status.kept',
      stamped: 'status.stamped',
      delayed: 'status.delayed',
      other: 'field.other',
    },
  },
  { kind: 'short', name: 'office', label: 'status.office' },
  { kind: 'date', name: 'on', label: 'field.day' },
  { kind: 'note', name: 'reason', label: 'status.reason' },
  { kind: 'note', name: 'effect', label: 'status.effect' },
  {
    kind: 'choice',
    name: 'requestKind',
    label: 'status.requestKind',
    options: {
      notice: 'status.notice',
      diffusion: 'status.diffusion',
      bilateral: 'status.bilateral',
      'none-known': 'status.noneKnown',
      unknown: 'field.unknown',
    },
  },
  { kind: 'country', name: 'requestState', label: 'status.requestState' },
  { kind: 'note', name: 'howLearned', label: 'status.howLearned' },
  { kind: 'code', name: 'residence', list: 'residence-status', label: 'status.residence' },
  { kind: 'short', name: 'counsel', label: 'status.counsel' },
);

const death = fieldsOf<Of<'death'>>()(
  { kind: 'date', name: 'foundWhen', label: 'death.foundWhen' },
  { kind: 'part', name: 'foundWhere', to: 'places', label: 'death.foundWhere' },
  { kind: 'date', name: 'lastSeenWhen', label: 'death.lastSeenWhen' },
  { kind: 'note', name: 'lastSeenNote', label: 'death.lastSeenNote' },
  { kind: 'yes-no', name: 'autopsy', label: 'death.autopsy' },
  { kind: 'note', name: 'autopsyNote', label: 'death.autopsyNote' },
  { kind: 'yes-no', name: 'certificate', label: 'death.certificate' },
  { kind: 'note', name: 'burial', label: 'death.burial' },
  { kind: 'note', name: 'investigation', label: 'death.investigation' },
  { kind: 'note', name: 'pressureOnFamily', label: 'death.pressureOnFamily' },
);

const threat = fieldsOf<Of<'threat'>>()(
  { kind: 'several-parts', name: 'aimedAt', to: 'people', label: 'threat.aimedAt' },
  { kind: 'note', name: 'condition', label: 'threat.condition' },
  { kind: 'note', name: 'knowledgeShown', label: 'threat.knowledgeShown' },
  { kind: 'note', name: 'capability', label: 'threat.capability' },
  { kind: 'yes-no', name: 'repeated', label: 'threat.repeated' },
  { kind: 'note', name: 'cameTrue', label: 'threat.cameTrue' },
);

/** The questions of each add-on. */
export const ADD_ON_FIELDS: Readonly<Record<AddOn, Fields>> = {
  detention,
  interrogation,
  digital,
  health,
  property,
  status,
  death,
  threat,
};
/** Their titles. */
export const ADD_ON_LABELS: Readonly<Record<AddOn, MessageKey>> = {
  detention: 'addon.detention',
  interrogation: 'addon.interrogation',
  digital: 'addon.digital',
  health: 'addon.health',
  property: 'addon.property',
  status: 'addon.status',
  death: 'addon.death',
  threat: 'addon.threat',
};
