import { describe, expect, it } from 'vitest';
import { type Redacted, redact } from '../../shared/redaction/apply.ts';
import { concernedIn, type NameRecord } from '../../shared/redaction/concerned.ts';
import { decide, IDENTITY } from '../../shared/redaction/decide.ts';
import { isCodeOf, proposedTnrHeading } from '../../shared/report/codes.ts';
import { caseSchema, groupSchema, personSchema } from '../../shared/report/entities.ts';
import { INVERSE_LINK } from '../../shared/report/incident-links.ts';
import { type Report, reportSchema } from '../../shared/report/schema.ts';
import { SCENARIOS } from './all.ts';
import { asEntered, bytesOf, lost, nameOf, resolved, View } from './scenario.ts';

const ENTERED = asEntered(SCENARIOS);
const LISTS = ['people', 'where', 'acts', 'claims', 'sources', 'evidence'] as const;

function keysOf(report: Report): string[] {
  return LISTS.flatMap((list) => (report[list] ?? []).flatMap(({ key }) => key ?? []));
}

/** Every name of a part that a part names, with where it stands; references to records are not among them. */
function partNames(report: Report): string[] {
  const of = (...names: (string | readonly string[] | undefined)[]) =>
    names.flat().filter((name) => name !== undefined);
  return [
    ...of(report.account?.toldBy, report.account?.writtenBy),
    ...(report.acts ?? []).flatMap((act) =>
      of(
        ...(act.involved ?? []).map(({ who }) => who),
        ...[act.where, act.whereAtEnd, act.when?.anchor?.act, act.death?.foundWhere, act.threat?.aimedAt],
        ...[act.interrogation?.present, ...(act.interrogation?.topics ?? []).map(({ about }) => about)],
        ...(act.detention?.places ?? []).map(({ place }) => place),
      ),
    ),
    ...(report.sources ?? []).flatMap((one) => of(one.person, one.evidence, one.about, one.chain)),
    ...(report.claims ?? []).flatMap((one) => of(one.part, ...(one.values ?? []).map(({ sources }) => sources))),
    ...(report.evidence ?? []).flatMap((one) =>
      of(one.supports, one.contradicts, one.context, one.visible, one.copyOf),
    ),
    ...(report.missing ?? []).flatMap((one) => of(one.about)),
    ...(report.identifiers ?? []).flatMap((one) => of(one.owner, one.evidence)),
    ...(report.steps ?? []).flatMap((one) => of(one.evidence)),
    ...(report.links ?? []).flatMap((one) => of(one.act)),
  ];
}

/** What a schema complains about, as text. */
const complaints = (result: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}) => result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe.each(SCENARIOS)('$code $title', (scenario) => {
  it.each(scenario.reports)('$key fits the shape that is written, with codes of the lists alone', ({ report }) => {
    expect(complaints(reportSchema.safeParse(report))).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('"x-');
    expect(lost(report, reportSchema.parse(report)), 'names that the schema does not know').toEqual([]);
  });

  it('people, groups and cases fit theirs', () => {
    for (const [schema, records] of [
      [personSchema, scenario.persons],
      [groupSchema, scenario.groups],
      [caseSchema, scenario.cases],
    ] as const)
      for (const [key, record] of Object.entries(records)) {
        expect(key).toMatch(new RegExp(`^${scenario.code.toLowerCase()}[a-z0-9]+$`));
        expect(complaints(schema.safeParse(record)), key).toEqual([]);
        expect(lost(record, schema.parse(record)), `${key}: names that the schema does not know`).toEqual([]);
      }
  });

  it.each(scenario.reports)('$key: parts have names of their own, and what is named is there', ({ report }) => {
    const keys = keysOf(report);
    expect(new Set(keys).size, `names given twice: ${keys.filter((key, index) => keys.indexOf(key) !== index)}`).toBe(
      keys.length,
    );
    expect(partNames(report).filter((name) => !keys.includes(name))).toEqual([]);
  });

  it('records and reports that are named are there, in this scenario or another', () => {
    const { persons, groups, cases, reports } = ENTERED;
    for (const { report } of scenario.reports) {
      for (const { person, group } of report.people ?? []) {
        if (person !== undefined) expect(persons.has(person), person).toBe(true);
        if (group !== undefined) expect(groups.has(group), group).toBe(true);
      }
      for (const { to } of report.links ?? []) expect(reports.has(to), to).toBe(true);
    }
    for (const person of Object.values(scenario.persons)) {
      const named = [
        person.guardian,
        ...(person.family ?? []).map((one) => one.person),
        ...(person.sameAs ?? []).map((one) => one.person),
        ...(person.consents ?? []).map(({ givenByPerson }) => givenByPerson),
      ];
      for (const name of named) if (name !== undefined) expect(persons.has(name), name).toBe(true);
    }
    for (const { members = [] } of Object.values(scenario.groups))
      for (const member of members) expect(persons.has(member), member).toBe(true);
    for (const one of Object.values(scenario.cases)) {
      expect((one.reports ?? []).every((key) => reports.has(key))).toBe(true);
      expect((one.persons ?? []).every((key) => persons.has(key))).toBe(true);
    }
    expect(cases.size).toBeGreaterThan(0);
  });

  it('every evidence entry has a file, by the name that it has', () => {
    const used = new Set<string>();
    for (const { key, report } of scenario.reports)
      for (const entry of report.evidence ?? []) {
        const file = scenario.files[entry.key ?? ''];
        if (file === undefined) throw new Error(`${key}: no file for ${entry.originalName}`);
        used.add(entry.key ?? '');
        expect(nameOf(file)).toBe(entry.originalName);
        const empty = (entry.dangers ?? []).includes('zero-length');
        expect(bytesOf(file).length > 0, entry.originalName).toBe(!empty);
      }
    expect([...used].sort()).toEqual(Object.keys(scenario.files).sort());
  });

  it.each(scenario.facts)('$under: $fact', ({ holds }) => {
    expect(holds(new View(ENTERED))).toBe(true);
  });

  it('every heading of repression is one that an act proposes', () => {
    for (const { report } of scenario.reports) {
      const proposed = (report.acts ?? []).map(({ act }) =>
        isCodeOf('act', act) ? proposedTnrHeading(act) : undefined,
      );
      expect((report.tnr ?? []).filter((heading) => !proposed.some((one) => one === heading))).toEqual([]);
    }
  });

  it('dates stand in dates: no act without one, none in the remarks of an act or a step', () => {
    const date = /\d{4}-\d\d|\b\d{1,2}:\d\d\b|\b(19|20)\d\d\b/;
    for (const { key, report } of scenario.reports) {
      for (const act of report.acts ?? []) {
        expect(act.when, `${key} ${act.act}`).toBeDefined();
        for (const text of [act.note, act.methodNote, act.demand]) expect(text ?? '').not.toMatch(date);
      }
      for (const step of report.steps ?? [])
        for (const text of [step.what, step.note]) expect(text ?? '').not.toMatch(date);
    }
  });

  it('numbers that lead back stand among the identifiers, not in names', () => {
    for (const { report } of scenario.reports)
      for (const { name, description } of report.people ?? [])
        expect(`${name} ${description}`).not.toMatch(/\+\d[\d ]{6,}/);
  });
});

describe('sealed to readers', () => {
  const readers = SCENARIOS.flatMap(({ code, seal }) =>
    seal === undefined ? [] : seal.readers.map((reader) => ({ code, name: reader.name, seal, reader })),
  );
  const records = new Map<string, NameRecord>([
    ...[...ENTERED.persons].map(([key, value]): [string, NameRecord] => [key, { kind: 'person', value }]),
    ...[...ENTERED.groups].map(([key, value]): [string, NameRecord] => [key, { kind: 'group', value }]),
  ]);

  it.each(readers)('$code to $name: consents decide as the scenario says', ({ seal, reader }) => {
    const parts = seal.reports.map((id) => ({ id, report: ENTERED.reports.get(id) ?? {} }));
    const concerned = concernedIn(parts, records);
    const shown = Object.fromEntries(
      Object.keys(reader.shown).map((key) => {
        const person = concerned.find(({ id }) => id === key);
        if (person === undefined) throw new Error(`${key} is not concerned`);
        const reading = { purpose: reader.purpose, recipients: [reader.recipient], parts: seal.reports, on: reader.on };
        return [key, decide(person, reading).identity];
      }),
    );
    expect(shown).toEqual(reader.shown);
    expect(Object.values(shown).every((one) => IDENTITY.includes(one))).toBe(true);
  });

  it.each(readers)(
    '$code to $name: what must not be there is in what was entered, and what must be there too',
    ({ code, seal, reader }) => {
      const reports = seal.reports.map((key) => ENTERED.reports.get(key) ?? {});
      const people = reports.flatMap(({ people = [] }) =>
        people.map(({ person = '' }) => ENTERED.persons.get(person) ?? {}),
      );
      const files = reports.flatMap(({ evidence = [] }) =>
        evidence.flatMap(({ key = '', originalName }) => {
          const file = SCENARIOS.find(({ code: one }) => one === code)?.files[key];
          return file === undefined || !originalName.endsWith('.txt') ? [] : [new TextDecoder().decode(bytesOf(file))];
        }),
      );
      const text = [JSON.stringify(reports), JSON.stringify(people), ...files].join('\n').toLowerCase();
      expect(reader.withheld.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
      expect(reader.facts.filter((word) => !text.includes(word.toLowerCase()))).toEqual([]);
      expect(
        reader.facts.filter((fact) => reader.withheld.some((word) => fact.toLowerCase().includes(word.toLowerCase()))),
      ).toEqual([]);
    },
  );

  it.each(readers)('$code to $name: what is left out or goes along is a part', ({ seal, reader }) => {
    const reports = seal.reports.map((key) => ENTERED.reports.get(key) ?? {});
    const keys = reports.flatMap((report) => [
      ...keysOf(report),
      ...[...(report.steps ?? []), ...(report.missing ?? [])].flatMap(({ key }) => key ?? []),
      ...(report.claims ?? []).flatMap(({ values = [] }) => values.flatMap(({ key }) => key ?? [])),
    ]);
    expect([...reader.leftOut, ...reader.evidence].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(readers)('$code to $name: nothing that is withheld stands in what is left', ({ code, seal, reader }) => {
    const parts = seal.reports.map((id) => ({ id, report: ENTERED.reports.get(id) ?? {}, extra: {} }));
    const language = SCENARIOS.find((one) => one.code === code)?.language ?? '';
    const reading = { purpose: reader.purpose, recipients: [reader.recipient], parts: seal.reports, on: reader.on };
    const people = concernedIn(parts, records).map((one, index): Redacted => {
      const { identity } = decide(one, reading);
      return {
        ...one,
        identity,
        alias: { reader: reader.recipient, person: one.id, kind: one.aliasKind, number: index + 1 },
      };
    });
    const asked = redact(parts, people, [], language).places.filter(({ does }) => does === null);
    const choices = asked.map(({ person, found, key }) => ({
      ...{ person, found, at: key },
      do: reader.cut.includes(found) ? ('cut' as const) : ('replace' as const),
    }));
    const { reports } = redact(parts, people, choices, language);
    const words = reports
      .flatMap(({ report }) => wordsOf(report, reader.leftOut))
      .join('\n')
      .toLowerCase();
    expect(words.length).toBeGreaterThan(500);
    expect(reader.withheld.filter((word) => words.includes(word.toLowerCase()))).toEqual([]);
  });
});

/** What somebody wrote, without codes, names of parts and dates, and without the parts that are left out by hand. */
function wordsOf(value: unknown, leftOut: readonly string[]): string[] {
  if (typeof value === 'string') return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, leftOut));
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const key = fields.get('key');
  if (typeof key === 'string' && leftOut.includes(key)) return [];
  return [...fields].flatMap(([name, item]) => (name === 'evidence' ? [] : wordsOf(item, leftOut)));
}

it('there are twelve, and no two give the same name to a record', () => {
  expect(SCENARIOS.map(({ code }) => code)).toEqual(
    Array.from({ length: 12 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  );
  const keys = SCENARIOS.flatMap(({ persons, groups, cases, reports }) => [
    ...[persons, groups, cases].flatMap((records) => Object.keys(records)),
    ...reports.map(({ key }) => key),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

it('what holds another, and what may be the same, is said from both ends', () => {
  const mutual = ['contains', 'part-of', 'duplicate-suspected'] as const;
  for (const [from, report] of ENTERED.reports)
    for (const { to, kind } of report.links ?? []) {
      const one = mutual.find((name) => name === kind);
      if (one === undefined) continue;
      const back = (ENTERED.reports.get(to)?.links ?? []).filter((link) => link.to === from);
      expect(
        back.map((link) => link.kind),
        `${from} ${kind} ${to}`,
      ).toContain(INVERSE_LINK[one]);
    }
});

describe('the facts see what is lost', () => {
  const NOTHING = {
    reports: new Map([...ENTERED.reports.keys()].map((key) => [key, { narrative: '.' }])),
    persons: new Map([...ENTERED.persons.keys()].map((key) => [key, {}])),
    groups: new Map([...ENTERED.groups.keys()].map((key) => [key, {}])),
    cases: new Map([...ENTERED.cases.keys()].map((key) => [key, {}])),
  };
  // A fact that asks nothing of the notebook asks the shared functions alone.
  const asking = SCENARIOS.flatMap(({ code, facts }) => facts.map((one) => ({ code, ...one }))).filter(
    ({ holds }) => holds.length > 0,
  );

  it.each(asking)('$code, $under: $fact: not in an empty notebook', ({ holds }) => {
    const seen = () => {
      try {
        return holds(new View(NOTHING));
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    };
    expect(seen()).toBe(false);
  });
});

describe('reading back', () => {
  const before: Report = {
    narrative: 'n',
    people: [{ key: 'mother', person: 's04mother' }],
    acts: [{ key: 'talk', act: 'threat', involved: [{ who: 'mother', role: 'victim' }], when: { from: '2025-05' } }],
  };
  const after: Report = {
    schema: 2,
    narrative: 'n',
    people: [{ key: 'p1', person: 's04mother' }],
    acts: [{ key: 'a1', act: 'threat', involved: [{ who: 'p1', role: 'victim' }], when: { from: '2025-05' } }],
  };

  it('is the same under other names of parts', () => {
    expect(lost(resolved(before), resolved(after))).toEqual([]);
  });

  it('says what is not there any more, and where', () => {
    const rounded: Report = { ...after, acts: [{ key: 'a1', act: 'threat', when: { from: '2025-05-01' } }] };
    expect(lost(resolved(before), resolved(rounded))).toEqual(['acts[0].involved', 'acts[0].when.from']);
  });

  it('says what was added to a list', () => {
    expect(
      lost(resolved(before), resolved({ ...after, people: [...(after.people ?? []), { key: 'p2', name: 'x' }] })),
    ).toEqual(['people.length']);
  });
});
