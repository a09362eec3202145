/** Writes docs/codes.md, the table of every code, from the lists, labels and standards themselves. The same lists give the same bytes. */
import { writeFileSync } from 'node:fs';
import { ACT_GROUPS, actsOf } from '../../shared/report/acts.ts';
import { CODE_LISTS, type CodeListName, isCodeOf, proposedTnrHeading } from '../../shared/report/codes.ts';
import { HURIDOCS_TABLES } from '../../shared/report/huridocs.ts';
import { INVERSE_LINK } from '../../shared/report/incident-links.ts';
import { countableForFreedomHouse, huridocsNumbers, OUTSIDE_HEADINGS } from '../../shared/report/standards.ts';
import { CODE_LABELS_EN } from '../../shared/text/codes-en.ts';

export const CODES_DOCUMENT = new URL('../../docs/codes.md', import.meta.url);

const HEAD = `# The codes

Every list of codes that a report can hold, with the English labels that people see and the numbers under which others know a code.
This file is written by \`node tests/codes/table.ts\`; the lists themselves are in [\`shared/report/codes.ts\`](../shared/report/codes.ts).

- A code stands in one list only, is never given another meaning and never taken away. A list that grows raises its version.
- An _open_ list takes an author's own terms, written \`x-…\`, each with a code of the list as its parent.
- **HURIDOCS** is the number of the entry in the micro-thesauri of the HURIDOCS Events Standard Formats (2001), list and entry, in pairs of
  digits without trailing pairs of zeros. "near" marks an entry that comes close and is not the same. The labels are our own.
- **Heading** is the heading of transnational repression that is proposed when the person harmed, or the person meant, lives outside the
  state behind the act. **FH** marks the acts that Freedom House counts as physical incidents.
`;

const names = Object.keys(CODE_LISTS) as CodeListName[];
const codesOf = (list: CodeListName): readonly string[] => CODE_LISTS[list].codes;
const labels: Readonly<Record<string, string>> = CODE_LABELS_EN;
const tick = (code: string) => `\`${code}\``;

function huridocs(list: CodeListName, code: string): string {
  return huridocsNumbers(list, code)
    .map(({ list: in_, number, near }) => `${near ? 'near ' : ''}${in_}${number === undefined ? '' : ` / ${number}`}`)
    .join(', ');
}

/** A column beside code and label, for the lists that have one. */
interface Column {
  readonly title: string;
  readonly of: (code: string) => string;
}

function columnsOf(list: CodeListName): Column[] {
  const standard: Column = { title: 'HURIDOCS', of: (code) => huridocs(list, code) };
  if (list === 'act') {
    const heading = (code: string) => (isCodeOf('act', code) ? proposedTnrHeading(code) : undefined);
    return [
      standard,
      { title: 'Heading', of: (code) => tickOrNothing(heading(code)) },
      { title: 'FH', of: (code) => (countableForFreedomHouse(code) ? 'yes' : '') },
    ];
  }
  if (list === 'tnr-heading') {
    const outside = (code: string) => (isCodeOf('tnr-heading', code) ? OUTSIDE_HEADINGS[code] : undefined);
    return [
      { title: 'Freedom House', of: (code) => outside(code)?.freedomHouse ?? '' },
      { title: 'OHCHR', of: (code) => outside(code)?.ohchr ?? '' },
    ];
  }
  if (list === 'incident-link') {
    const inverse = (code: string) => (isCodeOf('incident-link', code) ? INVERSE_LINK[code] : undefined);
    return [{ title: 'Inverse', of: (code) => tickOrNothing(inverse(code)) }, standard];
  }
  return codesOf(list).some((code) => standard.of(code) !== '') ? [standard] : [];
}

const tickOrNothing = (code: string | undefined) => (code === undefined ? '' : tick(code));
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(list: CodeListName, codes: readonly string[]): string {
  const columns = columnsOf(list);
  const titles = ['Code', 'Label', ...columns.map(({ title }) => title)];
  const rows = codes.map((code) => row([tick(code), labels[code] ?? '', ...columns.map(({ of }) => of(code))]));
  return [row(titles), row(titles.map(() => '---')), ...rows].join('\n');
}

function section(list: CodeListName): string {
  const { open, version, codes } = CODE_LISTS[list];
  const thesaurus = HURIDOCS_TABLES[list]?.list;
  const facts = [
    open ? 'Open' : 'Closed',
    `version ${version}`,
    `${codes.length} codes`,
    ...(thesaurus === undefined ? [] : [`HURIDOCS list ${thesaurus}`]),
  ];
  const tables =
    list === 'act'
      ? ACT_GROUPS.map((group) => `### ${CODE_LABELS_EN[group]}\n\n${table(list, actsOf(group))}`).join('\n\n')
      : table(list, codes);
  return `## ${tick(list)}\n\n${facts.join(', ')}.\n\n${tables}\n`;
}

/** The document as it should stand. */
export function codesDocument(): string {
  const all = names.reduce((sum, list) => sum + codesOf(list).length, 0);
  const contents = `${all} codes in ${names.length} lists: ${names.map(tick).join(', ')}.\n`;
  return [HEAD, contents, ...names.map(section)].join('\n');
}

if (import.meta.main) {
  writeFileSync(CODES_DOCUMENT, codesDocument());
}
