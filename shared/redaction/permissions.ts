/**
 * Whether somebody said yes: one rule for everything that goes out, a bundle and a form alike (docs/redaction.md). The last line that speaks
 * about what is asked counts; a yes speaks about its purposes, its readers and its reports, a no about its purposes, or about everything.
 */
import type { Consent } from '../report/entities.ts';

/** What somebody would have to have said yes to. */
export interface Asked {
  /** Codes of the list `consent-purpose`, any of which will do. */
  readonly purposes: readonly string[];
  /** Who reads it, each of them; left out: whoever that is has been looked at before. */
  readonly recipients?: readonly string[] | undefined;
  /** Reports that go out, each of them; left out as above. */
  readonly parts?: readonly string[] | undefined;
  /** Files that go out, with the reports that they go out under. */
  readonly files?: ReadonlyMap<string, readonly string[]> | undefined;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** The last line that speaks about it, with what it says on that day; undefined: nobody asked, or a yes is for something else. */
export function lastWord(lines: readonly Consent[], asked: Asked): { line: Consent; status: string } | undefined {
  return lines
    .filter((line) => line.status !== 'consent-not-asked' || (line.purposes ?? []).length === 0)
    .map((line) => ({ line, status: statusOn(line, asked.on) }))
    .filter(({ line, status }) =>
      isYes(status) || status === 'consent-expired' ? covers(line, asked) : forbids(line, status, asked),
    )
    .at(-1);
}

/** The lines that say yes, all of them; none when a later word takes that back. */
export function permissions(lines: readonly Consent[], asked: Asked): readonly Consent[] {
  const last = lastWord(lines, asked);
  if (last === undefined || !isYes(last.status)) return [];
  return lines.filter((line) => isYes(statusOn(line, asked.on)) && covers(line, asked));
}

/** Lines that speak about these readers and these reports, whatever for; a no speaks about all. */
export function speakingTo(lines: readonly Consent[], asked: Pick<Asked, 'recipients' | 'parts' | 'files'>): Consent[] {
  const isLimited = ({ status }: Consent) => isYes(status) || status === 'consent-expired';
  return lines.filter((line) => !isLimited(line) || (coversReaders(line, asked) && coversParts(line, asked)));
}

/** Given, all of it or in part. */
export function isYes(status: string | undefined): boolean {
  return status === 'consent-given' || status === 'consent-partial';
}

function statusOn(line: Consent, on: string): string {
  if (line.status === 'consent-withdrawn' || (line.withdrawnOn !== undefined && line.withdrawnOn <= on))
    return 'consent-withdrawn';
  return isYes(line.status) && line.until !== undefined && line.until < on ? 'consent-expired' : line.status;
}

function covers(line: Consent, asked: Asked): boolean {
  return coversPurpose(line, asked) && coversReaders(line, asked) && coversParts(line, asked);
}

export function coversPurpose({ purposes = [] }: Consent, { purposes: fitting }: Pick<Asked, 'purposes'>): boolean {
  return purposes.some((one) => fitting.includes(one));
}

/** A note about readers who are not in the list names somebody, but nobody that the program could compare. */
export function coversReaders(
  { readers = [], readersNote }: Consent,
  { recipients }: Pick<Asked, 'recipients'>,
): boolean {
  if (recipients === undefined) return true;
  if (readers.length === 0) return (readersNote ?? '') === '';
  return recipients.every((id) => readers.includes(id));
}

/** A yes to a report is a yes to its files; one to a file alone is none to the report. */
function coversParts({ scope = [], scopeNote }: Consent, { parts, files }: Pick<Asked, 'parts' | 'files'>): boolean {
  if (parts === undefined) return true;
  if (scope.length === 0) return (scopeNote ?? '') === '';
  const isIn = (id: string) => scope.includes(id);
  return (
    parts.every(isIn) && [...(files ?? [])].every(([id, under]) => isIn(id) || (under.length > 0 && under.every(isIn)))
  );
}

/** A no for some purpose is a no there; a no for none in particular, or "keep it", is a no to everything; so is taking it back. */
function forbids(line: Consent, status: string, asked: Asked): boolean {
  if (status === 'consent-withdrawn') return true;
  const purposes = line.purposes ?? [];
  if (purposes.every((one) => one === 'keep-only' || one === 'contact-again')) return true;
  return coversPurpose(line, asked);
}
