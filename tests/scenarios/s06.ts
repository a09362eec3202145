import { compareIdentifiers, findIdentifiers, normalIdentifier } from '../../shared/patterns/identifiers.ts';
import { about, at, between, fact, onDay, type Scenario, says } from './scenario.ts';

const BERLIN = 'Europe/Berlin';

/** The same unknown man twice, a plate that grows, a report that was refused. */
export const S06: Scenario = {
  code: 'S06',
  title: 'The grey jacket, twice',
  language: 'tr',
  persons: {
    s06berfin: {
      knownAs: 'Berfin',
      names: [
        { text: 'Berfin Aksungur', kind: 'full' },
        { text: 'Berfin', kind: 'given' },
        { text: 'Aksungur', kind: 'family' },
      ],
      occupations: [{ what: 'gazeteci' }],
      traits: ['exile', 'journalist'],
      hostState: 'DE',
      addresses: [
        { kind: 'home', text: 'Köln, ev adresi', country: 'DE', whoMayKnow: 'hiç kimse' },
        { kind: 'service', text: 'avukatın adresi', country: 'DE' },
      ],
      family: [{ person: 's06mother', relation: 'parent' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['police-host-state', 'share-ngo'],
          identityForm: 'full-name',
        },
      ],
    },
    s06mother: {
      knownAs: 'annem',
      gender: 'female',
      addresses: [{ kind: 'home', text: 'Diyarbakır; evi tanınır', country: 'TR', whoMayKnow: 'hiç kimse' }],
      family: [{ person: 's06berfin', relation: 'child' }],
      consents: [{ key: 'c1', status: 'consent-not-asked', note: 'evinin fotoğrafı gösterilmeden önce sorulacak' }],
    },
    s06u1: {
      knownAs: 'gri ceketli (12 Eylül)',
      unidentified: true,
      gender: 'male',
      ageBand: 'kırk yaşlarında',
      description: 'gri ceket, kısa saç',
      marks: 'sol kaşında yara izi var gibiydi',
    },
    s06u2: {
      knownAs: 'gri ceketli (19 Eylül)',
      unidentified: true,
      gender: 'male',
      description: 'gri ceket, aracın yanında',
      sameAs: [
        {
          person: 's06u1',
          confidence: 3,
          basis: 'own-perception',
          why: 'Aynı adam olduğundan yüzde seksen eminim',
          decided: 'suspected',
        },
      ],
    },
    s06waiter: { knownAs: 'garson', consents: [{ key: 'c1', status: 'consent-not-asked' }] },
    s06officer: { knownAs: 'memur', unidentified: true },
    s06lawyer: { knownAs: 'avukat', occupations: [{ what: 'avukat' }] },
    s06enveloper: { knownAs: 'zarfı bırakan', unidentified: true },
  },
  groups: {},
  cases: {},
  reports: [
    {
      key: 's06',
      way: 'guided',
      report: {
        schema: 2,
        title: 'Gri ceket, iki kere',
        narrative:
          "12 Eylül Cuma günü saat altıya doğru Ebertplatz'da kafeden çıkarken karşı kaldırımda gri ceketli bir adam gördüm; beni görünce telefonunu kaldırdı, sanırım fotoğraf çekti. Kırk yaşlarında, kısa saçlı, sol kaşında yara izi var gibiydi. Beyaz bir kapalı kasa araca bindi, plakası K ile başlıyordu, sonu 17, ortasını okuyamadım. Bir hafta sonra, 19 Eylül'de aynı meydanda aynı adam, bu sefer aracın yanında duruyordu; fotoğrafını çektim, plaka K-QZ 0417 gibi okunuyor. Aynı adam olduğundan yüzde seksen eminim. 22 Eylül gecesi kapımın altından bir zarf atılmış: içinde annemin Diyarbakır'daki evinin fotoğrafı vardı, arkasında hiçbir şey yazmıyordu. Ertesi gün polise gittim, memur «suç yok ki» dedi, dilekçemi almadı. Bir hafta sonra avukatla gidince kayıt numarası verdiler. Ev adresim hiçbir kâğıtta görünmesin, avukatın adresi yazılsın. Mesaj da gelmedi, telefon da gelmedi, sadece bu.",
        language: 'tr',
        account: { toldBy: 'berfin', writtenBy: 'berfin', how: 'first-hand' },
        when: between('2025-09-12', '2025-09-23', BERLIN),
        where: [
          {
            key: 'square',
            name: 'Ebertplatz',
            country: 'DE',
            town: 'Köln',
            kind: 'street-square',
            precision: 'point',
            zone: BERLIN,
          },
          {
            key: 'home',
            name: 'evim',
            country: 'DE',
            town: 'Köln',
            kind: 'home',
            zone: BERLIN,
            hideAs: 'Almanya’da bir şehir',
          },
          { key: 'police', name: 'karakol', country: 'DE', town: 'Köln', kind: 'police-station', zone: BERLIN },
        ],
        people: [
          { key: 'berfin', person: 's06berfin', role: 'author' },
          {
            key: 'u1',
            person: 's06u1',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
            capacity: 'beyaz bir kapalı kasa araç',
          },
          {
            key: 'u2',
            person: 's06u2',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
            capacity: 'beyaz kapalı kasa aracın yanında',
            confidence: 3,
          },
          { key: 'mother', person: 's06mother', role: 'lever', relation: 'parent' },
          { key: 'waiter', person: 's06waiter', role: 'witness' },
          {
            key: 'officer',
            person: 's06officer',
            role: 'official-addressed',
            unidentified: true,
            actorType: 'host-police',
          },
          { key: 'lawyer', person: 's06lawyer', role: 'lawyer', relation: 'service-provider' },
          {
            key: 'enveloper',
            person: 's06enveloper',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
          },
        ],
        acts: [
          {
            key: 'picture1',
            act: 'surveillance',
            links: [
              { to: 'followed', kind: 'same-pattern' },
              { to: 'house', kind: 'same-pattern' },
            ],
            when: { ...about('2025-09-12', '17:50', BERLIN), asTold: 'saat altıya doğru' },
            where: 'square',
            placeKind: 'street-square',
            involved: [
              { who: 'berfin', role: 'victim' },
              { who: 'u1', role: 'alleged-perpetrator', degree: 'suspected', basis: 'own-perception' },
            ],
            note: 'telefonunu kaldırdı, sanırım fotoğraf çekti',
          },
          {
            key: 'followed',
            act: 'following',
            links: [{ to: 'picture1', kind: 'same-actor', basis: 'same-identifier', note: 'plaka' }],
            when: { ...at('2025-09-19', '19:08', BERLIN), basis: 'metadata' },
            where: 'square',
            involved: [
              { who: 'berfin', role: 'victim' },
              { who: 'u2', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
            ],
          },
          {
            key: 'watched',
            act: 'surveillance',
            when: { ...at('2025-09-19', '19:08', BERLIN), basis: 'metadata' },
            where: 'square',
            involved: [
              { who: 'berfin', role: 'victim' },
              { who: 'u2', role: 'alleged-perpetrator', degree: 'carried-out', basis: 'own-perception' },
            ],
          },
          {
            key: 'house',
            act: 'threat-to-relatives',
            when: { ...between('2025-09-22', '2025-09-23', BERLIN), partOfDay: 'night', asTold: '22 Eylül gecesi' },
            where: 'home',
            channel: ['letter-channel'],
            involved: [
              { who: 'berfin', role: 'intended-target' },
              { who: 'mother', role: 'lever' },
              { who: 'enveloper', role: 'alleged-perpetrator', actorType: 'unknown-person' },
            ],
            threat: { knowledgeShown: 'annemin Diyarbakır’daki evinin fotoğrafı', aimedAt: ['mother'] },
          },
          {
            key: 'visit',
            act: 'intimidating-visit',
            when: { ...between('2025-09-22', '2025-09-23', BERLIN), partOfDay: 'night', asTold: '22 Eylül gecesi' },
            where: 'home',
            involved: [
              { who: 'berfin', role: 'victim' },
              { who: 'enveloper', role: 'alleged-perpetrator', actorType: 'unknown-person' },
            ],
            note: 'kapımın altından bir zarf; arkasında hiçbir şey yazmıyordu',
          },
          {
            key: 'refused',
            act: 'report-not-taken',
            when: onDay('2025-09-23', BERLIN),
            where: 'police',
            words: '«suç yok ki»',
            wordsLanguage: 'tr',
            involved: [
              { who: 'berfin', role: 'victim' },
              { who: 'officer', role: 'alleged-perpetrator', degree: 'failed-to-act', actorType: 'host-police' },
            ],
          },
        ],
        sources: [{ key: 'self', person: 'berfin', connection: 'self', knowing: 'lived' }],
        evidence: [
          {
            key: 'photo',
            cover: 'fotoğraf makinesinin seri numarası; hiçbir kopyada gitmesin',
            originalName: 'IMG_20250919_190831.jpg',
            description: 'araç ve adam',
            material: 'photo',
            madeWhen: { ...at('2025-09-19', '19:08', BERLIN), basis: 'metadata' },
            madeBy: 'Berfin Aksungur',
            obtained: 'own-device',
            supports: ['followed', 'watched'],
            visible: ['u2'],
            dangers: ['location-inside', 'faces-inside'],
          },
          {
            key: 'note',
            firstAccount: true,
            originalName: '12_eylul_notum.txt',
            description: 'aynı akşam 22:00’de yazdığım not',
            material: 'testimony-victim',
            madeWhen: at('2025-09-12', '22:00', BERLIN),
            supports: ['picture1'],
          },
        ],
        missing: [
          {
            key: 'envelope',
            whereabouts: 'safe',
            what: 'zarf ve baskı',
            material: 'object',
            who: 'avukatta, poşet içinde',
            about: ['house', 'visit'],
          },
        ],
        identifiers: [
          {
            key: 'plate1',
            kind: 'plate',
            seen: 'K-?? ??17',
            partial: true,
            when: about('2025-09-12', '17:50', BERLIN),
            owner: 'u1',
          },
          {
            key: 'plate2',
            same: 'plate1',
            sameDecided: 'suspected',
            kind: 'plate',
            seen: 'K-QZ 0417',
            when: at('2025-09-19', '19:08', BERLIN),
            evidence: 'photo',
            owner: 'u2',
            confidence: 3,
            note: '0 harf O olabilir',
          },
        ],
        steps: [
          {
            key: 'police1',
            kind: 'police-report',
            to: 'Polizei Köln',
            date: onDay('2025-09-23', BERLIN),
            response: 'refused-to-register',
            responseNote: '«suç yok ki», dilekçemi almadı',
          },
          {
            key: 'police2',
            kind: 'police-report',
            to: 'Polizei Köln',
            by: 'avukatla',
            date: onDay('2025-09-30', BERLIN),
            responseNote: 'kayıt numarası verdiler',
          },
          { key: 'moved', kind: 'moved-place', what: 'iki gece' },
        ],
        tnr: ['direct-attack', 'threat-from-distance', 'coercion-by-proxy'],
        ties: [{ key: 't1', case: 's07story', kind: 'same-pattern' }],
        originState: 'TR',
        hostState: 'DE',
      },
    },
  ],
  files: { photo: { sample: 'IMG_20250919_190831.jpg' }, note: { made: 'note', name: '12_eylul_notum.txt' } },
  facts: [
    fact(
      'Links',
      '1, 2 and 3 are one pattern; 2 is the same actor by the plate; the long story of another as a whole',
      (all) =>
        says(all.act('s06', 1).links, [
          { to: 'act 2', kind: 'same-pattern' },
          { to: 'act 4', kind: 'same-pattern' },
        ]) &&
        says(all.act('s06', 2).links, [{ to: 'act 1', kind: 'same-actor', basis: 'same-identifier' }]) &&
        says(all.report('s06').ties, [{ case: 's07story', kind: 'same-pattern' }]),
    ),
    fact('Identifiers', 'two sightings, one suspected plate', (all) =>
      says(all.report('s06').identifiers, [
        { seen: 'K-?? ??17', partial: true },
        { seen: 'K-QZ 0417', same: 'K-?? ??17', sameDecided: 'suspected' },
      ]),
    ),
    fact(
      'Evidence',
      'the note is a first account by itself; the envelope is in safe hands; the serial number goes out in no copy',
      (all) =>
        says(all.report('s06').evidence, [{ firstAccount: true }, { cover: /seri numarası/ }]) &&
        says(all.report('s06').missing, [{ what: /zarf/, whereabouts: 'safe' }]),
    ),
    fact('Acts', '1: pictures taken on the 12th about 17:50, an estimate, on Ebertplatz by U1', (all) =>
      says(all.act('s06', 1), {
        act: 'surveillance',
        when: { precision: 'estimate', from: '2025-09-12', fromTime: '17:50', zone: BERLIN },
        where: 'Ebertplatz',
        placeKind: 'street-square',
        involved: [{ who: 's06u1' }],
      }),
    ),
    fact('Acts', '2: followed and watched on the 19th at 19:08, from the metadata, by U2', (all) =>
      ['following', 'surveillance'].every((act, index) =>
        says(all.act('s06', 2 + index), {
          act,
          when: { precision: 'exact-minute', from: '2025-09-19', fromTime: '19:08', basis: 'metadata' },
          involved: [{ who: 's06u2' }],
        }),
      ),
    ),
    fact(
      'Acts',
      "3: in the night from the 22nd to the 23rd a picture of the mother's house under the door, nothing written",
      (all) =>
        says(all.act('s06', 4), {
          act: 'threat-to-relatives',
          when: { from: '2025-09-22', to: '2025-09-23', partOfDay: 'night' },
          where: 'evim',
          involved: [
            { who: 's06enveloper', actorType: 'unknown-person' },
            { who: 's06mother', role: 'lever' },
          ],
        }) && says(all.act('s06', 5), { act: 'intimidating-visit', note: /hiçbir şey yazmıyordu/ }),
    ),
    fact('Acts', '4: on the 23rd the police did not take the report, the officer not named', (all) =>
      says(all.act('s06', 6), {
        act: 'report-not-taken',
        when: { from: '2025-09-23' },
        involved: [{ who: 's06officer', actorType: 'host-police' }],
        words: '«suç yok ki»',
      }),
    ),
    fact(
      'Identifiers',
      'two sightings of a plate, one partial, as they were seen',
      (all) =>
        all.report('s06').identifiers?.length === 2 &&
        says(all.report('s06').identifiers, [
          { kind: 'plate', seen: 'K-?? ??17', partial: true, owner: 's06u1', when: { from: '2025-09-12' } },
          {
            kind: 'plate',
            seen: 'K-QZ 0417',
            owner: 's06u2',
            evidence: 'IMG_20250919_190831.jpg',
            note: '0 harf O olabilir',
          },
        ]),
    ),
    fact('Identifiers', 'the fragments agree as far as they are known, and no further', (all) => {
      const [one, other] = (all.report('s06').identifiers ?? []).map(({ kind = '', seen, partial }) =>
        normalIdentifier(kind, seen, partial),
      );
      return (
        one !== undefined &&
        one !== null &&
        other !== undefined &&
        other !== null &&
        compareIdentifiers(one, other) === 'partial'
      );
    }),
    fact('Identifiers', 'the whole plate is offered out of the text', (all) =>
      says(findIdentifiers(all.report('s06').narrative ?? ''), [{ kind: 'plate', seen: 'K-QZ 0417' }]),
    ),
    fact(
      'Persons',
      'author, mother as lever, waiter not asked, officer, lawyer',
      (all) =>
        says(all.report('s06').people, [
          { person: 's06berfin', role: 'author' },
          { person: 's06mother', role: 'lever', relation: 'parent' },
          { person: 's06waiter', role: 'witness' },
          { person: 's06officer' },
          { person: 's06lawyer', relation: 'service-provider' },
        ]) && says(all.person('s06u1'), { marks: /yara izi/, ageBand: 'kırk yaşlarında' }),
    ),
    fact(
      'Evidence',
      'the picture with where it leads to, the note of the same evening; the envelope is with the lawyer',
      (all) =>
        says(all.report('s06').evidence, [
          { originalName: 'IMG_20250919_190831.jpg', supports: ['act 2', 'act 3'], dangers: ['location-inside'] },
          { madeWhen: { from: '2025-09-12', fromTime: '22:00' }, supports: ['act 1'] },
        ]) && says(all.report('s06').missing, [{ material: 'object', who: /avukatta/ }]),
    ),
    fact('Steps', 'refused on the 23rd, a file number on the 30th, two nights elsewhere', (all) =>
      says(all.report('s06').steps, [
        { kind: 'police-report', date: { from: '2025-09-23' }, response: 'refused-to-register' },
        { kind: 'police-report', date: { from: '2025-09-30' }, responseNote: /kayıt numarası/ },
        { kind: 'moved-place', what: 'iki gece' },
      ]),
    ),
    fact(
      'Consents',
      'the author for the police and an NGO; mother and waiter not asked',
      (all) =>
        says(all.consents('s06berfin'), [{ purposes: ['police-host-state', 'share-ngo'] }]) &&
        ['s06mother', 's06waiter'].every((key) => says(all.consents(key), [{ status: 'consent-not-asked' }])),
    ),
    fact('Output', 'the home address is for nobody, the service address is the lawyer’s', (all) =>
      says(all.person('s06berfin').addresses, [
        { kind: 'home', whoMayKnow: 'hiç kimse' },
        { kind: 'service', text: 'avukatın adresi' },
      ]),
    ),
    fact(
      'Must not go wrong',
      'U1 and U2 are two people, suspected to be one, 3 of 4',
      (all) =>
        says(all.person('s06u2').sameAs, [{ person: 's06u1', confidence: 3, decided: 'suspected' }]) &&
        all.person('s06u1').unidentified === true &&
        all.person('s06u2').unidentified === true,
    ),
    fact('Must not go wrong', '0 and O stay apart in a plate', () => {
      const [zero, letter] = ['K-QZ 0417', 'K-QZ O417'].map((seen) => normalIdentifier('plate', seen));
      return (
        zero !== undefined &&
        zero !== null &&
        letter !== undefined &&
        letter !== null &&
        zero.normal !== letter.normal &&
        compareIdentifiers(zero, letter) === 'similar'
      );
    }),
    fact('Must not go wrong', 'the partial plate is kept as it was seen', (all) =>
      says(all.report('s06').identifiers, [{ seen: 'K-?? ??17', partial: true }]),
    ),
  ],
};
