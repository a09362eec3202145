import { utcSpanOf } from '../../shared/report/when.ts';
import { about, at, fact, onDay, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';
const DAY = '2025-02-22';

/** A stadium rally that nobody can count, told by somebody who was not there. */
export const S01: Scenario = {
  code: 'S01',
  title: 'The rally nobody can count',
  language: 'en',
  persons: {
    s01author: {
      knownAs: 'the former press officer',
      occupations: [{ what: 'press officer of a party', to: { precision: 'before', to: '2025-02-22' } }],
      addresses: [{ kind: 'home', text: 'Leipzig', country: 'DE', whoMayKnow: 'nobody' }],
      traits: ['exile'],
      residence: 'status-not-stated',
      hostState: 'DE',
    },
    s01t1: {
      knownAs: 'T1, reporter',
      occupations: [{ what: 'reporter' }],
      traits: ['journalist'],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo', 'public-report'],
          identityForm: 'role-only',
        },
      ],
    },
    s01t2: {
      knownAs: 'T2, reporter',
      occupations: [{ what: 'reporter' }],
      traits: ['journalist'],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo', 'public-report'],
          identityForm: 'role-only',
        },
      ],
    },
    s01t3: {
      knownAs: 'T3, outside the gate',
      traits: ['demonstrator'],
      consents: [{ key: 'c1', status: 'consent-given', capacity: 'adult-self', purposes: ['share-ngo'] }],
    },
    s01t4: {
      knownAs: 'T4, the cousin',
      family: [{ person: 's01sevda', relation: 'other-relative', note: 'cousin; the link identifies her' }],
      sensitivity: 'never',
    },
    s01sevda: {
      knownAs: 'Sevda',
      names: [
        { text: 'Sevda Qumral', kind: 'full' },
        { text: 'Sevda', kind: 'given' },
        { text: 'Qumral', kind: 'family' },
      ],
      gender: 'female',
      ageBand: '19',
      family: [{ person: 's01t4', relation: 'other-relative' }],
      sensitivity: 'secret',
      consents: [{ key: 'c1', status: 'consent-not-asked' }],
    },
    s01mana: {
      knownAs: 'A',
      unidentified: true,
      gender: 'male',
      ageBand: 'about 22',
      consents: [{ key: 'c1', status: 'consent-cannot-ask', note: 'not known who he is' }],
    },
    s01manb: {
      knownAs: 'B',
      unidentified: true,
      gender: 'male',
      consents: [{ key: 'c1', status: 'consent-cannot-ask', note: 'not known who he is' }],
    },
  },
  groups: {
    s01outside: {
      knownAs: 'people outside the gate',
      countingUnit: 'crowd',
      sizes: [{ value: 'a few hundred', by: 'T3', asOf: about(DAY, '14:15', BAKU) }],
    },
    s01present: { knownAs: 'all who came to the rally', countingUnit: 'crowd' },
    s01police: { knownAs: 'police at the gate', kind: ['police'], unidentified: true },
    s01plain: { knownAs: 'people in plain clothes', kind: ['plain-clothes'], unidentified: true },
    s01network: { knownAs: 'whoever switched the mobile internet off', kind: ['unknown'], unidentified: true },
    s01ministry: { knownAs: 'Interior Ministry', kind: ['state-national'], country: 'AZ' },
    s01organisers: { knownAs: 'organisers of the rally', countingUnit: 'organisation' },
  },
  cases: {},
  reports: [
    {
      key: 's01',
      way: 'editor',
      report: {
        schema: 2,
        title: 'The rally nobody can count',
        narrative:
          'I was not there, I am writing down what four people told me on the same evening and the next morning. On Saturday 22 February 2025 there was the permitted rally in the stadium at the edge of Baku. The start was at 14:00. About a quarter past two the police closed the gates and a few hundred people stayed outside. The Interior Ministry said 2,800 took part, the organisers shouted 20,000 from the stage, and two reporters I trust counted the stands block by block and say around 7,000, without those outside. From about half past one there was no mobile internet around the stadium, calls still worked. On the way back at least three young people were taken near the metro: one was away "about five hours", one "more than six", and Sevda, nineteen, was put in a car at the bus stop, they took her phone and let her go after maybe three hours without the phone. A photo of a packed stadium went round on Telegram the same night but my friend says it is from 2019. I don\'t want to decide which number is true. I only want that nobody can say later we invented it.',
        language: 'en',
        account: {
          toldBy: 'author',
          writtenBy: 'author',
          how: 'interview-call',
          receivedOn: { precision: 'between', from: '2025-02-22', to: '2025-02-23', partOfDay: 'evening' },
        },
        when: { precision: 'exact-day', from: DAY, zone: BAKU, partOfDay: 'afternoon' },
        where: [
          {
            key: 'stadium',
            name: 'stadium at the edge of Baku',
            country: 'AZ',
            town: 'Baku',
            kind: 'stadium-hall',
            zone: BAKU,
          },
          {
            key: 'round',
            name: 'about one kilometre round the stadium',
            country: 'AZ',
            town: 'Baku',
            precision: 'town-part',
            radius: 1000,
            zone: BAKU,
          },
          {
            key: 'gate',
            name: 'gate of the stadium',
            country: 'AZ',
            town: 'Baku',
            spot: 'gate',
            kind: 'stadium-hall',
            zone: BAKU,
          },
        ],
        people: [
          { key: 'author', person: 's01author', role: 'author' },
          { key: 't1', person: 's01t1', role: 'source' },
          { key: 't2', person: 's01t2', role: 'source' },
          { key: 't3', person: 's01t3', role: 'witness' },
          { key: 'outside', group: 's01outside', role: 'victim' },
          { key: 'present', group: 's01present', role: 'victim' },
          { key: 'police', group: 's01police', role: 'alleged-perpetrator', actorType: 'police' },
          { key: 'plain', group: 's01plain', role: 'alleged-perpetrator', actorType: 'plain-clothes' },
          {
            key: 'network',
            group: 's01network',
            role: 'alleged-perpetrator',
            actorType: 'unknown',
            unidentified: true,
          },
          { key: 'ministry', group: 's01ministry', role: 'source' },
          { key: 'organisers', group: 's01organisers', role: 'source' },
        ],
        acts: [
          {
            key: 'closed',
            act: 'assembly-restricted',
            when: { ...about(DAY, '14:15', BAKU), asTold: 'about a quarter past two' },
            where: 'stadium',
            placeKind: 'stadium-hall',
            involved: [
              { who: 'outside', role: 'victim' },
              {
                who: 'police',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'police',
                basis: 'third-person-said',
              },
            ],
            positions: [{ position: 'no-position' }],
          },
          {
            key: 'internet',
            act: 'internet-shutdown',
            when: {
              precision: 'estimate',
              toPrecision: 'date-unknown',
              from: DAY,
              fromTime: '13:30',
              zone: BAKU,
              asTold: 'From about half past one',
            },
            where: 'round',
            involved: [
              { who: 'present', role: 'victim' },
              {
                who: 'network',
                role: 'alleged-perpetrator',
                degree: 'suspected',
                actorType: 'state-national',
                basis: 'inference',
              },
            ],
            positions: [{ position: 'no-position' }],
            note: 'calls still worked',
          },
          {
            key: 'filmed',
            act: 'participants-filmed',
            when: { precision: 'repeated', from: DAY, zone: BAKU, partOfDay: 'afternoon' },
            where: 'gate',
            involved: [
              { who: 'present', role: 'victim' },
              { who: 'plain', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'plain-clothes' },
            ],
          },
        ],
        sources: [
          {
            key: 'st1',
            person: 't1',
            connection: 'eyewitness',
            knowing: 'saw',
            reliability: 'rather-reliable',
            about: ['number'],
          },
          {
            key: 'st2',
            person: 't2',
            connection: 'eyewitness',
            knowing: 'saw',
            reliability: 'rather-reliable',
            anonymity: 'anon-except-ngo',
            about: ['number'],
          },
          {
            key: 'st3',
            person: 't3',
            connection: 'eyewitness',
            knowing: 'lived',
            reliability: 'unsure',
            reliabilityWhy: 'about the minutes',
            about: ['closed'],
          },
          {
            key: 'ministry1',
            person: 'ministry',
            evidence: 'post',
            connection: 'official-source',
            knowing: 'read',
            material: 'state-release',
            materialOn: at(DAY, '17:40', BAKU),
            about: ['number'],
          },
          {
            key: 'stage',
            person: 'organisers',
            connection: 'co-member-of-victim',
            knowing: 'read',
            material: 'video',
            setting: 'shouted from the stage, heard in a clip',
            about: ['number'],
          },
          {
            key: 'telegram',
            who: 'a Telegram post',
            evidence: 'fullphoto',
            connection: 'social-post',
            knowing: 'read',
            material: 'photo',
            reliability: 'very-unreliable',
            about: ['picture'],
          },
          { key: 'friend', who: 'a friend', connection: 'second-hand', knowing: 'told-by', about: ['picture'] },
        ],
        claims: [
          {
            key: 'number',
            about: 'how many took part',
            values: [
              {
                key: 'n1',
                value: '2,800',
                least: 2800,
                most: 2800,
                sources: ['ministry1'],
                status: 'disputed',
                note: 'published at 17:40',
              },
              {
                key: 'n2',
                value: '20,000',
                least: 20000,
                most: 20000,
                sources: ['stage'],
                status: 'disputed',
                note: 'shouted from the stage',
              },
              {
                key: 'n3',
                value: 'around 7,000',
                least: 7000,
                most: 7000,
                about: true,
                sources: ['st1', 'st2'],
                status: 'supported',
                note: 'the stands counted block by block; people outside not counted',
              },
            ],
          },
          {
            key: 'picture',
            about: 'the picture of a packed stadium is of this rally',
            values: [
              { key: 'v1', value: 'it is of this rally', sources: ['telegram'], status: 'shown-false' },
              {
                key: 'v2',
                value: 'it is from 2019',
                when: { precision: 'month-unknown', from: '2019' },
                sources: ['friend'],
                status: 'stated',
              },
            ],
          },
        ],
        evidence: [
          {
            key: 'post',
            originalName: 'ministry_post_1740.png',
            description: 'post of the ministry with the number 2,800',
            material: 'screenshot',
            obtained: 'screen-captured',
            supports: ['number'],
          },
          {
            key: 'sheet',
            originalName: 'stands_block_by_block.txt',
            description: "T2's counting sheet",
            notShown: 'the people outside the gate',
            material: 'metadata-file',
            obtained: 'received-from',
            obtainedFrom: 'T2',
            supports: ['number'],
          },
          {
            key: 'fullphoto',
            originalName: 'stadium_22_feb_FULL.png',
            description: 'a packed stadium, sent round on Telegram the same night',
            notShown: 'this rally: a friend says it is from 2019',
            material: 'photo',
            obtained: 'downloaded',
            contradicts: ['picture'],
            dangers: ['name-misleading'],
          },
        ],
        missing: [
          {
            key: 'capture',
            what: 'the ministry post saved as a page, not as a picture',
            material: 'web-capture',
            about: ['number'],
          },
        ],
        steps: [{ key: 'none', kind: 'no-step' }],
        links: [
          { key: 'l1', to: 's01a', kind: 'contains' },
          { key: 'l2', to: 's01b', kind: 'contains' },
          { key: 'l3', to: 's01c', kind: 'contains' },
          {
            key: 'l4',
            to: 's02',
            kind: 'same-pattern',
            via: 'taken after a gathering, let go after hours (8 March)',
            decided: 'suspected',
          },
        ],
        urgency: 'record',
        asked: 'I only want that nobody can say later we invented it.',
        originState: 'AZ',
      },
    },
    {
      key: 's01a',
      way: 'editor',
      report: {
        schema: 2,
        title: 'A, taken near the metro',
        narrative:
          'On the way back at least three young people were taken near the metro: one was away "about five hours"',
        language: 'en',
        where: [
          { key: 'metro', name: 'near the metro', country: 'AZ', town: 'Baku', kind: 'metro', zone: BAKU },
          { key: 'station', name: 'police station, not named', country: 'AZ', kind: 'police-station', zone: BAKU },
        ],
        people: [
          { key: 'victim', person: 's01mana', role: 'victim', unidentified: true },
          { key: 'police', group: 's01police', role: 'alleged-perpetrator', actorType: 'police' },
        ],
        acts: [
          {
            key: 'held',
            act: 'short-detention',
            when: { precision: 'exact-day', from: DAY, zone: BAKU, partOfDay: 'evening' },
            duration: { asTold: 'about five hours', least: 300, most: 300, about: true },
            where: 'metro',
            whereAtEnd: 'station',
            involved: [
              { who: 'victim', role: 'victim' },
              { who: 'police', role: 'alleged-perpetrator', actorType: 'police' },
            ],
            statusAtEnd: 'released-free',
          },
        ],
        links: [{ key: 'l1', to: 's01', kind: 'part-of' }],
        gaps: { people: 'not-known', evidence: 'not-known' },
      },
    },
    {
      key: 's01b',
      way: 'editor',
      report: {
        schema: 2,
        title: 'B, taken near the metro',
        narrative: 'one "more than six"',
        language: 'en',
        where: [
          { key: 'metro', name: 'near the metro', country: 'AZ', town: 'Baku', kind: 'metro', zone: BAKU },
          { key: 'station', name: 'police station, not named', country: 'AZ', kind: 'police-station', zone: BAKU },
        ],
        people: [
          { key: 'victim', person: 's01manb', role: 'victim', unidentified: true },
          { key: 'police', group: 's01police', role: 'alleged-perpetrator', actorType: 'police' },
        ],
        acts: [
          {
            key: 'held',
            act: 'short-detention',
            when: { precision: 'exact-day', from: DAY, zone: BAKU, partOfDay: 'evening' },
            duration: { asTold: 'more than six', least: 360 },
            where: 'metro',
            whereAtEnd: 'station',
            involved: [
              { who: 'victim', role: 'victim' },
              { who: 'police', role: 'alleged-perpetrator', actorType: 'police' },
            ],
            statusAtEnd: 'released-free',
          },
        ],
        links: [{ key: 'l1', to: 's01', kind: 'part-of' }],
        gaps: { people: 'not-known', evidence: 'not-known' },
      },
    },
    {
      key: 's01c',
      way: 'editor',
      report: {
        schema: 2,
        title: 'Taken at the bus stop, without the phone',
        narrative:
          'Sevda, nineteen, was put in a car at the bus stop, they took her phone and let her go after maybe three hours without the phone.',
        language: 'en',
        where: [
          {
            key: 'stop',
            name: 'bus stop near the metro',
            country: 'AZ',
            town: 'Baku',
            kind: 'street-square',
            zone: BAKU,
          },
          {
            key: 'hidden',
            name: 'where the car went',
            country: 'AZ',
            kind: 'secret-place',
            precision: 'unknown-place',
            zone: BAKU,
          },
        ],
        people: [
          { key: 'sevda', person: 's01sevda', role: 'victim', ageAtTime: '19' },
          { key: 'cousin', person: 's01t4', role: 'source', relation: 'other-relative' },
          { key: 'plain', group: 's01plain', role: 'alleged-perpetrator', actorType: 'plain-clothes' },
        ],
        acts: [
          {
            key: 'held',
            act: 'short-detention',
            when: { precision: 'exact-day', from: DAY, zone: BAKU, partOfDay: 'evening' },
            duration: { asTold: 'maybe three hours', least: 180, most: 180, about: true },
            where: 'stop',
            whereAtEnd: 'hidden',
            involved: [
              { who: 'sevda', role: 'victim' },
              { who: 'plain', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'plain-clothes' },
            ],
            statusAtEnd: 'released-free',
          },
          {
            key: 'phone',
            act: 'device-confiscation',
            when: { precision: 'exact-day', from: DAY, zone: BAKU, partOfDay: 'evening' },
            where: 'stop',
            involved: [
              { who: 'sevda', role: 'victim' },
              { who: 'plain', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'plain-clothes' },
            ],
            property: { thing: 'her phone', owner: 'Sevda', taken: onDay(DAY, BAKU) },
          },
        ],
        sources: [
          {
            key: 'st4',
            person: 'cousin',
            connection: 'second-hand',
            knowing: 'told-by',
            anonymity: 'anon-total',
            about: ['held', 'phone'],
          },
        ],
        steps: [
          {
            key: 'lawyer',
            kind: 'legal-help',
            what: "a lawyer was asked about Sevda's phone",
            response: 'answer-pending',
          },
        ],
        links: [{ key: 'l1', to: 's01', kind: 'part-of' }],
      },
    },
  ],
  files: {
    post: { made: 'picture', name: 'ministry_post_1740.png' },
    sheet: { made: 'note', name: 'stands_block_by_block.txt' },
    fullphoto: { made: 'picture', name: 'stadium_22_feb_FULL.png' },
  },
  facts: [
    fact(
      'Claims',
      'about 7,000 stays about 7,000; about one kilometre round has no point on a map',
      (all) =>
        says(all.claim('s01', 1).values, [{ value: 'around 7,000', least: 7000, most: 7000, about: true }]) &&
        says(all.report('s01').where, [{ name: /one kilometre/, radius: 1000, coordinates: undefined }]),
    ),
    fact(
      'Acts',
      '1: the gates were closed about 14:15 in Baku, an estimate, by the police, to people outside; no word of the state',
      (all) =>
        says(all.act('s01', 1), {
          act: 'assembly-restricted',
          when: { precision: 'estimate', from: DAY, fromTime: '14:15', zone: BAKU },
          placeKind: 'stadium-hall',
          involved: [
            { who: 's01outside', role: 'victim' },
            { who: 's01police', degree: 'carried-out', actorType: 'police' },
          ],
          positions: [{ position: 'no-position' }],
        }),
    ),
    fact('Acts', '1: the number outside is in words, not in figures', (all) =>
      says(all.group('s01outside'), {
        countingUnit: 'crowd',
        sizes: [{ value: 'a few hundred', least: undefined, most: undefined }],
      }),
    ),
    fact(
      'Acts',
      '2: no mobile internet from about 13:30, its end open, the state only suspected',
      (all) =>
        says(all.act('s01', 2), {
          act: 'internet-shutdown',
          when: { precision: 'estimate', toPrecision: 'date-unknown', from: DAY, fromTime: '13:30', zone: BAKU },
          involved: [{ who: 's01network', degree: 'suspected', actorType: 'state-national' }],
          positions: [{ position: 'no-position' }],
        }) &&
        says(utcSpanOf(all.when('s01', 2)), { earliest: '2025-02-22T09:30', latest: undefined }) &&
        says(all.report('s01').where, [{ name: 'about one kilometre round the stadium', precision: 'town-part' }]),
    ),
    fact('Acts', '3: filmed again and again that afternoon by people in plain clothes at the gate', (all) =>
      says(all.act('s01', 3), {
        act: 'participants-filmed',
        when: { precision: 'repeated', from: DAY, partOfDay: 'afternoon' },
        where: 'gate of the stadium',
        involved: [{ who: 's01plain', degree: 'carried-out' }],
      }),
    ),
    fact('Acts', '4: A, a man of about 22, away about five hours', (all) =>
      says(all.act('s01a', 1), {
        act: 'short-detention',
        involved: [{ who: 's01mana', role: 'victim' }],
        duration: { asTold: 'about five hours', about: true },
      }),
    ),
    fact(
      'Acts',
      '5: B, a man of unknown age, away more than six hours',
      (all) =>
        says(all.act('s01b', 1), { act: 'short-detention', involved: [{ who: 's01manb', role: 'victim' }] }) &&
        says(all.person('s01manb'), { ageBand: undefined, gender: 'male' }),
    ),
    fact(
      'Acts',
      '6: Sevda, 19, taken at the bus stop to a place that is not known; her phone taken',
      (all) =>
        says(all.act('s01c', 1), {
          act: 'short-detention',
          where: 'bus stop near the metro',
          whereAtEnd: 'where the car went',
          involved: [
            { who: 's01sevda', role: 'victim' },
            { who: 's01plain', actorType: 'plain-clothes', degree: 'carried-out' },
          ],
        }) && all.act('s01c', 2).act === 'device-confiscation',
    ),
    fact('Claims', 'three numbers stand side by side, each with its source, none preferred', (all) => {
      const values = all.claim('s01', 1).values ?? [];
      return (
        values.length === 3 &&
        values.every(({ preferred }) => preferred !== true) &&
        says(values, [
          { value: '2,800', status: 'disputed', sources: ['source 4'] },
          { value: '20,000', status: 'disputed', sources: ['source 5'] },
          {
            value: 'around 7,000',
            status: 'supported',
            sources: ['source 1', 'source 2'],
            note: /block by block.*outside not counted/,
          },
        ])
      );
    }),
    fact('Claims', 'the picture is marked as shown false and kept with its story', (all) =>
      says(all.claim('s01', 2).values, [
        { status: 'shown-false', sources: ['source 6'] },
        { value: 'it is from 2019', sources: ['source 7'] },
      ]),
    ),
    fact('Persons', 'T2 wants to be named to nobody but the NGO', (all) =>
      says(all.report('s01').sources, [{ person: 's01t2', anonymity: 'anon-except-ngo' }]),
    ),
    fact('Persons', 'A and B are people without a name', (all) =>
      [all.person('s01mana'), all.person('s01manb')].every(({ unidentified }) => unidentified === true),
    ),
    fact(
      'Sources',
      'how each one knows it, and how far they are trusted',
      (all) =>
        says(all.report('s01').sources, [
          { person: 's01t1', reliability: 'rather-reliable' },
          { person: 's01t2', reliability: 'rather-reliable' },
          { person: 's01t3', reliability: 'unsure', reliabilityWhy: 'about the minutes' },
          { person: 's01ministry', connection: 'official-source', materialOn: { fromTime: '17:40' } },
          { person: 's01organisers', knowing: 'read' },
          { connection: 'social-post', reliability: 'very-unreliable' },
        ]) && says(all.report('s01c').sources, [{ person: 's01t4', connection: 'second-hand', knowing: 'told-by' }]),
    ),
    fact(
      'Evidence',
      "the ministry's post, T2's counting sheet, the false photo; the page itself is missing",
      (all) =>
        says(all.report('s01').evidence, [
          { material: 'screenshot' },
          { material: 'metadata-file' },
          { material: 'photo', dangers: ['name-misleading'], contradicts: ['claim 2'] },
        ]) && says(all.report('s01').missing, [{ material: 'web-capture' }]),
    ),
    fact(
      'Steps',
      'no step for the rally; a lawyer asked about the phone, no answer yet',
      (all) =>
        says(all.report('s01').steps, [{ kind: 'no-step' }]) &&
        says(all.report('s01c').steps, [{ kind: 'legal-help', response: 'answer-pending' }]),
    ),
    fact(
      'Consents',
      'the reporters as a role only, to an NGO and in public; T3 to an NGO; Sevda not asked; A and B cannot be asked',
      (all) =>
        ['s01t1', 's01t2'].every((key) =>
          says(all.consents(key), [
            { status: 'consent-given', purposes: ['share-ngo', 'public-report'], identityForm: 'role-only' },
          ]),
        ) &&
        says(all.consents('s01t3'), [{ status: 'consent-given', purposes: ['share-ngo'] }]) &&
        says(all.consents('s01sevda'), [{ status: 'consent-not-asked' }]) &&
        ['s01mana', 's01manb'].every((key) => says(all.consents(key), [{ status: 'consent-cannot-ask' }])),
    ),
    fact('Links', 'it contains the three small ones; the same pattern as 8 March', (all) =>
      says(all.report('s01').links, [
        { to: 's01a', kind: 'contains' },
        { to: 's01b', kind: 'contains' },
        { to: 's01c', kind: 'contains' },
        { to: 's02', kind: 'same-pattern' },
      ]),
    ),
    fact('Output', "the author's address is for nobody", (all) =>
      says(all.person('s01author').addresses, [{ text: 'Leipzig', whoMayKnow: 'nobody' }]),
    ),
    fact(
      'Must not go wrong',
      'the three numbers are not averaged: no value is theirs together',
      (all) => !(all.claim('s01', 1).values ?? []).some(({ value }) => /9[, ]?9\d\d/.test(value ?? '')),
    ),
    fact('Must not go wrong', '"about five hours" stays an estimate in words', (all) =>
      says(all.act('s01a', 1).duration, { asTold: 'about five hours', about: true }),
    ),
    fact('Must not go wrong', '"more than six" stays a lower bound', (all) =>
      says(all.act('s01b', 1).duration, { asTold: 'more than six', least: 360, most: undefined }),
    ),
    fact('Must not go wrong', 'the false photo is neither dropped nor proof', (all) =>
      says(all.report('s01').evidence, [
        { originalName: 'stadium_22_feb_FULL.png', supports: undefined, notShown: /2019/ },
      ]),
    ),
    fact(
      'Must not go wrong',
      'of three who were detained one is known',
      (all) =>
        ['s01a', 's01b', 's01c'].filter((key) =>
          (all.report(key).people ?? []).some(({ role, unidentified }) => role === 'victim' && unidentified !== true),
        ).length === 1,
    ),
  ],
};
