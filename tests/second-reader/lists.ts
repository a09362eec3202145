import { hex } from './bytes.ts';
import { must } from './error.ts';
import { isObject, parseJson, partsOf } from './json.ts';
import { checkPage, checkPaper } from './page.ts';
import { sha256 } from './primitives.ts';
import type { Entry } from './zip.ts';

type Json = Readonly<Record<string, unknown>>;

const MIB = 1024 * 1024;
const LARGEST_REPORT = 16 * MIB;
const LARGEST_REPORTS = 32 * MIB;
const LARGEST_PAGE = 32 * MIB;
const LARGEST_PRINT = 64 * MIB;
const MOST_PARTS = 1_000_000;

/**
 * Sections 9.2 and 9.3: what `bundle.json` lists is what lies beside it, in the same order, and the reports are JSON that
 * agrees with the lists. The rest of a report's schema (report.md) is not this reader's.
 * @param payload the files under `data/`, `bundle.json` first, already in their one order.
 * @throws Refusal `malformed`.
 */
export function checkLists({ version, reports, evidence, forms }: Json, payload: readonly Entry[]): void {
  checkForms(
    version === 2 ? objects(forms) : undefined,
    payload.filter(({ name }) => name.startsWith('data/forms/')),
  );
  const listedReports = objects(reports);
  const listedEvidence = objects(evidence);
  const files = payload.slice(1).filter(({ name }) => !name.endsWith('.html') && name.startsWith('data/reports/'));
  const pages = payload.filter(({ name }) => name.endsWith('.html') && name.startsWith('data/reports/'));
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

/** Filled forms, each a page and a PDF: only version 2 has any, and it has at least one. */
function checkForms(listed: readonly Json[] | undefined, files: readonly Entry[]): void {
  must(files.length === 2 * (listed?.length ?? 0), 'the list of forms');
  must(listed === undefined || (listed.length >= 1 && listed.length <= 99), 'how many forms');
  for (const [at, form] of (listed ?? []).entries()) {
    must(typeof form.form === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(form.form), 'the code of a form');
    must(form.form.length <= 64 && String(form.language).length <= 64, 'the code or language of a form is too long');
    const [page, print] = files.slice(2 * at, 2 * at + 2);
    must(page !== undefined && print !== undefined, 'the files of a form');
    checkListed(page, form.html, LARGEST_PAGE);
    checkListed(print, form.pdf, LARGEST_PRINT);
    checkPaper(page.data, form);
    must(Buffer.from(print.data.subarray(0, 5)).toString('latin1') === '%PDF-', 'the print of a form');
  }
}

function checkListed({ name, data }: Entry, own: unknown, most: number): void {
  must(isObject(own) && isSame(own, { path: name, size: data.length, sha256: hex(sha256(data)) }), 'a file of a form');
  must(data.length >= 1 && data.length <= most, 'a file of a form is too long');
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
