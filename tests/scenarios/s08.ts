import { utcSpanOf } from '../../shared/report/when.ts';
import { about, at, between, fact, onDay, type Scenario, says } from './scenario.ts';

const MALMO = 'Europe/Stockholm';

/** An attack on accounts, threats against a child, files that must not be opened. */
export const S08: Scenario = {
  code: 'S08',
  title: 'Photo.jpg',
  language: 'en',
  persons: {
    s08gunay: {
      knownAs: 'Günay',
      names: [
        { text: 'Günay Tərlan', kind: 'full' },
        { text: 'Günay', kind: 'given' },
        { text: 'Tərlan', kind: 'family' },
      ],
      gender: 'female',
      occupations: [{ what: 'journalist' }],
      traits: ['journalist', 'exile', 'woman'],
      hostState: 'SE',
      identifiers: [{ kind: 'email-address', seen: 'gunay.terlan@posteo.example' }],
      addresses: [{ kind: 'home', text: 'Malmö', country: 'SE' }],
      dependants: 'a daughter of nine; I am alone with her',
      family: [
        { person: 's08daughter', relation: 'child' },
        { person: 's08mother', relation: 'parent' },
      ],
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
    s08daughter: {
      knownAs: 'the daughter',
      gender: 'female',
      ageBand: '9',
      minor: 'yes',
      guardian: 's08gunay',
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'minor-with-guardian',
          givenByPerson: 's08gunay',
          purposes: ['police-host-state'],
          identityForm: 'role-only',
        },
        {
          key: 'c2',
          status: 'consent-refused',
          capacity: 'minor-with-guardian',
          givenByPerson: 's08gunay',
          purposes: [
            'share-ngo',
            'public-report',
            'media-use',
            'un-letter-named',
            'un-letter-unnamed',
            'un-public-named',
          ],
          identityForm: 'not-mentioned',
        },
      ],
    },
    s08mother: {
      knownAs: 'the grandmother',
      gender: 'female',
      healthNeeds: 'a weak heart',
      traits: ['ill', 'elderly'],
      addresses: [{ kind: 'home', text: 'Ganja, alone', country: 'AZ', whoMayKnow: 'nobody' }],
      family: [{ person: 's08gunay', relation: 'child' }],
      consents: [{ key: 'c1', status: 'consent-not-asked' }],
    },
    s08qartal: {
      knownAs: 'Qartal',
      unidentified: true,
      names: [{ text: 'Qartal', kind: 'pseudonym' }],
      identifiers: [{ kind: 'handle', seen: 'Qartal' }],
    },
    s08voice: { knownAs: 'voice V1', unidentified: true },
    s08caller: { knownAs: 'the man who phoned the school', unidentified: true, gender: 'male' },
    s08teacher: {
      knownAs: 'the teacher',
      occupations: [{ what: 'teacher' }],
      consents: [{ key: 'c1', status: 'consent-given', capacity: 'adult-self', purposes: ['police-host-state'] }],
    },
  },
  groups: {
    s08trolls: { knownAs: 'Telegram group', kind: ['troll-network'], countingUnit: 'crowd' },
    s08tiktok: { knownAs: 'TikTok', kind: ['platform'] },
    s08contacts: { knownAs: 'contacts of the last 24 hours', countingUnit: 'social-group' },
  },
  cases: {},
  reports: [
    {
      key: 's08',
      way: 'guided',
      report: {
        schema: 2,
        title: 'Photo.jpg',
        narrative:
          "My TikTok account with forty thousand followers was deleted on Tuesday 21 October 2025, one hour after a Telegram group told people to report it. Next evening at 23:41 somebody called Qartal wrote to me, polite at first, then: delete the video by morning, otherwise we go to your daughter's school and talk there ourselves. She is nine. He also wrote that my mother lives alone in Ganja and has a weak heart. At two minutes to midnight he sent photo.jpg and I tapped it, a page opened and asked for the code, and I was so tired that I typed it. By twenty past twelve I was out of my own Telegram until six in the morning. On the 24th at 02:16 a voice message, on Sunday an e-mail with a picture of the school gate and a last warning. The teacher told me on Monday that a man had phoned the week before and asked when the third class finishes. I changed every password but I have not opened that file on anything again.",
        language: 'en',
        account: { toldBy: 'gunay', writtenBy: 'gunay', how: 'first-hand', doubtedDevice: 'unknown' },
        when: { ...between('2025-10-13', '2025-10-27', MALMO) },
        where: [
          { key: 'net', name: 'TikTok and Telegram', kind: 'online', precision: 'nowhere-online' },
          { key: 'phone', name: 'my phone', country: 'SE', kind: 'home', zone: MALMO },
          {
            key: 'school',
            name: 'the school',
            country: 'SE',
            kind: 'school-place',
            zone: MALMO,
            hideAs: 'a school in Sweden',
          },
        ],
        people: [
          { key: 'gunay', person: 's08gunay', role: 'author' },
          { key: 'daughter', person: 's08daughter', role: 'lever', relation: 'child', ageAtTime: '9' },
          { key: 'mother', person: 's08mother', role: 'lever', relation: 'parent' },
          { key: 'qartal', person: 's08qartal', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown' },
          { key: 'voice', person: 's08voice', role: 'alleged-perpetrator', unidentified: true, actorType: 'unknown' },
          {
            key: 'caller',
            person: 's08caller',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
          },
          {
            key: 'sender',
            description: 'sender of the mail, dostlar.example',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown',
          },
          { key: 'teacher', person: 's08teacher', role: 'witness', relation: 'teacher' },
          { key: 'trolls', group: 's08trolls', role: 'alleged-perpetrator', actorType: 'troll-network' },
          { key: 'tiktok', group: 's08tiktok', role: 'alleged-perpetrator', actorType: 'platform' },
          { key: 'contacts', group: 's08contacts', role: 'victim' },
        ],
        acts: [
          {
            key: 'reported',
            act: 'mass-reporting',
            when: onDay('2025-10-21', MALMO),
            where: 'net',
            channel: ['social-post-channel'],
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'trolls', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'troll-network' },
            ],
          },
          {
            key: 'takedown',
            act: 'account-takedown',
            when: {
              ...onDay('2025-10-21', MALMO),
              asTold: 'one hour after a Telegram group told people to report it',
              anchor: { act: 'reported', amount: 1, unit: 'hour' },
            },
            where: 'net',
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'tiktok', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'platform' },
            ],
            digital: {
              affected: ['social-account'],
              platform: 'TikTok',
              vendorNotice: 'text of the platform',
              effects: ['content-gone'],
            },
          },
          {
            key: 'threat1',
            act: 'threat',
            links: [{ to: 'phish', kind: 'causes' }],
            when: { ...between('2025-10-22', '2025-10-22', MALMO), fromTime: '23:41', toTime: '23:58' },
            where: 'net',
            channel: ['messenger'],
            demand: 'delete the video by morning',
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'qartal', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
            threat: {
              condition: "otherwise we go to your daughter's school and talk there ourselves",
              knowledgeShown: 'my mother lives alone in Ganja and has a weak heart',
              aimedAt: ['daughter', 'mother'],
            },
          },
          {
            key: 'child1',
            act: 'child-targeted',
            when: { ...between('2025-10-22', '2025-10-22', MALMO), fromTime: '23:41', toTime: '23:58' },
            where: 'net',
            channel: ['messenger'],
            involved: [
              { who: 'daughter', role: 'lever' },
              { who: 'gunay', role: 'intended-target' },
              { who: 'qartal', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
          },
          {
            key: 'mother1',
            act: 'threat-to-relatives',
            when: { ...between('2025-10-22', '2025-10-22', MALMO), fromTime: '23:41', toTime: '23:58' },
            where: 'net',
            channel: ['messenger'],
            involved: [
              { who: 'mother', role: 'lever' },
              { who: 'gunay', role: 'intended-target' },
              { who: 'qartal', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
          },
          {
            key: 'phish',
            act: 'phishing',
            when: { ...at('2025-10-22', '23:58', MALMO), asTold: 'at two minutes to midnight' },
            where: 'phone',
            channel: ['messenger'],
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'qartal', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
            digital: {
              affected: ['messenger-account'],
              attackerAccount: 'Qartal',
              vector: 'messenger',
              vectorNote: 'a file with a false ending, a login form',
              effects: ['locked-out', 'contacts-exposed'],
              testDone: 'none',
              othersAffected: 'contacts of the last 24 hours',
            },
          },
          {
            key: 'takeover',
            act: 'account-takeover',
            when: {
              precision: 'exact-minute',
              toPrecision: 'estimate',
              from: '2025-10-22',
              fromTime: '23:58',
              to: '2025-10-23',
              toTime: '06:00',
              zone: MALMO,
              asTold: 'until six in the morning',
            },
            where: 'phone',
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'qartal', role: 'alleged-perpetrator', degree: 'suspected' },
            ],
            digital: {
              affected: ['messenger-account'],
              platform: 'Telegram',
              effects: ['locked-out', 'contacts-exposed'],
              discovered: { ...about('2025-10-23', '00:20', MALMO), asTold: 'By twenty past twelve' },
              ended: about('2025-10-23', '06:00', MALMO),
            },
          },
          {
            key: 'threat2',
            act: 'threat',
            links: [{ to: 'threat1', kind: 'same-actor', confidence: 2 }],
            when: at('2025-10-24', '02:16', MALMO),
            where: 'net',
            channel: ['voice'],
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'voice', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
          },
          {
            key: 'threat3',
            act: 'threat',
            links: [{ to: 'threat1', kind: 'same-actor', confidence: 2, note: 'gt-0417' }],
            when: {
              precision: 'exact-minute',
              from: '2025-10-26',
              fromTime: '04:30:57',
              zone: MALMO,
              offset: '+04:00',
              basis: 'metadata',
            },
            where: 'net',
            channel: ['email'],
            involved: [
              { who: 'gunay', role: 'victim' },
              { who: 'sender', role: 'alleged-perpetrator', degree: 'suspected' },
            ],
          },
          {
            key: 'child2',
            act: 'child-targeted',
            when: {
              precision: 'exact-minute',
              from: '2025-10-26',
              fromTime: '04:30:57',
              zone: MALMO,
              offset: '+04:00',
              basis: 'metadata',
            },
            where: 'net',
            channel: ['email'],
            involved: [
              { who: 'daughter', role: 'lever' },
              { who: 'gunay', role: 'intended-target' },
              { who: 'sender', role: 'alleged-perpetrator', degree: 'suspected' },
            ],
          },
          {
            key: 'child3',
            act: 'child-targeted',
            when: { ...between('2025-10-13', '2025-10-19', MALMO), asTold: 'the week before' },
            where: 'school',
            placeKind: 'school-place',
            channel: ['phone'],
            words: 'when the third class finishes',
            wordsLanguage: 'en',
            involved: [
              { who: 'daughter', role: 'lever' },
              { who: 'gunay', role: 'intended-target' },
              { who: 'caller', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'unknown-person' },
            ],
          },
        ],
        sources: [
          { key: 'self', person: 'gunay', connection: 'self', knowing: 'lived' },
          {
            key: 'teachersaid',
            person: 'teacher',
            connection: 'eyewitness',
            knowing: 'told-by',
            about: ['child3'],
            materialOn: onDay('2025-10-27', MALMO),
            willingToTestify: 'yes',
            note: 'to the police only',
          },
          {
            key: 'platform',
            person: 'tiktok',
            evidence: 'notice',
            connection: 'technical-source',
            knowing: 'read',
            material: 'vendor-notice',
            about: ['takedown'],
          },
        ],
        evidence: [
          {
            key: 'shot',
            originalName: 'Screenshot_2025-10-23-00-12-07_Telegram.png',
            description: 'the chat with Qartal',
            material: 'screenshot',
            obtained: 'screen-captured',
            supports: ['threat1', 'phish'],
          },
          {
            key: 'photo',
            originalName: 'photo.jpg',
            description: 'the file that I tapped',
            notShown: 'it is no picture',
            material: 'other-material',
            obtained: 'received-from',
            obtainedFrom: 'Qartal',
            supports: ['phish', 'takeover'],
            dangers: ['type-mismatch', 'active-content'],
          },
          {
            key: 'voice1',
            originalName: 'audio_2025-10-24_02-16-33.ogg',
            description: 'voice message',
            material: 'voice-message',
            supports: ['threat2'],
            visible: ['voice'],
          },
          {
            key: 'mail',
            originalName: 'son_xeberdarliq.eml',
            description: 'last warning, with a picture of the school gate',
            notShown: 'hidden white text with a reference; a picture that is fetched from far away',
            material: 'email-full',
            supports: ['threat3', 'child2'],
            dangers: ['active-content', 'hidden-layers', 'minor-inside'],
          },
          {
            key: 'notice',
            cover: 'names and pictures of my followers',
            originalName: 'tiktok_notice.png',
            description: 'notice of the platform',
            material: 'vendor-notice',
            supports: ['takedown'],
          },
        ],
        identifiers: [
          { key: 'handle', kind: 'handle', seen: 'Qartal', owner: 'qartal', when: at('2025-10-22', '23:41', MALMO) },
          { key: 'ref1', kind: 'phrase', seen: 'gt-0417', evidence: 'mail' },
          { key: 'ref2', kind: 'phrase', seen: 'gt-0417', evidence: 'photo' },
          { key: 'domain', kind: 'domain', seen: 'dostlar.example', evidence: 'mail', owner: 'sender' },
        ],
        steps: [
          { key: 'secured', kind: 'account-secured', what: 'every password changed', date: onDay('2025-10-23', MALMO) },
          {
            key: 'complaint',
            kind: 'platform-complaint',
            to: 'TikTok',
            date: onDay('2025-10-23', MALMO),
            response: 'no-answer',
          },
          { key: 'warned', kind: 'warned-persons', what: 'contacts of the last 24 hours' },
          { key: 'police', kind: 'police-report', to: 'police', date: onDay('2025-10-27', MALMO) },
          { key: 'school1', kind: 'asked-others', what: 'the school was told', to: 'the school' },
        ],
        links: [{ key: 'l1', to: 's12', kind: 'same-pattern', decided: 'suspected' }],
        tnr: ['digital-threat', 'threat-from-distance', 'coercion-by-proxy'],
        urgency: 'hours-days',
        originState: 'AZ',
        hostState: 'SE',
      },
    },
  ],
  files: {
    shot: { sample: 'Screenshot_2025-10-23-00-12-07_Telegram.png' },
    photo: { sample: 'photo.jpg' },
    voice1: { sample: 'audio_2025-10-24_02-16-33.ogg' },
    mail: { sample: 'son_xeberdarliq.eml' },
    notice: { made: 'picture', name: 'tiktok_notice.png' },
  },
  facts: [
    fact(
      'Links',
      '2 causes 3; 2, 4 and 5 the same actor, suspected',
      (all) =>
        says(all.act('s08', 3).links, [{ to: 'act 6', kind: 'causes' }]) &&
        [8, 9].every((act) => says(all.act('s08', act).links, [{ to: 'act 3', kind: 'same-actor', confidence: 2 }])),
    ),
    fact('Evidence', 'own followers are covered before anything of them goes out', (all) =>
      says(all.report('s08').evidence, [{ originalName: 'tiktok_notice.png', cover: /followers/ }]),
    ),
    fact(
      'Acts',
      '1: reported by many on 21 October, taken down about an hour after',
      (all) =>
        says(all.act('s08', 1), {
          act: 'mass-reporting',
          when: { from: '2025-10-21' },
          involved: [{ who: 's08trolls', actorType: 'troll-network' }],
        }) &&
        says(all.act('s08', 2), {
          act: 'account-takedown',
          when: { anchor: { act: 'act 1', amount: 1, unit: 'hour' } },
          involved: [{ who: 's08tiktok', actorType: 'platform' }],
        }),
    ),
    fact(
      'Acts',
      '2: threats by messenger from 23:41 to 23:58, against the child and the mother too',
      (all) =>
        ['threat', 'child-targeted', 'threat-to-relatives'].every((act, index) =>
          says(all.act('s08', 3 + index), {
            act,
            channel: ['messenger'],
            when: { from: '2025-10-22', fromTime: '23:41', toTime: '23:58', zone: MALMO },
            involved: [{ who: 's08qartal' }],
          }),
        ) && says(all.act('s08', 3), { demand: /delete the video/, threat: { aimedAt: ['s08daughter', 's08mother'] } }),
    ),
    fact(
      'Acts',
      '3: phished at 23:58, out until about 06:00, the same handle suspected',
      (all) =>
        says(all.act('s08', 6), { act: 'phishing', when: { fromTime: '23:58' } }) &&
        says(all.act('s08', 7), {
          act: 'account-takeover',
          when: {
            precision: 'exact-minute',
            toPrecision: 'estimate',
            fromTime: '23:58',
            to: '2025-10-23',
            toTime: '06:00',
          },
          involved: [{ who: 's08qartal', degree: 'suspected' }],
        }),
    ),
    fact('Acts', '4: a voice message on the 24th at 02:16', (all) =>
      says(all.act('s08', 8), {
        act: 'threat',
        channel: ['voice'],
        when: { from: '2025-10-24', fromTime: '02:16' },
        involved: [{ who: 's08voice' }],
      }),
    ),
    fact('Acts', '5: a mail of 04:30:57 +04:00, to the second, the sender suspected', (all) =>
      ['threat', 'child-targeted'].every((act, index) =>
        says(all.act('s08', 9 + index), {
          act,
          channel: ['email'],
          when: { from: '2025-10-26', fromTime: '04:30:57', offset: '+04:00' },
          involved: [{ degree: 'suspected' }],
        }),
      ),
    ),
    fact(
      'Acts',
      '6: a call to the school in the week of 13 October, told on the 27th',
      (all) =>
        says(all.act('s08', 11), {
          act: 'child-targeted',
          when: { from: '2025-10-13', to: '2025-10-19' },
          placeKind: 'school-place',
          channel: ['phone'],
        }) &&
        says(all.report('s08').sources, [
          { person: 's08teacher', materialOn: { from: '2025-10-27' }, about: ['act 11'] },
        ]),
    ),
    fact(
      'Acts',
      'the digital questions: what was reached, how, what it did, no test',
      (all) =>
        says(all.act('s08', 6).digital, {
          affected: ['messenger-account'],
          vectorNote: /false ending.*login form/,
          effects: ['locked-out', 'contacts-exposed'],
          testDone: 'none',
          othersAffected: /24 hours/,
        }) && says(all.act('s08', 2).digital, { affected: ['social-account'], vendorNotice: 'text of the platform' }),
    ),
    fact(
      'Persons',
      'the daughter is nine and a minor with her mother as guardian; the grandmother ill',
      (all) =>
        says(all.person('s08daughter'), { minor: 'yes', guardian: 's08gunay', ageBand: '9', names: undefined }) &&
        says(all.person('s08mother'), { healthNeeds: 'a weak heart' }) &&
        says(all.report('s08').people, [{ person: 's08mother', role: 'lever' }]),
    ),
    fact(
      'Evidence',
      'five files, two of them dangerous',
      (all) =>
        all.report('s08').evidence?.length === 5 &&
        says(all.report('s08').evidence, [
          { originalName: 'photo.jpg', dangers: ['type-mismatch', 'active-content'] },
          { originalName: 'son_xeberdarliq.eml', material: 'email-full', notShown: /hidden white text/ },
          { originalName: 'audio_2025-10-24_02-16-33.ogg', material: 'voice-message' },
          { material: 'vendor-notice' },
        ]),
    ),
    fact('Identifiers', 'the reference stands in the mail and in the file', (all) =>
      says(all.report('s08').identifiers, [
        { seen: 'gt-0417', evidence: 'son_xeberdarliq.eml' },
        { seen: 'gt-0417', evidence: 'photo.jpg' },
        { kind: 'handle', seen: 'Qartal' },
      ]),
    ),
    fact('Steps', 'secured, complained without an answer, police, school', (all) =>
      says(all.report('s08').steps, [
        { kind: 'account-secured', date: { from: '2025-10-23' } },
        { kind: 'platform-complaint', date: { from: '2025-10-23' }, response: 'no-answer' },
        { kind: 'police-report', date: { from: '2025-10-27' } },
        { to: 'the school' },
        { kind: 'warned-persons' },
      ]),
    ),
    fact(
      'Consents',
      'author for police and NGO; for the child the guardian: the police only; mother not asked; teacher the police only',
      (all) =>
        says(all.consents('s08gunay'), [{ purposes: ['police-host-state', 'share-ngo'] }]) &&
        says(all.consents('s08daughter'), [
          { status: 'consent-given', capacity: 'minor-with-guardian', purposes: ['police-host-state'] },
          { status: 'consent-refused', identityForm: 'not-mentioned' },
        ]) &&
        says(all.consents('s08mother'), [{ status: 'consent-not-asked' }]) &&
        all.consents('s08teacher').every(({ purposes }) => purposes?.join() === 'police-host-state'),
    ),
    fact('Links', 'the same pattern as the raid on a call', (all) =>
      says(all.report('s08').links, [{ to: 's12', kind: 'same-pattern' }]),
    ),
    fact('Must not go wrong', '04:30:57 +04:00 is one instant, in the first pass of the hour that came twice', (all) =>
      says(utcSpanOf(all.when('s08', 9)), {
        earliest: '2025-10-26T00:30:57',
        latest: '2025-10-26T00:30:57',
        irregular: undefined,
      }),
    ),
    fact(
      'Must not go wrong',
      'that hour read by the clock of Malmö alone would be two',
      () =>
        utcSpanOf({ precision: 'exact-minute', from: '2025-10-26', fromTime: '02:30', zone: MALMO }).irregular ===
        'repeated',
    ),
    fact('Must not go wrong', 'photo.jpg is not taken for a picture', (all) =>
      says(all.report('s08').evidence, [{ originalName: 'photo.jpg', notShown: 'it is no picture' }]),
    ),
  ],
};
