import { spanOf } from '../../shared/report/when.ts';
import { between, fact, onDay, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';
/** April's beginning: no Monday, and 1 April 2024 was one. */
const TEA = {
  precision: 'between',
  from: '2024-04-02',
  to: '2024-04-07',
  zone: BAKU,
  partOfDay: 'afternoon',
  asTold: 'Novruzdan sonra, aprelin lap əvvəli, dəqiq günü yadımda deyil, amma bazar ertəsi deyildi',
} as const;
const FIVE = ['s03p1', 's03p2', 's03p3', 's03p4', 's03p5'] as const;

const named = (number: number, where: string) => ({
  knownAs: `P${number}, soruşulan beş nəfərdən`,
  sensitivity: 'secret' as const,
  addresses: [{ kind: 'last-known' as const, text: where }],
  consents: [{ key: 'c1', status: 'consent-not-asked' as const }],
});

/** An informal questioning recalled a year later: the first account frozen, two addenda. */
export const S03: Scenario = {
  code: 'S03',
  title: 'Tea near the metro',
  language: 'az',
  persons: {
    s03ruslan: {
      knownAs: 'Ruslan',
      names: [
        { text: 'Ruslan Hacıdərəli', kind: 'full' },
        { text: 'Hacıdərəli Ruslan', kind: 'full' },
        { text: 'Ruslan', kind: 'given' },
        { text: 'Hacıdərəli', kind: 'family' },
      ],
      ageBand: '31',
      occupations: [{ what: 'kuryerlər həmkarlar ittifaqının təşkilatçısı' }],
      traits: ['union-member', 'exile'],
      hostState: 'PL',
      addresses: [{ kind: 'home', text: 'Łódź', country: 'PL' }],
      family: [{ person: 's03sister', relation: 'sibling' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo', 'un-letter-named'],
          identityForm: 'full-name',
        },
        { key: 'c2', status: 'consent-refused', capacity: 'adult-self', purposes: ['public-report'] },
      ],
    },
    s03elshan: {
      knownAs: '«Elşən»',
      unidentified: true,
      names: [{ text: 'Elşən', kind: 'pseudonym', note: 'özünü belə təqdim etdi' }],
      ageBand: '45-ə yaxın',
      gender: 'male',
      description: 'bığlı',
      marks: 'sol əlində üzük',
    },
    s03silent: {
      knownAs: 'danışmayan adam',
      unidentified: true,
      gender: 'male',
      ageBand: '30-a yaxın',
      description: 'idman gödəkçəsi',
    },
    s03sister: {
      knownAs: 'bacım',
      gender: 'female',
      occupations: [{ what: 'tələbə' }],
      addresses: [{ kind: 'home', text: 'Polşa', country: 'PL', whoMayKnow: 'heç kim' }],
      sensitivity: 'secret',
      risk: 'ona təzyiq edib mənə təsir edə bilərlər',
      family: [{ person: 's03ruslan', relation: 'sibling' }],
      consents: [{ key: 'c1', status: 'consent-given', capacity: 'adult-self', purposes: ['keep-only'] }],
    },
    s03p1: named(1, 'xaricdə'),
    s03p2: named(2, 'xaricdə'),
    s03p3: named(3, 'Bakı'),
    s03p4: named(4, 'xaricdə'),
    s03p5: named(5, 'Bakı'),
    s03tural: {
      knownAs: 'Tural',
      names: [
        { text: 'Tural Boztəpə', kind: 'full' },
        { text: 'Tural', kind: 'given' },
        { text: 'Boztəpə', kind: 'family' },
      ],
      traits: ['union-member', 'prisoner'],
      family: [{ person: 's03wife', relation: 'spouse' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-in-custody',
          purposes: ['un-arbitrary-detention'],
          method: 'through-lawyer',
          identityForm: 'full-name',
        },
      ],
    },
    s03wife: { knownAs: 'Turalın həyat yoldaşı', family: [{ person: 's03tural', relation: 'spouse' }] },
    s03w1: { knownAs: 'məhkəmədəki birinci şahid', unidentified: true },
    s03w2: { knownAs: 'məhkəmədəki ikinci şahid', unidentified: true },
  },
  groups: {
    s03unit: { knownAs: 'polis bölməsi', kind: ['police'], country: 'AZ' },
    s03court: { knownAs: 'məhkəmə', kind: ['judiciary'], country: 'AZ' },
  },
  cases: {},
  reports: [
    {
      key: 's03',
      way: 'debrief',
      report: {
        schema: 2,
        title: 'Metronun yanında çay',
        narrative:
          'Keçən il Novruzdan sonra idi, aprelin lap əvvəli, dəqiq günü yadımda deyil, amma bazar ertəsi deyildi. Nömrəsi görünməyən biri zəng etdi, «narahat olma, bir çay içək, söhbət edək» dedi. Metronun yanındakı kafedə iki nəfər gözləyirdi. Biri özünü «Elşən» kimi təqdim etdi, vəsiqəni açıb-bağladı, oxuya bilmədim. O biri heç danışmadı, telefonunu üzüaşağı stolun üstünə qoymuşdu. Saat yarım çəkdi. Əvvəl kuryerlərin etirazını soruşdular, sonra beş nəfərin adını çəkdilər, sonra bacımın Polşada oxumağını. «Sən ağıllı oğlansan, bizə kömək elə, ayda bir dəfə görüşək» dedi. Heç nə imzalatmadılar, amma dedilər, bu söhbəti heç kim bilməsin.',
        language: 'az',
        account: {
          toldBy: 'ruslan',
          writtenBy: 'ruslan',
          how: 'after-questioning-recall',
          firstAccount: true,
          hoursSince: 8000,
          hoursAbout: true,
        },
        addenda: [
          {
            key: 'd1',
            at: 0,
            language: 'az',
            text: 'İyunda çağırış vərəqəsi gəldi: cinayət işinin nömrəsi yox idi, «telefonu da gətir» yazılmışdı. Getmədim, ayın 19-u gecə ölkədən çıxdım.',
          },
          {
            key: 'd2',
            at: 0,
            language: 'az',
            text: 'İyulda Turalı tutdular: dediyinə görə, əli qandallı olanda cibinə bıçaq qoyublar, şahidlər də istintaqda bir cür, məhkəmədə başqa cür danışıb.',
          },
        ],
        when: TEA,
        where: [
          { key: 'cafe', name: 'metronun yanındakı kafe', country: 'AZ', town: 'Bakı', kind: 'cafe', zone: BAKU },
          {
            key: 'room',
            name: 'bölmə, 12 nömrəli otaq',
            country: 'AZ',
            town: 'Bakı',
            spot: '12 nömrəli otaq',
            kind: 'police-station',
            zone: BAKU,
          },
          { key: 'border', name: 'quru sərhəd', kind: 'border', zone: BAKU },
          { key: 'street', name: 'küçə', country: 'AZ', kind: 'street-square', zone: BAKU },
          { key: 'station', name: 'polis bölməsi', country: 'AZ', kind: 'police-station', zone: BAKU },
          { key: 'courtroom', name: 'məhkəmə', country: 'AZ', kind: 'court', zone: BAKU },
        ],
        people: [
          { key: 'ruslan', person: 's03ruslan', role: 'author', ageAtTime: '31' },
          {
            key: 'elshan',
            person: 's03elshan',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'state-security',
            basis: 'self-declared',
            capacity: 'vəsiqəni açıb-bağladı, oxuya bilmədim',
          },
          {
            key: 'silent',
            person: 's03silent',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
          },
          { key: 'sister', person: 's03sister', role: 'lever', relation: 'sibling' },
          { key: 'p1', person: 's03p1', role: 'intended-target' },
          { key: 'p2', person: 's03p2', role: 'intended-target' },
          { key: 'p3', person: 's03p3', role: 'intended-target' },
          { key: 'p4', person: 's03p4', role: 'intended-target' },
          { key: 'p5', person: 's03p5', role: 'intended-target' },
          { key: 'tural', person: 's03tural', role: 'victim', relation: 'co-member' },
          { key: 'wife', person: 's03wife', role: 'source', relation: 'spouse' },
          { key: 'w1', person: 's03w1', role: 'witness', unidentified: true },
          { key: 'w2', person: 's03w2', role: 'witness', unidentified: true },
          { key: 'unit', group: 's03unit', role: 'alleged-perpetrator', actorType: 'police' },
          { key: 'court', group: 's03court', role: 'alleged-perpetrator', actorType: 'judiciary' },
        ],
        acts: [
          {
            key: 'talk',
            act: 'informal-interrogation',
            links: [
              { to: 'summons', kind: 'precedes' },
              { to: 'arrest', kind: 'led-to-reprisal', confidence: 2 },
            ],
            when: TEA,
            duration: { asTold: 'saat yarım', least: 90, most: 90, about: true },
            where: 'cafe',
            placeKind: 'cafe',
            involved: [
              { who: 'ruslan', role: 'victim' },
              {
                who: 'elshan',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'state-security',
                basis: 'self-declared',
                confidence: 2,
              },
              {
                who: 'silent',
                role: 'alleged-perpetrator',
                degree: 'present',
                actorType: 'unknown-person',
                basis: 'own-perception',
              },
            ],
            channel: ['in-person'],
            interrogation: {
              form: 'cafe-talk',
              howCalled: 'phone',
              howCalledNote: 'nömrəsi görünmürdü; «narahat olma, bir çay içək, söhbət edək»',
              present: ['elshan', 'silent'],
              topics: [
                { key: 't1', asked: 'kuryerlərin etirazı', words: 'reconstructed' },
                {
                  key: 't2',
                  asked: 'beş nəfərin adını çəkdilər',
                  about: ['p1', 'p2', 'p3', 'p4', 'p5'],
                  words: 'reconstructed',
                },
                { key: 't3', asked: 'bacımın Polşada oxumağı', about: ['sister'], words: 'reconstructed' },
                {
                  key: 't4',
                  asked: '«Sən ağıllı oğlansan, bizə kömək elə, ayda bir dəfə görüşək»',
                  words: 'own-words',
                },
              ],
              proposal: '«Sən ağıllı oğlansan, bizə kömək elə, ayda bir dəfə görüşək»',
              recorded: 'unknown',
              signed: ['undertaking-silence'],
              signedNote: 'sözlə, imzasız',
              toldToKeepSilent: 'yes',
              phoneNote: 'o biri telefonunu üzüaşağı stolun üstünə qoymuşdu',
            },
          },
          {
            key: 'recruit',
            act: 'recruitment-attempt',
            when: TEA,
            where: 'cafe',
            words: '«Sən ağıllı oğlansan, bizə kömək elə, ayda bir dəfə görüşək»',
            wordsLanguage: 'az',
            demand: 'ayda bir dəfə görüşmək, kömək etmək',
            intent: ['recruit', 'get-information'],
            involved: [
              { who: 'ruslan', role: 'victim' },
              {
                who: 'elshan',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'state-security',
                basis: 'self-declared',
              },
            ],
          },
          {
            key: 'summons',
            act: 'summons',
            when: onDay('2024-06-17', BAKU),
            where: 'room',
            involved: [
              { who: 'ruslan', role: 'victim' },
              {
                who: 'unit',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'police',
                basis: 'document',
                basisNote: 'müstəntiqin soyadı göstərilməyib',
              },
            ],
            demand: 'telefonu da gətir',
            interrogation: {
              form: 'by-summons',
              began: { precision: 'exact-minute', from: '2024-06-20', fromTime: '10:30', zone: BAKU },
            },
          },
          {
            key: 'exile',
            act: 'forced-exile',
            when: { ...between('2024-06-19', '2024-06-20', BAKU), partOfDay: 'night', asTold: 'ayın 19-u gecə' },
            where: 'border',
            involved: [{ who: 'ruslan', role: 'victim' }],
            statusAtEnd: 'in-exile',
          },
          {
            key: 'arrest',
            act: 'arrest',
            when: { precision: 'day-unknown', from: '2024-07', zone: BAKU, asTold: 'iyulda' },
            where: 'street',
            whereAtEnd: 'station',
            involved: [
              { who: 'tural', role: 'victim' },
              { who: 'unit', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
          },
          {
            key: 'planted',
            act: 'planted-evidence',
            when: { precision: 'day-unknown', from: '2024-07', zone: BAKU, asTold: 'iyulda' },
            where: 'street',
            involved: [
              { who: 'tural', role: 'victim' },
              { who: 'unit', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
            methodNote: 'əli qandallı olanda cibinə bıçaq qoyublar',
          },
          {
            key: 'charge',
            act: 'fabricated-charge',
            when: { precision: 'day-unknown', from: '2024-07', zone: BAKU, asTold: 'iyulda' },
            where: 'station',
            involved: [
              { who: 'tural', role: 'victim' },
              { who: 'unit', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
          },
          {
            key: 'testimony',
            act: 'coached-testimony',
            when: {
              ...between('2024-09', '2025-05', BAKU),
              asTold: 'istintaq 2024-cü ilin payızında, məhkəmə 2025-ci ilin yazında',
            },
            where: 'courtroom',
            involved: [
              { who: 'tural', role: 'victim' },
              { who: 'w1', role: 'witness' },
              { who: 'w2', role: 'witness' },
              { who: 'court', role: 'alleged-perpetrator', degree: 'law-applier', actorType: 'judiciary' },
            ],
          },
        ],
        sources: [
          {
            key: 'self',
            person: 'ruslan',
            connection: 'self',
            knowing: 'lived',
            about: ['talk', 'recruit', 'summons', 'exile'],
          },
          {
            key: 'turalsaid',
            person: 'tural',
            connection: 'self',
            knowing: 'told-by-chain',
            chain: ['wife'],
            about: ['arrest', 'planted', 'charge', 'testimony'],
          },
        ],
        evidence: [
          {
            key: 'paper',
            originalName: 'cagiris_vereqesi_17-06-2024.pdf',
            description: 'çağırış vərəqəsi',
            notShown: 'cinayət işinin nömrəsi, müstəntiqin soyadı',
            material: 'summons-paper',
            madeWhen: onDay('2024-06-17', BAKU),
            supports: ['summons'],
            dangers: ['author-inside'],
            visible: ['ruslan'],
          },
        ],
        missing: [
          { key: 'callrecord', what: 'nömrəsi görünməyən zəngin qeydi', material: 'call-log', about: ['talk'] },
          {
            key: 'transcript',
            what: 'məhkəmə protokolu, gözlənilir',
            material: 'court-paper',
            who: 'məhkəmə',
            about: ['testimony'],
          },
        ],
        steps: [
          { key: 'warned', kind: 'warned-persons', what: 'P1, P2, P4 xəbərdar edildi', toldPerson: 'yes' },
          {
            key: 'notreached',
            kind: 'warned-persons',
            what: 'P3 və P5',
            status: 'not-acting',
            whyNot: 'onlara çatmaq olmadı',
            toldPerson: 'no',
          },
          { key: 'lawyer', kind: 'legal-help', what: 'Tural üçün' },
        ],
        ties: [{ key: 't1', what: 'başqa kafe söhbətləri; heç kim yazmayıb', kind: 'same-pattern', act: 'talk' }],
        originState: 'AZ',
        hostState: 'PL',
      },
    },
  ],
  files: { paper: { sample: 'cagiris_vereqesi_17-06-2024.pdf' } },
  facts: [
    fact(
      'Links',
      '1 precedes 3; that it led to 5 is suspected; like other talks that nobody has written down',
      (all) =>
        says(all.act('s03', 1).links, [
          { to: 'act 3', kind: 'precedes' },
          { to: 'act 5', kind: 'led-to-reprisal', confidence: 2 },
        ]) && says(all.report('s03').ties, [{ what: /heç kim yazmayıb/, kind: 'same-pattern', act: 'act 1' }]),
    ),
    fact('Sources', 'about 8,000 hours after, not 8,000', (all) =>
      says(all.report('s03').account, { hoursSince: 8000, hoursAbout: true }),
    ),
    fact(
      'Account',
      'the first account stands alone, the rest came as two addenda',
      (all) =>
        all.report('s03').account?.firstAccount === true &&
        (all.report('s03').narrative ?? '').endsWith('bu söhbəti heç kim bilməsin.') &&
        says(all.report('s03').addenda, [{ text: /^İyunda çağırış/ }, { text: /^İyulda Turalı/ }]) &&
        all.report('s03').addenda?.length === 2,
    ),
    fact(
      'Acts',
      '1: about 90 minutes one afternoon between 2 and 7 April in the cafe; one man asked, the other was present',
      (all) =>
        says(all.act('s03', 1), {
          act: 'informal-interrogation',
          when: {
            precision: 'between',
            from: '2024-04-02',
            to: '2024-04-07',
            partOfDay: 'afternoon',
            asTold: /bazar ertəsi deyildi/,
          },
          duration: { least: 90, about: true },
          placeKind: 'cafe',
          involved: [
            { who: 's03elshan', degree: 'carried-out', basis: 'self-declared', actorType: 'state-security' },
            { who: 's03silent', degree: 'present' },
          ],
        }),
    ),
    fact('Acts', '1: the questions in their order, and about whom', (all) => {
      const topics = all.act('s03', 1).interrogation?.topics ?? [];
      return (
        topics.length === 4 &&
        says(topics[1], { about: [...FIVE] }) &&
        says(topics[2], { about: ['s03sister'] }) &&
        says(topics[3], { words: 'own-words' })
      );
    }),
    fact(
      'Acts',
      '1: called by a hidden number, nothing shown, recorded unknown, silence promised in words only',
      (all) =>
        says(all.act('s03', 1).interrogation, {
          form: 'cafe-talk',
          howCalled: 'phone',
          howCalledNote: /görünmürdü/,
          shown: undefined,
          recorded: 'unknown',
          signed: ['undertaking-silence'],
          signedNote: 'sözlə, imzasız',
          toldToKeepSilent: 'yes',
          phoneNote: /üzüaşağı/,
        }),
    ),
    fact('Acts', '2: asked to help, once a month, in their words', (all) =>
      says(all.act('s03', 2), {
        act: 'recruitment-attempt',
        words: /ayda bir dəfə görüşək/,
        wordsLanguage: 'az',
        involved: [{ who: 's03elshan' }],
      }),
    ),
    fact('Acts', '3: a summons of 17 June for 20 June 10:30, room 12, no investigator named', (all) =>
      says(all.act('s03', 3), {
        act: 'summons',
        when: { from: '2024-06-17' },
        where: 'bölmə, 12 nömrəli otaq',
        interrogation: { began: { from: '2024-06-20', fromTime: '10:30' } },
        involved: [{ who: 's03unit', basisNote: 'müstəntiqin soyadı göstərilməyib' }],
      }),
    ),
    fact('Acts', '4: left over the land border in the night from the 19th to the 20th', (all) =>
      says(all.act('s03', 4), {
        act: 'forced-exile',
        where: 'quru sərhəd',
        when: { from: '2024-06-19', to: '2024-06-20', partOfDay: 'night' },
      }),
    ),
    fact('Acts', '5: Tural arrested, evidence planted and charged in July, the day not known', (all) =>
      ['arrest', 'planted-evidence', 'fabricated-charge'].every((act, index) =>
        says(all.act('s03', 5 + index), {
          act,
          when: { precision: 'day-unknown', from: '2024-07' },
          involved: [{ who: 's03tural', role: 'victim' }, { who: 's03unit' }],
        }),
      ),
    ),
    fact('Acts', '6: two witnesses spoke in two ways, in autumn and in spring', (all) =>
      says(all.act('s03', 8), {
        act: 'coached-testimony',
        involved: [{ who: 's03w1' }, { who: 's03w2' }, { who: 's03court', degree: 'law-applier' }],
      }),
    ),
    fact(
      'Persons',
      'what the two men looked like; the five names are secret, three abroad and two in Baku',
      (all) =>
        says(all.person('s03elshan'), { description: 'bığlı', marks: 'sol əlində üzük', ageBand: '45-ə yaxın' }) &&
        says(all.person('s03silent'), { description: 'idman gödəkçəsi' }) &&
        FIVE.every((key) => all.person(key).sensitivity === 'secret') &&
        FIVE.filter((key) => says(all.person(key).addresses, [{ text: 'xaricdə' }])).length === 3,
    ),
    fact(
      'Persons',
      'the sister is a lever and secret',
      (all) =>
        all.person('s03sister').sensitivity === 'secret' &&
        says(all.report('s03').people, [{ person: 's03sister', role: 'lever' }]),
    ),
    fact(
      'Sources',
      'lived, about 8,000 hours before; Tural through his wife',
      (all) =>
        all.report('s03').account?.hoursSince === 8000 &&
        says(all.report('s03').sources, [
          { person: 's03ruslan', knowing: 'lived' },
          { person: 's03tural', knowing: 'told-by-chain', chain: ['s03wife'] },
        ]),
    ),
    fact(
      'Evidence',
      'the summons, with what it does not say; the call record and the transcript are missing',
      (all) =>
        says(all.report('s03').evidence, [
          {
            originalName: 'cagiris_vereqesi_17-06-2024.pdf',
            material: 'summons-paper',
            notShown: /nömrəsi/,
            dangers: ['author-inside'],
          },
        ]) && says(all.report('s03').missing, [{ material: 'call-log' }, { material: 'court-paper' }]),
    ),
    fact('Steps', 'three of the five warned, two not reached, a lawyer for Tural', (all) =>
      says(all.report('s03').steps, [
        { kind: 'warned-persons', what: /P1, P2, P4/ },
        { kind: 'warned-persons', what: /P3 və P5/, whyNot: /çatmaq olmadı/ },
        { kind: 'legal-help' },
      ]),
    ),
    fact(
      'Consents',
      'the author with name but not in public; Tural through a lawyer; the five not asked; the sister keeps it',
      (all) =>
        says(all.consents('s03ruslan'), [
          { status: 'consent-given', purposes: ['share-ngo', 'un-letter-named'] },
          { status: 'consent-refused', purposes: ['public-report'] },
        ]) &&
        says(all.consents('s03tural'), [{ purposes: ['un-arbitrary-detention'], method: 'through-lawyer' }]) &&
        FIVE.every((key) => says(all.consents(key), [{ status: 'consent-not-asked' }])) &&
        says(all.consents('s03sister'), [{ purposes: ['keep-only'] }]),
    ),
    fact('Must not go wrong', 'April is not 1 April: from the 2nd to the 7th', (all) =>
      says(spanOf(all.when('s03', 1)), { earliest: '2024-04-02T00:00', latest: '2024-04-07T23:59' }),
    ),
    fact('Must not go wrong', 'the night spans two days', (all) =>
      says(spanOf(all.when('s03', 4)), { earliest: /^2024-06-19/, latest: /^2024-06-20/ }),
    ),
    fact('Must not go wrong', '"Elşən" is no verified name', (all) =>
      says(all.person('s03elshan'), { unidentified: true, names: [{ text: 'Elşən', kind: 'pseudonym' }] }),
    ),
    fact('Must not go wrong', 'each question is a part by itself', (all) =>
      (all.act('s03', 1).interrogation?.topics ?? []).every(({ asked }) => (asked ?? '').length < 80),
    ),
  ],
};
