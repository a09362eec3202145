import { spanOf, utcSpanOf } from '../../shared/report/when.ts';
import { fact, onDay, type Scenario, says } from './scenario.ts';

const VIENNA = 'Europe/Vienna';
const BAKU = 'Asia/Baku';

/** An entry in a police screen that nobody puts on paper. */
export const S05: Scenario = {
  code: 'S05',
  title: 'An entry that is not active here',
  language: 'en',
  persons: {
    s05emin: {
      knownAs: 'Emin',
      names: [
        { text: 'Emin Qaratəl', kind: 'full' },
        { text: 'Emin', kind: 'given' },
        { text: 'Qaratəl', kind: 'family' },
      ],
      occupations: [
        { what: 'blogger' },
        { what: 'worked at a company', to: { precision: 'month-unknown', from: '2014' } },
      ],
      traits: ['blogger', 'refugee'],
      residence: 'refugee-status',
      hostState: 'NL',
      addresses: [
        {
          kind: 'home',
          text: 'on the back of the residence card',
          country: 'NL',
          whoMayKnow: 'the commission, in the identity annex only',
        },
      ],
      idDocuments: [
        { kind: 'travel document', whereOriginal: 'with me' },
        { kind: 'residence card', whereOriginal: 'with me' },
      ],
      family: [{ person: 's05brother', relation: 'sibling' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['interpol-ccf'],
          identityForm: 'full-name',
          method: 'signed-paper',
          on: onDay('2025-05-28'),
          note: 'power of attorney to the lawyer',
        },
      ],
    },
    s05brother: {
      knownAs: 'the brother',
      family: [{ person: 's05emin', relation: 'sibling' }],
      addresses: [{ kind: 'home', text: 'Ganja', country: 'AZ', whoMayKnow: 'nobody' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-partial',
          capacity: 'adult-self',
          purposes: ['keep-only'],
          identityForm: 'not-mentioned',
          note: 'may be the source of the photo',
        },
      ],
    },
    s05b2: { knownAs: 'second blogger of the article', consents: [{ key: 'c1', status: 'consent-not-asked' }] },
    s05b3: { knownAs: 'third blogger of the article', consents: [{ key: 'c1', status: 'consent-not-asked' }] },
    s05b4: { knownAs: 'fourth blogger of the article', consents: [{ key: 'c1', status: 'consent-not-asked' }] },
    s05officer: { knownAs: 'border officer at the airport', unidentified: true },
    s05lawyer: { knownAs: 'lawyer of the blogger', occupations: [{ what: 'lawyer' }] },
  },
  groups: {
    s05site: { knownAs: 'pro-government site', kind: ['state-media'], country: 'AZ' },
    s05five: {
      knownAs: 'five bloggers abroad',
      countingUnit: 'social-group',
      members: ['s05emin', 's05b2', 's05b3', 's05b4', 's07timur'],
      sizes: [{ value: 'five', least: 5, most: 5, by: 'the article' }],
    },
    s05bank: { knownAs: 'the bank', kind: ['bank-company'], country: 'NL' },
    s05court: { knownAs: 'court', kind: ['judiciary'], country: 'AZ' },
    s05prosecution: { knownAs: 'prosecution', kind: ['prosecution'], country: 'AZ' },
    s05state: { knownAs: 'the state of origin', kind: ['state-national'], country: 'AZ' },
  },
  recipients: { s05counsel: { name: 'Counsel', organisation: 'Law office, The Hague' } },
  cases: {
    s05case: {
      name: 'The entry',
      kind: 'trial-case',
      reports: ['s05'],
      persons: ['s05emin'],
      forms: ['interpol-ccf-form', 'sr-defenders'],
      openQuestions: [
        { key: 'q1', what: 'is there data at INTERPOL: notice, diffusion or bilateral' },
        { key: 'q2', what: 'which page is missing and who has it' },
      ],
      deadlines: [
        { key: 'd1', what: 'answer of the Austrian police to the lawyer; no day was given', body: 'Austrian police' },
      ],
    },
  },
  reports: [
    {
      key: 's05',
      way: 'guided',
      report: {
        schema: 2,
        title: 'An entry that is not active here',
        narrative:
          'I left in 2016, since 2018 I have refugee status in the Netherlands. In January 2025 a pro-government site published that five bloggers abroad, me too, are "internationally wanted, red". I laughed. On 14 March my bank closed my account with two lines: risk policy. On Friday 2 May, coming back from a conference in Tirana, at Vienna airport the border officer looked at the screen, took my travel document and put me in a room from about 21:10 till 02:40. He said something like "there was an entry, it is not active for us, be careful where you travel". No paper. Two weeks later my brother in Ganja got by post an arrest decision in absentia, he sent a photo of page 2 of 3, the first page he can\'t find. It is about fraud at a company I left in 2014. My lawyer wants to write to Interpol and needs my document with nothing covered. My address is on the back of the residence card, and Baku must not learn even which city I live in.',
        language: 'en',
        account: { toldBy: 'emin', writtenBy: 'emin', how: 'first-hand' },
        when: { precision: 'between', from: '2025-01', to: '2025-05' },
        where: [
          { key: 'net', name: 'pro-government site', kind: 'online', precision: 'nowhere-online' },
          { key: 'bankplace', name: 'bank in the Netherlands', country: 'NL', kind: 'bank', precision: 'country' },
          { key: 'airport', name: 'Vienna airport', country: 'AT', town: 'Vienna', kind: 'airport', zone: VIENNA },
          { key: 'ganja', name: 'Ganja', country: 'AZ', town: 'Ganja', precision: 'town', zone: BAKU },
        ],
        people: [
          { key: 'emin', person: 's05emin', role: 'victim' },
          { key: 'brother', person: 's05brother', role: 'lever', relation: 'sibling' },
          { key: 'timur', person: 's07timur', role: 'person-visible' },
          { key: 'five', group: 's05five', role: 'victim' },
          {
            key: 'officer',
            person: 's05officer',
            role: 'official-addressed',
            unidentified: true,
            actorType: 'host-police',
          },
          { key: 'lawyer', person: 's05lawyer', role: 'lawyer' },
          { key: 'site', group: 's05site', role: 'alleged-perpetrator', actorType: 'state-media' },
          { key: 'bank', group: 's05bank', role: 'alleged-perpetrator', actorType: 'bank-company' },
          { key: 'court', group: 's05court', role: 'alleged-perpetrator', actorType: 'judiciary' },
          { key: 'prosecution', group: 's05prosecution', role: 'alleged-perpetrator', actorType: 'prosecution' },
          { key: 'state', group: 's05state', role: 'alleged-perpetrator', actorType: 'state-national' },
        ],
        acts: [
          {
            key: 'article',
            act: 'state-media-attack',
            links: [
              { to: 'account', kind: 'precedes', basis: 'inference' },
              { to: 'asked', kind: 'precedes' },
            ],
            digital: { stillOn: onDay('2025-05-20') },
            when: { precision: 'day-unknown', from: '2025-01', asTold: 'In January 2025; still online on 20 May' },
            where: 'net',
            channel: ['website'],
            words: 'internationally wanted, red',
            wordsLanguage: 'en',
            involved: [
              { who: 'emin', role: 'victim' },
              { who: 'five', role: 'victim' },
              { who: 'site', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'state-media' },
            ],
          },
          {
            key: 'smear',
            act: 'smear-campaign',
            when: { precision: 'day-unknown', from: '2025-01' },
            where: 'net',
            channel: ['website'],
            involved: [
              { who: 'emin', role: 'victim' },
              { who: 'five', role: 'victim' },
              { who: 'site', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'state-media' },
            ],
          },
          {
            key: 'account',
            act: 'bank-freeze',
            when: onDay('2025-03-14'),
            where: 'bankplace',
            involved: [
              { who: 'emin', role: 'victim' },
              {
                who: 'bank',
                role: 'alleged-perpetrator',
                degree: 'carried-out',
                actorType: 'bank-company',
                basis: 'inference',
                basisNote: 'that it is because of the article is my inference',
              },
            ],
            property: { thing: 'bank account, closed', reasonWritten: 'risk policy' },
          },
          {
            key: 'asked',
            act: 'border-questioning',
            when: {
              precision: 'estimate',
              toPrecision: 'estimate',
              from: '2025-05-02',
              fromTime: '21:10',
              to: '2025-05-03',
              toTime: '02:40',
              zone: VIENNA,
              asTold: 'from about 21:10 till 02:40',
            },
            where: 'airport',
            placeKind: 'airport',
            words: 'there was an entry, it is not active for us, be careful where you travel',
            wordsLanguage: 'en',
            involved: [
              { who: 'emin', role: 'victim' },
              { who: 'officer', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'host-police' },
            ],
            status: {
              document: 'refugee travel document',
              whatHappened: 'kept',
              howLearned: 'looked at the screen',
              reason: 'no record given',
            },
          },
          {
            key: 'held',
            act: 'short-detention',
            when: {
              precision: 'estimate',
              toPrecision: 'estimate',
              from: '2025-05-02',
              fromTime: '21:10',
              to: '2025-05-03',
              toTime: '02:40',
              zone: VIENNA,
              asTold: 'from about 21:10 till 02:40',
            },
            where: 'airport',
            placeKind: 'airport',
            involved: [
              { who: 'emin', role: 'victim' },
              { who: 'officer', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'host-police' },
            ],
            statusAtEnd: 'released-free',
            detention: { kind: 'unrecorded', decisionShown: 'no' },
          },
          {
            key: 'warrant',
            act: 'in-absentia-warrant',
            learned: { precision: 'estimate', from: '2025-05-16' },
            when: {
              precision: 'day-unknown',
              from: '2024-11',
              asTold: 'November 2024, the day is covered',
              basis: 'document',
            },
            where: 'ganja',
            involved: [
              { who: 'emin', role: 'victim' },
              {
                who: 'court',
                role: 'alleged-perpetrator',
                degree: 'ordered',
                actorType: 'judiciary',
                basis: 'document',
              },
            ],
            legalBasis: 'fraud at a company',
          },
          {
            key: 'charge',
            act: 'fabricated-charge',
            when: {
              precision: 'between',
              from: '2013',
              to: '2014',
              asTold: 'facts of 2013 to 2014, as the paper says',
              basis: 'document',
            },
            involved: [
              { who: 'emin', role: 'victim' },
              { who: 'prosecution', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'prosecution' },
            ],
          },
          {
            key: 'interpol',
            act: 'interpol-misuse',
            when: { precision: 'date-unknown', asTold: '"not active" on 2 May' },
            involved: [
              { who: 'emin', role: 'victim' },
              {
                who: 'state',
                role: 'alleged-perpetrator',
                degree: 'suspected',
                actorType: 'state-national',
                basis: 'inference',
              },
            ],
            status: { requestKind: 'unknown', requestState: 'AZ', residence: 'refugee-status' },
          },
        ],
        sources: [
          { key: 'self', person: 'emin', connection: 'self', knowing: 'lived' },
          {
            key: 'sitesays',
            person: 'site',
            evidence: 'article1',
            connection: 'source-unknown',
            knowing: 'read',
            reliability: 'very-unreliable',
            about: ['isthere'],
          },
          {
            key: 'officersaid',
            person: 'officer',
            connection: 'official-source',
            knowing: 'heard',
            reliability: 'unsure',
            reliabilityWhy: 'as remembered; the English of both weak',
            about: ['isthere'],
          },
          {
            key: 'brotherphoto',
            person: 'brother',
            evidence: 'page2',
            connection: 'relative-of-victim',
            knowing: 'read',
            material: 'court-paper',
            about: ['warrant'],
          },
          {
            key: 'paper',
            who: 'the arrest decision',
            evidence: 'page2',
            connection: 'official-source',
            knowing: 'read',
            material: 'court-paper',
            about: ['work'],
          },
          {
            key: 'workbook',
            who: 'my work book',
            connection: 'self',
            knowing: 'lived',
            material: 'other-material',
            about: ['work'],
          },
        ],
        claims: [
          {
            key: 'isthere',
            about: 'is there INTERPOL data',
            part: 'interpol',
            field: 'status.requestKind',
            values: [
              { key: 'v1', value: '"red"', sources: ['sitesays'], status: 'disputed' },
              {
                key: 'v2',
                value: '"an entry, not active"',
                sources: ['officersaid'],
                status: 'stated',
                note: 'nothing in writing',
              },
            ],
          },
          {
            key: 'work',
            about: 'until when I was at the company',
            values: [
              { key: 'v1', when: { precision: 'month-unknown', from: '2015' }, sources: ['paper'], status: 'disputed' },
              {
                key: 'v2',
                when: { precision: 'month-unknown', from: '2014' },
                sources: ['workbook', 'self'],
                status: 'supported',
              },
            ],
          },
        ],
        evidence: [
          {
            key: 'article1',
            originalName: 'article_20-05-2025.png',
            description: 'the article, still online',
            material: 'screenshot',
            url: 'https://site.example/red',
            capturedAt: '2025-05-20T07:12Z',
            supports: ['article', 'smear'],
          },
          {
            key: 'letter',
            originalName: 'bank_letter_14-03.pdf',
            description: 'two lines: risk policy',
            material: 'bank-paper',
            supports: ['account'],
          },
          {
            key: 'passes',
            cover: 'the number of the travel document',
            originalName: 'boarding_passes.png',
            description: 'boarding passes',
            material: 'photo',
            supports: ['asked', 'held'],
          },
          {
            key: 'page2',
            originalName: 'qerar_sehife_2.png',
            description: 'page 2 of 3 of the arrest decision',
            notShown: 'pages 1 and 3; the day of the decision is covered',
            material: 'court-paper',
            obtained: 'received-from',
            obtainedFrom: 'my brother',
            obtainedOn: { precision: 'estimate', from: '2025-05-16' },
            supports: ['warrant', 'charge'],
          },
          {
            key: 'asylum',
            originalName: 'asylum_decision.pdf',
            description: 'asylum decision of 2018',
            material: 'other-material',
            sensitivity: 'secret',
          },
          {
            key: 'travel',
            onlyFor: ['s05counsel'],
            originalName: 'travel_document.png',
            description: 'travel document, uncovered for the commission',
            material: 'id-paper',
            sensitivity: 'secret',
            legalLimits: 'uncovered for the commission only',
          },
          {
            key: 'card',
            onlyFor: ['s05counsel'],
            originalName: 'residence_card_front.png',
            description: 'residence card, front',
            notShown: 'the back',
            material: 'id-paper',
            sensitivity: 'secret',
            legalLimits: 'uncovered for the commission only',
          },
          {
            key: 'cardback',
            originalName: 'residence_card_back.png',
            description: 'residence card, back, with the address',
            material: 'id-paper',
            sensitivity: 'never',
          },
        ],
        missing: [
          {
            key: 'page1',
            what: 'page 1 of the arrest decision',
            material: 'court-paper',
            who: 'registry of the court',
            how: 'my brother cannot find it',
            about: ['warrant'],
          },
        ],
        steps: [
          { key: 'bankstep', kind: 'bank-complaint', response: 'token-answer' },
          {
            key: 'record',
            kind: 'legal-help',
            what: 'the lawyer asks the Austrian police for the record',
            to: 'Austrian police',
            response: 'answer-pending',
          },
          { key: 'access', kind: 'ccf-request', what: 'access first', status: 'planned-step' },
          { key: 'deletion', kind: 'ccf-request', what: 'deletion later', status: 'planned-step' },
        ],
        links: [{ key: 'l1', to: 's07d', kind: 'same-pattern', act: 'warrant', decided: 'suspected' }],
        tnr: ['smear-and-stigma', 'mobility-control', 'lawfare-abroad', 'co-opting-host-state'],
        originState: 'AZ',
        hostState: 'NL',
      },
    },
  ],
  files: {
    article1: { made: 'picture', name: 'article_20-05-2025.png' },
    letter: { made: 'paper', name: 'bank_letter_14-03.pdf' },
    passes: { made: 'picture', name: 'boarding_passes.png' },
    page2: { made: 'picture', name: 'qerar_sehife_2.png' },
    asylum: { made: 'paper', name: 'asylum_decision.pdf' },
    travel: { made: 'picture', name: 'travel_document.png' },
    card: { made: 'picture', name: 'residence_card_front.png' },
    cardback: { made: 'picture', name: 'residence_card_back.png' },
  },
  facts: [
    fact('Links', '1 precedes 2, which is inferred, and 3', (all) =>
      says(all.act('s05', 1).links, [
        { to: 'act 3', kind: 'precedes', basis: 'inference' },
        { to: 'act 4', kind: 'precedes' },
      ]),
    ),
    fact(
      'Acts',
      'the article was still there on 20 May; the decision of November 2024 came about 16 May',
      (all) =>
        says(all.act('s05', 1), { digital: { stillOn: { from: '2025-05-20' } } }) &&
        says(all.act('s05', 6), { when: { from: '2024-11' }, learned: { precision: 'estimate', from: '2025-05-16' } }),
    ),
    fact('Evidence', 'the identity papers are for one reader alone', (all) =>
      says(all.report('s05').evidence, [
        { originalName: 'travel_document.png', onlyFor: ['s05counsel'] },
        { originalName: 'residence_card_front.png', onlyFor: ['s05counsel'] },
      ]),
    ),
    fact('Steps', 'a deadline without a day', (all) =>
      says(all.case('s05case').deadlines, [{ what: /no day was given/, on: undefined }]),
    ),
    fact(
      'Acts',
      '1: an article and a smear in January, the day not known, five targets',
      (all) =>
        says(all.act('s05', 1), {
          act: 'state-media-attack',
          when: { precision: 'day-unknown', from: '2025-01' },
          where: 'pro-government site',
          involved: [{ who: 's05five' }, { who: 's05site', actorType: 'state-media' }],
        }) &&
        all.act('s05', 2).act === 'smear-campaign' &&
        all.group('s05five').members?.length === 5,
    ),
    fact('Acts', '2: the account closed by a letter of 14 March; that the article is why is inferred', (all) =>
      says(all.act('s05', 3), {
        act: 'bank-freeze',
        when: { from: '2025-03-14' },
        involved: [{ who: 's05bank', basis: 'inference' }],
        property: { reasonWritten: 'risk policy' },
      }),
    ),
    fact(
      'Acts',
      '3: asked and held at the airport over midnight on the clock of Vienna',
      (all) =>
        ['border-questioning', 'short-detention'].every((act, index) =>
          says(all.act('s05', 4 + index), {
            act,
            when: {
              precision: 'estimate',
              toPrecision: 'estimate',
              from: '2025-05-02',
              fromTime: '21:10',
              to: '2025-05-03',
              toTime: '02:40',
              zone: VIENNA,
            },
            involved: [{ who: 's05officer', actorType: 'host-police' }],
          }),
        ) &&
        says(utcSpanOf(all.when('s05', 4)), { earliest: '2025-05-02T19:10', latest: '2025-05-03T00:40', utc: true }),
    ),
    fact(
      'Acts',
      '4 and 5: a decision of November 2024, received about 16 May; facts of 2013 to 2014',
      (all) =>
        says(all.act('s05', 6), {
          act: 'in-absentia-warrant',
          when: { precision: 'day-unknown', from: '2024-11' },
          where: 'Ganja',
          involved: [{ who: 's05court' }],
        }) &&
        says(all.report('s05').evidence, [
          { originalName: 'qerar_sehife_2.png', obtainedOn: { precision: 'estimate', from: '2025-05-16' } },
        ]) &&
        says(all.act('s05', 7), {
          act: 'fabricated-charge',
          when: { from: '2013', to: '2014' },
          involved: [{ who: 's05prosecution' }],
        }),
    ),
    fact('Acts', '6: misuse of INTERPOL only suspected, period not known', (all) =>
      says(all.act('s05', 8), {
        act: 'interpol-misuse',
        when: { precision: 'date-unknown' },
        involved: [{ who: 's05state', degree: 'suspected' }],
        status: { requestKind: 'unknown' },
      }),
    ),
    fact(
      'Claims',
      '"red" by the site, "not active" by the officer; 2015 by the paper, 2014 by the author',
      (all) =>
        says(all.claim('s05', 1).values, [
          { value: '"red"', sources: ['source 2'] },
          { value: '"an entry, not active"', sources: ['source 3'], note: 'nothing in writing' },
        ]) &&
        says(all.claim('s05', 2).values, [
          { when: { from: '2015' }, sources: ['source 5'] },
          { when: { from: '2014' }, sources: ['source 6'] },
        ]),
    ),
    fact(
      'Persons',
      'refugee in the Netherlands; one of the five is Timur of S07; brother as lever and source',
      (all) =>
        says(all.person('s05emin'), { residence: 'refugee-status', hostState: 'NL' }) &&
        says(all.group('s05five').members, ['s07timur']) &&
        says(all.report('s05').people, [{ person: 's05brother', role: 'lever' }]),
    ),
    fact('Sources', 'the site very unreliable, the officer as remembered, the photo by the brother', (all) =>
      says(all.report('s05').sources, [
        { person: 's05site', reliability: 'very-unreliable' },
        { person: 's05officer', reliability: 'unsure' },
        { person: 's05brother', evidence: 'qerar_sehife_2.png' },
      ]),
    ),
    fact(
      'Evidence',
      'eight items; the back of the card apart and never to leave; page 1 missing at the court registry',
      (all) =>
        all.report('s05').evidence?.length === 8 &&
        says(all.report('s05').evidence, [
          { material: 'screenshot', url: 'https://site.example/red', capturedAt: '2025-05-20T07:12Z' },
          { description: /asylum/, sensitivity: 'secret' },
          { originalName: 'residence_card_back.png', sensitivity: 'never' },
        ]) &&
        says(all.report('s05').missing, [{ what: /page 1/, who: 'registry of the court' }]),
    ),
    fact('Steps', 'bank, record of the police, access first and deletion later', (all) =>
      says(all.report('s05').steps, [
        { kind: 'bank-complaint', response: 'token-answer' },
        { response: 'answer-pending', to: 'Austrian police' },
        { kind: 'ccf-request', what: 'access first', status: 'planned-step' },
        { kind: 'ccf-request', what: 'deletion later' },
      ]),
    ),
    fact(
      'Consents',
      'the author for the commission by power of attorney of 28 May; the brother not mentioned; bloggers not asked',
      (all) =>
        says(all.consents('s05emin'), [
          { purposes: ['interpol-ccf'], method: 'signed-paper', on: { from: '2025-05-28' } },
        ]) &&
        says(all.consents('s05brother'), [{ identityForm: 'not-mentioned' }]) &&
        ['s05b2', 's05b3', 's05b4'].every((key) => says(all.consents(key), [{ status: 'consent-not-asked' }])),
    ),
    fact(
      'Links',
      'the same pattern as the warrant by telephone; a trial case',
      (all) =>
        says(all.report('s05').links, [{ to: 's07d', kind: 'same-pattern', act: 'act 6' }]) &&
        all.case('s05case').kind === 'trial-case',
    ),
    fact('Must not go wrong', 'the back of the card is another item than the front', (all) =>
      says(all.report('s05').evidence, [{ originalName: 'residence_card_front.png', notShown: 'the back' }]),
    ),
    fact(
      'Must not go wrong',
      'November stays November',
      (all) =>
        says(spanOf(all.when('s05', 6)), { earliest: '2024-11-01T00:00', latest: '2024-11-30T23:59' }) &&
        all.when('s05', 6).from === '2024-11',
    ),
    fact(
      'Must not go wrong',
      'a red notice is nowhere a fact',
      (all) =>
        !/red notice/i.test(JSON.stringify(all.report('s05'))) && all.act('s05', 8).status?.requestKind === 'unknown',
    ),
  ],
};
