import { findIdentifiers } from '../../shared/patterns/identifiers.ts';
import { spanOf, utcSpanOf } from '../../shared/report/when.ts';
import { between, fact, onDay, type Reader, type ReaderFact, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';
/** As the exported chat shows it: the clock of a phone that moved between countries. */
const onPhone = (from: string, fromTime: string) =>
  ({ precision: 'exact-minute', from, fromTime, basis: 'metadata' }) as const;
const TALK = { precision: 'exact-day', from: '2025-05-21', zone: BAKU } as const;
const SECURITY = {
  who: 'askers',
  role: 'alleged-perpetrator',
  degree: 'suspected',
  actorType: 'state-security',
  basis: 'inference',
} as const;
const TARGET = { who: 'author', role: 'intended-target' } as const;

/** Nowhere, for no reader: the mother, the cousin who was not asked, the children, what the parent was asked, the bank, the workplace. */
const WITHHELD = [
  ...[
    'Мама',
    'маму',
    'мамина',
    'мамы',
    'мамой',
    'мамин',
    'Rəna',
    'Рена',
    '71',
    'anan',
    'дочь',
    'Прости məni',
    'сердце',
  ],
  ...['беседу', 'три часа', 'чай', 'кто платит', 'видео', 'замолчу', 'переписку', 'повестк', 'сообщение банка'],
  ...['Эльмир', 'Эльмиру', 'Elmir', 'тиктоке', 'Двоюродному', 'двоюродный', 'извинения'],
  ...['Фярид', 'Фярида', 'Fərid', 'жена', 'женой', 'детьми', 'ребёнок', '"minor"'],
  ...['Сумгаит', 'пенсия', 'пенсией', 'карта', 'банк', '«технически»', 'место работы'],
  ...['служба безопасности', 'полиция', 'кто спрашивал', 'Чат WhatsApp', 'удалено'],
];
const WITHHELD_CODES = [
  ...['relative-questioned', 'forced-disavowal', 'family-communication-watched', 'threat-to-relatives', 'parent'],
  ...[
    'elderly',
    'ill',
    'state-security',
    'security-building',
    'post-summons',
    'forced-apology',
    'police',
    'police-station',
  ],
  ...['bank-freeze', 'bank-company', 'bank', 'workplace', 'child', 'sibling', 'chat-export', 'warned-persons'],
];
/** Of what is asked about: sentences that tell of her, of him who was not asked, or of the children. */
const CUT = ['71', 'Двоюродному', '19', 'женой', 'anan'];
/** They are in what is left out, and in nothing else. */
const GONE = { as: 'not-mentioned' } as const;
/** What tells of her, or of what the reader is not to know, without being an act of which she is the only victim. */
const LEFT_OUT = [
  'threat',
  'watched',
  'summonspicture',
  'sms',
  'security',
  'policeplace',
  'bankplace',
  'work',
  'warned',
];
const RELATIVE = 'кто-то из родных';
const NUMBERED = { relative: /^Родственник \d+$/, person: /^Лицо \d+$/ };

/** What both readers know. */
const BOTH: readonly ReaderFact[] = [
  {
    fact: 'the author with her name in two scripts, a lawyer for human rights in exile, in Berlin',
    holds: (report) =>
      says(report.people, [{ name: 'Нармина', role: 'author' }]) &&
      says(report.persons, [
        {
          knownAs: 'Нармина',
          names: [{ text: 'Narmina Alagöz' }, { text: 'Нармина Алагёз' }],
          traits: ['defender', 'lawyer-trait', 'exile'],
          addresses: [{ text: 'Берлин' }],
        },
      ]) &&
      says(report.account, { toldBy: 'Нармина', clockDoubt: /Лиссабон/ }),
  },
  {
    fact: 'a message of threat to her from a number, at 06:48 on a clock of no known zone; what tells of the mother is out of its words',
    holds: (report) =>
      says(report.acts, [
        {
          act: 'intimidating-message',
          when: {
            precision: 'exact-minute',
            from: '2025-06-02',
            fromTime: '06:48',
            zone: undefined,
            basis: 'metadata',
          },
          channel: ['messenger'],
          words: '[…] Gəl bax 🙂',
          wordsLanguage: 'az',
          involved: [
            { who: 'Нармина', role: 'victim' },
            { who: 'номер +994 00 555 01 23', degree: 'carried-out', actorType: 'unknown-person' },
          ],
        },
      ]) &&
      says(report.identifiers, [
        { kind: 'phone-number', seen: '+994 00 555 01 23', owner: 'номер +994 00 555 01 23', evidence: undefined },
      ]),
  },
  {
    fact: 'legal help, and a token answer of the ministry; not whom she warned',
    holds: (report) =>
      report.steps?.length === 2 &&
      says(report.steps, [
        { kind: 'legal-help' },
        { kind: 'asked-others', to: 'министерство иностранных дел', response: 'token-answer' },
      ]),
  },
  {
    fact: 'nothing is attached, nothing is missing, nothing is in dispute',
    holds: ({ evidence = [], missing = [], claims = [] }) => evidence.length + missing.length + claims.length === 0,
  },
  {
    fact: 'from Azerbaijan against somebody in Germany',
    holds: (report) => says(report, { originState: 'AZ', hostState: 'DE' }),
  },
];

/** The letter: she with her name, the brother without his, the mother not at all. */
const UN: Reader = {
  recipient: 'un',
  name: 'Special Rapporteur',
  purpose: 'letter-to-state',
  on: '2025-07-01',
  shown: {
    s04author: 'named',
    s04mother: 'not-mentioned',
    s04farid: 'role-only',
    s04wife: 'alias',
    s04elmir: 'not-mentioned',
    s04child1: 'not-mentioned',
    s04child2: 'not-mentioned',
    s04boss: 'alias',
    s04bank: 'alias',
  },
  appear: { s04bank: GONE, s04security: GONE, s04police: GONE, s04q1: GONE, s04q2: GONE },
  leftOutFields: [],
  leftOut: LEFT_OUT,
  withoutWords: ['видео', 'переписку'],
  cut: CUT,
  kept: ['9'],
  evidence: [],
  withheld: WITHHELD,
  withheldCodes: WITHHELD_CODES,
  facts: ['Нармина Алагёз', '2025-06-08', '+994 00 555 01 23', 'Пишу из Берлина', 'Мне самой можно с именем'],
  reads: [
    ...BOTH,
    {
      fact: 'three acts and no more',
      holds: ({ acts = [] }) =>
        acts.map(({ act }) => act).join() === 'relative-dismissed,travel-ban-relative,intimidating-message',
    },
    {
      fact: 'on Friday 9 May the employer asked a member of her family to leave the work, through a go-between',
      holds: (report) =>
        says(report.acts, [
          {
            act: 'relative-dismissed',
            when: { precision: 'exact-day', from: '2025-05-09', zone: BAKU, asTold: '9 мая, в пятницу' },
            where: undefined,
            words: 'спасибо скажи сестре',
            involved: [
              { who: RELATIVE, role: 'victim' },
              { who: 'Нармина', role: 'intended-target' },
              { who: 'работодатель', degree: 'carried-out', actorType: 'employer' },
              { who: NUMBERED.person, degree: 'go-between', actorType: 'unknown' },
            ],
          },
        ]) &&
        says(report.sources, [{ person: 'Нармина', knowing: 'told-by', about: ['act 1'] }]) &&
        report.sources?.length === 1,
    },
    {
      fact: 'in the night from 7 to 8 June two members of her family were taken off a flight, without a paper',
      holds: (report) =>
        says(report.acts, [
          {
            act: 'travel-ban-relative',
            when: { precision: 'between', from: '2025-06-07', to: '2025-06-08', partOfDay: 'night', zone: BAKU },
            where: 'аэропорт, Баку',
            placeKind: 'border',
            words: 'выезд запрещён',
            status: { whatHappened: 'refused', effect: 'сняли с рейса', reason: 'не назвали, бумаги не дали' },
            involved: [
              { who: RELATIVE, role: 'victim' },
              { who: NUMBERED.relative, role: 'victim' },
              { who: 'Нармина', role: 'intended-target' },
              { who: 'пограничная служба', degree: 'carried-out', actorType: 'border-service' },
            ],
          },
        ]) && report.acts?.[1]?.involved?.length === 4,
    },
    {
      fact: 'who is in it: she, two relatives who are no more than that, a go-between, a number, the employer, the border service',
      holds: ({ people = [] }) =>
        people.length === 7 &&
        says(people, [
          { name: RELATIVE, relation: 'other-relative', ageAtTime: undefined },
          { name: NUMBERED.relative, relation: 'other-relative' },
          { name: NUMBERED.person },
          { name: 'номер +994 00 555 01 23' },
          { name: 'работодатель' },
          { name: 'пограничная служба' },
        ]),
    },
    {
      fact: 'no reason was given; the headings of all three acts',
      holds: (report) =>
        report.gaps?.statedReason === 'not-known' &&
        says(report.tnr, ['coercion-by-proxy', 'mobility-control', 'threat-from-distance']),
    },
    {
      fact: 'her account, in which a date stays a date and one person is told once',
      holds: ({ narrative = '' }) =>
        new RegExp(
          `^Пишу из Берлина\\. С мая 2025 всё пошло через семью\\. 9 мая, в пятницу, ${RELATIVE} «попросили» с работы, Лицо \\d+ сказал передать мне спасибо\\. \\[…\\] ${RELATIVE} говорит: письмо в ООН можно, но без имён\\. Мне самой можно с именем\\. Я не знаю, как это сложить\\.$`,
        ).test(narrative),
    },
  ],
};

/** A newspaper: she agreed to it with her name, and nobody else did. */
const NEWSPAPER: Reader = {
  ...UN,
  recipient: 'newspaper',
  name: 'Newspaper',
  purpose: 'media-use',
  appear: {
    ...UN.appear,
    s04farid: GONE,
    s04wife: GONE,
    s04boss: GONE,
    s04employer: GONE,
    s04border: GONE,
  },
  // They count what is left out.
  leftOutFields: ['tnr', 'gaps'],
  leftOut: [...LEFT_OUT, 'airport'],
  cut: [...CUT, 'брата', 'брату', 'Брат'],
  withheld: [
    ...WITHHELD,
    ...['брат', 'начальник', 'работодатель', 'сестре', 'пограничная', 'аэропорт', 'рейса', 'выезд'],
  ],
  withheldCodes: [
    ...WITHHELD_CODES,
    ...['relative-dismissed', 'travel-ban-relative', 'border-service', 'border', 'employer', 'mobility-control'],
    ...['coercion-by-proxy', 'lever', 'other-relative', 'go-between', 'superior'],
  ],
  facts: ['Нармина Алагёз', '2025-06-02', '+994 00 555 01 23', 'Пишу из Берлина', 'Мне самой можно с именем'],
  reads: [
    ...BOTH,
    { fact: 'one act and no more', holds: ({ acts = [] }) => acts.length === 1 },
    { fact: 'she and a number, and nobody else', holds: ({ people = [] }) => people.length === 2 },
    {
      fact: 'her account of herself',
      holds: ({ narrative }) =>
        narrative ===
        'Пишу из Берлина. С мая 2025 всё пошло через семью. […] Мне самой можно с именем. Я не знаю, как это сложить.',
    },
  ],
};

/** Relatives as the lever: three people who consent to three different things. */
export const S04: Scenario = {
  code: 'S04',
  title: 'They talk to my mother',
  language: 'ru',
  persons: {
    s04author: {
      knownAs: 'Нармина',
      names: [
        { text: 'Narmina Alagöz', kind: 'full' },
        { text: 'Нармина Алагёз', kind: 'transliteration' },
        { text: 'Narmina', kind: 'given' },
        { text: 'Нармина', kind: 'given' },
        { text: 'Alagöz', kind: 'family' },
        { text: 'Алагёз', kind: 'family' },
        { text: 'Нармиш', kind: 'nickname' },
      ],
      gender: 'female',
      occupations: [{ what: 'юристка, права человека' }],
      traits: ['defender', 'lawyer-trait', 'exile'],
      hostState: 'DE',
      addresses: [{ kind: 'home', text: 'Берлин', country: 'DE' }],
      family: [
        { person: 's04mother', relation: 'parent' },
        { person: 's04farid', relation: 'sibling' },
        { person: 's04elmir', relation: 'other-relative' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo', 'un-letter-named', 'un-public-named', 'media-use'],
          identityForm: 'full-name',
        },
      ],
    },
    s04mother: {
      knownAs: 'мама',
      names: [
        { text: 'Rəna', kind: 'given' },
        { text: 'Рена', kind: 'transliteration' },
        { text: 'Мама', kind: 'nickname' },
      ],
      gender: 'female',
      ageBand: '71',
      healthNeeds: 'сердце',
      traits: ['elderly', 'ill', 'relative-of-target'],
      contacts: [
        { channel: 'messenger', safe: 'no', howToUse: 'телефон считать прочитанным; писать по новому каналу' },
      ],
      family: [
        { person: 's04author', relation: 'child' },
        { person: 's04farid', relation: 'child' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-refused',
          capacity: 'adult-self',
          purposes: ['keep-only'],
          identityForm: 'not-mentioned',
          note: 'не пиши про меня ничего: ни имени, ни того, что расспрашивали кого-то из родителей (родитель один)',
        },
      ],
    },
    s04farid: {
      knownAs: 'Фярид',
      names: [
        { text: 'Fərid', kind: 'given' },
        { text: 'Фярид', kind: 'transliteration' },
      ],
      gender: 'male',
      occupations: [{ what: 'работал в Сумгаите', to: onDay('2025-05-09', BAKU) }],
      traits: ['relative-of-target'],
      family: [
        { person: 's04author', relation: 'sibling' },
        { person: 's04wife', relation: 'spouse' },
        { person: 's04child1', relation: 'child' },
        { person: 's04child2', relation: 'child' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-partial',
          capacity: 'adult-self',
          purposes: ['share-ngo', 'un-letter-unnamed'],
          identityForm: 'role-only',
          note: '«брат»; без имён',
        },
      ],
    },
    s04wife: { knownAs: 'жена брата', gender: 'female', family: [{ person: 's04farid', relation: 'spouse' }] },
    s04child1: {
      knownAs: 'ребёнок, 6 лет',
      ageBand: '6',
      minor: 'yes',
      guardian: 's04farid',
      consents: [
        {
          key: 'c1',
          status: 'consent-refused',
          capacity: 'minor-with-guardian',
          givenByPerson: 's04farid',
          identityForm: 'not-mentioned',
        },
      ],
    },
    s04child2: {
      knownAs: 'ребёнок, 9 лет',
      ageBand: '9',
      minor: 'yes',
      guardian: 's04farid',
      consents: [
        {
          key: 'c1',
          status: 'consent-refused',
          capacity: 'minor-with-guardian',
          givenByPerson: 's04farid',
          identityForm: 'not-mentioned',
        },
      ],
    },
    s04elmir: {
      knownAs: 'Эльмир',
      names: [
        { text: 'Elmir', kind: 'given' },
        { text: 'Эльмир', kind: 'transliteration' },
      ],
      gender: 'male',
      ageBand: '19',
      family: [{ person: 's04author', relation: 'other-relative', note: 'двоюродный брат' }],
      consents: [{ key: 'c1', status: 'consent-not-asked', identityForm: 'not-mentioned' }],
    },
    s04boss: { knownAs: 'начальник' },
    s04q1: { knownAs: 'первый, кто спрашивал', unidentified: true },
    s04q2: { knownAs: 'второй, кто спрашивал', unidentified: true },
    s04sender: {
      knownAs: 'номер +994 00 555 01 23',
      unidentified: true,
      identifiers: [{ kind: 'phone-number', seen: '+994 00 555 01 23' }],
    },
  },
  groups: {
    s04employer: { knownAs: 'работодатель', kind: ['employer'], country: 'AZ' },
    s04security: { knownAs: 'служба безопасности', kind: ['state-security'], country: 'AZ' },
    s04police: { knownAs: 'полиция', kind: ['police'], country: 'AZ' },
    s04border: { knownAs: 'пограничная служба', kind: ['border-service'], country: 'AZ' },
    s04bank: { knownAs: 'банк', kind: ['bank-company'], country: 'AZ', sensitivity: 'secret' },
  },
  cases: {
    s04case: {
      name: 'Нармина: через семью',
      kind: 'person-story',
      reports: ['s04'],
      persons: ['s04author'],
      forms: ['sr-defenders'],
    },
  },
  reports: [
    {
      key: 's04',
      way: 'guided',
      report: {
        schema: 2,
        title: 'Через семью',
        narrative:
          'Пишу из Берлина. С мая 2025 всё пошло через семью. 9 мая, в пятницу, брата Фярида «попросили» с работы, начальник сказал передать мне спасибо. 21 мая маму, ей 71, вызвали «на беседу» без адвоката: три часа, чай, спрашивали, где я живу и кто платит. Её заставили записать видео, что я ей не дочь. Видео пока нигде не вышло, но сказали: выйдет, если не замолчу. В телефоне читали нашу переписку. Двоюродному брату Эльмиру, ему 19, показали распечатку его лайка в тиктоке и записали извинения. В ночь на 8 июня Фярида с женой и детьми сняли с рейса: «выезд запрещён», бумаги не дали. С 11 июня не работает мамина карта, на неё приходит пенсия, банк говорит «технически». Мама просит: не пиши про меня ничего. Брат говорит: письмо в ООН можно, но без имён. Мне самой можно с именем. Я не знаю, как это сложить.',
        language: 'ru',
        account: {
          toldBy: 'author',
          writtenBy: 'author',
          how: 'chat-told',
          clockDoubt: 'часы телефона: Берлин, в одной поездке Лиссабон',
        },
        when: { precision: 'ongoing', from: '2025-05', zone: BAKU, asTold: 'С мая 2025' },
        where: [
          { key: 'work', name: 'место работы', country: 'AZ', town: 'Сумгаит', kind: 'workplace', zone: BAKU },
          { key: 'security', name: 'здание службы безопасности', country: 'AZ', kind: 'security-building', zone: BAKU },
          { key: 'policeplace', name: 'полиция', country: 'AZ', kind: 'police-station', zone: BAKU },
          { key: 'airport', name: 'аэропорт, Баку', country: 'AZ', town: 'Баку', kind: 'border', zone: BAKU },
          { key: 'bankplace', name: 'банк', country: 'AZ', kind: 'bank', zone: BAKU },
          { key: 'phone', name: 'мессенджер', kind: 'online', precision: 'nowhere-online' },
        ],
        people: [
          { key: 'author', person: 's04author', role: 'author' },
          { key: 'mother', person: 's04mother', role: 'lever', relation: 'parent', ageAtTime: '71' },
          { key: 'farid', person: 's04farid', role: 'lever', relation: 'sibling' },
          { key: 'wife', person: 's04wife', role: 'lever', relation: 'other-relative' },
          { key: 'child1', person: 's04child1', role: 'lever', relation: 'other-relative', ageAtTime: '6' },
          { key: 'child2', person: 's04child2', role: 'lever', relation: 'other-relative', ageAtTime: '9' },
          { key: 'elmir', person: 's04elmir', role: 'lever', relation: 'other-relative', ageAtTime: '19' },
          {
            key: 'boss',
            person: 's04boss',
            role: 'intermediary',
            degree: 'go-between',
            actorType: 'employer',
            relation: 'superior',
          },
          { key: 'q1', person: 's04q1', role: 'alleged-perpetrator', unidentified: true },
          { key: 'q2', person: 's04q2', role: 'alleged-perpetrator', unidentified: true },
          {
            key: 'sender',
            person: 's04sender',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
          },
          { key: 'employer', group: 's04employer', role: 'alleged-perpetrator', actorType: 'employer' },
          { key: 'askers', group: 's04security', role: 'alleged-perpetrator', actorType: 'state-security' },
          { key: 'police', group: 's04police', role: 'alleged-perpetrator', actorType: 'police' },
          { key: 'borderguard', group: 's04border', role: 'alleged-perpetrator', actorType: 'border-service' },
          { key: 'bank', group: 's04bank', role: 'alleged-perpetrator', actorType: 'bank-company' },
        ],
        acts: [
          {
            key: 'dismissed',
            act: 'relative-dismissed',
            when: { ...onDay('2025-05-09', BAKU), asTold: '9 мая, в пятницу' },
            where: 'work',
            involved: [
              { who: 'farid', role: 'victim' },
              TARGET,
              { who: 'employer', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'employer' },
              { who: 'boss', role: 'intermediary', degree: 'go-between', actorType: 'unknown' },
            ],
            words: 'спасибо скажи сестре',
            wordsLanguage: 'ru',
          },
          {
            key: 'questioned',
            act: 'relative-questioned',
            when: TALK,
            duration: { asTold: 'три часа', least: 180, most: 180 },
            where: 'security',
            involved: [
              { who: 'mother', role: 'victim' },
              TARGET,
              SECURITY,
              { who: 'q1', role: 'alleged-perpetrator' },
              { who: 'q2', role: 'alleged-perpetrator' },
            ],
            interrogation: {
              form: 'by-summons',
              topics: [
                { key: 't1', asked: 'где я живу', about: ['author'], words: 'reconstructed' },
                { key: 't2', asked: 'кто платит', about: ['author'], words: 'reconstructed' },
              ],
              proposal: 'записать видео',
              conditions: 'без адвоката; чай',
              phoneTaken: 'yes',
              phoneNote: 'читали нашу переписку',
            },
          },
          {
            key: 'disavowal',
            act: 'forced-disavowal',
            when: TALK,
            where: 'security',
            involved: [{ who: 'mother', role: 'victim' }, TARGET, SECURITY],
            note: 'видео нигде пока не вышло',
          },
          {
            key: 'threat',
            act: 'threat-to-relatives',
            when: TALK,
            channel: ['through-relative'],
            involved: [{ who: 'author', role: 'victim' }, { who: 'mother', role: 'lever' }, SECURITY],
            demand: 'замолчать',
            threat: { condition: 'видео выйдет, если не замолчу', aimedAt: ['mother'] },
          },
          {
            key: 'watched',
            act: 'family-communication-watched',
            when: TALK,
            where: 'security',
            involved: [{ who: 'author', role: 'victim' }, { who: 'mother', role: 'victim' }, SECURITY],
            digital: { affected: ['messenger-account'], vector: 'device-access', effects: ['data-copied'] },
          },
          {
            key: 'summoned',
            act: 'post-summons',
            when: between('2025-05-09', '2025-05-30', BAKU),
            where: 'policeplace',
            involved: [
              { who: 'elmir', role: 'victim' },
              TARGET,
              { who: 'police', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
            interrogation: { shown: 'распечатка лайка в тиктоке' },
          },
          {
            key: 'apology',
            act: 'forced-apology',
            when: between('2025-05-09', '2025-05-30', BAKU),
            where: 'policeplace',
            involved: [
              { who: 'elmir', role: 'victim' },
              TARGET,
              { who: 'police', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
          },
          {
            key: 'flight',
            act: 'travel-ban-relative',
            when: { ...between('2025-06-07', '2025-06-08', BAKU), partOfDay: 'night', asTold: 'В ночь на 8 июня' },
            where: 'airport',
            placeKind: 'border',
            words: 'выезд запрещён',
            wordsLanguage: 'ru',
            involved: [
              { who: 'farid', role: 'victim' },
              { who: 'wife', role: 'victim' },
              { who: 'child1', role: 'victim' },
              { who: 'child2', role: 'victim' },
              TARGET,
              { who: 'borderguard', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'border-service' },
            ],
            status: { whatHappened: 'refused', effect: 'сняли с рейса', reason: 'не назвали, бумаги не дали' },
          },
          {
            key: 'card',
            act: 'bank-freeze',
            when: { precision: 'ongoing', from: '2025-06-11', zone: BAKU, asTold: 'С 11 июня' },
            where: 'bankplace',
            involved: [
              { who: 'mother', role: 'victim' },
              TARGET,
              {
                who: 'bank',
                role: 'alleged-perpetrator',
                degree: 'suspected',
                actorType: 'bank-company',
                basis: 'inference',
              },
            ],
            property: { thing: 'карта с пенсией', reasonWritten: 'технически' },
          },
          {
            key: 'message',
            act: 'intimidating-message',
            when: { ...onPhone('2025-06-02', '06:48'), asTold: '06:48 по часам телефона' },
            where: 'phone',
            channel: ['messenger'],
            words: 'Narmina xanım, anan xəstədir deyəsən. Gəl bax 🙂',
            wordsLanguage: 'az',
            involved: [
              { who: 'author', role: 'victim' },
              { who: 'sender', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'unknown-person' },
            ],
          },
        ],
        sources: [
          {
            key: 'self',
            person: 'author',
            connection: 'relative-of-victim',
            knowing: 'told-by',
            about: ['dismissed', 'summoned', 'apology'],
          },
          {
            key: 'm1652',
            person: 'mother',
            evidence: 'chat',
            connection: 'self',
            knowing: 'lived',
            material: 'chat-export',
            materialOn: onPhone('2025-05-21', '16:52'),
            about: ['questioned'],
          },
          {
            key: 'm1653',
            person: 'mother',
            evidence: 'chat',
            connection: 'self',
            knowing: 'lived',
            material: 'chat-export',
            materialOn: onPhone('2025-05-21', '16:53'),
            about: ['disavowal', 'threat'],
          },
          {
            key: 'm0312',
            person: 'mother',
            evidence: 'chat',
            connection: 'relative-of-victim',
            knowing: 'told-by',
            material: 'chat-export',
            materialOn: onPhone('2025-06-08', '03:12'),
            about: ['flight'],
          },
          { key: 'banksaid', person: 'bank', connection: 'finance-source', knowing: 'read', about: ['why'] },
          { key: 'selfinfers', person: 'author', connection: 'self', knowing: 'inferred', about: ['why'] },
        ],
        claims: [
          {
            key: 'why',
            about: 'почему не работает карта',
            part: 'card',
            field: 'property.reasonWritten',
            values: [
              { key: 'v1', value: '«технически»', sources: ['banksaid'], status: 'stated' },
              { key: 'v2', value: 'из-за меня', sources: ['selfinfers'], status: 'disputed' },
            ],
          },
        ],
        evidence: [
          {
            key: 'chat',
            originalName: 'Чат WhatsApp с контактом Мама.txt',
            description: 'переписка с мамой',
            notShown: 'одно сообщение удалено, что в нём было, неизвестно; пояс часов не указан',
            material: 'chat-export',
            obtained: 'exported-by-app',
            supports: ['questioned', 'disavowal', 'flight', 'card', 'message'],
          },
        ],
        missing: [
          {
            key: 'summonspicture',
            what: 'снимок повестки',
            material: 'summons-paper',
            who: 'мама',
            how: 'в переписке только <Без медиафайлов>',
            about: ['questioned'],
          },
          { key: 'sms', what: 'сообщение банка', material: 'bank-paper', who: 'телефон мамы', about: ['card'] },
        ],
        identifiers: [
          {
            key: 'number',
            kind: 'phone-number',
            seen: '+994 00 555 01 23',
            when: onPhone('2025-06-02', '06:48'),
            evidence: 'chat',
            owner: 'sender',
          },
        ],
        steps: [
          { key: 'legal', kind: 'legal-help' },
          { key: 'ministry', kind: 'asked-others', to: 'министерство иностранных дел', response: 'token-answer' },
          {
            key: 'warned',
            kind: 'warned-persons',
            what: 'мамин телефон считать прочитанным, договорились о новом канале',
          },
        ],
        links: [
          {
            key: 'l1',
            to: 's07a',
            kind: 'same-actor',
            act: 'message',
            basis: 'same-identifier',
            via: '+994 00 555 01 23: строка журнала звонков от 14 октября 2022',
            decided: 'suspected',
          },
        ],
        ties: [{ key: 't1', case: 's04case', kind: 'pressure-for' }],
        tnr: ['coercion-by-proxy', 'mobility-control', 'threat-from-distance'],
        gaps: { statedReason: 'not-known' },
        originState: 'AZ',
        hostState: 'DE',
      },
    },
  ],
  files: { chat: { sample: 'Чат WhatsApp с контактом Мама.txt' } },
  seal: {
    reports: ['s04'],
    readers: [UN, NEWSPAPER],
  },
  facts: [
    fact(
      'Links',
      'all of it is pressure for the case of the author; 9 is the number of 14 October 2022',
      (all) =>
        says(all.report('s04').ties, [{ case: 's04case', kind: 'pressure-for' }]) &&
        says(all.report('s04').links, [{ to: 's07a', kind: 'same-actor', act: 'act 10', via: /14 октября 2022/ }]),
    ),
    fact('Consents', 'the refusal covers that a parent was questioned at all', (all) =>
      says(all.consents('s04mother'), [{ status: 'consent-refused', note: /родитель один/ }]),
    ),
    fact('Acts', '1: the brother asked to leave his work on Friday 9 May, by the employer, with a go-between', (all) =>
      says(all.act('s04', 1), {
        act: 'relative-dismissed',
        when: { precision: 'exact-day', from: '2025-05-09' },
        where: 'место работы',
        involved: [
          { who: 's04farid', role: 'victim' },
          { who: 's04author', role: 'intended-target' },
          { who: 's04employer' },
          { who: 's04boss', degree: 'go-between', actorType: 'unknown' },
        ],
      }),
    ),
    fact(
      'Acts',
      '2: the mother questioned for three hours on 21 May; she wrote at 16:52 by the phone',
      (all) =>
        says(all.act('s04', 2), {
          act: 'relative-questioned',
          when: { from: '2025-05-21' },
          duration: { least: 180 },
          involved: [
            { who: 's04mother', role: 'victim' },
            { who: 's04security', degree: 'suspected', actorType: 'state-security' },
          ],
        }) &&
        says(all.report('s04').sources, [
          {
            person: 's04mother',
            materialOn: { from: '2025-05-21', fromTime: '16:52', zone: undefined },
            about: ['act 2'],
          },
        ]),
    ),
    fact('Acts', '3: the same day a video that she is not her daughter, not out yet', (all) =>
      says(all.act('s04', 3), {
        act: 'forced-disavowal',
        when: { from: '2025-05-21' },
        involved: [{ who: 's04mother', role: 'victim' }],
        note: /не вышло/,
      }),
    ),
    fact(
      'Acts',
      '4: a threat to the author through a relative, told at 16:53',
      (all) =>
        says(all.act('s04', 4), {
          act: 'threat-to-relatives',
          channel: ['through-relative'],
          involved: [{ who: 's04author', role: 'victim' }],
          threat: { condition: /если не замолчу/ },
        }) && says(all.report('s04').sources, [{ materialOn: { fromTime: '16:53' }, about: ['act 3', 'act 4'] }]),
    ),
    fact('Acts', '5: the chat read in her phone', (all) =>
      says(all.act('s04', 5), {
        act: 'family-communication-watched',
        involved: [
          { who: 's04author', role: 'victim' },
          { who: 's04mother', role: 'victim' },
        ],
      }),
    ),
    fact(
      'Acts',
      '6: Elmir called for a post and made to apologise between 9 and 30 May',
      (all) =>
        says(all.act('s04', 6), {
          act: 'post-summons',
          when: { precision: 'between', from: '2025-05-09', to: '2025-05-30' },
          involved: [{ who: 's04elmir', role: 'victim' }, { who: 's04police' }],
        }) && says(all.act('s04', 7), { act: 'forced-apology', involved: [{ who: 's04elmir' }] }),
    ),
    fact(
      'Acts',
      '7: four people taken off a flight in the night from 7 to 8 June, no paper; told at 03:12 by the phone',
      (all) =>
        says(all.act('s04', 8), {
          act: 'travel-ban-relative',
          when: { from: '2025-06-07', to: '2025-06-08', partOfDay: 'night' },
          placeKind: 'border',
          involved: [
            { who: 's04farid' },
            { who: 's04wife' },
            { who: 's04child1' },
            { who: 's04child2' },
            { who: 's04border', actorType: 'border-service' },
          ],
          status: { reason: /бумаги не дали/ },
        }) &&
        says(all.report('s04').sources, [{ materialOn: { from: '2025-06-08', fromTime: '03:12' }, about: ['act 8'] }]),
    ),
    fact(
      'Acts',
      "8: the mother's card stopped since 11 June and still is, the cause suspected",
      (all) =>
        says(all.act('s04', 9), {
          act: 'bank-freeze',
          when: { precision: 'ongoing', from: '2025-06-11' },
          involved: [{ who: 's04mother' }, { who: 's04bank', degree: 'suspected' }],
        }) && spanOf(all.when('s04', 9)).latest === undefined,
    ),
    fact('Acts', '9: a message by messenger on 2 June at 06:48, from a number', (all) =>
      says(all.act('s04', 10), {
        act: 'intimidating-message',
        channel: ['messenger'],
        when: { from: '2025-06-02', fromTime: '06:48' },
        involved: [{ who: 's04sender' }],
      }),
    ),
    fact('Claims', 'the bank says technical, the author that it is because of her', (all) =>
      says(all.claim('s04', 1).values, [
        { value: '«технически»', sources: ['source 5'] },
        { value: 'из-за меня', status: 'disputed', sources: ['source 6'] },
      ]),
    ),
    fact('Claims', 'no reason was given for the flight', (all) => all.report('s04').gaps?.statedReason === 'not-known'),
    fact(
      'Persons',
      'the author in two scripts; the mother is 71 and ill; the children are minors of Fərid',
      (all) =>
        says(all.person('s04author').names, [{ text: 'Narmina Alagöz' }, { text: 'Нармина Алагёз' }]) &&
        says(all.person('s04mother'), { ageBand: '71', healthNeeds: 'сердце', names: [{ text: 'Rəna' }] }) &&
        ['s04child1', 's04child2'].every((key) => says(all.person(key), { minor: 'yes', guardian: 's04farid' })) &&
        says(all.report('s04').people, [{ person: 's04elmir', ageAtTime: '19' }]),
    ),
    fact(
      'Evidence',
      'the chat, with what it does not show; the picture of the summons and the bank message are missing',
      (all) =>
        says(all.report('s04').evidence, [
          { originalName: 'Чат WhatsApp с контактом Мама.txt', material: 'chat-export', obtained: 'exported-by-app' },
        ]) &&
        says(all.report('s04').missing, [
          { material: 'summons-paper', how: /Без медиафайлов/ },
          { material: 'bank-paper', who: 'телефон мамы' },
        ]),
    ),
    fact(
      'Identifiers',
      'the number as it was seen, found in the text again',
      (all) =>
        says(all.report('s04').identifiers, [
          { kind: 'phone-number', seen: '+994 00 555 01 23', owner: 's04sender' },
        ]) &&
        says(findIdentifiers('02.06.2025, 06:48 - +994 00 555 01 23: Narmina'), [
          { kind: 'phone-number', seen: '+994 00 555 01 23' },
        ]),
    ),
    fact('Steps', 'legal help, a token answer of the ministry, a new channel', (all) =>
      says(all.report('s04').steps, [
        { kind: 'legal-help' },
        { kind: 'asked-others', response: 'token-answer' },
        { kind: 'warned-persons' },
      ]),
    ),
    fact(
      'Consents',
      'author with full name, mother no, brother unnamed, children no by their guardian, Elmir not asked',
      (all) =>
        says(all.consents('s04author'), [
          {
            status: 'consent-given',
            purposes: ['share-ngo', 'un-letter-named', 'un-public-named', 'media-use'],
            identityForm: 'full-name',
          },
        ]) &&
        says(all.consents('s04mother'), [
          { status: 'consent-refused', purposes: ['keep-only'], identityForm: 'not-mentioned' },
        ]) &&
        says(all.consents('s04farid'), [
          { status: 'consent-partial', purposes: ['share-ngo', 'un-letter-unnamed'], identityForm: 'role-only' },
        ]) &&
        ['s04child1', 's04child2'].every((key) =>
          says(all.consents(key), [
            { status: 'consent-refused', capacity: 'minor-with-guardian', givenByPerson: 's04farid' },
          ]),
        ) &&
        says(all.consents('s04elmir'), [{ status: 'consent-not-asked', identityForm: 'not-mentioned' }]),
    ),
    fact('Links', 'the number is the one that called Timur Sarıbaş', (all) =>
      says(all.report('s04').links, [{ to: 's07a', kind: 'same-actor', act: 'act 10', basis: 'same-identifier' }]),
    ),
    fact(
      'Must not go wrong',
      '06:48 is on no known clock: it is not taken for Baku',
      (all) => utcSpanOf(all.when('s04', 10)).utc === false && all.when('s04', 10).zone === undefined,
    ),
    fact('Must not go wrong', 'the deleted message is not guessed at', (all) =>
      says(all.report('s04').evidence, [{ notShown: /неизвестно/, transcripts: undefined }]),
    ),
  ],
};
