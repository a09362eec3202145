/** Answers that several forms share: people, places, dates, acts, steps, evidence, as pieces of a paper. */
import type { Leaf, Line, Piece } from '../paper/paper.ts';
import type { ReportPlace, ReportStep } from '../report/schema.ts';
import type { FormReading } from './form.ts';
import { actsInTime, type FormMaterial, nameOf, type Party, reportsInTime, type ToldAct } from './material.ts';

type Fact = { term: Line; values: Line[] };

const own = (text: string): Piece => ({ own: text });
const literal = (text: string): Piece => ({ literal: text });

/** Facts that have something to say; nothing when none has. */
export function facts(...given: readonly (Fact | undefined)[]): Leaf[] {
  const said = given.filter((one) => one !== undefined && one.values.length > 0);
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said.filter((one) => one !== undefined) }];
}

/** One fact, left out when there is nothing to say. */
export function fact(term: string, ...values: readonly (Line | undefined)[]): Fact | undefined {
  const said = values.filter((value) => value !== undefined && value !== '');
  return said.length === 0 ? undefined : { term, values: said.filter((value) => value !== undefined) };
}

/** Words that a person wrote, or nothing. */
export function written(text: string | undefined): Line | undefined {
  return text === undefined || text.trim() === '' ? undefined : own(text);
}

/** Long words that a person wrote, each a passage of its own. */
export function passages(...texts: readonly (string | undefined)[]): Leaf[] {
  return texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text) => ({ kind: 'passage', text: text ?? '' }));
}

export function coded(codes: readonly (string | undefined)[] | undefined, { label }: FormReading): Line | undefined {
  const labels = (codes ?? []).flatMap((code) => (code === undefined ? [] : [label(code)]));
  return labels.length === 0 ? undefined : labels.join('; ');
}

export function yesNo(value: 'yes' | 'no' | 'unknown' | undefined, { word }: FormReading): Line | undefined {
  return value === undefined ? undefined : word(value === 'unknown' ? 'not-known' : value);
}

/** A place as this reader may see it: what stands in for it, where there is something. */
export function placeLine(place: ReportPlace | undefined, reading: FormReading, exact = false): Line | undefined {
  if (place === undefined) return undefined;
  if (place.hideAs !== undefined && !exact) return own(place.hideAs);
  const parts = [place.name, place.spot, place.street, place.district, place.town, place.region].filter(
    (part) => part !== undefined && part !== '',
  );
  const pieces: Piece[] = parts.flatMap((part, at) => [...(at === 0 ? [] : [', ']), own(part ?? '')]);
  const rest = [
    place.country === undefined ? undefined : reading.country(place.country),
    place.kind === undefined ? undefined : reading.label(place.kind),
  ].filter((one) => one !== undefined);
  if (rest.length > 0) pieces.push(`${pieces.length === 0 ? '' : ', '}${rest.join(', ')}`);
  return pieces.length === 0 ? undefined : pieces;
}

/** What is known of a person, as a form asks for it. Nothing of what the person asked to keep: the material has been cut before. */
export function personFacts(party: Party, reading: FormReading, more: readonly (Fact | undefined)[] = []): Leaf[] {
  const { word, when, country } = reading;
  const { person, group, entry } = party;
  return facts(
    fact(word('name'), written(nameOf(party)), ...(person?.names ?? []).slice(1).map(({ text }) => written(text))),
    fact(word('description'), written(entry.description), written(person?.description), written(person?.marks)),
    fact(word('birth'), person?.birth === undefined ? undefined : when(person.birth), written(person?.birthPlace)),
    fact(word('age'), written(entry.ageAtTime), written(person?.ageBand)),
    fact(word('gender'), coded([person?.gender], reading), written(person?.pronouns)),
    fact(
      word('nationality'),
      ...(person?.nationalities ?? []).map(({ country: code }) => (code === undefined ? undefined : country(code))),
    ),
    fact(
      word('occupation'),
      ...(person?.occupations ?? []).map(({ what, employer }) =>
        written([what, employer].filter((one) => one !== undefined).join(', ')),
      ),
    ),
    fact(word('traits'), coded(entry.traits ?? person?.traits ?? group?.traits, reading), written(group?.traitsNote)),
    fact(
      word('size'),
      ...(group?.sizes ?? []).map(({ value, by, asOf }) =>
        [value, by, asOf === undefined ? undefined : when(asOf)].filter((one) => one !== undefined).length === 0
          ? undefined
          : [
              own([value, by].filter((one) => one !== undefined).join(', ')),
              ...(asOf === undefined ? [] : [` (${when(asOf)})`]),
            ],
      ),
    ),
    fact(
      word('address'),
      ...(person?.addresses ?? []).map(({ text, country: code }) =>
        written([text, code === undefined ? undefined : country(code)].filter((one) => one !== undefined).join(', ')),
      ),
      written(group?.address),
    ),
    fact(
      word('id-paper'),
      ...(person?.idDocuments ?? []).map(({ kind, number, issuer, issued, expires }) => {
        const pieces: Piece[] = [
          ...(kind === undefined ? [] : [own(kind), ' ']),
          ...(number === undefined ? [] : [literal(number)]),
          ...[issuer, issued, expires].flatMap((one) => (one === undefined ? [] : [', ', own(one)])),
        ];
        return pieces.length === 0 ? undefined : pieces;
      }),
    ),
    ...more,
  );
}

/** Ways to reach a person that are marked as safe. */
export function contactFact({ person }: Party, reading: FormReading): Fact | undefined {
  return fact(
    reading.word('contact'),
    ...(person?.contacts ?? [])
      .filter(({ safe, value }) => safe === 'yes' && value !== undefined)
      .map(({ channel, value, howToUse }) => [
        ...(channel === undefined ? [] : [`${reading.label(channel)}: `]),
        literal(value ?? ''),
        ...(howToUse === undefined ? [] : [' – ', own(howToUse)]),
      ]),
  );
}

/** Who is believed to have done it, and why. "Suspected" is printed as such. */
export function actorFacts(party: Party, reading: FormReading): Leaf[] {
  const { label, word } = reading;
  const { entry, parts } = party;
  const degrees = [entry.degree, ...parts.map(({ involvement }) => involvement.degree)];
  const kinds = [entry.actorType, ...parts.map(({ involvement }) => involvement.actorType)];
  const bases = [
    { basis: entry.basis, note: entry.basisNote },
    ...parts.map(({ involvement }) => ({ basis: involvement.basis, note: involvement.basisNote })),
  ];
  return facts(
    fact(word('name'), written(nameOf(party)) ?? (entry.unidentified ? word('unidentified') : undefined)),
    fact(word('kind'), coded([...new Set(kinds)], reading)),
    fact(word('part'), coded([...new Set(degrees)], reading)),
    fact(word('capacity'), written(entry.capacity), written(entry.description)),
    fact(
      word('why-believed'),
      ...bases.map(({ basis, note }) =>
        basis === undefined && note === undefined
          ? undefined
          : [
              ...(basis === undefined ? [] : [label(basis)]),
              ...(note === undefined ? [] : [basis === undefined ? '' : ': ', own(note)]),
            ],
      ),
    ),
    fact(word('state-link'), written(party.group?.stateLink)),
  );
}

/** One act in a line of a table: when, where, what, and who. */
function actRow(told: ToldAct, material: FormMaterial, reading: FormReading, exact: boolean): Line[] {
  const { act, report, place } = told;
  const people = (act.involved ?? []).flatMap(({ who, role, degree }) => {
    const entry = report.people?.find(({ key }) => key === who);
    if (entry === undefined) return [];
    const name = nameOf({
      report,
      entry,
      person: entry.person === undefined ? undefined : material.persons[entry.person],
      group: entry.group === undefined ? undefined : material.groups[entry.group],
      parts: [],
    });
    const part = [role, degree].flatMap((code) => (code === undefined ? [] : [reading.label(code)])).join(', ');
    return [[own(name === '' ? reading.word('unidentified') : name), ...(part === '' ? [] : [` (${part})`])]];
  });
  const what: Piece[] = [
    reading.label(act.act),
    ...(act.verification === undefined ? [] : [` (${reading.label(act.verification)})`]),
    ...(act.duration?.asTold === undefined ? [] : ['; ', own(act.duration.asTold)]),
    ...(act.note === undefined ? [] : ['. ', own(act.note)]),
    ...(act.words === undefined ? [] : [` ${reading.word('words')}: `, own(act.words)]),
  ];
  return [
    reading.when(act.when ?? report.when),
    placeLine(place, reading, exact) ?? '',
    what,
    people.flatMap((one, at) => (at === 0 ? one : ['; ', ...one])),
  ];
}

/** All acts in the order of time, as a table. */
export function actTable(material: FormMaterial, reading: FormReading, exact = false): Leaf[] {
  const acts = actsInTime(material);
  if (acts.length === 0) return [];
  const { word } = reading;
  return [
    {
      kind: 'table',
      columns: [word('when'), word('where'), word('what'), word('who')],
      rowHeaders: true,
      rows: acts.map((told) => actRow(told, material, reading, exact)),
    },
  ];
}

/** The accounts as they were written, with what was added later and when. */
export function accounts(material: FormMaterial, reading: FormReading): Leaf[] {
  return reportsInTime(material).flatMap((report): Leaf[] => {
    const text = report.summary ?? report.narrative;
    if (text === undefined || text.trim() === '') return [];
    return [
      ...(report.title === undefined
        ? []
        : [{ kind: 'paragraph' as const, text: [own(report.title), ' – ', reading.when(report.when)] }]),
      {
        kind: 'passage',
        text,
        ...(report.summary === undefined && report.language !== undefined ? { language: report.language } : {}),
      },
      ...(report.addenda ?? []).flatMap((addendum): Leaf[] => [
        { kind: 'paragraph', text: `${reading.word('added')} ${new Date(addendum.at).toISOString().slice(0, 10)}` },
        { kind: 'passage', text: addendum.text },
      ]),
    ];
  });
}

export function stepLine(step: ReportStep, reading: FormReading): Line {
  const pieces: Piece[] = [];
  /** What is said first has no sign before it. */
  const put = (before: string, ...said: Piece[]) => pieces.push(...(pieces.length === 0 ? [] : [before]), ...said);
  if (step.kind !== undefined) put('', reading.label(step.kind));
  if (step.to !== undefined) put(', ', own(step.to));
  if (step.by !== undefined) put(' ', `(${reading.word('by')} `, own(step.by), ')');
  if (step.reference !== undefined) put(', ', literal(step.reference));
  if (step.what !== undefined) put('. ', own(step.what));
  if (step.response !== undefined) put(' – ', reading.label(step.response));
  if (step.responseNote !== undefined) put(': ', own(step.responseNote));
  if (step.whyNot !== undefined) put(' – ', `${reading.word('why-not')}: `, own(step.whyNot));
  return step.date === undefined ? pieces : [`${reading.when(step.date)}: `, ...pieces];
}

export function stepList(steps: readonly ReportStep[], reading: FormReading): Leaf[] {
  return steps.length === 0
    ? []
    : [{ kind: 'list', ordered: false, items: steps.map((step) => stepLine(step, reading)) }];
}

/** Places of all reports, each once. */
export function placeList(material: FormMaterial, reading: FormReading, exact = false): Leaf[] {
  const places = material.reports
    .flatMap(({ report }) => report.where ?? [])
    .map((place) => placeLine(place, reading, exact))
    .filter((line) => line !== undefined);
  const once = places.filter(
    (line, at) => places.findIndex((other) => JSON.stringify(other) === JSON.stringify(line)) === at,
  );
  return once.length === 0 ? [] : [{ kind: 'list', ordered: false, items: once }];
}

export function countryList(material: FormMaterial, reading: FormReading): Leaf[] {
  const codes = material.reports.flatMap(({ report }) => [
    report.originState,
    report.hostState,
    ...(report.where ?? []).map(({ country }) => country),
  ]);
  const once = [...new Set(codes.filter((code) => code !== undefined))];
  return once.length === 0 ? [] : [{ kind: 'list', ordered: false, items: once.map((code) => reading.country(code)) }];
}

export function dateList(material: FormMaterial, reading: FormReading): Leaf[] {
  const dates = reportsInTime(material)
    .flatMap((report) => (report.when === undefined ? (report.acts ?? []).map(({ when }) => when) : [report.when]))
    .filter((when) => when !== undefined)
    .map((when) => [
      reading.when(when),
      ...(when.asTold === undefined ? [] : [` (${reading.word('as-told')}: `, own(when.asTold), ')']),
      ...(when.zone === undefined ? [] : [', ', literal(when.zone)]),
    ]);
  return dates.length === 0 ? [] : [{ kind: 'list', ordered: false, items: dates }];
}

/** Evidence that goes with the form: what it shows, and the hash by which it can be known again. */
export function evidenceTable(material: FormMaterial, reading: FormReading): Leaf[] {
  const files = material.reports.flatMap(({ report }) => report.evidence ?? []);
  if (files.length === 0) return [];
  const { word, label } = reading;
  return [
    {
      kind: 'table',
      columns: [word('file'), word('kind'), word('what-it-shows'), 'SHA-256'],
      rowHeaders: true,
      rows: files.map((file) => [
        literal(file.originalName),
        file.material === undefined ? '' : label(file.material),
        [
          own(file.description ?? ''),
          ...(file.whereOriginal === undefined ? [] : [` – ${word('original-at')}: `, own(file.whereOriginal)]),
        ],
        file.sha256 === undefined ? '' : literal(file.sha256),
      ]),
    },
  ];
}

/** Numbers, plates and accounts, each with where it was seen. Doubtful characters stay `?`. */
export function identifierTable(material: FormMaterial, reading: FormReading): Leaf[] {
  const seen = reportsInTime(material).flatMap((report) =>
    (report.identifiers ?? []).map((identifier) => ({ identifier, report })),
  );
  if (seen.length === 0) return [];
  const { word, label, when } = reading;
  return [
    {
      kind: 'table',
      columns: [word('kind'), word('as-seen'), word('when'), word('note')],
      rowHeaders: false,
      rows: seen.map(({ identifier, report }) => [
        identifier.kind === undefined ? '' : label(identifier.kind),
        [literal(identifier.seen), ...(identifier.partial === true ? [` (${word('partial')})`] : [])],
        when(identifier.when ?? report.when),
        identifier.note === undefined ? '' : own(identifier.note),
      ]),
    },
  ];
}

/** Facts in dispute: all values beside each other, each with who says it. */
export function claimTable(material: FormMaterial, reading: FormReading): Leaf[] {
  const { word, label, when } = reading;
  return material.reports.flatMap(({ report }): Leaf[] =>
    (report.claims ?? [])
      .filter(({ values }) => (values ?? []).length > 0)
      .map((claim) => ({
        kind: 'table',
        caption: claim.about ?? '',
        columns: [word('value'), word('says'), word('state-of-claim')],
        rowHeaders: false,
        rows: (claim.values ?? []).map((value) => [
          [
            ...(value.value === undefined ? [] : [own(value.value)]),
            ...(value.least === undefined ? [] : [` ${word('at-least')} ${value.least}`]),
            ...(value.most === undefined ? [] : [` ${word('at-most')} ${value.most}`]),
            ...(value.when === undefined ? [] : [` ${when(value.when)}`]),
            ...(value.asOf === undefined ? [] : [` (${when(value.asOf)})`]),
          ],
          (value.sources ?? []).flatMap((key, at): Piece[] => {
            const source = report.sources?.find((one) => one.key === key);
            const name = source?.who ?? (source?.connection === undefined ? undefined : label(source.connection));
            return name === undefined ? [] : [...(at === 0 ? [] : ['; ']), own(name)];
          }),
          [value.status, value.position].flatMap((code) => (code === undefined ? [] : [label(code)])).join('; '),
        ]),
      })),
  );
}
