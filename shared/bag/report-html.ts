import { isOwnTerm } from '../report/codes.ts';
import { namedUnder } from '../report/outgoing.ts';
import { type FuzzyDate, type GapField, type Report, reportDraftToReadSchema } from '../report/schema.ts';
import { isWords, placeAt, REPORT_TEXT } from '../report/text-paths.ts';
import { type CodeLabels, codeLabel, codeLabels } from '../text/code-labels.ts';
import { type ReportWords, reportWords } from '../text/report-words.ts';
import { runsOf } from '../text/runs.ts';
import { visibleName } from '../text/visible-name.ts';
import { whenText } from '../text/when.ts';
import { element, type Html, join, page, text } from './html.ts';

/** In which words a report is told: everything but what people wrote, which stays as it is. */
export interface ReportReading {
  /** BCP 47; words that a language does not have come in English. */
  readonly language: string;
  /** Headings of fields by their path, for example `where.street`. Without one a field goes by its name in the schema. */
  readonly headings?: Readonly<Record<string, string>> | undefined;
}

/** A report on its way to a page. */
interface Sheet {
  readonly words: ReportWords;
  readonly labels: CodeLabels;
  /** The heading of a field, by its path. */
  readonly heading: (path: string) => string;
  readonly label: (code: string | undefined) => Html | undefined;
  /** Tells everything of a value that its own line does not: `shown` are the names that it does. */
  readonly rest: Rest;
}

/**
 * One report as one page that any browser shows without a network: no script, no picture, no link, and nothing but the fields of the schema.
 * Text of the author is escaped and takes its direction from itself. Ids of the vault and unknown fields are not printed; names of parts
 * are told as what they name.
 * @returns HTML, to be written as UTF-8
 */
export function reportHtml(given: Report, reading: ReportReading = { language: 'en' }): string {
  const report: Report = reportDraftToReadSchema.safeParse(given).data ?? {};
  const sheet = sheetOf(report, reading);
  const { words, heading, label, rest } = sheet;
  const title = report.title ?? words.untitled;
  const others = (Object.keys(report) as (keyof Report)[]).filter((name) => !SHOWN.has(name));
  const body = element(
    'main',
    {},
    element(
      'header',
      {},
      both(element('h1', { dir: 'auto' }, ...ownText(title)), facts([[words.urgency, label(report.urgency)]])),
    ),
    section(words.narrative, narrative(report)),
    section(heading('addenda'), rest(report.addenda, 'addenda')),
    section(words.when, when(report.when, sheet) ?? gap(sheet, report, 'when')),
    section(words.where, list('ul', report.where, (one) => place(one, sheet)) ?? gap(sheet, report, 'where')),
    section(words.acts, list('ul', report.acts, (one) => act(one, sheet)) ?? gap(sheet, report, 'acts')),
    section(
      words.people,
      list('ul', report.people, (one) => person(one, report, sheet)) ?? gap(sheet, report, 'people'),
    ),
    section(words.sources, list('ul', report.sources, (one) => source(one, sheet)) ?? gap(sheet, report, 'sources')),
    section(
      words.evidence,
      list('ol', report.evidence, (one) => evidence(one, sheet)) ?? gap(sheet, report, 'evidence'),
    ),
    section(words.steps, list('ul', report.steps, (one) => step(one, sheet)) ?? gap(sheet, report, 'steps')),
    ...others.map((name) => section(heading(name), rest(report[name], name))),
    ...GAPS.map((name) => (report[name] === undefined ? section(heading(name), gap(sheet, report, name)) : join([]))),
    section(words.tags, list('ul', report.tags, own)),
    element('footer', {}, element('p', {}, text(words.footer))),
  );
  return page(words.language, words.direction, title, body);
}

/** Fields that have a place of their own on the page, or are told where they are named. */
const SHOWN: ReadonlySet<string> = new Set(
  'schema title narrative language addenda when where acts people sources evidence steps tags urgency gaps persons groups'.split(
    ' ',
  ),
);

/** Fields below the first ones whose emptiness can have a reason. */
const GAPS = [
  'claims',
  'identifiers',
  'impact',
  'whyBelieved',
  'statedReason',
  'stillAtRisk',
  'before',
] as const satisfies readonly GapField[];

/** A field of a report or of a part of it, whatever it holds: `path` is that of `namedUnder`. */
type Rest = (value: unknown, path: string, shown?: readonly string[]) => Html | undefined;

function sheetOf(report: Report, { language, headings = {} }: ReportReading): Sheet {
  const words = reportWords(language);
  const labels = codeLabels(words.language);
  const called = namesOfParts(report, labels);
  const heading = (path: string) => headingOf(path, words, headings);
  const label = (code: string | undefined) => {
    if (code === undefined) return undefined;
    return isOwnTerm(code) ? own(codeLabel(code, labels)) : text(codeLabel(code, labels));
  };
  const rest: Rest = (value, path, shown = []) => {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') {
      if (namedUnder(path) !== undefined) return given(called.get(value));
      return isWords(placeAt(REPORT_TEXT, path), value) ? own(value) : label(value);
    }
    if (typeof value === 'number')
      return text(/(?:^|\.)at$/.test(path) ? new Date(value).toISOString() : String(value));
    if (typeof value === 'boolean') return text(value ? words.yes : words.no);
    if (Array.isArray(value)) {
      const items = value.map((one) => rest(one, path)).filter(isHtml);
      if (items.length === 0) return undefined;
      return value.every((one) => typeof one === 'string') ? line(items) : list('ul', items, (one) => one);
    }
    const date = reportDraftToReadSchema.shape.when.safeParse(value).data;
    if (date !== undefined && isDate(value)) return when(date, sheet);
    return facts(
      Object.entries(value)
        .filter(([below]) => !shown.includes(below) && !HIDDEN.has(below))
        .map(([below, one]): Fact => {
          const to = path === '' ? below : `${path}.${below}`;
          return [heading(to), rest(one, to)];
        }),
    );
  };
  const sheet: Sheet = { words, labels, heading, label, rest };
  return sheet;
}

const HIDDEN: ReadonlySet<string> = new Set(['key', 'id', 'schema']);

const DATE: ReadonlySet<string> = new Set(Object.keys(reportDraftToReadSchema.shape.when.unwrap().shape));

/** A duration has words of its own too, a link has an end: told apart by names that only a date has. */
function isDate(value: object): boolean {
  const names = Object.keys(value);
  return names.every((name) => DATE.has(name)) && names.some((name) => name !== 'asTold');
}

/** What each part and record is called, by its name in this report. */
function namesOfParts(report: Report, labels: CodeLabels): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  const add = (key: string | undefined, name: string | undefined) => {
    if (key !== undefined && name !== undefined && name !== '') called.set(key, name);
  };
  for (const one of [...(report.persons ?? []), ...(report.groups ?? [])]) {
    add(one.key, one.knownAs ?? one.names?.[0]?.text);
  }
  for (const one of report.people ?? []) {
    add(one.key, one.name ?? called.get(one.person ?? one.group ?? '') ?? one.description);
  }
  for (const one of report.where ?? []) add(one.key, one.name ?? one.town ?? one.country);
  for (const one of report.acts ?? []) add(one.key, codeLabel(one.act, labels));
  for (const one of report.sources ?? []) add(one.key, one.who ?? called.get(one.person ?? ''));
  for (const one of report.claims ?? []) add(one.key, one.about);
  for (const one of report.evidence ?? []) add(one.key, visibleName(one.originalName));
  for (const one of report.links ?? []) add(one.to, one.to);
  return called;
}

/** The words of the page for its own sections, else what was given, else `reasonWritten` as "Reason written". */
function headingOf(path: string, words: ReportWords, headings: Readonly<Record<string, string>>): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const known: Readonly<Record<string, string>> = words;
  if (path !== name && Object.hasOwn(headings, path)) return headings[path] ?? name;
  if (Object.hasOwn(known, name)) return known[name] ?? name;
  if (Object.hasOwn(headings, path)) return headings[path] ?? name;
  const plain = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

type Fact = [heading: string, value: Html | undefined];
type Item<Name extends keyof Report> = NonNullable<Report[Name]> extends (infer Entry)[] ? Entry : never;

const own = (value: string): Html => element('bdi', { dir: 'auto' }, ...ownText(value));

/** Plates and numbers keep their order inside text from right to left. */
function ownText(written: string): Html[] {
  return runsOf(written).map((run) => (run.held ? element('bdi', { dir: 'ltr' }, text(run.text)) : text(run.text)));
}
const given = (value: string | undefined): Html | undefined => (value === undefined ? undefined : own(value));

function section(heading: string, content: Html | undefined): Html {
  return content === undefined ? join([]) : element('section', {}, element('h2', {}, text(heading)), content);
}

function facts(rows: readonly Fact[]): Html | undefined {
  const filled = rows.flatMap(([heading, value]) =>
    value === undefined ? [] : [element('dt', {}, text(heading)), element('dd', {}, value)],
  );
  return filled.length === 0 ? undefined : element('dl', {}, ...filled);
}

function list<Entry>(kind: 'ul' | 'ol', entries: readonly Entry[] | undefined, item: (entry: Entry) => Html) {
  if (entries === undefined || entries.length === 0) return undefined;
  return element(kind, {}, ...entries.map((entry) => element('li', {}, item(entry))));
}

function gap(sheet: Sheet, report: Report, field: GapField): Html | undefined {
  const reason = sheet.label(report.gaps?.[field]);
  return reason === undefined ? undefined : element('p', {}, reason);
}

function narrative(report: Report): Html | undefined {
  if (report.narrative === undefined || report.narrative === '') return undefined;
  const language = report.language === undefined ? {} : { lang: report.language };
  return element('div', { class: 'narrative', dir: 'auto', ...language }, ...ownText(report.narrative));
}

function when(date: FuzzyDate | undefined, { words, heading, label, rest }: Sheet): Html | undefined {
  if (date === undefined) return undefined;
  const clock = date.fromTime !== undefined || date.toTime !== undefined;
  return both(
    element('p', {}, text(whenText(words.language, date))),
    facts([
      [words.asTold, given(date.asTold)],
      [words.zone, date.zone === undefined ? (clock ? text(words.zoneUnknown) : undefined) : text(date.zone)],
      [words.utcOffset, date.offset === undefined ? undefined : text(date.offset)],
      [words.doubted, rest(date.doubted, 'doubted')],
      [heading('when.basis'), label(date.basis)],
      [heading('when.anchor'), rest(date.anchor, 'anchor')],
    ]),
  );
}

function place(entry: Item<'where'>, { label, rest }: Sheet): Html {
  const { name, country, kind, precision } = entry;
  const parts = [given(name), country === undefined ? undefined : text(country), label(kind), label(precision)];
  return both(line(parts), rest(entry, 'where', ['name', 'country', 'kind', 'precision']));
}

function act(entry: Item<'acts'>, { label, rest }: Sheet): Html {
  const parent = entry.parent === undefined ? undefined : label(entry.parent);
  return both(line([label(entry.act), parent]), rest(entry, 'acts', ['act', 'parent']));
}

function person(entry: Item<'people'>, report: Report, { words, label, rest }: Sheet): Html {
  const record = [...(report.persons ?? []), ...(report.groups ?? [])].find(
    ({ key }) => key === (entry.person ?? entry.group),
  );
  const called = record?.knownAs ?? record?.names?.[0]?.text;
  const name = given(entry.name) ?? given(called);
  const none = text(entry.unidentified === true ? words.unidentified : words.unnamed);
  const marked = name !== undefined && entry.unidentified === true ? text(words.unidentified) : undefined;
  const shown = ['name', 'unidentified', 'role', 'degree', 'actorType', 'relation', 'person', 'group'];
  return both(
    line([name ?? none, marked, label(entry.role), label(entry.degree), label(entry.actorType)]),
    facts([[words.relationTo, label(entry.relation)]]),
    rest(entry, 'people', shown),
    rest(record, entry.person === undefined ? 'groups' : 'persons'),
  );
}

function source(entry: Item<'sources'>, { label, rest }: Sheet): Html {
  const shown = ['who', 'connection', 'knowing', 'reliability', 'anonymity'];
  const parts = [given(entry.who), label(entry.connection), label(entry.knowing), label(entry.reliability)];
  return both(line([...parts, label(entry.anonymity)]), rest(entry, 'sources', shown));
}

function evidence(entry: Item<'evidence'>, { words, label, rest }: Sheet): Html {
  const shown = ['description', 'material', 'obtained', 'originalName', 'path', 'size', 'sha256'];
  return both(
    line([given(entry.description), label(entry.material), label(entry.obtained)]),
    facts([
      [words.originalName, own(visibleName(entry.originalName))],
      [words.file, code(entry.path)],
      [words.size, entry.size === undefined ? undefined : text(`${entry.size} ${words.bytes}`)],
      ['SHA-256', code(entry.sha256)],
    ]),
    rest(entry, 'evidence', shown),
  );
}

function step(entry: Item<'steps'>, { words, label, rest }: Sheet): Html {
  return both(
    line([label(entry.kind), given(entry.what)]),
    facts([
      [words.addressedTo, given(entry.to)],
      [words.when, entry.date === undefined ? undefined : text(whenText(words.language, entry.date))],
      [words.asTold, given(entry.date?.asTold)],
      [words.response, label(entry.response)],
    ]),
    rest(entry, 'steps', ['kind', 'what', 'to', 'date', 'response']),
  );
}

function both(...pieces: readonly (Html | undefined)[]): Html {
  return join(pieces.filter(isHtml));
}

function code(value: string | undefined): Html | undefined {
  return value === undefined ? undefined : element('code', { dir: 'ltr' }, text(value));
}

const isHtml = (piece: Html | undefined): piece is Html => piece !== undefined;

function line(parts: readonly (Html | undefined)[]): Html {
  const there = parts.filter(isHtml);
  if (there.length === 0) return join([]);
  return element('div', {}, join(there.flatMap((part, index) => (index === 0 ? [part] : [text(' · '), part]))));
}
