import { between, fact, onDay, type Scenario, says } from './scenario.ts';

const BAKU = 'Asia/Baku';

/** A witness who takes it back after bundles went out. */
export const S10: Scenario = {
  code: 'S10',
  title: 'The witness takes it back',
  language: 'en',
  persons: {
    s10author: {
      knownAs: 'the documentalist',
      addresses: [{ kind: 'work', text: 'Warsaw', country: 'PL' }],
      hostState: 'PL',
    },
    s10yusif: {
      knownAs: 'Yusif',
      names: [
        { text: 'Yusif Gəndab', kind: 'full' },
        { text: 'Yusif', kind: 'given' },
        { text: 'Gəndab', kind: 'family' },
      ],
      gender: 'male',
      traits: ['prisoner'],
      family: [{ person: 's10sister', relation: 'sibling' }],
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
    s10mahir: {
      knownAs: 'Mahir',
      names: [
        { text: 'Mahir Əncirli', kind: 'full' },
        { text: 'M. Ə.', kind: 'nickname', note: 'in the draft' },
        { text: 'Mahir', kind: 'given' },
        { text: 'Əncirli', kind: 'family' },
        { text: 'W-3', kind: 'pseudonym', note: 'for the NGO' },
      ],
      pointers: ['former inmate', 'inside witness', 'release on 31 December'],
      gender: 'male',
      ageBand: '38',
      traits: ['case-witness'],
      family: [{ person: 's10father', relation: 'parent' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['share-ngo'],
          identityForm: 'alias-name',
          method: 'spoken-call',
          on: onDay('2025-02-09'),
          language: 'az',
          withdrawnOn: '2025-04-18',
          withdrawnHow: 'spoken-call',
          withdrawnWhy: "fear: two men had visited his father's shop; told to the documentalist",
          recalls: [
            { recipient: 'NGO', askedOn: '2025-04-19', answer: 'removed from its store, cannot call back Geneva' },
          ],
        },
        {
          key: 'c2',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['legal-advice'],
          method: 'spoken-call',
          on: onDay('2025-02-09'),
          language: 'az',
          withdrawnOn: '2025-04-18',
          withdrawnHow: 'spoken-call',
          withdrawnWhy: "fear: two men had visited his father's shop; told to the documentalist",
          recalls: [
            { recipient: 'the lawyer', askedOn: '2025-04-19', answer: 'keeps it sealed under professional secrecy' },
          ],
        },
        { key: 'c3', status: 'consent-not-asked', purposes: ['court-evidence'], note: 'he said "later"' },
        {
          key: 'c4',
          status: 'consent-withdrawn',
          capacity: 'adult-self',
          method: 'spoken-call',
          on: onDay('2025-04-18'),
          withdrawnOn: '2025-04-18',
          note: 'please take everything back',
        },
      ],
    },
    s10sister: {
      knownAs: "Yusif's sister",
      gender: 'female',
      addresses: [{ kind: 'home', text: 'her address', country: 'AZ', whoMayKnow: 'nobody' }],
      family: [{ person: 's10yusif', relation: 'sibling' }],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: [
            'share-ngo',
            'legal-advice',
            'un-letter-named',
            'un-arbitrary-detention',
            'un-public-named',
            'public-report',
            'media-use',
          ],
          identityForm: 'full-name',
          note: 'all but the address',
        },
      ],
    },
    s10believer: {
      knownAs: 'believer in the next cell',
      unidentified: true,
      traits: ['religious-minority', 'prisoner'],
    },
    s10o1: { knownAs: 'first man from outside', unidentified: true, gender: 'male' },
    s10o2: { knownAs: 'second man from outside', unidentified: true, gender: 'male' },
    s10father: { knownAs: "Mahir's father", gender: 'male', family: [{ person: 's10mahir', relation: 'child' }] },
    s10lawyer: { knownAs: 'the lawyer', occupations: [{ what: 'lawyer' }] },
    s10ngo: { knownAs: 'reader at the NGO' },
  },
  groups: {
    s10prison: { knownAs: 'the prison', kind: ['prison-service'], country: 'AZ' },
    s10prosecution: { knownAs: 'prosecution', kind: ['prosecution'], country: 'AZ' },
  },
  cases: {
    s10case: {
      name: 'Yusif',
      kind: 'trial-case',
      reports: ['s10'],
      persons: ['s10yusif'],
      forms: ['wgad', 'chronology'],
    },
  },
  reports: [
    {
      key: 's10',
      way: 'editor',
      report: {
        schema: 2,
        title: 'Yusif, who should have come out',
        narrative:
          'This is about Yusif Gəndab who should have come out on 3 March 2025. Our only inside witness is Mahir, 38, who was in the same block from September until his release on 31 December. He told me by phone on 2 and 9 February that Yusif stopped eating on 26 or 27 December, that the tray came back full at least four times, that a believer in the next cell had been beaten on the soles, and that on 30 December two men from outside took Yusif to the duty room for forty minutes and his lip was cut after. In the first week of January a new case said he had beaten a guard; the prison says there was no hunger strike at all, only that he "did not take canteen food". Yusif\'s sister says the strike began on the 26th for sure because of the parcel day. I sealed a bundle for our NGO on 12 February and one for the lawyer on the 13th, and on 20 March the NGO sent something to Geneva that says "a former inmate". On 18 April Mahir called: two men had visited his father\'s shop, please take everything back, he never spoke to us.',
        language: 'en',
        account: {
          toldBy: 'author',
          writtenBy: 'author',
          how: 'interview-call',
          receivedOn: between('2025-02-02', '2025-02-09'),
        },
        when: { precision: 'between', from: '2024-09', to: '2025-04', zone: BAKU },
        where: [
          { key: 'prison', name: 'the block', country: 'AZ', kind: 'prison', zone: BAKU },
          { key: 'duty', name: 'duty room', country: 'AZ', spot: 'duty room', kind: 'prison', zone: BAKU },
          { key: 'next', name: 'the next cell', country: 'AZ', spot: 'next cell', kind: 'prison', zone: BAKU },
          { key: 'shop', name: "the father's shop", country: 'AZ', kind: 'shop', zone: BAKU },
        ],
        people: [
          { key: 'author', person: 's10author', role: 'author' },
          { key: 'yusif', person: 's10yusif', role: 'victim' },
          {
            key: 'mahir',
            person: 's10mahir',
            role: 'co-detainee',
            relation: 'shared-cell',
            ageAtTime: '38',
            note: 'the only inside witness; same block from September to 31 December',
          },
          { key: 'sister', person: 's10sister', role: 'source', relation: 'sibling' },
          { key: 'believer', person: 's10believer', role: 'victim', unidentified: true },
          { key: 'o1', person: 's10o1', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          { key: 'o2', person: 's10o2', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown-person' },
          { key: 'father', person: 's10father', role: 'victim', relation: 'parent' },
          { key: 'lawyer', person: 's10lawyer', role: 'lawyer' },
          { key: 'ngo', person: 's10ngo', role: 'intervening-party' },
          { key: 'jail', group: 's10prison', role: 'alleged-perpetrator', actorType: 'prison-service' },
          { key: 'prosecution', group: 's10prosecution', role: 'alleged-perpetrator', actorType: 'prosecution' },
        ],
        acts: [
          {
            key: 'term',
            act: 'imprisonment',
            when: { precision: 'before', to: '2025-03-03', zone: BAKU, basis: 'document' },
            where: 'prison',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'jail', role: 'alleged-perpetrator', actorType: 'prison-service' },
            ],
            detention: { releaseDue: onDay('2025-03-03', BAKU) },
          },
          {
            key: 'strike',
            act: 'hunger-strike-reprisal',
            when: { precision: 'after', from: '2024-12-26', zone: BAKU, asTold: 'on 26 or 27 December' },
            where: 'prison',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'jail', role: 'alleged-perpetrator', degree: 'suspected', actorType: 'prison-service' },
            ],
            positions: [{ position: 'state-denies', note: '"did not take canteen food"' }],
            detention: {
              hungerStrike: {
                from: { ...between('2024-12-26', '2024-12-27', BAKU), asTold: 'on 26 or 27 December' },
                position: 'state-denies',
                note: 'the tray came back full at least four times',
              },
            },
          },
          {
            key: 'room',
            act: 'ill-treatment',
            links: [{ to: 'newcase', kind: 'precedes' }],
            when: onDay('2024-12-30', BAKU),
            duration: { asTold: 'forty minutes', least: 40, most: 40, about: true },
            where: 'duty',
            physicalEffect: 'his lip was cut after',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'o1', role: 'alleged-perpetrator', degree: 'suspected' },
              { who: 'o2', role: 'alleged-perpetrator', degree: 'suspected' },
            ],
          },
          {
            key: 'alone',
            act: 'solitary',
            when: onDay('2024-12-30', BAKU),
            where: 'duty',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'jail', role: 'alleged-perpetrator', degree: 'suspected' },
            ],
          },
          {
            key: 'newcase',
            act: 'new-charge-before-release',
            when: { ...between('2025-01-01', '2025-01-07', BAKU), asTold: 'In the first week of January' },
            where: 'prison',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'prosecution', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'prosecution' },
            ],
            detention: {
              newCharge: { on: { ...onDay('2025-01-07', BAKU), basis: 'document' }, daysBeforeRelease: 55 },
              grounds: 'he had beaten a guard',
            },
          },
          {
            key: 'fabricated',
            act: 'fabricated-charge',
            when: { ...between('2025-01-01', '2025-01-07', BAKU), asTold: 'In the first week of January' },
            where: 'prison',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'prosecution', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'prosecution' },
            ],
          },
          {
            key: 'soles',
            act: 'torture',
            when: { precision: 'season', from: '2024-09', to: '2024-11', zone: BAKU },
            where: 'next',
            methods: ['falanga', 'insult-faith'],
            involved: [
              { who: 'believer', role: 'victim' },
              { who: 'jail', role: 'alleged-perpetrator', degree: 'suspected', actorType: 'prison-service' },
            ],
          },
          {
            key: 'visited',
            act: 'intimidating-visit',
            when: { precision: 'before', to: '2025-04-18', zone: BAKU, asTold: 'shortly before 18 April' },
            where: 'shop',
            involved: [
              { who: 'father', role: 'victim' },
              { who: 'mahir', role: 'intended-target' },
            ],
          },
          {
            key: 'askedfather',
            act: 'relative-questioned',
            when: { precision: 'before', to: '2025-04-18', zone: BAKU, asTold: 'shortly before 18 April' },
            where: 'shop',
            involved: [
              { who: 'father', role: 'victim' },
              { who: 'mahir', role: 'intended-target' },
            ],
          },
          {
            key: 'care',
            act: 'care-denied',
            when: { precision: 'day-unknown', from: '2025-01', zone: BAKU },
            where: 'prison',
            involved: [
              { who: 'yusif', role: 'victim' },
              { who: 'jail', role: 'alleged-perpetrator', actorType: 'prison-service' },
            ],
          },
        ],
        sources: [
          {
            key: 'mstrike',
            person: 'mahir',
            connection: 'eyewitness',
            knowing: 'saw',
            about: ['strike', 'eaten', 'began', 'trays'],
            withdrawnOn: '2025-04-18',
          },
          {
            key: 'mroom',
            person: 'mahir',
            connection: 'eyewitness',
            knowing: 'saw',
            about: ['room', 'alone'],
            note: 'before and after, not inside',
            withdrawnOn: '2025-04-18',
          },
          {
            key: 'mheard',
            person: 'mahir',
            connection: 'eyewitness',
            knowing: 'heard',
            about: ['soles'],
            note: 'through the wall',
            withdrawnOn: '2025-04-18',
          },
          {
            key: 'mfather',
            person: 'mahir',
            connection: 'relative-of-victim',
            knowing: 'told-by',
            about: ['visited', 'askedfather'],
            withdrawnOn: '2025-04-18',
          },
          {
            key: 'mcase',
            person: 'mahir',
            connection: 'second-hand',
            knowing: 'told-by',
            about: ['newcase'],
            withdrawnOn: '2025-04-18',
          },
          {
            key: 'sistersaid',
            person: 'sister',
            connection: 'relative-of-victim',
            knowing: 'inferred',
            about: ['strike', 'began', 'care'],
            note: 'because of the parcel day',
          },
          {
            key: 'lawyersaid',
            person: 'lawyer',
            connection: 'lawyer-source',
            knowing: 'read',
            about: ['newcase', 'fabricated'],
          },
          {
            key: 'prisonsaid',
            person: 'jail',
            evidence: 'reply',
            connection: 'official-source',
            knowing: 'read',
            about: ['eaten'],
          },
        ],
        claims: [
          {
            key: 'eaten',
            about: 'was there a hunger strike',
            part: 'strike',
            values: [
              { key: 'v1', value: 'yes', sources: ['mstrike', 'sistersaid'], status: 'supported' },
              {
                key: 'v2',
                value: 'no, he "did not take canteen food"',
                sources: ['prisonsaid'],
                status: 'stated',
                position: 'state-denies',
              },
            ],
          },
          {
            key: 'began',
            about: 'when it began',
            part: 'strike',
            field: 'detention.hungerStrike.from',
            values: [
              { key: 'v1', when: onDay('2024-12-26', BAKU), sources: ['sistersaid'], status: 'stated' },
              { key: 'v2', when: between('2024-12-26', '2024-12-27', BAKU), sources: ['mstrike'], status: 'withdrawn' },
            ],
          },
          {
            key: 'trays',
            about: 'full trays',
            part: 'strike',
            values: [{ key: 'v1', value: 'at least four', least: 4, sources: ['mstrike'], status: 'withdrawn' }],
          },
          {
            key: 'lip',
            about: 'why the lip was cut',
            part: 'room',
            values: [{ key: 'v1', value: 'not seen', sources: ['mroom'], status: 'withdrawn' }],
          },
        ],
        evidence: [
          {
            key: 'draft',
            originalName: 'statement draft 2.docx',
            description: 'unsigned draft of a statement',
            notShown: 'no signature',
            material: 'interview-note',
            dangers: ['author-inside'],
            supports: ['strike', 'room'],
          },
          {
            key: 'call1',
            originalName: 'call_2_february.txt',
            description: 'note of the call',
            material: 'interview-note',
            madeWhen: onDay('2025-02-02'),
          },
          {
            key: 'call2',
            originalName: 'call_9_february.txt',
            description: 'note of the call',
            material: 'interview-note',
            madeWhen: onDay('2025-02-09'),
          },
          {
            key: 'reply',
            originalName: 'prison_reply.pdf',
            description: "the prison's letter of reply",
            material: 'letter',
            contradicts: ['eaten'],
          },
          {
            key: 'court',
            originalName: 'new_case.pdf',
            description: 'court paper on the new case',
            material: 'court-paper',
            madeWhen: onDay('2025-01-07', BAKU),
            supports: ['newcase'],
          },
        ],
        steps: [
          {
            key: 'un',
            kind: 'un-submission',
            what: 'sent by the NGO; says "a former inmate"',
            by: 'NGO',
            to: 'Working Group on Arbitrary Detention',
            date: onDay('2025-03-20'),
          },
        ],
        followUps: [{ key: 'f1', on: '2025-04-19', what: 'ask NGO and lawyer to take it back', done: true }],
        ties: [{ key: 't1', what: 'the statement of 2 and 9 February', kind: 'reprisal-for', act: 'visited' }],
        passedOn: [
          { key: 'g1', by: 'NGO', to: 'a UN procedure in Geneva', on: onDay('2025-03-20'), what: '"a former inmate"' },
        ],
        originState: 'AZ',
      },
    },
  ],
  files: {
    draft: { sample: 'statement draft 2.docx' },
    call1: { made: 'note', name: 'call_2_february.txt' },
    call2: { made: 'note', name: 'call_9_february.txt' },
    reply: { made: 'paper', name: 'prison_reply.pdf' },
    court: { made: 'paper', name: 'new_case.pdf' },
  },
  facts: [
    fact(
      'Links',
      '3 precedes 4; 6 is a reprisal for the statement, which is no act',
      (all) =>
        says(all.act('s10', 3).links, [{ to: 'act 5', kind: 'precedes' }]) &&
        says(all.report('s10').ties, [{ kind: 'reprisal-for', act: 'act 8', what: /statement/ }]),
    ),
    fact('Output', 'the NGO gave it on to Geneva on 20 March', (all) =>
      says(all.report('s10').passedOn, [
        { by: 'NGO', to: /Geneva/, on: { from: '2025-03-20' }, what: /former inmate/ },
      ]),
    ),
    fact('Persons', 'words that lead to the witness without a name are looked for', (all) =>
      says(all.person('s10mahir').pointers, ['release on 31 December']),
    ),
    fact('Acts', '1: a term due to end on 3 March', (all) =>
      says(all.act('s10', 1), {
        act: 'imprisonment',
        detention: { releaseDue: { precision: 'exact-day', from: '2025-03-03' } },
      }),
    ),
    fact('Acts', '2: a hunger strike from 26 or 27 December, denied; a reprisal only suspected', (all) =>
      says(all.act('s10', 2), {
        act: 'hunger-strike-reprisal',
        involved: [{ who: 's10prison', degree: 'suspected' }],
        detention: {
          hungerStrike: {
            from: { precision: 'between', from: '2024-12-26', to: '2024-12-27' },
            position: 'state-denies',
          },
        },
      }),
    ),
    fact(
      'Acts',
      '3: two men for about 40 minutes on 30 December, seen before and after, not inside',
      (all) =>
        says(all.act('s10', 3), {
          act: 'ill-treatment',
          when: { from: '2024-12-30' },
          duration: { least: 40, about: true },
          involved: [{ who: 's10o1' }, { who: 's10o2' }],
        }) &&
        says(all.act('s10', 4), { act: 'solitary', involved: [{ degree: 'suspected' }] }) &&
        says(all.report('s10').sources, [{ person: 's10mahir', knowing: 'saw', note: 'before and after, not inside' }]),
    ),
    fact(
      'Acts',
      '4: a new case in the first week of January, the paper of the 7th',
      (all) =>
        says(all.act('s10', 5), {
          act: 'new-charge-before-release',
          when: { from: '2025-01-01', to: '2025-01-07' },
          detention: { newCharge: { on: { from: '2025-01-07' } } },
        }) && all.act('s10', 6).act === 'fabricated-charge',
    ),
    fact(
      'Acts',
      '5: a believer beaten on the soles in autumn, heard through the wall',
      (all) =>
        says(all.act('s10', 7), {
          act: 'torture',
          methods: ['falanga', 'insult-faith'],
          when: { precision: 'season' },
          involved: [{ who: 's10believer', role: 'victim' }],
        }) && says(all.report('s10').sources, [{ knowing: 'heard', about: ['act 7'] }]),
    ),
    fact(
      'Acts',
      '6 and 7: the father visited shortly before 18 April; care denied in January',
      (all) =>
        says(all.act('s10', 8), {
          act: 'intimidating-visit',
          when: { precision: 'before', to: '2025-04-18' },
          involved: [{ who: 's10father', role: 'victim' }],
        }) &&
        all.act('s10', 9).act === 'relative-questioned' &&
        says(all.act('s10', 10), { act: 'care-denied', when: { from: '2025-01', precision: 'day-unknown' } }),
    ),
    fact(
      'Claims',
      'the strike took place or not; began on the 26th or 26-27; at least four trays; the lip not seen',
      (all) =>
        says(all.claim('s10', 1).values, [
          { value: 'yes', status: 'supported', sources: ['source 1', 'source 6'] },
          { position: 'state-denies', sources: ['source 8'] },
        ]) &&
        says(all.claim('s10', 2).values, [
          { when: { precision: 'exact-day', from: '2024-12-26' } },
          { when: { precision: 'between', to: '2024-12-27' } },
        ]) &&
        says(all.claim('s10', 3).values, [{ least: 4, most: undefined }]) &&
        says(all.claim('s10', 4).values, [{ value: 'not seen' }]),
    ),
    fact(
      'Persons',
      'Mahir is a co-detainee; the believer and two men have no name',
      (all) =>
        says(all.report('s10').people, [{ person: 's10mahir', role: 'co-detainee' }]) &&
        ['s10believer', 's10o1', 's10o2'].every((key) => all.person(key).unidentified === true),
    ),
    fact('Evidence', 'draft, two notes, letter of reply, court paper', (all) =>
      says(all.report('s10').evidence, [
        { originalName: 'statement draft 2.docx', dangers: ['author-inside'] },
        { madeWhen: { from: '2025-02-02' } },
        { madeWhen: { from: '2025-02-09' } },
        { material: 'letter', contradicts: ['claim 1'] },
        { material: 'court-paper' },
      ]),
    ),
    fact('Consents', 'given on 9 February, withdrawn on 18 April by telephone, out of fear', (all) =>
      says(all.consents('s10mahir'), [
        {
          status: 'consent-given',
          purposes: ['share-ngo'],
          identityForm: 'alias-name',
          on: { from: '2025-02-09' },
          withdrawnOn: '2025-04-18',
          withdrawnHow: 'spoken-call',
          withdrawnWhy: /fear/,
        },
        { status: 'consent-given', purposes: ['legal-advice'], withdrawnOn: '2025-04-18' },
        { status: 'consent-not-asked', purposes: ['court-evidence'] },
      ]),
    ),
    fact('Consents', 'recalls were asked on 19 April, with the answers', (all) =>
      says(all.consents('s10mahir'), [
        { recalls: [{ recipient: 'NGO', askedOn: '2025-04-19', answer: /cannot call back/ }] },
        { recalls: [{ recipient: 'the lawyer', answer: /secrecy/ }] },
      ]),
    ),
    fact(
      'Consents',
      'the sister all but her address; Yusif through the lawyer',
      (all) =>
        says(all.consents('s10sister'), [{ identityForm: 'full-name' }]) &&
        says(all.person('s10sister').addresses, [{ whoMayKnow: 'nobody' }]) &&
        says(all.consents('s10yusif'), [{ purposes: ['un-arbitrary-detention'], method: 'through-lawyer' }]),
    ),
    fact('Links', 'part of the case of Yusif', (all) =>
      says(all.case('s10case'), { reports: ['s10'], persons: ['s10yusif'] }),
    ),
    fact('Steps', 'what the NGO sent to Geneva on 20 March', (all) =>
      says(all.report('s10').steps, [{ kind: 'un-submission', by: 'NGO', date: { from: '2025-03-20' } }]),
    ),
    fact(
      'Must not go wrong',
      'the consent lines that were relied on are still there',
      (all) => all.consents('s10mahir').filter(({ status }) => status === 'consent-given').length === 2,
    ),
    fact('Must not go wrong', 'one source stands for the strike after the withdrawal', (all) => {
      const { sources = [], claims = [] } = all.report('s10');
      const named = claims[0]?.values?.[0]?.sources ?? [];
      return named.filter((name) => sources[Number(name.split(' ')[1]) - 1]?.withdrawnOn === undefined).length === 1;
    }),
    fact('Must not go wrong', 'the withdrawal does not prove that there was none', (all) =>
      says(all.claim('s10', 1).values, [{ value: 'yes', status: 'supported' }]),
    ),
  ],
};
