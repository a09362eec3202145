/**
 * Custody lines (docs/format.md section 5.1): what was done with an evidence file or a report, by whom, when. Only ever added to; forgotten
 * with what they are about.
 */
import {
  type CustodyHead,
  fromBase64,
  isCustodySignature,
  publicKeys,
  randomBytes,
  sha256,
  signCustodyHead,
  toBase64,
  toHex,
  utf8,
} from '../../crypto/index.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import {
  type CustodyDetail,
  type CustodyLine,
  custodyLine,
  custodyLineText,
} from '../../shared/evidence/custody-line.ts';
import { type HexId, hexId } from '../../shared/ids.ts';
import type { CodeOf } from '../../shared/report/codes.ts';
import { PROGRAM } from '../../shared/version.ts';
import { z } from '../../shared/zod.ts';
import { kind } from './kind.ts';
import { readOwnCard } from './own-card.ts';
import type { Line, Writer } from './records.ts';
import type { VaultSession } from './session.ts';

/** Lines in one record: a chain that grows is not rewritten whole. */
const RECORD_LINES = 64;

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A part of a chain. `first` is the number of its first line, from 0. */
export const custody = kind(
  'custody',
  z.object({
    start: sha256Hex,
    lines: z.array(custodyLine).min(1).max(RECORD_LINES),
    /** base64 of 64 bytes */
    signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  }),
  z.object({ of: hexId, first: z.int().min(0), count: z.int().min(1).max(RECORD_LINES) }),
);
type Part = z.infer<typeof custody.value>;
type PartLine = Line<z.infer<typeof custody.summary>>;

/** A step, before it is a line. */
export interface CustodyStep {
  readonly action: CodeOf<'custody-action'>;
  readonly detail?: CustodyDetail;
  /** hex */
  readonly before?: string;
  /** hex */
  readonly after?: string;
  /** Names of those to whom it was sealed. */
  readonly recipients?: readonly string[];
  readonly note?: string;
}

/** Whether a chain is what was written. `brokenAt` is the number of the first line that does not fit, from 0. */
export type CustodyState = { readonly whole: true } | { readonly whole: false; readonly brokenAt: number };

/**
 * Adds lines to the chain of an evidence file or a report. With `writer` they reach the disk with the rest of that transaction: then at most one
 * call for the same `of` in it, because reading still shows the state before. A part that does not open any more is left as it is, for
 * {@link verify} to find, and a new one begun: a damaged line must not stand in the way of a save.
 */
export async function append(
  session: VaultSession,
  of: HexId,
  steps: CustodyStep | readonly CustodyStep[],
  writer?: Writer,
): Promise<void> {
  if (writer === undefined) {
    await session.records.write((own) => append(session, of, steps, own));
    return;
  }
  const all = isList(steps) ? steps : [steps];
  if (all.length === 0) return;
  const by = await authorOf(session);
  let { id, first, part } = await newestPart(session, of);
  for (const step of all) {
    const before = part.lines.at(-1);
    const line = lineOf(step, by, before, before === undefined ? part.start : hashOf(before));
    if (part.lines.length >= RECORD_LINES) {
      put(session, writer, of, id, first, part.start, part.lines);
      id = newPartId(session, of);
      first += part.lines.length;
      part = { start: line.previous, lines: [line] };
    } else {
      part = { ...part, lines: [...part.lines, line] };
    }
  }
  put(session, writer, of, id, first, part.start, part.lines);
}

/**
 * Lists in `writer` a part of a chain that comes from another copy of this vault or from another vault, under `of`. `signedBy` is the key of that
 * other vault: a part that verifies with it is signed with ours from now on, one that does not keeps its signature and goes on not verifying.
 */
export function takeOver(
  session: VaultSession,
  writer: Writer,
  of: HexId,
  first: number,
  part: Part,
  signedBy: ReturnType<typeof publicKeys>['signing'] | undefined,
): void {
  const id = newPartId(session, of);
  const signature = fromBase64(part.signature);
  const isTheirs =
    signedBy !== undefined && signature !== null && isCustodySignature(signature, headOf(part.lines, first), signedBy);
  if (isTheirs) put(session, writer, of, id, first, part.start, part.lines);
  else writer.put(custody, id, part, { of, first, count: part.lines.length });
}

/** Every line of a chain, the oldest first. Throws what is wrong with a part that does not open. */
export async function lines(session: VaultSession, of: HexId): Promise<CustodyLine[]> {
  const parts = await session.records.getMany(
    custody,
    partsOf(session, of).map(({ id }) => id),
  );
  return parts.flatMap((part) => part.lines);
}

/** The lines that can be read, and whether they are all there, unchanged and signed by this vault. */
export async function verify(
  session: VaultSession,
  of: HexId,
): Promise<{ readonly lines: readonly CustodyLine[]; readonly state: CustodyState }> {
  const key = publicKeys(session.keys.keyring.seeds).signing;
  const read: CustodyLine[] = [];
  let brokenAt: number | undefined;
  let expected: string | undefined;
  for (const { id, summary } of partsOf(session, of)) {
    const part = await session.records.get(custody, id).catch(damageOnly);
    if (part === undefined) {
      brokenAt ??= read.length;
      expected = undefined;
      continue;
    }
    if (summary.first !== read.length || (expected !== undefined && part.start !== expected)) brokenAt ??= read.length;
    let previous = part.start;
    for (const line of part.lines) {
      if (line.previous !== previous) brokenAt ??= read.length;
      previous = hashOf(line);
      read.push(line);
    }
    const signature = fromBase64(part.signature);
    if (signature === null || !isCustodySignature(signature, headOf(part.lines, summary.first), key)) {
      brokenAt ??= read.length - 1;
    }
    expected = previous;
  }
  return { lines: read, state: brokenAt === undefined ? { whole: true } : { whole: false, brokenAt } };
}

/** Names by session, as long as nothing in the directory has changed: a seal writes hundreds of lines at once. */
const authors = new WeakMap<VaultSession, { readonly changes: number; readonly name: string }>();

async function authorOf(session: VaultSession): Promise<string> {
  const { changes } = session.directory;
  const known = authors.get(session);
  if (known?.changes === changes) return known.name;
  const name = (await readOwnCard(session))?.fields.name ?? 'author';
  authors.set(session, { changes, name });
  return name;
}

function isList(steps: CustodyStep | readonly CustodyStep[]): steps is readonly CustodyStep[] {
  return Array.isArray(steps);
}

function lineOf(step: CustodyStep, by: string, before: CustodyLine | undefined, previous: string): CustodyLine {
  const at = Date.now();
  const { action, detail, before: from, after, recipients, note } = step;
  return {
    at,
    offset: 0 - new Date(at).getTimezoneOffset(),
    ...(before !== undefined && at < before.at ? { clockDoubt: true as const } : {}),
    action,
    ...(detail === undefined ? {} : { detail }),
    by,
    program: PROGRAM,
    ...(from === undefined ? {} : { before: from }),
    ...(after === undefined ? {} : { after }),
    ...(recipients === undefined ? {} : { recipients: [...recipients] }),
    ...(note === undefined || note === '' ? {} : { note }),
    previous,
  };
}

function hashOf(line: CustodyLine): string {
  return toHex(sha256(utf8(custodyLineText(line))));
}

function headOf(all: readonly CustodyLine[], first: number): CustodyHead {
  const newest = all.at(-1);
  if (newest === undefined) throw new VaultError('internal');
  return { lines: first + all.length, head: sha256(utf8(custodyLineText(newest))) };
}

function put(
  session: VaultSession,
  writer: Writer,
  of: HexId,
  id: HexId,
  first: number,
  start: string,
  all: readonly CustodyLine[],
): void {
  const signature = toBase64(signCustodyHead(headOf(all, first), session.keys.keyring.seeds.signing));
  writer.put(custody, id, { start, lines: [...all], signature }, { of, first, count: all.length });
}

type OpenPart = Omit<Part, 'signature'>;

/** The part that grows, or a new one where there is none that opens. */
async function newestPart(session: VaultSession, of: HexId): Promise<{ id: HexId; first: number; part: OpenPart }> {
  const newest = partsOf(session, of).at(-1);
  if (newest !== undefined) {
    const part = await session.records.get(custody, newest.id).catch(damageOnly);
    if (part !== undefined) return { id: newest.id, first: newest.summary.first, part };
  }
  const first = newest === undefined ? 0 : newest.summary.first + newest.summary.count;
  return { id: newPartId(session, of), first, part: { start: toHex(randomBytes(32)), lines: [] } };
}

function damageOnly(error: unknown): undefined {
  if (error instanceof FormatError || error instanceof VaultError) return undefined;
  throw error;
}

/** Ids of parts by what they are about, those of deleted ones among them: looking through the whole directory for each line would be slow. */
const parts = new WeakMap<VaultSession, Map<HexId, HexId[]>>();

function partIds(session: VaultSession): Map<HexId, HexId[]> {
  const known = parts.get(session);
  if (known !== undefined) return known;
  const index = new Map<HexId, HexId[]>();
  for (const entry of session.directory.entries()) {
    const summary = entry.kind === custody.name ? custody.summary.safeParse(entry.summary) : undefined;
    if (summary?.success === true) index.set(summary.data.of, [...(index.get(summary.data.of) ?? []), entry.id]);
  }
  parts.set(session, index);
  return index;
}

function newPartId(session: VaultSession, of: HexId): HexId {
  const id = session.records.newId();
  const index = partIds(session);
  index.set(of, [...(index.get(of) ?? []), id]);
  return id;
}

/** The parts of a chain that are there, in their order. */
function partsOf(session: VaultSession, of: HexId): PartLine[] {
  return (partIds(session).get(of) ?? [])
    .map((id) => session.records.line(custody, id))
    .filter((line) => line !== undefined)
    .sort((a, b) => a.summary.first - b.summary.first);
}
