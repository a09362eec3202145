/** The questions about people, groups and cases, in groups that are opened one at a time. */
import type { Case, Consent, Group, Person } from '../../../shared/report/entities.ts';
import type { MessageKey } from '../../text/catalogue.ts';
import { type Fields, fieldsOf } from './field.ts';

type ItemOf<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

/** A group of questions, with its title. */
export interface Chapter {
  readonly id: string;
  readonly label: MessageKey;
  readonly fields: Fields;
}

const NAMES: Fields = fieldsOf<ItemOf<Person['names']>>()(
  { required: true, kind: 'short', name: 'text', label: 'name.text' },
  {
    kind: 'choice',
    name: 'kind',
    label: 'name.kind',
    options: {
      full: 'name.full',
      given: 'name.given',
      family: 'name.family',
      patronymic: 'name.patronymic',
      'birth-name': 'name.birthName',
      nickname: 'name.nickname',
      pseudonym: 'name.pseudonym',
      transliteration: 'name.transliteration',
      misspelling: 'name.misspelling',
    },
  },
  { kind: 'short', name: 'note', label: 'name.note' },
);

const IDENTIFIERS: Fields = fieldsOf<ItemOf<Person['identifiers']>>()(
  { kind: 'code', name: 'kind', list: 'identifier-kind', label: 'identifier.kind' },
  { required: true, kind: 'short', name: 'seen', label: 'identifier.seen', hint: 'identifier.seen.hint' },
  { kind: 'flag', name: 'partial', label: 'identifier.partial' },
  { kind: 'short', name: 'note', label: 'editor.note' },
);

const RECALLS: Fields = fieldsOf<ItemOf<Consent['recalls']>>()(
  { kind: 'short', name: 'recipient', label: 'recall.recipient' },
  { kind: 'day', name: 'askedOn', label: 'recall.askedOn' },
  { kind: 'note', name: 'answer', label: 'recall.answer' },
  { kind: 'day', name: 'answeredOn', label: 'recall.answeredOn' },
);

/** One dated line of permission. A later line does not take an earlier one away. */
export const CONSENT: Fields = fieldsOf<Consent>()(
  { required: true, kind: 'code', name: 'status', list: 'consent-status', label: 'consent.status' },
  { kind: 'date', name: 'on', label: 'consent.on' },
  {
    kind: 'codes',
    name: 'purposes',
    list: 'consent-purpose',
    label: 'consent.purposes',
    hint: 'consent.purposes.hint',
  },
  { kind: 'code', name: 'identityForm', list: 'identity-form', label: 'consent.identityForm' },
  {
    kind: 'choice',
    name: 'alsoTells',
    several: true,
    label: 'consent.alsoTells',
    hint: 'consent.alsoTells.hint',
    options: {
      health: 'sensitive.health',
      orientation: 'sensitive.orientation',
      ethnicity: 'sensitive.ethnicity',
      religion: 'sensitive.religion',
    },
  },
  {
    kind: 'section',
    label: 'consent.who',
    fields: [
      { kind: 'code', name: 'capacity', list: 'consent-capacity', label: 'consent.capacity' },
      { kind: 'short', name: 'givenBy', label: 'consent.givenBy', hint: 'consent.givenBy.hint' },
      { kind: 'record', name: 'givenByPerson', to: 'person', label: 'consent.givenByPerson' },
      { kind: 'code', name: 'method', list: 'consent-method', label: 'consent.method' },
      { kind: 'short', name: 'language', limit: 64, label: 'consent.language' },
      { kind: 'short', name: 'witness', label: 'consent.witness' },
      {
        kind: 'choice',
        name: 'informedOf',
        several: true,
        label: 'consent.informedOf',
        options: {
          'letter-to-state': 'consent.informed.letter',
          'becomes-public': 'consent.informed.public',
          'replies-published': 'consent.informed.replies',
          'cannot-be-recalled': 'consent.informed.recall',
        },
      },
    ],
  },
  {
    kind: 'section',
    label: 'consent.limits',
    fields: [
      {
        kind: 'several-records',
        name: 'readers',
        to: 'recipient',
        label: 'consent.readers',
        hint: 'consent.readers.hint',
      },
      { kind: 'short', name: 'readersNote', label: 'consent.readersNote' },
      { kind: 'several-records', name: 'scope', to: 'report', label: 'consent.scope', hint: 'consent.scope.hint' },
      { kind: 'note', name: 'scopeNote', label: 'consent.scopeNote' },
      { kind: 'day', name: 'until', label: 'consent.until' },
      { kind: 'day', name: 'askAgainOn', label: 'consent.askAgainOn' },
      { kind: 'note', name: 'conflict', label: 'consent.conflict' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ],
  },
  {
    kind: 'section',
    label: 'consent.withdrawn',
    fields: [
      { kind: 'day', name: 'withdrawnOn', label: 'consent.withdrawnOn' },
      { kind: 'code', name: 'withdrawnHow', list: 'consent-method', label: 'consent.withdrawnHow' },
      { kind: 'note', name: 'withdrawnWhy', label: 'consent.withdrawnWhy' },
      {
        kind: 'list',
        name: 'recalls',
        label: 'consent.recalls',
        item: 'recall.item',
        add: 'recall.add',
        fields: RECALLS,
      },
    ],
  },
);

const CONSENTS: Chapter = {
  id: 'consents',
  label: 'chapter.consents',
  fields: fieldsOf<Person>()({
    kind: 'list',
    name: 'consents',
    label: 'consent.list',
    keyed: true,
    item: 'consent.item',
    add: 'consent.add',
    fields: CONSENT,
  }),
};

const CARE: Chapter = {
  id: 'care',
  label: 'chapter.risk',
  fields: fieldsOf<Person>()(
    { kind: 'note', name: 'risk', label: 'entity.risk' },
    { kind: 'words', name: 'pointers', label: 'entity.pointers', hint: 'entity.pointers.hint' },
    { kind: 'code', name: 'sensitivity', list: 'sensitivity', label: 'field.sensitivity' },
  ),
};

export const PERSON_CHAPTERS: readonly Chapter[] = [
  {
    id: 'names',
    label: 'chapter.names',
    fields: fieldsOf<Person>()(
      { kind: 'short', name: 'knownAs', label: 'entity.knownAs', hint: 'entity.knownAs.hint' },
      { kind: 'flag', name: 'unidentified', label: 'person.unidentified' },
      { kind: 'list', name: 'names', label: 'entity.names', item: 'name.item', add: 'name.add', fields: NAMES },
    ),
  },
  {
    id: 'look',
    label: 'chapter.description',
    fields: fieldsOf<Person>()(
      { kind: 'note', name: 'description', label: 'entity.description' },
      { kind: 'note', name: 'marks', label: 'entity.marks' },
      { kind: 'short', name: 'ageBand', label: 'entity.ageBand' },
      { kind: 'code', name: 'gender', list: 'gender', label: 'entity.gender' },
      { kind: 'words', name: 'speaks', label: 'entity.speaks' },
      {
        kind: 'list',
        name: 'identifiers',
        label: 'editor.identifiers',
        item: 'identifier.item',
        add: 'identifier.add',
        fields: IDENTIFIERS,
      },
    ),
  },
  {
    id: 'same',
    label: 'chapter.same',
    fields: fieldsOf<Person>()({
      kind: 'list',
      name: 'sameAs',
      label: 'entity.sameAs',
      hint: 'entity.sameAs.hint',
      item: 'sameAs.item',
      add: 'sameAs.add',
      fields: fieldsOf<ItemOf<Person['sameAs']>>()(
        { required: true, kind: 'record', name: 'person', to: 'person', label: 'sameAs.person' },
        { kind: 'confidence', name: 'confidence', label: 'field.confidence' },
        { kind: 'code', name: 'basis', list: 'basis', label: 'person.basis' },
        { kind: 'note', name: 'why', label: 'sameAs.why' },
        {
          kind: 'choice',
          name: 'decided',
          label: 'link.decided',
          options: { suspected: 'decided.suspected', confirmed: 'decided.confirmed', rejected: 'decided.rejected' },
        },
      ),
    }),
  },
  CONSENTS,
  CARE,
  {
    id: 'contacts',
    label: 'chapter.contacts',
    fields: fieldsOf<Person>()(
      {
        kind: 'list',
        name: 'contacts',
        label: 'entity.contacts',
        item: 'contact.item',
        add: 'contact.add',
        fields: fieldsOf<ItemOf<Person['contacts']>>()(
          { kind: 'code', name: 'channel', list: 'channel', label: 'contact.channel' },
          { kind: 'short', name: 'value', label: 'contact.value' },
          { kind: 'yes-no', name: 'safe', label: 'contact.safe' },
          { kind: 'note', name: 'howToUse', label: 'contact.howToUse', hint: 'contact.howToUse.hint' },
        ),
      },
      {
        kind: 'list',
        name: 'addresses',
        label: 'entity.addresses',
        item: 'address.item',
        add: 'address.add',
        fields: fieldsOf<ItemOf<Person['addresses']>>()(
          {
            kind: 'choice',
            name: 'kind',
            label: 'address.kind',
            options: {
              home: 'address.home',
              work: 'address.work',
              service: 'address.service',
              'last-known': 'address.lastKnown',
              safe: 'address.safe',
              other: 'field.other',
            },
          },
          { kind: 'note', name: 'text', label: 'address.text' },
          { kind: 'country', name: 'country', label: 'place.country' },
          { kind: 'short', name: 'whoMayKnow', label: 'address.whoMayKnow' },
          { kind: 'date', name: 'from', label: 'field.from' },
          { kind: 'date', name: 'to', label: 'field.until' },
        ),
      },
    ),
  },
  {
    id: 'family',
    label: 'chapter.family',
    fields: fieldsOf<Person>()(
      {
        kind: 'list',
        name: 'family',
        label: 'entity.family',
        hint: 'entity.family.hint',
        item: 'family.item',
        add: 'family.add',
        fields: fieldsOf<ItemOf<Person['family']>>()(
          { kind: 'short', name: 'name', label: 'family.name' },
          { kind: 'record', name: 'person', to: 'person', label: 'family.person' },
          { kind: 'code', name: 'relation', list: 'relation', label: 'family.relation' },
          { kind: 'note', name: 'note', label: 'editor.note' },
        ),
      },
      { kind: 'yes-no', name: 'minor', label: 'entity.minor' },
      { kind: 'record', name: 'guardian', to: 'person', label: 'entity.guardian' },
      { kind: 'note', name: 'dependants', label: 'entity.dependants' },
    ),
  },
  {
    id: 'work',
    label: 'chapter.work',
    fields: fieldsOf<Person>()(
      { kind: 'note', name: 'defenderWork', label: 'entity.defenderWork', hint: 'entity.defenderWork.hint' },
      { kind: 'codes', name: 'traits', list: 'victim-trait', label: 'person.traits' },
      {
        kind: 'list',
        name: 'occupations',
        label: 'entity.occupations',
        item: 'occupation.item',
        add: 'occupation.add',
        fields: fieldsOf<ItemOf<Person['occupations']>>()(
          { kind: 'short', name: 'what', label: 'occupation.what' },
          { kind: 'short', name: 'employer', label: 'occupation.employer' },
          { kind: 'date', name: 'from', label: 'field.from' },
          { kind: 'date', name: 'to', label: 'field.until' },
        ),
      },
      {
        kind: 'list',
        name: 'affiliations',
        label: 'entity.affiliations',
        item: 'affiliation.item',
        add: 'affiliation.add',
        fields: fieldsOf<ItemOf<Person['affiliations']>>()(
          { kind: 'short', name: 'name', label: 'affiliation.name' },
          { kind: 'record', name: 'group', to: 'group', label: 'affiliation.group' },
          { kind: 'short', name: 'position', label: 'affiliation.position' },
          { kind: 'date', name: 'from', label: 'field.from' },
          { kind: 'date', name: 'to', label: 'field.until' },
        ),
      },
    ),
  },
  {
    id: 'papers',
    label: 'chapter.papers',
    fields: fieldsOf<Person>()(
      { kind: 'date', name: 'birth', label: 'entity.birth' },
      { kind: 'short', name: 'birthPlace', label: 'entity.birthPlace' },
      {
        kind: 'list',
        name: 'nationalities',
        label: 'entity.nationalities',
        item: 'nationality.item',
        add: 'nationality.add',
        fields: fieldsOf<ItemOf<Person['nationalities']>>()(
          { kind: 'country', name: 'country', label: 'place.country' },
          {
            kind: 'choice',
            name: 'status',
            label: 'nationality.status',
            options: {
              present: 'nationality.present',
              former: 'nationality.former',
              lost: 'nationality.lost',
              second: 'nationality.second',
              none: 'nationality.none',
            },
          },
        ),
      },
      {
        kind: 'list',
        name: 'idDocuments',
        label: 'entity.idDocuments',
        item: 'idDocument.item',
        add: 'idDocument.add',
        fields: fieldsOf<ItemOf<Person['idDocuments']>>()(
          { kind: 'short', name: 'kind', label: 'field.kind' },
          { kind: 'short', name: 'number', direction: 'ltr', label: 'status.number' },
          { kind: 'short', name: 'issuer', label: 'idDocument.issuer' },
          { kind: 'day', name: 'issued', label: 'idDocument.issued' },
          { kind: 'day', name: 'expires', label: 'idDocument.expires' },
          { kind: 'short', name: 'whereOriginal', label: 'fileField.whereOriginal' },
        ),
      },
      { kind: 'code', name: 'residence', list: 'residence-status', label: 'status.residence' },
      { kind: 'country', name: 'hostState', label: 'editor.hostState' },
    ),
  },
  {
    id: 'private',
    label: 'chapter.sensitive',
    fields: fieldsOf<Person>()(
      { kind: 'short', name: 'pronouns', label: 'entity.pronouns' },
      { kind: 'short', name: 'orientation', label: 'entity.orientation', hint: 'entity.sensitive.hint' },
      { kind: 'short', name: 'ethnicity', label: 'entity.ethnicity', hint: 'entity.sensitive.hint' },
      { kind: 'short', name: 'religion', label: 'entity.religion', hint: 'entity.sensitive.hint' },
      { kind: 'note', name: 'healthNeeds', label: 'entity.healthNeeds' },
      { kind: 'yes-no', name: 'deceased', label: 'entity.deceased' },
      { kind: 'date', name: 'deceasedOn', label: 'entity.deceasedOn' },
      { kind: 'code', name: 'reliability', list: 'reliability', label: 'source.reliability' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ),
  },
];

export const GROUP_CHAPTERS: readonly Chapter[] = [
  {
    id: 'names',
    label: 'chapter.names',
    fields: fieldsOf<Group>()(
      { kind: 'short', name: 'knownAs', label: 'entity.knownAs', hint: 'group.knownAs.hint' },
      { kind: 'flag', name: 'unidentified', label: 'person.unidentified' },
      { kind: 'list', name: 'names', label: 'entity.names', item: 'name.item', add: 'name.add', fields: NAMES },
      { kind: 'code', name: 'countingUnit', list: 'counting-unit', label: 'group.countingUnit' },
      { kind: 'codes', name: 'kind', list: 'actor-type', label: 'group.kind' },
    ),
  },
  {
    id: 'size',
    label: 'chapter.size',
    fields: fieldsOf<Group>()(
      {
        kind: 'list',
        name: 'sizes',
        label: 'group.sizes',
        hint: 'group.sizes.hint',
        item: 'size.item',
        add: 'size.add',
        fields: fieldsOf<ItemOf<Group['sizes']>>()(
          { kind: 'short', name: 'value', label: 'size.value' },
          { kind: 'number', name: 'least', least: 0, most: 1e10, label: 'field.atLeast' },
          { kind: 'number', name: 'most', least: 0, most: 1e10, label: 'field.atMost' },
          { kind: 'short', name: 'by', label: 'size.by' },
          { kind: 'date', name: 'asOf', label: 'claim.asOf' },
        ),
      },
      { kind: 'several-records', name: 'members', to: 'person', label: 'group.members' },
      { kind: 'codes', name: 'traits', list: 'victim-trait', label: 'person.traits' },
      { kind: 'note', name: 'traitsNote', label: 'group.traitsNote' },
    ),
  },
  {
    id: 'about',
    label: 'chapter.group',
    fields: fieldsOf<Group>()(
      { kind: 'note', name: 'work', label: 'group.work' },
      { kind: 'note', name: 'stateLink', label: 'group.stateLink' },
      { kind: 'country', name: 'country', label: 'place.country' },
      { kind: 'note', name: 'address', label: 'address.text' },
      { kind: 'short', name: 'registration', label: 'group.registration' },
      {
        kind: 'list',
        name: 'identifiers',
        label: 'editor.identifiers',
        item: 'identifier.item',
        add: 'identifier.add',
        fields: IDENTIFIERS,
      },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ),
  },
  CONSENTS,
  CARE,
];

export const CASE_CHAPTERS: readonly Chapter[] = [
  {
    id: 'about',
    label: 'chapter.case',
    fields: fieldsOf<Case>()(
      { kind: 'short', name: 'name', label: 'case.name' },
      { kind: 'code', name: 'kind', list: 'case-kind', parent: 'kindParent', label: 'case.kind' },
      { kind: 'note', name: 'summary', label: 'case.summary' },
      { kind: 'several-records', name: 'reports', to: 'report', label: 'case.reports' },
      { kind: 'several-records', name: 'persons', to: 'person', label: 'case.persons' },
    ),
  },
  {
    id: 'todo',
    label: 'chapter.todo',
    fields: fieldsOf<Case>()(
      {
        kind: 'list',
        name: 'deadlines',
        label: 'case.deadlines',
        keyed: true,
        item: 'deadline.item',
        add: 'deadline.add',
        fields: fieldsOf<ItemOf<Case['deadlines']>>()(
          { required: true, kind: 'short', name: 'what', label: 'followUp.what' },
          { kind: 'day', name: 'on', label: 'field.day' },
          { kind: 'short', name: 'body', label: 'deadline.body' },
          { kind: 'flag', name: 'done', label: 'field.done' },
        ),
      },
      {
        kind: 'list',
        name: 'openQuestions',
        label: 'case.openQuestions',
        keyed: true,
        item: 'question.item',
        add: 'question.add',
        fields: fieldsOf<ItemOf<Case['openQuestions']>>()(
          { required: true, kind: 'note', name: 'what', label: 'question.what' },
          { kind: 'flag', name: 'done', label: 'field.done' },
        ),
      },
    ),
  },
  {
    id: 'asked',
    label: 'chapter.asked',
    fields: fieldsOf<Case>()(
      { kind: 'note', name: 'asked', label: 'editor.asked' },
      { kind: 'codes', name: 'forms', list: 'form', label: 'case.forms' },
      {
        kind: 'list',
        name: 'needs',
        label: 'case.needs',
        item: 'need.item',
        add: 'need.add',
        fields: fieldsOf<ItemOf<Case['needs']>>()(
          { required: true, kind: 'code', name: 'need', list: 'grant-need', label: 'need.need' },
          { kind: 'short', name: 'amount', label: 'need.amount' },
          { kind: 'note', name: 'why', label: 'need.why' },
        ),
      },
      { kind: 'note', name: 'unsuitable', label: 'case.unsuitable' },
      {
        kind: 'list',
        name: 'numbers',
        label: 'case.numbers',
        item: 'caseNumber.item',
        add: 'caseNumber.add',
        fields: fieldsOf<ItemOf<Case['numbers']>>()(
          { required: true, kind: 'short', name: 'value', label: 'caseNumber.value' },
          { kind: 'short', name: 'body', label: 'deadline.body' },
        ),
      },
    ),
  },
  {
    id: 'readers',
    label: 'chapter.readers',
    fields: fieldsOf<Case>()(
      {
        kind: 'list',
        name: 'readers',
        label: 'case.readers',
        item: 'reader.item',
        add: 'reader.add',
        fields: fieldsOf<ItemOf<Case['readers']>>()(
          { required: true, kind: 'record', name: 'recipient', to: 'recipient', label: 'reader.recipient' },
          { kind: 'note', name: 'note', label: 'reader.note' },
        ),
      },
      { kind: 'code', name: 'sensitivity', list: 'sensitivity', label: 'field.sensitivity' },
      { kind: 'note', name: 'note', label: 'editor.note' },
    ),
  },
];
