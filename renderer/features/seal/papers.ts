import type { FormCode } from '../../../shared/forms/form.ts';
import type { HexId } from '../../../shared/ids.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { SealSelection } from '../../../shared/vault/contract.ts';
import type { FormAlong } from '../../../shared/vault/forms.ts';
import type { SealPreview } from '../../../shared/vault/views.ts';
import { makePaper, paperFile } from '../../paper/press.ts';
import { filledForm } from '../forms/filled.ts';

/** The papers that go along, each as a page and as the PDF that the press makes of it. Throws BridgeError, PaperError. */
export async function papersFor(
  bridge: Bridge,
  forms: readonly FormAlong[],
): Promise<NonNullable<SealSelection['papers']>> {
  const papers = [];
  for (const form of forms) {
    const made = await makePaper(filledForm(form, form.prepared).paper);
    // The press overwrites what it was given.
    const pdf = await paperFile(bridge, { ...made, html: made.html.slice() }, 'pdf');
    papers.push({ form: form.id, html: made.html, pdf });
  }
  return papers;
}

/** What the parts of a bundle are called: reports, those among them that a paper alone tells of, and what was typed for a paper. */
export function titlesOf(
  reports: SealPreview['reports'],
  forms: readonly FormAlong[],
  untitled: string,
  label: (form: FormCode) => string,
): ReadonlyMap<HexId, string> {
  const titles = new Map<HexId, string>();
  for (const { id, form, prepared } of forms) {
    for (const own of ['answers', 'case']) titles.set(id + own, label(form));
    for (const { id: report, report: told } of prepared.material.reports) titles.set(report, told.title ?? untitled);
  }
  for (const { id, report } of reports) titles.set(id, report.title ?? untitled);
  return titles;
}
