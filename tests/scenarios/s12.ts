import { momentKey, momentsOf } from '../../shared/patterns/moments.ts';
import { utcSpanOf } from '../../shared/report/when.ts';
import { about, at, fact, onDay, type Reader, type ReaderFact, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';
const PRAGUE = 'Europe/Prague';

/** Nowhere, for no reader: the neighbour and the cousin, what only they told, and the author's street. */
const WITHHELD = [
  ...['neighbour', 'came at three', '03:00', 'cousin', 'against his will', 'completed with something'],
  ...['Vymyšlená', 'zəng-yazısı', 'call_list'],
];
const WITHHELD_CODES = [
  ...['neighbour', 'eyewitness', 'anon-except-ngo', 'threat-to-relatives', 'through-relative', 'lever', 'go-between'],
  ...['zero-length', 'call-log'],
];
const GONE = { as: 'not-mentioned' } as const;
/** A place, as it is. */
const SHOWN = { as: 'named' } as const;
const PAPER = { as: 'named', why: 'a paper, not a person' } as const;

/** What both readers know of the part in Prague. */
const BOTH: readonly ReaderFact[] = [
  {
    fact: 'the author by name, a blogger in exile in the Czech Republic',
    holds: (report) =>
      says(report.people, [{ name: 'Zaur', role: 'intended-target' }]) &&
      says(report.persons, [
        {
          knownAs: 'Zaur',
          names: [{ text: 'Zaur Dəmirağac' }],
          traits: ['blogger', 'exile'],
          hostState: 'CZ',
          addresses: undefined,
        },
      ]),
  },
  {
    fact: 'five acts and no more, in their order',
    holds: ({ acts = [] }) =>
      acts.map(({ act }) => act).join() === 'relative-home-search,threat,following,surveillance,asset-seizure',
  },
  {
    fact: 'the threat on the call from 23:40 to 23:44 in Prague, in its words',
    holds: (report) =>
      says(report.acts, [
        {
          act: 'threat',
          when: { from: '2025-11-06', fromTime: '23:40', toTime: '23:44', zone: PRAGUE },
          where: 'video call',
          channel: ['video-call'],
          words: 'Zaur, salam gətirmişik, bax pəncərədən',
          wordsLanguage: 'az',
          involved: [
            { who: 'Zaur', role: 'victim' },
            { who: 'M1, the man who spoke', degree: 'carried-out', basis: 'own-perception' },
          ],
        },
      ]) && says(report.identifiers, [{ kind: 'phrase', seen: 'salam gətirmişik', owner: 'M1, the man who spoke' }]),
  },
  {
    fact: 'a man in the street in Prague until he was filmed at 23:47',
    holds: ({ acts }) =>
      ['following', 'surveillance'].every((act) =>
        says(acts, [
          {
            act,
            when: { fromTime: '23:44', toTime: '23:47', zone: PRAGUE, asTold: 'from before 23:44, filmed at 23:47' },
            // Each reader knows it by the name that was given to that reader.
            where: /street/,
            placeKind: 'street-square',
            involved: [{ who: 'Zaur', role: 'victim' }, { who: 'man under the lamp' }],
          },
        ]),
      ),
  },
  {
    fact: 'three of four who say when: the call, the protocol, the police; and three or four men',
    holds: (report) =>
      says(report.claims, [
        {
          about: 'when the search was',
          part: 'act 1',
          values: [
            {
              when: { precision: 'estimate', from: '2025-11-07', fromTime: '02:40', zone: BAKU },
              sources: ['source 1'],
            },
            {
              when: { precision: 'exact-day', from: '2025-11-06', zone: BAKU },
              status: 'disputed',
              note: 'as the protocol is dated',
              sources: ['source 2'],
            },
            {
              when: { precision: 'exact-minute', from: '2025-11-07', fromTime: '00:15', zone: PRAGUE },
              note: 'that is when I called',
              sources: ['source 3'],
            },
          ],
        },
        { about: 'how many men', values: [{ value: 'three or four', least: 3, most: 4 }] },
      ]) && report.claims?.[0]?.values?.length === 3,
  },
  {
    fact: 'three sources: the author, the protocol, the policeman in Prague',
    holds: ({ sources = [] }) =>
      sources.length === 3 &&
      says(sources, [
        { person: 'Zaur', connection: 'self', about: ['act 1', 'act 2', 'act 3', 'act 4'] },
        { who: 'the protocol', connection: 'official-source', material: 'detention-protocol' },
        { person: 'the policeman in Prague', note: 'the time of the call to the police, not of the event' },
      ]),
  },
  {
    fact: 'four men and one under the lamp whose names nobody knows, the fourth not for sure',
    holds: (report) =>
      report.people?.length === 8 &&
      ['M1, the man who spoke', 'M2', 'M3', 'man under the lamp'].every((name) =>
        says(report.people, [{ name, unidentified: true, role: 'alleged-perpetrator' }]),
      ) &&
      says(report.people, [{ name: 'M4, perhaps', confidence: 2 }]),
  },
  {
    fact: 'the police at 00:15 in Prague, a lawyer on the 7th in Baku',
    holds: ({ steps }) =>
      says(steps, [
        { kind: 'police-report', to: 'Prague police', date: { from: '2025-11-07', fromTime: '00:15', zone: PRAGUE } },
        { kind: 'legal-help', to: 'lawyer in Baku', date: { from: '2025-11-07', zone: BAKU } },
        { kind: 'moved-place' },
      ]),
  },
  {
    fact: '1 parallel with 3',
    holds: ({ acts }) => says(acts, [{ act: 'relative-home-search', links: [{ to: 'act 3', kind: 'parallel-with' }] }]),
  },
  {
    fact: 'act 1 is not after act 3, although its date is later',
    holds: (report) => {
      const moments = momentsOf(report).filter(({ act }) => act !== null);
      const first = [...moments].sort((a, b) => (momentKey(a) < momentKey(b) ? -1 : 1));
      return first[0]?.acts[0] === 'relative-home-search' && first.findIndex(({ acts }) => acts[0] === 'following') > 0;
    },
  },
];
const SEARCH = { precision: 'estimate', from: '2025-11-07', fromTime: '02:40', zone: BAKU } as const;
const SEIZED = {
  thing: 'old laptop and three notebooks',
  owner: 'mine',
  reasonWritten: 'protocol dated 6 November',
} as const;

const UN: Reader = {
  recipient: 'un',
  name: 'Special Rapporteur',
  purpose: 'letter-to-state',
  on: '2025-11-20',
  shown: {
    s12zaur: 'named',
    s12mother: 'named',
    s12neighbour: 'alias',
    s12cousin: 'not-mentioned',
    'the protocol': 'alias',
  },
  appear: { s12neighbour: GONE, 'the protocol': PAPER, "my mother's house, Sabirabad": SHOWN },
  leftOutFields: [],
  leftOut: ['cousinthreat'],
  withoutWords: [],
  cut: ['cousin'],
  kept: ['relative'],
  // The converted film says no place; the original does.
  evidence: ['converted', 'protocol'],
  withheld: [...WITHHELD, '.mp4'],
  withheldCodes: [...WITHHELD_CODES, 'location-inside'],
  facts: [
    'Zaur Dəmirağac',
    'Xanımzər',
    'Sabirabad',
    '2025-11-07',
    '02:40',
    'Asia/Baku',
    '23:40',
    'Europe/Prague',
    'salam gətirmişik',
  ],
  reads: [
    ...BOTH,
    {
      fact: "the mother's house in Sabirabad searched about 02:40 in Baku on the 7th",
      holds: (report) =>
        says(report.acts, [
          {
            act: 'relative-home-search',
            when: { ...SEARCH, asTold: 'For her it was already Friday, 02:40' },
            where: "my mother's house, Sabirabad",
            placeKind: 'relative-home',
            involved: [
              { who: 'Xanımzər', role: 'victim' },
              { who: 'Zaur', role: 'intended-target' },
              { who: 'M1, the man who spoke', degree: 'carried-out' },
              { who: 'M2' },
              { who: 'M3' },
              { who: 'M4, perhaps', confidence: 2 },
            ],
          },
        ]) && says(report.where, [{ town: 'Sabirabad', country: 'AZ', zone: BAKU }]),
    },
    {
      fact: 'what was taken there, from him and from her',
      holds: (report) =>
        says(report.acts, [
          {
            act: 'asset-seizure',
            when: SEARCH,
            property: SEIZED,
            involved: [
              { who: 'Zaur', role: 'victim' },
              { who: 'Xanımzər', role: 'victim' },
            ],
          },
        ]),
    },
    {
      fact: 'the mother is 62',
      holds: (report) =>
        says(report.people, [{ name: 'Xanımzər', relation: 'parent', ageAtTime: '62' }]) &&
        says(report.persons, [{ knownAs: 'Xanımzər', ageBand: '62' }]),
    },
    {
      fact: 'the converted film and the photo of the protocol, with what they do not show',
      holds: ({ evidence = [] }) =>
        evidence.length === 2 &&
        says(evidence, [
          { originalName: 'VID_20251106_234712.webm', notShown: 'no second film; its metadata are gone' },
          {
            originalName: 'protokol.png',
            description: 'photo of the protocol, dated 6 November',
            notShown: 'the day that it was for her',
            supports: ['act 5'],
            contradicts: ['claim 1'],
          },
        ]),
    },
    {
      fact: 'her own move, and the whole account but for two sentences',
      holds: ({ steps, narrative = '' }) =>
        says(steps, [{ kind: 'moved-place', what: 'my mother moved to a relative' }]) &&
        ['with my mother in Sabirabad', 'gave mother a protocol that is dated 6 November'].every((words) =>
          narrative.includes(words),
        ) &&
        narrative.endsWith('for her. […] I have no recording.'),
    },
  ],
};
const POLICE: Reader = {
  ...UN,
  recipient: 'prague',
  name: 'Prague police',
  purpose: 'police-host-state',
  shown: { ...UN.shown, s12mother: 'alias' },
  appear: { s12neighbour: GONE, 'the protocol': PAPER, 'the street opposite': SHOWN },
  evidence: ['video'],
  withheld: [...WITHHELD, 'Sabirabad', 'Xanımzər', 'mother', '62', 'protokol', '.webm'],
  withheldCodes: [...WITHHELD_CODES, 'parent', 'child', 'female'],
  facts: ['Zaur Dəmirağac', '2025-11-06', '23:40', 'Europe/Prague', '23:47', '00:15', 'salam gətirmişik'],
  reads: [
    ...BOTH,
    {
      fact: 'a relative without a name, whose house in a town that is not named was searched',
      holds: (report) =>
        says(report.acts, [
          {
            act: 'relative-home-search',
            when: SEARCH,
            where: 'a town in Azerbaijan',
            involved: [
              { who: /^Relative \d+$/, role: 'victim' },
              { who: 'Zaur', role: 'intended-target' },
            ],
          },
        ]) &&
        says(report.where, [
          { name: 'a town in Azerbaijan', country: 'AZ', zone: BAKU, town: undefined, hideAs: undefined },
        ]) &&
        says(report.people, [{ name: /^Relative \d+$/, relation: 'other-relative', ageAtTime: undefined }]),
    },
    {
      fact: 'what was taken there',
      holds: (report) =>
        says(report.acts, [
          {
            act: 'asset-seizure',
            when: SEARCH,
            property: SEIZED,
            involved: [
              { who: 'Zaur', role: 'victim' },
              { who: /^Relative \d+$/, role: 'victim' },
            ],
          },
        ]),
    },
    {
      fact: 'the film itself, made at 23:47 by its own data',
      holds: ({ evidence = [] }) =>
        evidence.length === 1 &&
        says(evidence, [
          {
            originalName: 'VID_20251106_234712.mp4',
            description: 'five seconds, a man under the lamp',
            madeWhen: { from: '2025-11-06', fromTime: '23:47', zone: PRAGUE, basis: 'metadata' },
            supports: ['act 3', 'act 4'],
            visible: ['man under the lamp'],
            dangers: ['location-inside'],
          },
        ]),
    },
    {
      fact: 'the whole account but for two sentences, with a town and a relative in place of hers',
      holds: ({ narrative = '' }) =>
        /with my Relative \d+ in a town in Azerbaijan when her door was broken/.test(narrative) &&
        narrative.endsWith('for her. […] I have no recording.'),
    },
  ],
};

/** One incident, two countries, two dates, live on a call. */
export const S12: Scenario = {
  code: 'S12',
  title: 'Her Friday, my Thursday',
  language: 'en',
  persons: {
    s12zaur: {
      knownAs: 'Zaur',
      names: [
        { text: 'Zaur Dəmirağac', kind: 'full' },
        { text: 'Zaur', kind: 'given' },
        { text: 'Dəmirağac', kind: 'family' },
      ],
      gender: 'male',
      occupations: [{ what: 'video blogger' }],
      traits: ['blogger', 'exile'],
      hostState: 'CZ',
      addresses: [{ kind: 'home', text: 'Vymyšlená 12, Praha', country: 'CZ', whoMayKnow: 'the Prague police' }],
      family: [
        { person: 's12mother', relation: 'parent' },
        { person: 's12cousin', relation: 'other-relative' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: [
            'share-ngo',
            'legal-advice',
            'un-letter-named',
            'un-public-named',
            'police-host-state',
            'public-report',
            'media-use',
          ],
          identityForm: 'full-name',
        },
      ],
    },
    s12mother: {
      knownAs: 'Xanımzər',
      names: [{ text: 'Xanımzər', kind: 'given' }],
      gender: 'female',
      ageBand: '62',
      addresses: [{ kind: 'home', text: 'Sabirabad', country: 'AZ', whoMayKnow: 'not the Prague police' }],
      family: [{ person: 's12zaur', relation: 'child' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['un-letter-named'],
          identityForm: 'full-name',
        },
        { key: 'c2', status: 'consent-refused', capacity: 'adult-self', purposes: ['un-public-named', 'media-use'] },
      ],
    },
    s12m1: { knownAs: 'M1, the man who spoke', unidentified: true, gender: 'male', description: 'in black' },
    s12m2: { knownAs: 'M2', unidentified: true, gender: 'male', description: 'in black' },
    s12m3: { knownAs: 'M3', unidentified: true, gender: 'male', description: 'in black' },
    s12m4: { knownAs: 'M4, perhaps', unidentified: true, gender: 'male', description: 'in black; three or four' },
    s12u1: { knownAs: 'man under the lamp', unidentified: true, gender: 'male', description: 'smoking' },
    s12neighbour: {
      knownAs: 'the neighbour',
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo'],
          identityForm: 'alias-name',
        },
      ],
    },
    s12cousin: {
      knownAs: 'the cousin',
      family: [{ person: 's12zaur', relation: 'other-relative' }],
      consents: [{ key: 'c1', status: 'consent-refused', capacity: 'adult-self' }],
    },
    s12officer: { knownAs: 'the policeman in Prague', unidentified: true },
  },
  groups: {},
  cases: {},
  reports: [
    {
      key: 's12',
      way: 'guided',
      report: {
        schema: 2,
        title: 'Her Friday, my Thursday',
        narrative:
          'On Thursday 6 November 2025 at about 23:40 I was on a video call with my mother in Sabirabad when her door was broken. For her it was already Friday, 02:40. I saw three or four men in black, one took the phone, looked at me and said "Zaur, salam gətirmişik, bax pəncərədən" - we brought greetings, look out of the window. I looked: a man stood under the lamp opposite, smoking. At 23:47 I filmed five seconds. The app that records calls saved an empty file. They took my old laptop and three notebooks and gave mother a protocol that is dated 6 November, though it happened on the 7th for her. The neighbour says they came at three, and the policeman in Prague wrote 00:15 in his paper because that is when I called. My cousin was told next day that if I post the recording, the protocol will be "completed with something". I have no recording.',
        language: 'en',
        account: { toldBy: 'zaur', writtenBy: 'zaur', how: 'first-hand' },
        when: { precision: 'between', from: '2025-11-06', fromTime: '23:40', to: '2025-11-08', zone: PRAGUE },
        where: [
          {
            key: 'house',
            name: "my mother's house, Sabirabad",
            country: 'AZ',
            town: 'Sabirabad',
            kind: 'relative-home',
            zone: BAKU,
            hideAs: 'a town in Azerbaijan',
          },
          { key: 'call', name: 'video call', kind: 'online', precision: 'nowhere-online', zone: PRAGUE },
          {
            key: 'street',
            name: 'the street opposite',
            country: 'CZ',
            town: 'Prague',
            kind: 'street-square',
            zone: PRAGUE,
            hideAs: 'a street in Prague',
          },
        ],
        people: [
          { key: 'zaur', person: 's12zaur', role: 'intended-target' },
          { key: 'mother', person: 's12mother', role: 'victim', relation: 'parent', ageAtTime: '62' },
          { key: 'm1', person: 's12m1', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          { key: 'm2', person: 's12m2', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          { key: 'm3', person: 's12m3', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          {
            key: 'm4',
            person: 's12m4',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
            confidence: 2,
          },
          { key: 'u1', person: 's12u1', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          { key: 'neighbour', person: 's12neighbour', role: 'witness', relation: 'neighbour' },
          {
            key: 'cousin',
            person: 's12cousin',
            role: 'intermediary',
            relation: 'other-relative',
            degree: 'go-between',
            note: 'against his will',
          },
          {
            key: 'officer',
            person: 's12officer',
            role: 'official-addressed',
            unidentified: true,
            actorType: 'host-police',
          },
        ],
        acts: [
          {
            key: 'search',
            act: 'relative-home-search',
            links: [{ to: 'followed', kind: 'parallel-with' }],
            when: { ...about('2025-11-07', '02:40', BAKU), asTold: 'For her it was already Friday, 02:40' },
            where: 'house',
            placeKind: 'relative-home',
            involved: [
              { who: 'mother', role: 'victim' },
              { who: 'zaur', role: 'intended-target' },
              { who: 'm1', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
              { who: 'm2', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
              { who: 'm3', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
              { who: 'm4', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception', confidence: 2 },
            ],
          },
          {
            key: 'threat',
            act: 'threat',
            when: {
              precision: 'between',
              from: '2025-11-06',
              fromTime: '23:40',
              to: '2025-11-06',
              toTime: '23:44',
              zone: PRAGUE,
            },
            where: 'call',
            channel: ['video-call'],
            words: 'Zaur, salam gətirmişik, bax pəncərədən',
            wordsLanguage: 'az',
            involved: [
              { who: 'zaur', role: 'victim' },
              { who: 'm1', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
            ],
          },
          {
            key: 'followed',
            act: 'following',
            when: {
              precision: 'before',
              toPrecision: 'after',
              from: '2025-11-06',
              fromTime: '23:44',
              to: '2025-11-06',
              toTime: '23:47',
              zone: PRAGUE,
              asTold: 'from before 23:44, filmed at 23:47',
            },
            where: 'street',
            placeKind: 'street-square',
            involved: [
              { who: 'zaur', role: 'victim' },
              { who: 'u1', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
            ],
          },
          {
            key: 'watched',
            act: 'surveillance',
            when: {
              precision: 'before',
              toPrecision: 'after',
              from: '2025-11-06',
              fromTime: '23:44',
              to: '2025-11-06',
              toTime: '23:47',
              zone: PRAGUE,
              asTold: 'from before 23:44, filmed at 23:47',
            },
            where: 'street',
            placeKind: 'street-square',
            involved: [
              { who: 'zaur', role: 'victim' },
              { who: 'u1', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
            ],
          },
          {
            key: 'seized',
            act: 'asset-seizure',
            when: about('2025-11-07', '02:40', BAKU),
            where: 'house',
            involved: [
              { who: 'zaur', role: 'victim' },
              { who: 'mother', role: 'victim' },
              { who: 'm1', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
            property: {
              thing: 'old laptop and three notebooks',
              owner: 'mine',
              receipt: 'yes',
              reasonWritten: 'protocol dated 6 November',
            },
          },
          {
            key: 'cousinthreat',
            act: 'threat-to-relatives',
            when: { precision: 'estimate', from: '2025-11-08', zone: BAKU, asTold: 'next day' },
            where: 'house',
            channel: ['through-relative'],
            demand: 'not to post the recording',
            involved: [
              { who: 'zaur', role: 'victim' },
              { who: 'cousin', role: 'lever' },
            ],
            threat: { condition: 'if I post the recording, the protocol will be "completed with something"' },
          },
        ],
        sources: [
          {
            key: 'self',
            person: 'zaur',
            connection: 'self',
            knowing: 'saw',
            about: ['search', 'threat', 'followed', 'watched'],
          },
          {
            key: 'neighboursaid',
            person: 'neighbour',
            connection: 'eyewitness',
            knowing: 'saw',
            anonymity: 'anon-except-ngo',
            about: ['time'],
          },
          {
            key: 'protocolsays',
            who: 'the protocol',
            evidence: 'protocol',
            connection: 'official-source',
            knowing: 'read',
            material: 'detention-protocol',
            about: ['time'],
          },
          {
            key: 'policesays',
            person: 'officer',
            connection: 'official-source',
            knowing: 'read',
            note: 'the time of the call to the police, not of the event',
            about: ['time'],
          },
          {
            key: 'cousinsaid',
            person: 'cousin',
            connection: 'relative-of-victim',
            knowing: 'told-by',
            about: ['cousinthreat'],
          },
        ],
        claims: [
          {
            key: 'time',
            about: 'when the search was',
            part: 'search',
            field: 'when',
            values: [
              { key: 'n1', when: about('2025-11-07', '02:40', BAKU), sources: ['self'], status: 'stated' },
              {
                key: 'n2',
                value: 'three',
                when: { precision: 'exact-hour', from: '2025-11-07', fromTime: '03:00', zone: BAKU },
                sources: ['neighboursaid'],
                status: 'stated',
              },
              {
                key: 'n3',
                when: onDay('2025-11-06', BAKU),
                sources: ['protocolsays'],
                status: 'disputed',
                note: 'as the protocol is dated',
              },
              {
                key: 'n4',
                when: at('2025-11-07', '00:15', PRAGUE),
                sources: ['policesays'],
                status: 'stated',
                note: 'that is when I called',
              },
            ],
          },
          {
            key: 'men',
            about: 'how many men',
            part: 'search',
            values: [{ key: 'k1', value: 'three or four', least: 3, most: 4, sources: ['self'], status: 'stated' }],
          },
        ],
        evidence: [
          {
            key: 'video',
            originalName: 'VID_20251106_234712.mp4',
            description: 'five seconds, a man under the lamp',
            material: 'video',
            madeWhen: { ...at('2025-11-06', '23:47', PRAGUE), basis: 'metadata' },
            obtained: 'own-device',
            supports: ['followed', 'watched'],
            visible: ['u1'],
            dangers: ['location-inside'],
          },
          {
            key: 'converted',
            originalName: 'VID_20251106_234712.webm',
            description: 'the same five seconds, converted',
            notShown: 'no second film; its metadata are gone',
            material: 'video',
            copyOf: 'video',
            copyMade: 'copied',
          },
          {
            key: 'empty',
            originalName: 'zəng-yazısı_2025-11-06_2344.m4a',
            description: 'what the app that records calls saved',
            notShown: 'anything: it is empty',
            material: 'audio',
            dangers: ['zero-length'],
          },
          {
            key: 'protocol',
            originalName: 'protokol.png',
            description: 'photo of the protocol, dated 6 November',
            notShown: 'the day that it was for her',
            material: 'photo',
            supports: ['seized'],
            contradicts: ['time'],
          },
          {
            key: 'calls',
            originalName: 'call_list.png',
            description: 'call list of the phone',
            material: 'call-log',
            supports: ['threat'],
          },
        ],
        identifiers: [{ key: 'phrase', kind: 'phrase', seen: 'salam gətirmişik', owner: 'm1' }],
        steps: [
          { key: 'police', kind: 'police-report', to: 'Prague police', date: at('2025-11-07', '00:15', PRAGUE) },
          { key: 'lawyer', kind: 'legal-help', to: 'lawyer in Baku', date: onDay('2025-11-07', BAKU) },
          { key: 'moved', kind: 'moved-place', what: 'my mother moved to a relative' },
        ],
        links: [
          {
            key: 'l1',
            to: 's07i',
            kind: 'same-actor',
            basis: 'same-identifier',
            via: '"salam gətirmişik"',
            act: 'threat',
            decided: 'suspected',
          },
          { key: 'l2', to: 's08', kind: 'same-pattern', decided: 'suspected' },
        ],
        tnr: ['coercion-by-proxy', 'threat-from-distance', 'direct-attack'],
        urgency: 'hours-days',
        originState: 'AZ',
        hostState: 'CZ',
      },
    },
  ],
  files: {
    video: { sample: 'VID_20251106_234712.mp4' },
    converted: { sample: 'VID_20251106_234712.webm' },
    empty: { sample: 'zəng-yazısı_2025-11-06_2344.m4a' },
    protocol: { made: 'picture', name: 'protokol.png' },
    calls: { made: 'picture', name: 'call_list.png' },
  },
  seal: { reports: ['s12'], readers: [UN, POLICE] },
  facts: [
    fact('Links', '1 parallel with 3', (all) =>
      says(all.act('s12', 1).links, [{ to: 'act 3', kind: 'parallel-with' }]),
    ),
    fact(
      'Acts',
      "1: the mother's house searched about 02:40 in Baku, 22:40 UTC the day before",
      (all) =>
        says(all.act('s12', 1), {
          act: 'relative-home-search',
          when: { precision: 'estimate', from: '2025-11-07', fromTime: '02:40', zone: BAKU },
          placeKind: 'relative-home',
          involved: [
            { who: 's12mother', role: 'victim' },
            { who: 's12zaur', role: 'intended-target' },
          ],
        }) && utcSpanOf(all.when('s12', 1)).earliest === '2025-11-06T22:40',
    ),
    fact(
      'Acts',
      '2: threatened on the call from 23:40 to 23:44 in Prague, in these words',
      (all) =>
        says(all.act('s12', 2), {
          act: 'threat',
          channel: ['video-call'],
          words: 'Zaur, salam gətirmişik, bax pəncərədən',
          wordsLanguage: 'az',
          involved: [{ who: 's12m1' }],
        }) && says(utcSpanOf(all.when('s12', 2)), { earliest: '2025-11-06T22:40', latest: '2025-11-06T22:44' }),
    ),
    fact(
      'Acts',
      '3: a man in the street from before 23:44, there until he was filmed at 23:47 at least',
      (all) =>
        ['following', 'surveillance'].every((act, index) =>
          says(all.act('s12', 3 + index), { act, where: 'the street opposite', involved: [{ who: 's12u1' }] }),
        ) &&
        says(all.when('s12', 3), { precision: 'before', fromTime: '23:44', toPrecision: 'after', toTime: '23:47' }) &&
        says(utcSpanOf(all.when('s12', 3)), {
          earliest: undefined,
          latest: undefined,
          known: { from: '2025-11-06T22:44', to: '2025-11-06T22:47' },
        }),
    ),
    fact('Acts', '4: laptop and three notebooks taken with act 1', (all) =>
      says(all.act('s12', 5), {
        act: 'asset-seizure',
        when: { from: '2025-11-07', fromTime: '02:40' },
        property: { thing: 'old laptop and three notebooks' },
        involved: [
          { who: 's12zaur', role: 'victim' },
          { who: 's12mother', role: 'victim' },
        ],
      }),
    ),
    fact('Acts', '5: a threat through the cousin on about 8 November', (all) =>
      says(all.act('s12', 6), {
        act: 'threat-to-relatives',
        channel: ['through-relative'],
        when: { precision: 'estimate', from: '2025-11-08' },
        involved: [{ who: 's12cousin', role: 'lever' }],
      }),
    ),
    fact('Claims', 'four times of the search, each with who says it', (all) =>
      says(all.claim('s12', 1).values, [
        { when: { fromTime: '02:40', zone: BAKU }, sources: ['source 1'] },
        { value: 'three', sources: ['source 2'] },
        { when: { precision: 'exact-day', from: '2025-11-06' }, sources: ['source 3'] },
        { when: { fromTime: '00:15', zone: PRAGUE }, sources: ['source 4'], note: /when I called/ },
      ]),
    ),
    fact('Claims', 'three or four men', (all) => says(all.claim('s12', 2).values, [{ least: 3, most: 4 }])),
    fact(
      'Persons',
      'the mother is 62; four men and one under the lamp without names; the cousin a go-between against his will',
      (all) =>
        says(all.report('s12').people, [
          { person: 's12mother', ageAtTime: '62' },
          { person: 's12cousin', degree: 'go-between', note: 'against his will' },
          { person: 's12zaur', role: 'intended-target' },
        ]) &&
        ['s12m1', 's12m2', 's12m3', 's12m4', 's12u1'].every((key) => all.person(key).unidentified === true) &&
        says(all.report('s12').sources, [{ person: 's12neighbour', anonymity: 'anon-except-ngo' }]),
    ),
    fact('Evidence', 'video, its converted copy, the empty recording, protocol, call list', (all) =>
      says(all.report('s12').evidence, [
        { originalName: 'VID_20251106_234712.mp4', madeWhen: { fromTime: '23:47' } },
        { originalName: 'VID_20251106_234712.webm', notShown: /no second film/ },
        { originalName: 'zəng-yazısı_2025-11-06_2344.m4a', dangers: ['zero-length'] },
        { originalName: 'protokol.png' },
        { material: 'call-log' },
      ]),
    ),
    fact('Steps', 'police at 00:15, a lawyer on the 7th, the mother moved', (all) =>
      says(all.report('s12').steps, [
        { kind: 'police-report', date: { from: '2025-11-07', fromTime: '00:15', zone: PRAGUE } },
        { kind: 'legal-help', date: { from: '2025-11-07' } },
        { kind: 'moved-place' },
      ]),
    ),
    fact(
      'Consents',
      'author full, mother in a letter but not in public, neighbour as an alias to an NGO, cousin no',
      (all) =>
        says(all.consents('s12zaur'), [
          {
            purposes: ['un-letter-named', 'un-public-named', 'police-host-state', 'media-use'],
            identityForm: 'full-name',
          },
        ]) &&
        says(all.consents('s12mother'), [
          { status: 'consent-given', purposes: ['un-letter-named'] },
          { status: 'consent-refused', purposes: ['un-public-named', 'media-use'] },
        ]) &&
        says(all.consents('s12neighbour'), [{ purposes: ['share-ngo'], identityForm: 'alias-name' }]) &&
        says(all.consents('s12cousin'), [{ status: 'consent-refused' }]),
    ),
    fact('Links', 'the words of the attack in Vilnius, the pattern of Malmö', (all) =>
      says(all.report('s12').links, [
        { to: 's07i', kind: 'same-actor', act: 'act 2', decided: 'suspected' },
        { to: 's08', kind: 'same-pattern' },
      ]),
    ),
    fact('Must not go wrong', 'act 1 is not after act 3, although its date is later', (all) => {
      const moments = momentsOf(all.report('s12')).filter(({ act }) => act !== null);
      const first = [...moments].sort((a, b) => (momentKey(a) < momentKey(b) ? -1 : 1));
      return first[0]?.acts[0] === 'relative-home-search' && first.findIndex(({ acts }) => acts[0] === 'following') > 0;
    }),
    fact(
      'Must not go wrong',
      'two acts of one hour stand in two zones',
      (all) => all.when('s12', 1).zone === BAKU && all.when('s12', 2).zone === PRAGUE,
    ),
    fact('Must not go wrong', "the protocol's date stays the 6th", (all) =>
      says(all.claim('s12', 1).values, [
        { when: { from: '2025-11-06' }, sources: ['source 3'], note: 'as the protocol is dated' },
      ]),
    ),
    fact('Must not go wrong', 'the webm is a copy of the film', (all) =>
      says(all.report('s12').evidence, [
        { originalName: 'VID_20251106_234712.webm', copyOf: 'VID_20251106_234712.mp4' },
      ]),
    ),
    fact('Must not go wrong', 'the empty file is there', (all) => all.report('s12').evidence?.length === 5),
  ],
};
