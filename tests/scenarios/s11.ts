import { NameIndex } from '../../shared/patterns/names.ts';
import { spanOf, whenSortKey } from '../../shared/report/when.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { between, fact, onDay, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';
const NOTE =
  'Şahidin dediyi, qeydim - Mingəçevir növbə gecəsi, ad ola bilər (Bozqır yoxsa Bozkir), tarix dəqiq deyil, üçüncü əldən eşitmişəm, yoxlanmayıb, çap etmə, kimsəyə göndərmə, saxla, ağ maşın barədə öz surəti \u202efdp.txt';
const FIRST_NIGHT = { ...between('2025-05-03', '2025-05-04', BAKU), partOfDay: 'night' } as const;
const SECOND_NIGHT = {
  ...between('2025-05-04', '2025-05-05', BAKU),
  partOfDay: 'night',
  asTold: 'Ayın 4-ü 5-nə keçən gecə',
} as const;
const ONE_NIGHT_OR_THE_OTHER = {
  ...FIRST_NIGHT,
  or: [{ from: SECOND_NIGHT.from ?? '', to: SECOND_NIGHT.to ?? '' }],
};

/** Two half-known reports of one death. */
export const S11: Scenario = {
  code: 'S11',
  title: 'Begun twice',
  language: 'az',
  persons: {
    s11author: {
      knownAs: 'tələbə redaktor',
      addresses: [{ kind: 'home', text: 'Riqa', country: 'LV' }],
      hostState: 'LV',
      traits: ['journalist'],
    },
    s11elvin: {
      knownAs: 'Elvin B.',
      names: [
        { text: 'Elvin Bozqır', kind: 'full' },
        { text: 'Elvin Bozkır', kind: 'full' },
        { text: 'Elvin Bozkir', kind: 'full', note: 'bəlkə' },
      ],
      gender: 'male',
      ageBand: '17 ya 18',
      minor: 'unknown',
      deceased: 'yes',
      deceasedOn: onDay('2025-05-05', BAKU),
      family: [{ person: 's11father', relation: 'parent' }],
      consents: [{ key: 'c1', status: 'consent-not-asked', capacity: 'dead-next-of-kin' }],
    },
    s11father: {
      knownAs: 'Elvinin atası',
      gender: 'male',
      contacts: [{ channel: 'in-person', safe: 'no', howToUse: 'əlaqə saxlanmasın' }],
      family: [{ person: 's11elvin', relation: 'child' }],
    },
    s11carrier1: { knownAs: 'gətirən birinci adam', unidentified: true },
    s11carrier2: { knownAs: 'gətirən ikinci adam', unidentified: true },
    s11nurse: { knownAs: 'tibb bacısı', note: 'ona heç kim çata bilməyib', sensitivity: 'never' },
    s11somebody: { knownAs: 'tibb bacısının dediyi adam', unidentified: true },
    s11m: {
      knownAs: '«M.»',
      names: [{ text: 'M.', kind: 'pseudonym' }],
      consents: [{ key: 'c1', status: 'consent-partial', purposes: ['keep-only'], identityForm: 'not-mentioned' }],
    },
    s11doctor: { knownAs: 'növbətçi həkim' },
    s11c1: {
      knownAs: 'C1, sinif yoldaşı',
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo'],
          identityForm: 'role-only',
        },
      ],
    },
    s11c2: {
      knownAs: 'C2, sinif yoldaşı',
      ageBand: '17',
      minor: 'yes',
      consents: [{ key: 'c1', status: 'consent-refused', capacity: 'minor-own-view', identityForm: 'not-mentioned' }],
    },
  },
  groups: {
    s11friends: { knownAs: 'dostları', countingUnit: 'social-group' },
    s11classmates: { knownAs: 'sinif yoldaşları', countingUnit: 'crowd', members: ['s11c1', 's11c2'] },
    s11office: { knownAs: 'Baş Prokurorluq', kind: ['prosecution'], country: 'AZ' },
    s11police: { knownAs: 'dağıdanlar', kind: ['police'], unidentified: true },
  },
  cases: {},
  reports: [
    {
      key: 's11a',
      way: 'quick',
      begun: '2025-05-04T03:10',
      report: {
        schema: 2,
        narrative:
          'Mingəçevirdə Elvin Bozqır adlı oğlan, 18 yaşında, gecə tapılıb, ağır vəziyyətdə. Dostları yazır ki, döyüblər. Ağ maşın görüblər. Sonra yazaram, yatmalıyam.',
        language: 'az',
        account: { toldBy: 'friends', writtenBy: 'author', how: 'read-in-media' },
        when: FIRST_NIGHT,
        where: [{ key: 'town', name: 'Mingəçevir', country: 'AZ', town: 'Mingəçevir', precision: 'town', zone: BAKU }],
        people: [
          { key: 'author', person: 's11author', role: 'author' },
          { key: 'elvin', person: 's11elvin', name: 'Elvin Bozqır', role: 'victim', ageAtTime: '18' },
          { key: 'friends', group: 's11friends', role: 'source' },
        ],
        sources: [{ key: 'post', person: 'friends', connection: 'social-post', knowing: 'read' }],
        links: [{ key: 'l1', to: 's11b', kind: 'duplicate-suspected', decided: 'confirmed' }],
        verification: 'not-assessed',
        gaps: { evidence: 'not-known' },
      },
    },
    {
      key: 's11b',
      way: 'editor',
      begun: '2025-05-09T00:00',
      report: {
        schema: 2,
        title: 'Elvin Bozkır',
        narrative:
          'Elvin Bozkır (bəlkə Bozkir), 17 ya 18 yaş. Ayın 4-ü 5-nə keçən gecə təxminən üçə on beş dəqiqə qalmış xəstəxanaya gətirilib, gətirən iki nəfər adını deməyib. 5-də ölüb. Tibb bacısı bir adama deyib, o da «M.»-ə, M. mənə: biləyində iz var idi. Növbətçi həkim «yıxılıb» yazdırıb. 7-də Baş Prokurorluq dedi ki, 9-cu mərtəbədən yıxılıb. Atası heç kimlə danışmır, dedilər susdurublar. 25 mayda sinif yoldaşları şam yandırmaq istədilər, dağıtdılar. Eyni adam olub-olmadığını dəqiq bilmirəm, amma odur.',
        language: 'az',
        account: { toldBy: 'author', writtenBy: 'author', how: 'chat-told' },
        when: between('2025-05-03', '2025-05-25', BAKU),
        where: [
          { key: 'town', name: 'Mingəçevir', country: 'AZ', town: 'Mingəçevir', precision: 'town', zone: BAKU },
          {
            key: 'hospital',
            name: 'xəstəxana, Mingəçevir',
            country: 'AZ',
            town: 'Mingəçevir',
            kind: 'clinic',
            zone: BAKU,
          },
          {
            key: 'building',
            name: 'doqquzmərtəbəli bina',
            country: 'AZ',
            town: 'Mingəçevir',
            hideAs: 'Azərbaycanda bir bina',
            zone: BAKU,
          },
        ],
        people: [
          { key: 'author', person: 's11author', role: 'author' },
          { key: 'elvin', person: 's11elvin', name: 'Elvin Bozkır', role: 'victim', ageAtTime: '17 ya 18' },
          { key: 'father', person: 's11father', role: 'lever', relation: 'parent' },
          { key: 'c1', person: 's11carrier1', role: 'unidentified', unidentified: true },
          { key: 'c2', person: 's11carrier2', role: 'unidentified', unidentified: true },
          { key: 'nurse', person: 's11nurse', role: 'witness' },
          { key: 'somebody', person: 's11somebody', role: 'source', unidentified: true },
          { key: 'm', person: 's11m', role: 'source' },
          { key: 'doctor', person: 's11doctor', role: 'doctor' },
          { key: 'mate1', person: 's11c1', role: 'witness', relation: 'student' },
          { key: 'mate2', person: 's11c2', role: 'witness', relation: 'student', ageAtTime: '17' },
          { key: 'mates', group: 's11classmates', role: 'victim' },
          { key: 'friends', group: 's11friends', role: 'source' },
          { key: 'office', group: 's11office', role: 'official-addressed', actorType: 'prosecution' },
          { key: 'police', group: 's11police', role: 'alleged-perpetrator', unidentified: true, actorType: 'police' },
        ],
        acts: [
          {
            key: 'died',
            act: 'unexplained-death',
            when: onDay('2025-05-05', BAKU),
            where: 'hospital',
            involved: [{ who: 'elvin', role: 'victim' }],
            positions: [
              { position: 'state-other-account', when: onDay('2025-05-07', BAKU), note: '9-cu mərtəbədən yıxılıb' },
            ],
            statusAtEnd: 'dead',
            death: {
              foundWhen: ONE_NIGHT_OR_THE_OTHER,
              foundWhere: 'building',
              pressureOnFamily: 'Atası heç kimlə danışmır, dedilər susdurublar',
            },
            verification: 'not-assessed',
          },
          {
            key: 'beaten',
            act: 'physical-assault',
            when: ONE_NIGHT_OR_THE_OTHER,
            where: 'town',
            involved: [{ who: 'elvin', role: 'victim' }],
            verification: 'possible',
          },
          {
            key: 'silenced',
            act: 'threat-to-relatives',
            when: { precision: 'day-unknown', from: '2025-05', zone: BAKU },
            where: 'town',
            involved: [{ who: 'father', role: 'victim' }],
          },
          {
            key: 'candles',
            act: 'assembly-dispersed',
            links: [{ to: 'died', kind: 'follows' }],
            when: { precision: 'exact-day', from: '2025-05-25', zone: BAKU, partOfDay: 'evening' },
            where: 'town',
            involved: [
              { who: 'mates', role: 'victim' },
              { who: 'police', role: 'alleged-perpetrator' },
            ],
          },
        ],
        sources: [
          {
            key: 'mtold',
            person: 'm',
            connection: 'second-hand',
            knowing: 'told-by-chain',
            chain: ['nurse', 'somebody'],
            anonymity: 'anon-total',
            about: ['died', 'cause'],
          },
          { key: 'post', person: 'friends', connection: 'social-post', knowing: 'read', about: ['beaten', 'cause'] },
          {
            key: 'official',
            person: 'office',
            connection: 'official-source',
            knowing: 'read',
            materialOn: onDay('2025-05-07', BAKU),
            about: ['cause'],
          },
          { key: 'mates1', person: 'mate1', connection: 'eyewitness', knowing: 'lived', about: ['candles'] },
          {
            key: 'hearsay',
            who: 'eşitmə',
            connection: 'anonymous-source',
            knowing: 'told-by',
            reliability: 'unsure',
            about: ['silenced'],
          },
        ],
        claims: [
          {
            key: 'cause',
            about: 'nədən öldü',
            part: 'died',
            values: [
              { key: 'v1', value: 'döyüblər', sources: ['post'], status: 'disputed' },
              {
                key: 'v2',
                value: '9-cu mərtəbədən yıxılıb',
                sources: ['official'],
                status: 'stated',
                position: 'state-other-account',
                asOf: onDay('2025-05-07', BAKU),
              },
              { key: 'v3', value: 'biləyində iz var idi', sources: ['mtold'], status: 'stated' },
            ],
          },
          {
            key: 'age',
            about: 'yaşı',
            part: 'elvin',
            field: 'ageAtTime',
            values: [
              { key: 'v1', value: '17', status: 'stated' },
              { key: 'v2', value: '18', status: 'stated' },
            ],
          },
          {
            key: 'surname',
            about: 'soyadı',
            part: 'elvin',
            field: 'name',
            values: [
              { key: 'v1', value: 'Bozqır', status: 'stated' },
              { key: 'v2', value: 'Bozkır', status: 'stated' },
              { key: 'v3', value: 'Bozkir', status: 'stated' },
            ],
          },
          {
            key: 'night',
            about: 'hansı gecə',
            part: 'died',
            field: 'death.foundWhen',
            values: [
              { key: 'v1', when: FIRST_NIGHT, sources: ['post'], status: 'stated' },
              { key: 'v2', when: SECOND_NIGHT, sources: ['mtold'], status: 'stated' },
            ],
          },
          {
            key: 'hour',
            about: 'xəstəxanaya saat neçədə gətirilib',
            part: 'died',
            values: [
              {
                key: 'v1',
                when: {
                  precision: 'estimate',
                  fromTime: '02:45',
                  zone: BAKU,
                  asTold: 'təxminən üçə on beş dəqiqə qalmış',
                },
                sources: ['mtold'],
                status: 'stated',
              },
            ],
          },
        ],
        evidence: [
          {
            key: 'note',
            originalName: NOTE,
            description: 'öz qeydim',
            material: 'interview-note',
            dangers: ['name-misleading'],
          },
          {
            key: 'map',
            originalName: 'xəritə.svg',
            description: 'əllə çəkilmiş xəritə',
            notShown: 'kim çəkib, bilinmir',
            material: 'other-material',
            obtained: 'downloaded',
            context: ['died'],
            dangers: ['active-content'],
          },
        ],
        missing: [
          {
            key: 'posts',
            whereabouts: 'online',
            what: 'paylaşımların ekran görüntüləri: yalnız keçidlər var',
            material: 'screenshot',
            about: ['beaten'],
          },
        ],
        steps: [
          { key: 'asked', kind: 'asked-others', what: 'şəhərdəki jurnalistdən soruşuldu' },
          { key: 'none', kind: 'no-step', whyNot: 'ailənin razılığı yoxdur' },
        ],
        links: [
          { key: 'l1', to: 's11a', kind: 'duplicate-suspected', via: 'yer, ad, yaş, «ağ maşın»', decided: 'confirmed' },
        ],
        verification: 'not-assessed',
        originState: 'AZ',
      },
    },
  ],
  files: { note: { sample: NOTE }, map: { sample: 'xəritə.svg' } },
  facts: [
    fact('Links', '4 follows 1', (all) => says(all.act('s11b', 4).links, [{ to: 'act 1', kind: 'follows' }])),
    fact('Evidence', 'the posts are there as links only', (all) =>
      says(all.report('s11b').missing, [{ what: /keçidlər/, whereabouts: 'online' }]),
    ),
    fact(
      'Account',
      'the first was begun as a quick note and stays as it was, and so does the second',
      (all) =>
        /Bozqır/.test(all.report('s11a').narrative ?? '') &&
        /Bozkır \(bəlkə Bozkir\)/.test(all.report('s11b').narrative ?? ''),
    ),
    fact(
      'Acts',
      '1: an unexplained death on 5 May, the injury in one night or the other',
      (all) =>
        says(all.act('s11b', 1), {
          act: 'unexplained-death',
          when: { precision: 'exact-day', from: '2025-05-05' },
          death: {
            foundWhen: {
              from: '2025-05-03',
              to: '2025-05-04',
              or: [{ from: '2025-05-04', to: '2025-05-05' }],
              partOfDay: 'night',
            },
          },
        }) &&
        says(all.claim('s11b', 4).values, [
          { when: { from: '2025-05-03', to: '2025-05-04' } },
          { when: { from: '2025-05-04', to: '2025-05-05' } },
        ]),
    ),
    fact(
      'Acts',
      '2 to 4: beaten, possibly; the father silenced, hearsay; candles dispersed on the evening of 25 May',
      (all) =>
        says(all.act('s11b', 2), { act: 'physical-assault', verification: 'possible' }) &&
        says(all.act('s11b', 3), { act: 'threat-to-relatives', involved: [{ who: 's11father' }] }) &&
        says(all.act('s11b', 4), { act: 'assembly-dispersed', when: { from: '2025-05-25', partOfDay: 'evening' } }),
    ),
    fact(
      'Claims',
      'three causes, two ages, three spellings, two nights',
      (all) =>
        says(all.claim('s11b', 1).values, [
          { value: 'döyüblər', sources: ['source 2'], status: 'disputed' },
          { position: 'state-other-account', asOf: { from: '2025-05-07' } },
          { value: /biləyində/, sources: ['source 1'] },
        ]) &&
        all
          .claim('s11b', 2)
          .values?.map(({ value }) => value)
          .join() === '17,18' &&
        all
          .claim('s11b', 3)
          .values?.map(({ value }) => value)
          .join() === 'Bozqır,Bozkır,Bozkir',
    ),
    fact(
      'Persons',
      'Elvin is dead and has three names; the father is not to be contacted; C2 is a minor',
      (all) =>
        says(all.person('s11elvin'), {
          deceased: 'yes',
          names: [{ text: 'Elvin Bozqır' }, { text: 'Elvin Bozkır' }, { text: 'Elvin Bozkir' }],
        }) &&
        says(all.person('s11father').contacts, [{ safe: 'no' }]) &&
        says(all.person('s11c2'), { minor: 'yes', ageBand: '17' }),
    ),
    fact('Sources', 'M. through somebody from the nurse, anonymous to all', (all) =>
      says(all.report('s11b').sources, [
        { person: 's11m', knowing: 'told-by-chain', chain: ['s11nurse', 's11somebody'], anonymity: 'anon-total' },
      ]),
    ),
    fact(
      'Evidence',
      'the note with its long name, the map; posts are links only',
      (all) =>
        says(all.report('s11b').evidence, [
          { originalName: NOTE, dangers: ['name-misleading'] },
          { originalName: 'xəritə.svg', dangers: ['active-content'] },
        ]) && says(all.report('s11b').missing, [{ what: /yalnız keçidlər/ }]),
    ),
    fact('Steps', 'a journalist asked; else no step for want of the family', (all) =>
      says(all.report('s11b').steps, [
        { kind: 'asked-others' },
        { kind: 'no-step', whyNot: 'ailənin razılığı yoxdur' },
      ]),
    ),
    fact(
      'Consents',
      'family not asked, M. keeps it, C1 as a role, C2 no',
      (all) =>
        says(all.consents('s11elvin'), [{ status: 'consent-not-asked', capacity: 'dead-next-of-kin' }]) &&
        says(all.consents('s11m'), [{ purposes: ['keep-only'] }]) &&
        says(all.consents('s11c1'), [{ purposes: ['share-ngo'], identityForm: 'role-only' }]) &&
        says(all.consents('s11c2'), [{ status: 'consent-refused' }]),
    ),
    fact(
      'Links',
      'suspected and then confirmed as one event, from both ends',
      (all) =>
        says(all.report('s11a').links, [{ to: 's11b', kind: 'duplicate-suspected', decided: 'confirmed' }]) &&
        says(all.report('s11b').links, [{ to: 's11a', kind: 'duplicate-suspected', decided: 'confirmed' }]),
    ),
    fact(
      'Must not go wrong',
      'no text is taken over by the newer one',
      (all) =>
        all.report('s11a').narrative !== all.report('s11b').narrative &&
        /18 yaşında/.test(all.report('s11a').narrative ?? ''),
    ),
    fact('Must not go wrong', 'a quarter to three has no date', (all) => {
      const { sources: _sources, ...value } = all.claim('s11b', 5).values?.[0] ?? {};
      return (
        says(value, { value: undefined, when: { fromTime: '02:45', from: undefined, to: undefined, or: undefined } }) &&
        whenSortKey(value.when) === ''
      );
    }),
    fact('Must not go wrong', 'one spelling finds the other', (all) => {
      const index = new NameIndex();
      index.put('s11a', [{ text: all.report('s11a').people?.[1]?.name ?? '', fromText: false }]);
      return index.find('Elvin Bozkır', 5).some(({ id }) => id === 's11a');
    }),
    fact('Must not go wrong', 'the long name is shown with its direction mark made visible', (all) => {
      const name = all.report('s11b').evidence?.[0]?.originalName ?? '';
      return name.includes('\u202e') && !visibleName(name).includes('\u202e');
    }),
    fact(
      'Must not go wrong',
      'the date of the map is not that of the event',
      (all) => spanOf(all.report('s11a').when).latest === '2025-05-04T23:59',
    ),
  ],
};
