import { describe, expect, it } from 'vitest';
import { redact } from '../../shared/redaction/apply.ts';
import { concernedIn, type NameRecord, placesIn, stringsOf } from '../../shared/redaction/concerned.ts';
import { decide, IDENTITY, moreOpen, needsReason } from '../../shared/redaction/decide.ts';
import { isCodeOf, proposedTnrHeading } from '../../shared/report/codes.ts';
import { caseSchema, groupSchema, personSchema } from '../../shared/report/entities.ts';
import { INVERSE_LINK } from '../../shared/report/incident-links.ts';
import { namesForBundle, outgoingReport, withRecords } from '../../shared/report/outgoing.ts';
import { partsOf, withoutParts } from '../../shared/report/parts.ts';
import { type Report, reportSchema } from '../../shared/report/schema.ts';
import { SCENARIOS } from './all.ts';
import { asEntered, asRead, bytesOf, lost, nameOf, resolved, standing, View } from './scenario.ts';

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
        const person = concerned.find(({ id, called }) => id === key || called === key);
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
      const text = [JSON.stringify([reports, people, groupsOf(reports)]), ...files].join('\n');
      expect(standing(reader.withheld, text)).toEqual(reader.withheld);
      expect(standing(reader.facts, text)).toEqual(reader.facts);
      const values = new Set([...stringsOf(reports), ...stringsOf(people), ...stringsOf(groupsOf(reports))]);
      expect(reader.withheldCodes.filter((code) => !values.has(code))).toEqual([]);
      expect(
        reader.facts.filter((fact) => reader.withheld.some((word) => fact.toLowerCase().includes(word.toLowerCase()))),
      ).toEqual([]);
    },
  );

  it.each(readers)('$code to $name: what is left out or goes along is a part', ({ seal, reader }) => {
    const reports = seal.reports.map((key) => ENTERED.reports.get(key) ?? {});
    const parts = reports.flatMap((report) => partsOf(report).map(({ key }) => key));
    const files = reports.flatMap(({ evidence = [] }) => evidence.flatMap(({ key }) => key ?? []));
    const fields = reports.flatMap((report) => Object.keys(report));
    expect(reader.leftOut.filter((key) => !parts.includes(key))).toEqual([]);
    expect(reader.evidence.filter((key) => !files.includes(key))).toEqual([]);
    expect(reader.leftOutFields.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it.each(readers)(
    '$code to $name: what is decided is what is asked about, by less than was agreed to or with a reason',
    (one) => {
      const { reader } = one;
      const { asked, people } = goingOut(one);
      expect([...reader.cut, ...reader.kept].filter((form) => !asked.some(({ found }) => found === form))).toEqual([]);
      for (const [key, { as, why }] of Object.entries(reader.appear)) {
        const person = people.find(({ id, called }) => id === key || called === key);
        if (person === undefined) throw new Error(`${key} is not concerned`);
        expect(person.proposed).not.toBe(as);
        expect(moreOpen(as, person.proposed) && needsReason(person.reason)).toBe(why !== undefined);
      }
    },
  );

  it.each(readers)('$code to $name: nothing that is withheld stands in what is left', (one) => {
    const { reader } = one;
    const { report } = goingOut(one);
    const text = stringsOf(report).join('\n');
    expect(text.length).toBeGreaterThan(500);
    expect(standing(reader.withheld, text)).toEqual([]);
    expect(reader.withheldCodes.filter((code) => stringsOf(report).includes(code))).toEqual([]);
  });

  const told = readers.flatMap((one) => one.reader.reads.map((read) => ({ ...one, ...read })));
  it.each(told)('$code to $name: $fact', ({ holds, ...one }) => {
    expect(holds(asRead(goingOut(one).report))).toBe(true);
  });

  type One = (typeof readers)[number];
  /** What goes out to a reader, with all that is decided, in the way of the vault. */
  function made({ code, seal, reader }: Pick<One, 'code' | 'seal' | 'reader'>) {
    const [id = ''] = seal.reports;
    const entered = ENTERED.reports.get(id) ?? {};
    const kept = withoutParts(entered, new Set(reader.leftOut));
    const whole: Report = {
      ...Object.fromEntries(Object.entries(kept).filter(([field]) => !reader.leftOutFields.includes(field))),
      evidence: (entered.evidence ?? [])
        .filter(({ key = '' }) => reader.evidence.includes(key))
        .map((file) => ({ ...file, id: file.key })),
    };
    const tables = { persons: Object.fromEntries(ENTERED.persons), groups: Object.fromEntries(ENTERED.groups) };
    const parts = [{ id, report: withRecords(whole, tables), extra: {} }];
    const reading = { purpose: reader.purpose, recipients: [reader.recipient], parts: seal.reports, on: reader.on };
    const concerned = [...concernedIn([{ id, report: entered }], records), ...placesIn([{ id, report: entered }])];
    const people = concerned.map((one, index) => {
      const said = reader.appear[one.id] ?? reader.appear[one.called];
      const { identity, proposed, reason } = decide(
        one,
        reading,
        said && { identity: said.as, reason: said.why ?? '' },
      );
      const alias = { reader: reader.recipient, person: one.id, kind: one.aliasKind, number: index + 21 };
      return { ...one, identity, proposed, reason, alias };
    });
    const language = SCENARIOS.find((one) => one.code === code)?.language ?? '';
    const { cut, kept: stands, withoutWords } = reader;
    const asked = redact(parts, people, [], language, new Set(), withoutWords).places.filter(
      ({ does }) => does === null,
    );
    const choices = asked.map(({ person, found, key }) => {
      const does = cut.includes(found) ? 'cut' : stands.includes(found) ? 'keep' : 'replace';
      return { person, found, at: key, do: does } as const;
    });
    const { reports, undecided } = redact(parts, people, choices, language, new Set(), withoutWords);
    expect(undecided).toBe(0);
    const drawn = Array.from({ length: 500 }, (_, index) => `drawn${index}`);
    const report = outgoingReport(id, reports[0]?.report ?? {}, {
      ...namesForBundle(() => drawn.pop() ?? ''),
      reports: new Map([[id, '0001']]),
      evidence: new Set(reader.evidence),
    });
    return { asked, people, report };
  }
  const before = new Map<One['reader'], ReturnType<typeof made>>();
  function goingOut(one: Pick<One, 'code' | 'seal' | 'reader'>): ReturnType<typeof made> {
    const out = before.get(one.reader) ?? made(one);
    before.set(one.reader, out);
    return out;
  }
});

function groupsOf(reports: readonly Report[]) {
  return reports.flatMap(({ people = [] }) => people.map(({ group = '' }) => ENTERED.groups.get(group)));
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
