import type { FuzzyDate } from '../../shared/report/schema.ts';
import { spanOf, utcSpanOf } from '../../shared/report/when.ts';
import { fact, onDay, type Scenario, says } from './scenario.ts';

const STOCKHOLM = 'Europe/Stockholm';
const TEHRAN = 'Asia/Tehran';
const CALL = {
  precision: 'exact-minute',
  calendar: 'solar-hijri',
  from: '1403-08-17',
  fromTime: '22:30',
  zone: STOCKHOLM,
  asTold: '۱۷ آبان ۱۴۰۳ ساعت ده و نیم شب (به وقت اینجا)',
} as const;
/** Two days later: the 19th by the author's day, the 20th by that of Tehran. */
const SUMMONED: FuzzyDate = {
  precision: 'relative',
  calendar: 'solar-hijri',
  from: '1403-08-19',
  or: [{ from: '1403-08-20' }],
  zone: TEHRAN,
  asTold: 'دو روز بعد',
  anchor: { act: 'call', amount: 2, unit: 'day' },
};
const MESSAGE = {
  precision: 'between',
  calendar: 'solar-hijri',
  from: '1403-09-20',
  to: '1403-09-30',
  zone: STOCKHOLM,
  asTold: 'اواخر آذر',
} as const;

/** Dates of another calendar, over midnight; evidence that vanished. */
export const S09: Scenario = {
  code: 'S09',
  title: 'From a number without a name',
  language: 'fa',
  persons: {
    s09shirin: {
      knownAs: 'شیرین',
      names: [
        { text: 'Shirin Kuhnavard', kind: 'full' },
        { text: 'شیرین کوه‌نورد', kind: 'transliteration' },
        { text: 'Shirin', kind: 'given' },
        { text: 'Kuhnavard', kind: 'family' },
      ],
      gender: 'female',
      occupations: [{ what: 'روزنامه‌نگار' }],
      traits: ['journalist', 'exile', 'woman', 'ethnic-minority'],
      hostState: 'SE',
      addresses: [{ kind: 'home', text: 'استکهلم', country: 'SE' }],
      family: [
        { person: 's09sister', relation: 'sibling' },
        { person: 's09husband', relation: 'other-relative' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-given',
          capacity: 'adult-self',
          purposes: ['police-host-state', 'share-ngo', 'un-letter-named'],
          identityForm: 'full-name',
        },
        { key: 'c2', status: 'consent-refused', capacity: 'adult-self', purposes: ['un-public-named'] },
      ],
    },
    s09sister: {
      knownAs: 'خواهرم',
      gender: 'female',
      addresses: [{ kind: 'home', text: 'تبریز', country: 'IR', whoMayKnow: 'هیچ‌کس' }],
      contacts: [{ channel: 'phone', safe: 'no', howToUse: 'زنگ نزنید؛ گوشی‌اش را گرفته‌اند' }],
      family: [
        { person: 's09shirin', relation: 'sibling' },
        { person: 's09husband', relation: 'spouse' },
      ],
      consents: [
        {
          key: 'c1',
          status: 'consent-refused',
          capacity: 'adult-self',
          identityForm: 'not-mentioned',
          method: 'through-family',
          note: 'از طریق دوست',
        },
      ],
    },
    s09husband: {
      knownAs: 'شوهر خواهرم',
      gender: 'male',
      occupations: [{ what: 'کارمند', employer: 'بانک' }],
      family: [{ person: 's09sister', relation: 'spouse' }],
    },
    s09friend: {
      knownAs: 'دوستی که خواهرم را دید',
      sensitivity: 'never',
      consents: [{ key: 'c1', status: 'consent-refused', identityForm: 'not-mentioned' }],
    },
    s09caller: { knownAs: 'مرد پشت تلفن', unidentified: true, gender: 'male', speaks: ['ترکی آذربایجانی', 'فارسی'] },
    s09o1: { knownAs: 'مأمور اول در تبریز', unidentified: true },
    s09o2: { knownAs: 'مأمور دوم در تبریز', unidentified: true },
    s09police: { knownAs: 'مأمور پلیس استکهلم' },
  },
  groups: { s09amaken: { knownAs: 'ادارهٔ اماکن', kind: ['police'], country: 'IR' } },
  cases: {},
  reports: [
    {
      key: 's09',
      way: 'guided',
      report: {
        schema: 2,
        title: 'شمارهٔ بی‌نام',
        narrative:
          'من در استکهلم زندگی می‌کنم و برای یک رسانهٔ کوچک دربارهٔ زنان آذربایجان ایران می‌نویسم. ۱۷ آبان ۱۴۰۳ ساعت ده و نیم شب (به وقت اینجا) از شمارهٔ ناشناس تلفن شد. مردی اول به ترکی گفت «جنازه‌ات را می‌آوریم»، بعد به فارسی اسم خیابان من را گفت. دو روز بعد خواهرم را در تبریز به «ادارهٔ اماکن» احضار کردند و چهار ساعت نگه داشتند؛ گوشی‌اش را گرفتند و تا امروز پس نداده‌اند. به او گفته‌اند اگر من ساکت نشوم شوهرش را از بانک اخراج می‌کنند. اواخر آذر یک پیام صوتی آمد که صدای خواهرم در آن بود، معلوم بود از روی کاغذ می‌خواند؛ تاریخ دقیقش را نمی‌دانم چون پیام خودش پاک شد. پلیس سوئد پروندهٔ تهدید باز کرد. خواهرم اجازه نداده اسمش هیچ‌جا بیاید، خودم با نام خودم موافقم.',
        language: 'fa',
        account: { toldBy: 'shirin', writtenBy: 'shirin', how: 'first-hand' },
        when: { precision: 'between', calendar: 'solar-hijri', from: '1403-08-17', to: '1403-09-30', zone: STOCKHOLM },
        where: [
          { key: 'line', name: 'تلفن، استکهلم', country: 'SE', town: 'استکهلم', kind: 'phone-line', zone: STOCKHOLM },
          {
            key: 'office',
            name: 'ادارهٔ اماکن، تبریز',
            country: 'IR',
            town: 'تبریز',
            kind: 'authority-office',
            zone: TEHRAN,
            hideAs: 'اداره‌ای در ایران',
          },
          { key: 'net', name: 'پیام‌رسان', kind: 'online', precision: 'nowhere-online' },
        ],
        people: [
          { key: 'shirin', person: 's09shirin', role: 'author' },
          { key: 'sister', person: 's09sister', role: 'victim', relation: 'sibling' },
          { key: 'husband', person: 's09husband', role: 'lever', relation: 'other-relative' },
          { key: 'friend', person: 's09friend', role: 'source' },
          {
            key: 'caller',
            person: 's09caller',
            role: 'alleged-perpetrator',
            unidentified: true,
            actorType: 'unknown-person',
          },
          { key: 'o1', person: 's09o1', role: 'alleged-perpetrator', unidentified: true, actorType: 'police' },
          { key: 'o2', person: 's09o2', role: 'alleged-perpetrator', unidentified: true, actorType: 'police' },
          { key: 'amaken', group: 's09amaken', role: 'alleged-perpetrator', actorType: 'police' },
          { key: 'police', person: 's09police', role: 'official-addressed', actorType: 'host-police' },
        ],
        acts: [
          {
            key: 'call',
            act: 'death-threat',
            links: [{ to: 'summoned', kind: 'precedes' }],
            when: CALL,
            where: 'line',
            channel: ['phone'],
            words: '«جنازه‌ات را می‌آوریم»',
            wordsLanguage: 'az',
            involved: [
              { who: 'shirin', role: 'victim' },
              { who: 'caller', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
            threat: { aimedAt: ['shirin'], knowledgeShown: 'اسم خیابان من' },
          },
          {
            key: 'message',
            act: 'intimidating-message',
            when: CALL,
            where: 'line',
            channel: ['phone'],
            involved: [
              { who: 'shirin', role: 'victim' },
              { who: 'caller', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
          },
          {
            key: 'summoned',
            act: 'relative-questioned',
            when: SUMMONED,
            duration: { asTold: 'چهار ساعت', least: 240, most: 240 },
            where: 'office',
            involved: [
              { who: 'sister', role: 'victim' },
              { who: 'shirin', role: 'intended-target' },
              { who: 'o1', role: 'alleged-perpetrator', degree: 'carried-out' },
              { who: 'o2', role: 'alleged-perpetrator', degree: 'carried-out' },
            ],
          },
          {
            key: 'phone',
            act: 'device-confiscation',
            when: SUMMONED,
            where: 'office',
            involved: [
              { who: 'sister', role: 'victim' },
              { who: 'shirin', role: 'intended-target' },
              { who: 'amaken', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
            property: { thing: 'گوشی', owner: 'خواهرم', receipt: 'unknown', stateWhenBack: 'تا امروز پس نداده‌اند' },
          },
          {
            key: 'job',
            act: 'threat-to-relatives',
            when: SUMMONED,
            where: 'office',
            demand: 'ساکت شوم',
            involved: [
              { who: 'sister', role: 'victim' },
              { who: 'husband', role: 'lever' },
              { who: 'shirin', role: 'intended-target' },
              { who: 'amaken', role: 'alleged-perpetrator', degree: 'carried-out', actorType: 'police' },
            ],
            threat: { condition: 'اگر من ساکت نشوم شوهرش را از بانک اخراج می‌کنند', aimedAt: ['husband'] },
          },
          {
            key: 'voice',
            act: 'forced-disavowal',
            orAct: 'intimidating-message',
            links: [{ to: 'job', kind: 'announced-by' }],
            when: MESSAGE,
            where: 'net',
            channel: ['voice', 'messenger'],
            involved: [
              { who: 'sister', role: 'victim' },
              { who: 'shirin', role: 'intended-target' },
            ],
            note: 'معلوم بود از روی کاغذ می‌خواند',
          },
        ],
        sources: [
          { key: 'self', person: 'shirin', connection: 'self', knowing: 'lived', about: ['call', 'message', 'voice'] },
          {
            key: 'sistersaid',
            person: 'sister',
            connection: 'self',
            knowing: 'told-by-chain',
            chain: ['friend'],
            about: ['summoned', 'phone', 'job'],
          },
          {
            key: 'friendsaid',
            person: 'friend',
            connection: 'second-hand',
            knowing: 'told-by',
            anonymity: 'anon-total',
          },
          {
            key: 'ear',
            person: 'shirin',
            connection: 'self',
            knowing: 'heard',
            reliability: 'unsure',
            reliabilityWhy: 'دربارهٔ منطقه',
            about: ['language'],
          },
        ],
        claims: [
          {
            key: 'language',
            about: 'زبان تلفن‌کننده',
            part: 'caller',
            values: [
              {
                key: 'v1',
                value: 'ترکی آذربایجانی، بعد فارسی',
                sources: ['ear'],
                status: 'stated',
                note: 'دربارهٔ منطقه مطمئن نیستم',
              },
            ],
          },
          {
            key: 'whose',
            about: 'صدای پیام صوتی',
            part: 'voice',
            values: [
              { key: 'v1', value: 'صدای خواهرم', confidence: 4, sources: ['self'], status: 'stated', note: '۹۵ درصد' },
              { key: 'v2', value: 'متنی که خوانده می‌شد', sources: ['self'], status: 'stated' },
            ],
          },
        ],
        evidence: [
          {
            key: 'callpic',
            originalName: 'tamas_22-30.png',
            description: 'تماس در گوشی',
            material: 'call-log',
            obtained: 'screen-captured',
            supports: ['call'],
          },
          {
            key: 'receipt',
            originalName: 'polis_kvitto.pdf',
            description: 'رسید پلیس',
            material: 'other-material',
            obtained: 'official-copy',
            supports: ['call'],
          },
          {
            key: 'note',
            originalName: 'yaddasht.txt',
            description: 'یادداشت همان شب دربارهٔ پیام صوتی',
            material: 'testimony-victim',
            madeWhen: MESSAGE,
            supports: ['voice'],
          },
        ],
        missing: [
          { key: 'gone', what: 'پیام صوتی', material: 'voice-message', how: 'پیام خودش پاک شد', about: ['voice'] },
        ],
        steps: [
          {
            key: 'police1',
            kind: 'police-report',
            to: 'پلیس سوئد',
            date: onDay('2024-11-08', STOCKHOLM),
            responseNote: 'پروندهٔ تهدید باز کرد',
            status: 'acting',
          },
          { key: 'secured', kind: 'account-secured' },
          { key: 'advised', kind: 'warned-persons', what: 'به خواهرم گفتیم زنگ نزند' },
        ],
        tnr: ['threat-from-distance', 'coercion-by-proxy'],
        ties: [
          { key: 't1', what: 'نوشته‌های من', kind: 'pressure-for', act: 'summoned' },
          { key: 't2', what: 'نوشته‌های من', kind: 'pressure-for', act: 'job' },
        ],
        originState: 'IR',
        hostState: 'SE',
      },
    },
  ],
  files: {
    callpic: { made: 'picture', name: 'tamas_22-30.png' },
    receipt: { made: 'paper', name: 'polis_kvitto.pdf' },
    note: { made: 'note', name: 'yaddasht.txt' },
  },
  facts: [
    fact(
      'Links',
      '1 precedes 2; 2 and 3 are pressure for what the author writes; 4 announced by 3',
      (all) =>
        says(all.act('s09', 1).links, [{ to: 'act 3', kind: 'precedes' }]) &&
        says(all.act('s09', 6).links, [{ to: 'act 5', kind: 'announced-by' }]) &&
        ['act 3', 'act 5'].every((act) => says(all.report('s09').ties, [{ kind: 'pressure-for', act, what: /نوشته/ }])),
    ),
    fact('Acts', '4: a disavowal, or a message under force', (all) =>
      says(all.act('s09', 6), { act: 'forced-disavowal', orAct: 'intimidating-message' }),
    ),
    fact('Claims', 'nearly certain that it is the voice of the sister', (all) =>
      says(all.claim('s09', 2).values, [{ confidence: 4, note: '۹۵ درصد' }]),
    ),
    fact(
      'Acts',
      '1: a death threat by telephone on 17 Aban 1403 at 22:30 in Stockholm, in the words heard',
      (all) =>
        ['death-threat', 'intimidating-message'].every((act, index) =>
          says(all.act('s09', 1 + index), {
            act,
            channel: ['phone'],
            when: { calendar: 'solar-hijri', from: '1403-08-17', fromTime: '22:30', zone: STOCKHOLM },
          }),
        ) && says(all.act('s09', 1), { words: '«جنازه‌ات را می‌آوریم»', threat: { knowledgeShown: 'اسم خیابان من' } }),
    ),
    fact(
      'Acts',
      '2: the sister questioned for four hours two days later, her phone taken',
      (all) =>
        says(all.act('s09', 3), {
          act: 'relative-questioned',
          when: {
            precision: 'relative',
            from: '1403-08-19',
            to: undefined,
            or: [{ from: '1403-08-20' }],
            anchor: { act: 'act 1', amount: 2, unit: 'day' },
          },
          duration: { least: 240 },
          involved: [
            { who: 's09sister', role: 'victim' },
            { who: 's09shirin', role: 'intended-target' },
          ],
        }) && says(all.act('s09', 4), { act: 'device-confiscation', property: { stateWhenBack: /پس نداده/ } }),
    ),
    fact('Acts', "3: the husband's job threatened", (all) =>
      says(all.act('s09', 5), {
        act: 'threat-to-relatives',
        involved: [{ who: 's09husband', role: 'lever' }],
        threat: { aimedAt: ['s09husband'] },
      }),
    ),
    fact(
      'Acts',
      '4: a voice message late in Azar, about 10 to 20 December',
      (all) =>
        says(all.act('s09', 6), {
          act: 'forced-disavowal',
          channel: ['voice'],
          when: { precision: 'between', calendar: 'solar-hijri' },
        }) && says(spanOf(all.when('s09', 6)), { earliest: '2024-12-10T00:00', latest: '2024-12-20T23:59' }),
    ),
    fact(
      'Claims',
      'Turkic and Persian, unsure of the region; the voice the sister’s, 95 per cent',
      (all) =>
        says(all.claim('s09', 1).values, [{ sources: ['source 4'] }]) &&
        says(all.report('s09').sources, [{ reliability: 'unsure' }]) &&
        says(all.claim('s09', 2).values, [{ note: '۹۵ درصد' }, { value: /خوانده/ }]),
    ),
    fact('Persons', 'author, sister, brother-in-law as lever, caller, two officers', (all) =>
      says(all.report('s09').people, [
        { person: 's09shirin' },
        { person: 's09sister' },
        { person: 's09husband', role: 'lever' },
        { person: 's09caller', unidentified: true },
        { person: 's09o1' },
        { person: 's09o2' },
        { person: 's09police' },
      ]),
    ),
    fact('Sources', 'lived; the sister through a friend who stays anonymous to all', (all) =>
      says(all.report('s09').sources, [
        { person: 's09shirin', knowing: 'lived' },
        { person: 's09sister', knowing: 'told-by-chain', chain: ['s09friend'] },
        { person: 's09friend', anonymity: 'anon-total' },
      ]),
    ),
    fact('Evidence', 'call record, receipt of the police, note of the same night', (all) =>
      says(all.report('s09').evidence, [
        { material: 'call-log' },
        { obtained: 'official-copy' },
        { description: /همان شب/ },
      ]),
    ),
    fact('Steps', 'police on 8 November, acting; account secured; sister advised', (all) =>
      says(all.report('s09').steps, [
        { kind: 'police-report', date: { from: '2024-11-08' }, status: 'acting' },
        { kind: 'account-secured' },
        { kind: 'warned-persons' },
      ]),
    ),
    fact(
      'Consents',
      'author with name but not in public; the sister no, through somebody; the friend never',
      (all) =>
        says(all.consents('s09shirin'), [
          { purposes: ['police-host-state', 'share-ngo', 'un-letter-named'] },
          { status: 'consent-refused', purposes: ['un-public-named'] },
        ]) &&
        says(all.consents('s09sister'), [
          { status: 'consent-refused', identityForm: 'not-mentioned', method: 'through-family' },
        ]) &&
        all.person('s09friend').sensitivity === 'never',
    ),
    fact(
      'Must not go wrong',
      '17 Aban is kept, and is 7 November 21:30 UTC',
      (all) =>
        all.when('s09', 1).from === '1403-08-17' &&
        says(spanOf(all.when('s09', 1)), { earliest: '2024-11-07T22:30' }) &&
        says(utcSpanOf(all.when('s09', 1)), { earliest: '2024-11-07T21:30', latest: '2024-11-07T21:30', utc: true }),
    ),
    fact('Must not go wrong', 'two days later holds both midnights', (all) =>
      says(spanOf(all.when('s09', 3)), { earliest: '2024-11-09T00:00', latest: '2024-11-10T23:59' }),
    ),
    fact('Must not go wrong', 'the vanished message is there as missing, with how', (all) =>
      says(all.report('s09').missing, [{ material: 'voice-message', how: 'پیام خودش پاک شد', about: ['act 6'] }]),
    ),
  ],
};
