import { isOwnTerm } from '../report/codes.ts';
import type { FuzzyDate, GapField, Report } from '../report/schema.ts';
import { type CodeLabels, codeLabel, codeLabels } from '../text/code-labels.ts';
import { type ReportWords, reportWords } from '../text/report-words.ts';
import { visibleName } from '../text/visible-name.ts';
import { whenText } from '../text/when.ts';
import { element, type Html, join, page, text } from './html.ts';

const words: ReportWords = reportWords('en');
const labels: CodeLabels = codeLabels('en');

/**
 * One report as one page that any browser shows without a network: no script, no picture, no link, and nothing but the fields named here.
 * Text of the author is escaped and takes its direction from itself. Ids of the vault and unknown fields are not printed.
 * @returns HTML, to be written as UTF-8
 */
export function reportHtml(report: Report): string {
  const title = report.title ?? words.untitled;
  const body = element(
    'main',
    {},
    element('header', {}, element('h1', { dir: 'auto' }, text(title)), facts([[words.urgency, label(report.urgency)]])),
    section(words.narrative, narrative(report)),
    section(words.when, when(report.when) ?? gap(report, 'when')),
    section(words.where, list('ul', report.where, place) ?? gap(report, 'where')),
    section(words.acts, list('ul', report.acts, act) ?? gap(report, 'acts')),
    section(words.people, list('ul', report.people, person) ?? gap(report, 'people')),
    section(words.sources, list('ul', report.sources, source) ?? gap(report, 'sources')),
    section(words.evidence, list('ol', report.evidence, evidence) ?? gap(report, 'evidence')),
    section(words.steps, list('ul', report.steps, step) ?? gap(report, 'steps')),
    section(words.tags, list('ul', report.tags, own)),
    element('footer', {}, element('p', {}, text(words.footer))),
  );
  return page(words.language, words.direction, title, body);
}

type Fact = [heading: string, value: Html | undefined];
type Item<Name extends keyof Report> = NonNullable<Report[Name]> extends (infer Entry)[] ? Entry : never;

const own = (value: string): Html => element('bdi', { dir: 'auto' }, text(value));
const given = (value: string | undefined): Html | undefined => (value === undefined ? undefined : own(value));

function label(code: string | undefined): Html | undefined {
  if (code === undefined) return undefined;
  return isOwnTerm(code) ? own(codeLabel(code, labels)) : text(codeLabel(code, labels));
}

function section(heading: string, content: Html | undefined): Html {
  return content === undefined ? join([]) : element('section', {}, element('h2', {}, text(heading)), content);
}

function facts(rows: readonly Fact[]): Html {
  const filled = rows.flatMap(([heading, value]) =>
    value === undefined ? [] : [element('dt', {}, text(heading)), element('dd', {}, value)],
  );
  return filled.length === 0 ? join([]) : element('dl', {}, ...filled);
}

function list<Entry>(kind: 'ul' | 'ol', entries: readonly Entry[] | undefined, item: (entry: Entry) => Html) {
  if (entries === undefined || entries.length === 0) return undefined;
  return element(kind, {}, ...entries.map((entry) => element('li', {}, item(entry))));
}

function gap(report: Report, field: GapField): Html | undefined {
  const reason = label(report.gaps?.[field]);
  return reason === undefined ? undefined : element('p', {}, reason);
}

function narrative(report: Report): Html | undefined {
  if (report.narrative === undefined || report.narrative === '') return undefined;
  const language = report.language === undefined ? {} : { lang: report.language };
  return element('div', { class: 'narrative', dir: 'auto', ...language }, text(report.narrative));
}

function when(date: FuzzyDate | undefined): Html | undefined {
  if (date === undefined) return undefined;
  const clock = date.fromTime !== undefined || date.toTime !== undefined;
  return join([
    element('p', {}, text(whenText('en', date))),
    facts([
      [words.asTold, given(date.asTold)],
      [words.zone, date.zone === undefined ? (clock ? text(words.zoneUnknown) : undefined) : text(date.zone)],
      [words.utcOffset, date.offset === undefined ? undefined : text(date.offset)],
    ]),
  ]);
}

function place({ name, country, kind, precision, note }: Item<'where'>): Html {
  const parts = [given(name), country === undefined ? undefined : text(country), label(kind), label(precision)];
  return join([line(parts), facts([[words.note, given(note)]])]);
}

function act(entry: Item<'acts'>): Html {
  const parent = entry.parent === undefined ? undefined : label(entry.parent);
  return join([line([label(entry.act), parent]), facts([[words.note, given(entry.note)]])]);
}

function person(entry: Item<'people'>): Html {
  const name = given(entry.name) ?? text(entry.unidentified === true ? words.unidentified : words.unnamed);
  const marked = entry.name !== undefined && entry.unidentified === true ? text(words.unidentified) : undefined;
  return join([
    line([name, marked, label(entry.role), label(entry.degree), label(entry.actorType)]),
    facts([
      [words.relationTo, label(entry.relation)],
      [words.description, given(entry.description)],
      [words.note, given(entry.note)],
    ]),
  ]);
}

function source(entry: Item<'sources'>): Html {
  const parts = [given(entry.who), label(entry.connection), label(entry.knowing), label(entry.reliability)];
  return join([line([...parts, label(entry.anonymity)]), facts([[words.note, given(entry.note)]])]);
}

function evidence(entry: Item<'evidence'>): Html {
  return join([
    line([given(entry.description), label(entry.material), label(entry.obtained)]),
    facts([
      [words.originalName, own(visibleName(entry.originalName))],
      [words.file, code(entry.path)],
      [words.size, entry.size === undefined ? undefined : text(`${entry.size} ${words.bytes}`)],
      ['SHA-256', code(entry.sha256)],
    ]),
  ]);
}

function step(entry: Item<'steps'>): Html {
  return join([
    line([label(entry.kind), given(entry.what)]),
    facts([
      [words.addressedTo, given(entry.to)],
      [words.when, entry.date === undefined ? undefined : text(whenText('en', entry.date))],
      [words.asTold, given(entry.date?.asTold)],
      [words.response, label(entry.response)],
      [words.note, given(entry.note)],
    ]),
  ]);
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
