import { hex } from './bytes.ts';
import { must } from './error.ts';
import { isObject, parseJson, partsOf } from './json.ts';
import { checkPage } from './page.ts';
import { sha256 } from './primitives.ts';
import type { Entry } from './zip.ts';

type Json = Readonly<Record<string, unknown>>;

const MIB = 1024 * 1024;
const LARGEST_REPORT = 16 * MIB;
const LARGEST_REPORTS = 32 * MIB;
const LARGEST_PAGE = 32 * MIB;
const MOST_PARTS = 1_000_000;

/**
 * Sections 9.2 and 9.3: what `bundle.json` lists is what lies beside it, in the same order, and the reports are JSON that
 * agrees with the lists. The rest of a report's schema (report.md) is not this reader's.
 * @param payload the files under `data/`, `bundle.json` first, already in their one order.
 * @throws Refusal `malformed`.
 */
export function checkLists({ reports, evidence }: Json, payload: readonly Entry[]): void {
  const listedReports = objects(reports);
  const listedEvidence = objects(evidence);
  const files = payload.slice(1).filter(({ name }) => !name.endsWith('.html') && name.startsWith('data/reports/'));
  const pages = payload.filter(({ name }) => name.endsWith('.html'));
  const pieces = payload.filter(({ name }) => name.startsWith('data/evidence/'));
  must(files.length > 0, 'a bundle of reports has at least one');
  must(listedReports.length === files.length, 'the list of reports');
  must(listedEvidence.length === pieces.length, 'the list of evidence');
  must(files.reduce((sum, { data }) => sum + data.length, 0) <= LARGEST_REPORTS, 'the reports together are too long');
  must(
    files.reduce((sum, { data }) => sum + partsOf(data), 0) <= MOST_PARTS,
    'the reports together have too many parts',
  );

  for (const [at, piece] of pieces.entries()) {
    must(
      isSame(listedEvidence[at], { path: piece.name, size: piece.data.length, sha256: hex(sha256(piece.data)) }),
      'a piece of evidence',
    );
  }
  for (const [at, file] of files.entries()) {
    const listed = listedReports[at];
    must(listed?.json === file.name && listed.html === pages[at]?.name, 'the paths of a report');
    checkReport(file, listed, listedEvidence);
  }
  for (const { data } of pages) {
    must(data.length <= LARGEST_PAGE, 'a readable report is too long');
    checkPage(data);
  }
}

function checkReport({ data }: Entry, listed: Json, evidence: readonly Json[]): void {
  must(data.length <= LARGEST_REPORT, 'a report is too long');
  const report = parseJson(data, 32);
  must(isObject(report), 'a report is an object');
  must((report.title ?? '') === listed.title, 'the title of a report');
  for (const own of objects(report.evidence ?? [])) {
    must(
      evidence.some((piece) => isSame(piece, own)),
      'a report names evidence that is not listed',
    );
  }
}

/** Whether two entries are about the same file with the same bytes. */
function isSame(left: Json | undefined, right: Json): boolean {
  return left?.path === right.path && left?.size === right.size && left?.sha256 === right.sha256;
}

function objects(list: unknown): readonly Json[] {
  must(Array.isArray(list) && list.every(isObject), 'a list');
  return list;
}
