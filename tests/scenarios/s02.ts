import { fallsIn, spanOf } from '../../shared/report/when.ts';
import { at, between, fact, onDay, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';

/** A friend missing, then "administratively" arrested; told by chosen family, who may not speak for her. */
export const S02: Scenario = {
  code: 'S02',
  title: 'Poster, clinic, twenty-five days',
  language: 'az',
  persons: {
    s02deniz: {
      knownAs: 'Dəniz',
      names: [
        { text: 'Dəniz Yelmar', kind: 'full' },
        { text: 'Deniz Yelmar', kind: 'transliteration' },
        { text: 'Dəniz', kind: 'given' },
        { text: 'Yelmar', kind: 'family' },
      ],
      ageBand: '24',
      orientation: 'LGBT; heç kimə deyilməsin',
      traits: ['lgbtq', 'campaigner', 'ill'],
      sensitivity: 'secret',
      risk: 'Kim olduğunu atası bilsə, çıxandan sonra ona yer qalmayacaq.',
      healthNeeds: 'depressiya və mədə üçün iki dərman',
      family: [
        { person: 's02lacin', relation: 'chosen-family' },
        { person: 's02father', relation: 'parent', note: 'neçə ildir əlaqə yoxdur' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-cannot-ask',
          capacity: 'missing-no-family',
          on: between('2025-03-12', '2025-03-14', BAKU),
          note: 'ailənin razılığını verən yoxdur; dostlar razılıq verə bilməz',
        },
        { key: 'c2', status: 'consent-cannot-ask', capacity: 'adult-in-custody', on: onDay('2025-03-14', BAKU) },
        {
          key: 'c3',
          status: 'consent-partial',
          capacity: 'adult-in-custody',
          purposes: ['un-letter-named'],
          identityForm: 'full-name',
          alsoTells: ['health'],
          method: 'through-lawyer',
          on: onDay('2025-03-18', BAKU),
          note: 'hökumətə məktub adla olar; oriyentasiya heç yerdə',
        },
        {
          key: 'c4',
          status: 'consent-refused',
          capacity: 'adult-in-custody',
          purposes: ['un-public-named', 'public-report', 'media-use', 'urgent-action-public'],
          method: 'through-lawyer',
          on: onDay('2025-03-18', BAKU),
        },
        {
          key: 'c5',
          status: 'consent-given',
          capacity: 'adult-in-custody',
          purposes: ['legal-advice'],
          readers: ['s02counsel'],
          identityForm: 'full-name',
          alsoTells: ['health', 'orientation'],
          method: 'through-lawyer',
          on: onDay('2025-03-18', BAKU),
        },
      ],
    },
    s02lacin: {
      knownAs: 'Laçın',
      names: [
        { text: 'Laçın Günbay', kind: 'full' },
        { text: 'Laçın', kind: 'given' },
        { text: 'Günbay', kind: 'family' },
      ],
      occupations: [{ what: 'feminist təşkilatçı' }],
      traits: ['feminist', 'exile'],
      hostState: 'GE',
      consents: [
        { key: 'c1', status: 'consent-given', capacity: 'adult-self', purposes: ['share-ngo', 'un-letter-unnamed'] },
      ],
    },
    s02lawyer: { knownAs: 'vəkil', occupations: [{ what: 'vəkil' }] },
    s02father: { knownAs: 'Dənizin atası', sensitivity: 'never' },
    s02u1: { knownAs: 'mülki geyimli 1', unidentified: true },
    s02u2: { knownAs: 'mülki geyimli 2', unidentified: true },
    s02nurse: {
      knownAs: 'klinikadakı tibb bacısı',
      occupations: [{ what: 'tibb bacısı' }],
      risk: 'qorxur',
      sensitivity: 'never',
      consents: [{ key: 'c1', status: 'consent-partial', identityForm: 'role-only', purposes: ['keep-only'] }],
    },
  },
  groups: {
    s02court: { knownAs: 'rayon məhkəməsi', kind: ['judiciary'], country: 'AZ' },
    s02police: { knownAs: 'polis', kind: ['police'], country: 'AZ' },
    s02isolator: { knownAs: 'təcridxana', kind: ['prison-service'], country: 'AZ' },
  },
  recipients: { s02counsel: { name: 'Vəkil', organisation: 'Vəkil bürosu' } },
  cases: {
    s02campaign: {
      name: '8 mart işi',
      kind: 'campaign-case',
      reports: ['s02'],
      persons: ['s02deniz'],
      forms: ['wgeid', 'sr-defenders', 'wgad'],
      openQuestions: [
        { key: 'q1', what: 'məhkəmə qərarının surəti kimdədir' },
        { key: 'q2', what: 'həbs 12-dən, yoxsa 14-dən sayılır' },
      ],
    },
  },
  reports: [
    {
      key: 's02',
      way: 'guided',
      report: {
        schema: 2,
        title: 'Plakat, klinika, iyirmi beş gün',
        narrative:
          '8 martda Dənizlə bir yerdə meydana getdik. O, həbsdə olan jurnalist qızların şəkilləri olan plakatı açdı, bir dəqiqə çəkmədi, mülki geyimli iki nəfər onu maşına basdı. Təxminən üç saatdan sonra buraxdılar. Ayın 12-də səhər klinikaya həkimə getdi, saat 11-ə işləmiş mənə oradan şəkil atdı, sonra telefonu söndü. İki gün heç yerdə tapmadıq: xəstəxanada yox, evdə yox, vəkil bölmələrə zəng etdi, «bizdə belə adam yoxdur» dedilər. Ayın 14-də axşam öyrəndik ki, rayon məhkəməsi ona 25 gün inzibati həbs verib, guya 12-si saat 17:00-da küçədə söyüş söyüb, polisə də tabe olmayıb. Halbuki o vaxt artıq onların əlində idi. Dərmanlarını (depressiya və mədə üçün) apardıq, götürmədilər, «qohumu gəlsin» dedilər. Dənizin ailəsi ilə neçə ildir əlaqəsi yoxdur, onun ailəsi bizik. Kim olduğunu atası bilsə, çıxandan sonra ona yer qalmayacaq. BMT-yə məktub getsin istəyirik, amma bu kağız bayıra çıxmasın. Özündən soruşa bilmirik axı.',
        language: 'az',
        account: { toldBy: 'lacin', writtenBy: 'lacin', how: 'first-hand' },
        when: { ...between('2025-03-08', '2025-03-17', BAKU), asTold: '8 martdan' },
        where: [
          { key: 'square', name: 'meydan', country: 'AZ', town: 'Bakı', kind: 'street-square', zone: BAKU },
          {
            key: 'station',
            name: 'polis bölməsi, hansı olduğu bilinmir',
            country: 'AZ',
            kind: 'police-station',
            precision: 'unknown-place',
            zone: BAKU,
          },
          {
            key: 'clinic',
            name: 'klinika',
            country: 'AZ',
            town: 'Bakı',
            kind: 'clinic',
            zone: BAKU,
            hideAs: 'Bakıda bir yer',
          },
          {
            key: 'street',
            name: 'qərarda adı çəkilən küçə',
            country: 'AZ',
            town: 'Bakı',
            kind: 'street-square',
            precision: 'street',
            zone: BAKU,
          },
          { key: 'isolator', name: 'təcridxana', country: 'AZ', kind: 'prison', zone: BAKU },
          { key: 'gate', name: 'təcridxananın qapısı', country: 'AZ', spot: 'qapı', kind: 'prison', zone: BAKU },
        ],
        people: [
          { key: 'deniz', person: 's02deniz', role: 'victim', relation: 'chosen-family', ageAtTime: '24' },
          { key: 'lacin', person: 's02lacin', role: 'author', relation: 'chosen-family' },
          { key: 'lawyer', person: 's02lawyer', role: 'lawyer' },
          { key: 'father', person: 's02father', role: 'bystander', relation: 'parent' },
          { key: 'u1', person: 's02u1', role: 'alleged-perpetrator', unidentified: true, actorType: 'plain-clothes' },
          { key: 'u2', person: 's02u2', role: 'alleged-perpetrator', unidentified: true, actorType: 'plain-clothes' },
          { key: 'nurse', person: 's02nurse', role: 'witness' },
          { key: 'court', group: 's02court', role: 'alleged-perpetrator', actorType: 'judiciary' },
          { key: 'police', group: 's02police', role: 'alleged-perpetrator', actorType: 'police' },
          { key: 'guards', group: 's02isolator', role: 'alleged-perpetrator', actorType: 'prison-service' },
        ],
        acts: [
          {
            key: 'short',
            act: 'short-detention',
            links: [{ to: 'missing', kind: 'precedes' }],
            when: { precision: 'exact-day', from: '2025-03-08', zone: BAKU, partOfDay: 'afternoon' },
            duration: { asTold: 'təxminən üç saat', least: 180, most: 180, about: true },
            where: 'square',
            whereAtEnd: 'station',
            involved: [
              { who: 'deniz', role: 'victim' },
              {
                who: 'u1',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'plain-clothes',
                basis: 'own-perception',
              },
              {
                who: 'u2',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'plain-clothes',
                basis: 'own-perception',
              },
            ],
            statusAtEnd: 'released-free',
            detention: { signed: ['not-asked-to-sign'], arrestHow: 'mülki geyimli iki nəfər onu maşına basdı' },
          },
          {
            key: 'missing',
            act: 'disappearance',
            when: {
              precision: 'between',
              from: '2025-03-12',
              fromTime: '11:00',
              to: '2025-03-14',
              zone: BAKU,
              asTold: 'ayın 12-si saat 11-ə işləmişdən 14-ü axşama qədər',
            },
            where: 'clinic',
            involved: [
              { who: 'deniz', role: 'victim' },
              {
                who: 'police',
                role: 'alleged-perpetrator',
                degree: 'suspected',
                actorType: 'police',
                basis: 'third-person-said',
                basisNote: 'vəkilin zəngləri',
              },
            ],
            positions: [
              { position: 'state-denies', when: onDay('2025-03-13', BAKU), note: '«bizdə belə adam yoxdur»' },
              {
                position: 'state-other-account',
                when: { precision: 'exact-day', from: '2025-03-14', zone: BAKU, partOfDay: 'evening' },
                note: '25 gün inzibati həbs',
              },
            ],
            statusAtEnd: 'found-in-prison',
            detention: { outsideContact: ['capture-denied', 'place-hidden'] },
          },
          {
            key: 'charge',
            act: 'fabricated-charge',
            when: at('2025-03-12', '17:00', BAKU),
            where: 'street',
            involved: [
              { who: 'deniz', role: 'victim' },
              { who: 'police', role: 'alleged-perpetrator', actorType: 'police' },
              { who: 'court', role: 'alleged-perpetrator', actorType: 'judiciary' },
            ],
            legalBasis: 'küçədə söyüş, polisə tabe olmamaq',
          },
          {
            key: 'arrest',
            act: 'administrative-detention',
            when: {
              ...between('2025-03-12', '2025-04-06', BAKU),
              or: [{ from: '2025-03-14', to: '2025-04-08' }],
              asTold: '25 gün, 12-dən ya 14-dən',
            },
            duration: { asTold: '25 gün', least: 36_000, most: 36_000 },
            where: 'isolator',
            involved: [
              { who: 'deniz', role: 'victim' },
              {
                who: 'court',
                role: 'alleged-perpetrator',
                degree: 'ordered',
                actorType: 'judiciary',
                basis: 'document',
              },
            ],
            statusAtEnd: 'held-arbitrary',
            detention: {
              kind: 'administrative-kind',
              courtKind: 'civil-court',
              court: 'rayon məhkəməsi',
              lengthOrdered: '25 gün',
              counsel: ['no-counsel-allowed'],
              counselFrom: onDay('2025-03-15', BAKU),
              grounds: 'küçədə söyüş söyüb, polisə də tabe olmayıb',
              places: [{ place: 'isolator', note: 'adı sonra bilindi' }],
              releaseDue: { ...onDay('2025-04-06', BAKU), or: [{ from: '2025-04-08' }], asTold: '6 ya 8 aprel' },
              hearings: [{ open: 'unknown', note: 'vəkil 15 marta qədər buraxılmadı' }],
            },
          },
          {
            key: 'medicine',
            act: 'medicine-denied',
            when: {
              precision: 'repeated',
              from: '2025-03-15',
              to: '2025-03-17',
              zone: BAKU,
              asTold: '15 mart, sonra 17 mart',
            },
            where: 'gate',
            involved: [
              { who: 'deniz', role: 'victim' },
              { who: 'guards', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'prison-service' },
            ],
            health: {
              earlierHealth: 'depressiya, mədə',
              medicines: [
                {
                  name: 'depressiya üçün',
                  lastTaken: { precision: 'exact-day', from: '2025-03-12', zone: BAKU, partOfDay: 'morning' },
                },
                {
                  name: 'mədə üçün',
                  lastTaken: { precision: 'exact-day', from: '2025-03-12', zone: BAKU, partOfDay: 'morning' },
                },
              ],
            },
          },
          {
            key: 'parcel',
            act: 'parcel-refused',
            when: {
              precision: 'repeated',
              from: '2025-03-15',
              to: '2025-03-17',
              zone: BAKU,
              asTold: '15 mart, sonra 17 mart',
            },
            where: 'gate',
            words: '«qohumu gəlsin»',
            wordsLanguage: 'az',
            involved: [
              { who: 'deniz', role: 'victim' },
              { who: 'guards', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'prison-service' },
            ],
            detention: {
              outsideContact: ['friends-refused-not-kin'],
              parcels: 'dərmanları dostlar gətirdi, götürmədilər',
            },
          },
        ],
        sources: [
          {
            key: 'self8',
            person: 'lacin',
            connection: 'self',
            knowing: 'lived',
            about: ['short'],
            anonymity: 'anon-except-ngo',
          },
          {
            key: 'self12',
            person: 'lacin',
            connection: 'chosen-family-of-victim',
            knowing: 'inferred',
            about: ['missing', 'where17'],
            anonymity: 'anon-except-ngo',
          },
          {
            key: 'lawyersaid',
            person: 'lawyer',
            connection: 'lawyer-source',
            knowing: 'told-by',
            reliability: 'rather-reliable',
          },
          { key: 'nursesaid', person: 'nurse', connection: 'eyewitness', knowing: 'told-by', anonymity: 'anon-total' },
          {
            key: 'decision',
            person: 'court',
            who: 'məhkəmə qərarı',
            connection: 'official-source',
            knowing: 'told-by',
            chain: ['lawyer'],
            material: 'court-paper',
          },
        ],
        claims: [
          {
            key: 'where17',
            about: '12 mart saat 17:00-da Dəniz harada idi',
            part: 'charge',
            field: 'where',
            values: [
              {
                key: 'v1',
                value: 'küçədə söyüş söyürdü',
                sources: ['decision'],
                status: 'stated',
                note: 'qərar vəkilə oxunub, surət yoxdur',
              },
              {
                key: 'v2',
                value: 'artıq onların əlində idi',
                sources: ['self12'],
                status: 'stated',
                note: 'telefon sönülü idi; şəkil 10:54',
              },
            ],
          },
          {
            key: 'start',
            about: 'müddət nə vaxtdan sayılır',
            part: 'arrest',
            field: 'when',
            values: [
              { key: 'v1', when: onDay('2025-03-12', BAKU), sources: ['decision'], status: 'stated' },
              {
                key: 'v2',
                when: onDay('2025-03-14', BAKU),
                sources: ['lawyersaid'],
                status: 'stated',
                note: 'ilk dəfə o gün etiraf etdilər',
              },
            ],
          },
          {
            key: 'release',
            about: 'nə vaxt buraxılmalıdır',
            part: 'arrest',
            field: 'detention.releaseDue',
            values: [
              { key: 'v1', when: onDay('2025-04-06', BAKU), sources: ['decision'], status: 'stated' },
              { key: 'v2', when: onDay('2025-04-08', BAKU), sources: ['lawyersaid'], status: 'stated' },
            ],
          },
        ],
        evidence: [
          {
            key: 'clinicphoto',
            originalName: 'klinika_1054.png',
            description: 'klinikadan göndərilən şəkil',
            material: 'photo',
            obtained: 'own-device',
            madeWhen: { ...at('2025-03-12', '10:54', BAKU), basis: 'metadata' },
            madeWhere: 'klinika',
            supports: ['missing', 'where17'],
            dangers: ['location-inside'],
          },
          {
            key: 'medicines',
            originalName: 'dermanlar.txt',
            description: 'dərmanların siyahısı',
            material: 'medical-paper',
            supports: ['medicine'],
          },
          {
            key: 'calllog',
            originalName: 'vekil_zengler.png',
            description: 'vəkilin zəngləri',
            material: 'screenshot',
            obtained: 'received-from',
            obtainedFrom: 'vəkil',
            supports: ['missing'],
          },
        ],
        missing: [
          {
            key: 'paper',
            what: 'məhkəmə qərarının surəti',
            material: 'court-paper',
            who: 'məhkəmə; kimdə olduğu bilinmir',
            about: ['where17', 'arrest'],
          },
        ],
        steps: [
          {
            key: 'search',
            kind: 'search-inquiry',
            what: 'xəstəxana, ev, altı bölmə',
            by: 'vəkil',
            date: onDay('2025-03-13', BAKU),
            response: 'denied-event',
            responseNote: '«bizdə belə adam yoxdur»',
          },
          {
            key: 'appeal',
            kind: 'court-complaint',
            what: 'apellyasiya',
            by: 'vəkil',
            date: onDay('2025-03-17', BAKU),
            response: 'answer-pending',
          },
          { key: 'asked', kind: 'asked-others' },
          {
            key: 'brought1',
            kind: 'medical-help',
            what: 'dərman gətirildi',
            date: onDay('2025-03-15', BAKU),
            response: 'obstructed',
          },
          {
            key: 'brought2',
            kind: 'medical-help',
            what: 'dərman yenə gətirildi',
            date: onDay('2025-03-17', BAKU),
            response: 'obstructed',
          },
        ],
        links: [{ key: 'l1', to: 's01', kind: 'same-pattern', decided: 'suspected' }],
        urgency: 'life-now',
        stillAtRisk: 'dərmansız qalıb',
        asked: 'BMT-yə məktub getsin istəyirik, amma bu kağız bayıra çıxmasın.',
        originState: 'AZ',
      },
    },
  ],
  files: {
    clinicphoto: { made: 'picture', name: 'klinika_1054.png' },
    medicines: { made: 'note', name: 'dermanlar.txt' },
    calllog: { made: 'picture', name: 'vekil_zengler.png' },
  },
  facts: [
    fact(
      'Consents',
      'the orientation is for the lawyer alone; health goes with the letter',
      (all) =>
        says(all.consents('s02deniz'), [
          { purposes: ['un-letter-named'], alsoTells: ['health'] },
          { purposes: ['legal-advice'], readers: ['s02counsel'], alsoTells: ['health', 'orientation'] },
        ]) && all.consents('s02deniz').filter(({ alsoTells = [] }) => alsoTells.includes('orientation')).length === 1,
    ),
    fact('Links', '1 precedes 2', (all) => says(all.act('s02', 1).links, [{ to: 'act 2', kind: 'precedes' }])),
    fact('Acts', '4: the lawyer was let in from 15 March', (all) =>
      says(all.act('s02', 4), { detention: { counselFrom: { from: '2025-03-15' } } }),
    ),
    fact('Acts', '1: taken by two in plain clothes on 8 March, about three hours, not asked to sign', (all) =>
      says(all.act('s02', 1), {
        act: 'short-detention',
        when: { precision: 'exact-day', from: '2025-03-08', partOfDay: 'afternoon', zone: BAKU },
        duration: { about: true, least: 180 },
        whereAtEnd: 'polis bölməsi, hansı olduğu bilinmir',
        involved: [
          { who: 's02u1', actorType: 'plain-clothes' },
          { who: 's02u2', actorType: 'plain-clothes' },
        ],
        detention: { signed: ['not-asked-to-sign'] },
      }),
    ),
    fact(
      'Acts',
      '2: disappeared from about 11:00 on the 12th until the 14th, the police suspected from what the lawyer was told',
      (all) =>
        says(all.act('s02', 2), {
          act: 'disappearance',
          when: { precision: 'between', from: '2025-03-12', fromTime: '11:00', to: '2025-03-14' },
          where: 'klinika',
          involved: [{ who: 's02police', degree: 'suspected', basis: 'third-person-said' }],
          detention: { outsideContact: ['capture-denied', 'place-hidden'] },
        }),
    ),
    fact('Acts', '3: charged with something said to be on the 12th at 17:00', (all) =>
      says(all.act('s02', 3), {
        act: 'fabricated-charge',
        when: { from: '2025-03-12', fromTime: '17:00' },
        involved: [{ who: 's02police' }, { who: 's02court' }],
      }),
    ),
    fact('Acts', '4: 25 days of administrative detention ordered by the court, no counsel until the 15th', (all) =>
      says(all.act('s02', 4), {
        act: 'administrative-detention',
        involved: [{ who: 's02court', degree: 'ordered' }],
        detention: {
          kind: 'administrative-kind',
          courtKind: 'civil-court',
          counsel: ['no-counsel-allowed'],
          lengthOrdered: '25 gün',
        },
      }),
    ),
    fact(
      'Acts',
      '5 and 6: two medicines and the parcel refused on the 15th and the 17th, friends being no kin',
      (all) =>
        says(all.act('s02', 5), {
          act: 'medicine-denied',
          when: { precision: 'repeated', from: '2025-03-15', to: '2025-03-17' },
          involved: [{ who: 's02isolator', actorType: 'prison-service' }],
          health: { medicines: [{ lastTaken: { from: '2025-03-12', partOfDay: 'morning' } }] },
        }) &&
        all.act('s02', 5).health?.medicines?.length === 2 &&
        says(all.act('s02', 6), { act: 'parcel-refused', detention: { outsideContact: ['friends-refused-not-kin'] } }),
    ),
    fact('Claims', 'where Deniz was at 17:00: two answers, neither preferred nor proved', (all) => {
      const values = all.claim('s02', 1).values ?? [];
      return (
        values.length === 2 &&
        values.every(({ status, preferred }) => status === 'stated' && preferred === undefined) &&
        says(values, [{ sources: ['source 5'] }, { sources: ['source 2'], note: /10:54/ }])
      );
    }),
    fact('Claims', 'the term starts on the 12th or on the 14th', (all) =>
      says(all.claim('s02', 2).values, [{ when: { from: '2025-03-12' } }, { when: { from: '2025-03-14' } }]),
    ),
    fact('Claims', 'the state first denied, then gave another account; both with their days', (all) =>
      says(all.act('s02', 2).positions, [
        { position: 'state-denies', when: { from: '2025-03-13' } },
        { position: 'state-other-account', when: { from: '2025-03-14' } },
      ]),
    ),
    fact('Persons', 'Deniz Yelmar, 24, campaigner, ill; kept secret', (all) =>
      says(all.person('s02deniz'), {
        names: [{ text: 'Dəniz Yelmar' }],
        ageBand: '24',
        traits: ['lgbtq', 'campaigner', 'ill'],
        sensitivity: 'secret',
      }),
    ),
    fact(
      'Persons',
      'Laçın Günbay wants to be named to nobody but the NGO',
      (all) =>
        says(all.report('s02').sources, [{ person: 's02lacin', anonymity: 'anon-except-ngo' }]) &&
        says(all.report('s02').people, [{ person: 's02lacin', role: 'author', relation: 'chosen-family' }]),
    ),
    fact(
      'Persons',
      'the father never leaves; the nurse is afraid; two men are not identified',
      (all) =>
        all.person('s02father').sensitivity === 'never' &&
        says(all.consents('s02nurse'), [{ identityForm: 'role-only' }]) &&
        ['s02u1', 's02u2'].every((key) => all.person(key).unidentified === true),
    ),
    fact('Sources', 'lived on the 8th, inferred on the 12th; lawyer, nurse, the decision read out', (all) =>
      says(all.report('s02').sources, [
        { person: 's02lacin', knowing: 'lived', about: ['act 1'] },
        { person: 's02lacin', knowing: 'inferred', connection: 'chosen-family-of-victim' },
        { person: 's02lawyer', connection: 'lawyer-source', reliability: 'rather-reliable' },
        { person: 's02nurse', knowing: 'told-by' },
        { connection: 'official-source', chain: ['s02lawyer'] },
      ]),
    ),
    fact(
      'Evidence',
      'the photo from the clinic of 10:54, the medicines, the call log; the decision is missing',
      (all) =>
        says(all.report('s02').evidence, [
          { material: 'photo', madeWhen: { fromTime: '10:54', basis: 'metadata' }, dangers: ['location-inside'] },
          { description: 'dərmanların siyahısı' },
          { material: 'screenshot', obtainedFrom: 'vəkil' },
        ]) && says(all.report('s02').missing, [{ material: 'court-paper', who: /kimdə olduğu bilinmir/ }]),
    ),
    fact('Steps', 'search denied, appeal pending, medicine brought twice and obstructed', (all) =>
      says(all.report('s02').steps, [
        { kind: 'search-inquiry', date: { from: '2025-03-13' }, response: 'denied-event' },
        { kind: 'court-complaint', date: { from: '2025-03-17' }, response: 'answer-pending' },
        { kind: 'asked-others' },
        { date: { from: '2025-03-15' }, response: 'obstructed' },
        { date: { from: '2025-03-17' }, response: 'obstructed' },
      ]),
    ),
    fact(
      'Consents',
      'could not be asked; through the lawyer on 18 March a letter with the name, no public',
      (all) =>
        says(all.consents('s02deniz'), [
          { status: 'consent-cannot-ask', capacity: 'missing-no-family' },
          { status: 'consent-cannot-ask', capacity: 'adult-in-custody' },
          {
            status: 'consent-partial',
            purposes: ['un-letter-named'],
            method: 'through-lawyer',
            on: { from: '2025-03-18' },
          },
          { status: 'consent-refused', purposes: ['un-public-named', 'public-report'] },
        ]) && says(all.consents('s02lacin'), [{ purposes: ['share-ngo', 'un-letter-unnamed'] }]),
    ),
    fact(
      'Links',
      'part of a campaign case, the same pattern as the rally',
      (all) =>
        says(all.case('s02campaign'), { kind: 'campaign-case', reports: ['s02'] }) &&
        says(all.report('s02').links, [{ to: 's01', kind: 'same-pattern' }]),
    ),
    fact('Output', 'the place of the clinic has words that hide it', (all) =>
      says(all.report('s02').where, [{ name: 'klinika', hideAs: 'Bakıda bir yer' }]),
    ),
    fact(
      'Must not go wrong',
      'what concerns the orientation stands in the person alone, not in the report',
      (all) =>
        all.person('s02deniz').orientation !== undefined &&
        !JSON.stringify(all.report('s02')).toLowerCase().includes('lgbt'),
    ),
    fact('Must not go wrong', '"relative" is not forced: the author is chosen family', (all) =>
      says(all.report('s02').people, [{ person: 's02lacin', relation: 'chosen-family' }]),
    ),
    fact(
      'Must not go wrong',
      'no consent line is given by a friend',
      (all) =>
        all.consents('s02deniz').length > 0 &&
        all
          .consents('s02deniz')
          .every(({ givenBy, givenByPerson }) => givenBy === undefined && givenByPerson === undefined),
    ),
    fact('Must not go wrong', 'the disappearance stays, ended on the 14th', (all) =>
      says(spanOf(all.when('s02', 2)), { earliest: '2025-03-12T11:00', latest: '2025-03-14T23:59' }),
    ),
    fact(
      'Must not go wrong',
      'the release has two dates',
      (all) =>
        says(all.act('s02', 4).detention?.releaseDue, {
          precision: 'exact-day',
          from: '2025-04-06',
          to: undefined,
          or: [{ from: '2025-04-08' }],
        }) &&
        fallsIn(all.act('s02', 4).detention?.releaseDue, { from: '2025-04-07', to: '2025-04-07' }) === 'no' &&
        all.claim('s02', 3).values?.length === 2,
    ),
  ],
};
