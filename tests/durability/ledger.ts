/**
 * What the vault has acknowledged, kept by the test and nowhere else, and what may or may not have happened because an answer never came.
 * A vault is compared with it after every start: `missing` is what was acknowledged and is not there, or not as it was.
 */
import type { App } from './app.ts';

/** A file whose bytes follow from its seed. */
export interface FileMade {
  readonly seed: number;
  /** bytes */
  readonly size: number;
}

interface Held {
  /** Texts of the versions that were acknowledged, in order. */
  versions: string[];
  /** The text that was acknowledged last, of a draft or a version. */
  text: string;
  /** By their ids. */
  files: Map<string, FileMade>;
  /** What was asked for when the app ended. */
  underway: Underway | undefined;
}

type Underway =
  | { readonly what: 'draft' | 'save'; readonly text: string }
  | { readonly what: 'file'; readonly file: FileMade }
  | { readonly what: 'remove-file'; readonly id: string }
  | { readonly what: 'delete' };

/** A report as it is in the vault. */
export interface Found {
  readonly id: string;
  readonly text: string;
  readonly versions: readonly string[];
  /** Of each file: its bytes compared with those that follow from its name, which is a seed and a size. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly same: boolean }[];
}

export const nameOf = ({ seed, size }: FileMade): string => `${seed}-${size}.bin`;

export class Ledger {
  readonly #reports = new Map<string, Held>();
  readonly #deleted = new Set<string>();
  /** Texts and names of files that were deleted or removed for good. */
  readonly forgotten: string[] = [];
  /** Reports that were asked for and whose id never came. */
  #unnamed = 0;
  saves = 0;
  filesKept = 0;
  deletions = 0;

  /** Texts of the newest versions and drafts. */
  kept(): string[] {
    return [...this.#reports.values()].flatMap(({ text }) => (text === '' ? [] : [text]));
  }
  ids(): string[] {
    return [...this.#reports].flatMap(([id, { underway }]) => (underway === undefined ? [id] : []));
  }
  versionsOf(id: string): number {
    return this.#of(id).versions.length;
  }
  filesOf(id: string): string[] {
    return [...this.#of(id).files.keys()];
  }
  get size(): number {
    return this.#reports.size;
  }
  get files(): number {
    return [...this.#reports.values()].reduce((sum, { files }) => sum + files.size, 0);
  }

  /** The same as of now; what comes later goes into one of them. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const [id, held] of this.#reports)
      copy.#reports.set(id, { ...held, versions: [...held.versions], files: new Map(held.files) });
    for (const id of this.#deleted) copy.#deleted.add(id);
    copy.forgotten.push(...this.forgotten);
    return copy;
  }

  async create({ ask }: App): Promise<string> {
    this.#unnamed += 1;
    const { id } = await ask('reports:create', {});
    this.#unnamed -= 1;
    // Whoever asked for it is the first to write into it.
    this.#reports.set(id, { versions: [], text: '', files: new Map(), underway: { what: 'draft', text: '' } });
    return id;
  }

  async draft(app: App, id: string, text: string): Promise<void> {
    await this.#during(id, { what: 'draft', text }, () =>
      app.ask('reports:draft', { id, report: { narrative: text } }),
    );
    this.#of(id).text = text;
    this.saves += 1;
  }

  async save(app: App, id: string, text: string): Promise<void> {
    const held = this.#of(id);
    const { version } = await this.#during(id, { what: 'save', text }, () =>
      app.ask('reports:save', { id, report: { narrative: text } }),
    );
    if (version !== held.versions.length + 1) throw new Error(`version ${version} after ${held.versions.length}`);
    held.versions.push(text);
    held.text = text;
    this.saves += 1;
  }

  async addFile({ daftar }: App, id: string, file: FileMade): Promise<void> {
    const evidence = await this.#during(id, { what: 'file', file }, () =>
      daftar.page.evaluate(
        async ([report, name, seed, size]) => {
          const whole = new File([window.durability.bytesOf(seed, size)], name);
          // A File crosses to the worker as what it is.
          return (await window.durability.ask('evidence:add', { report, file: { from: 'drop', file: whole } })).id;
        },
        [id, nameOf(file), file.seed, file.size] as const,
      ),
    );
    this.#of(id).files.set(evidence, file);
    this.filesKept += 1;
  }

  async removeFile({ ask }: App, id: string, file: string): Promise<void> {
    await this.#during(id, { what: 'remove-file', id: file }, () => ask('evidence:remove', { report: id, id: file }));
    this.#of(id).files.delete(file);
    this.deletions += 1;
  }

  async delete({ ask }: App, id: string): Promise<void> {
    const { versions, text } = this.#of(id);
    await this.#during(id, { what: 'delete' }, () => ask('reports:delete', { ids: [id] }));
    this.#reports.delete(id);
    this.#deleted.add(id);
    this.forgotten.push(...versions, text);
    this.deletions += 1;
  }

  /**
   * Compares, takes over what happened to what was under way, and says what is wrong: what was acknowledged and is not there as it was, what was
   * deleted and is there, and what nobody asked for.
   */
  settle(found: readonly Found[]): string[] {
    const wrong: string[] = [];
    const there = new Map(found.map((report) => [report.id, report]));
    for (const id of this.#deleted) if (there.has(id)) wrong.push(`deleted report ${id} is there`);
    for (const [id, held] of this.#reports) {
      const report = there.get(id);
      const { underway } = held;
      held.underway = undefined;
      if (report === undefined) {
        // A report that nothing was ever written into is none yet.
        const isEmpty = held.versions.length === 0 && held.text === '' && held.files.size === 0;
        if (underway?.what === 'delete') {
          this.#deleted.add(id);
          this.forgotten.push(...held.versions, held.text);
        } else if (!isEmpty) wrong.push(`report ${id} is missing`);
        this.#reports.delete(id);
        continue;
      }
      wrong.push(...this.#compare(held, report, underway));
    }
    for (const report of found) {
      if (this.#reports.has(report.id) || this.#deleted.has(report.id)) continue;
      this.#unnamed -= 1;
      if (this.#unnamed < 0 || report.text !== '') wrong.push(`report ${report.id} is there and was never asked for`);
      this.#reports.set(report.id, { versions: [], text: report.text, files: new Map(), underway: undefined });
    }
    this.#unnamed = 0;
    return wrong;
  }

  #compare(held: Held, report: Found, underway: Underway | undefined): string[] {
    const wrong: string[] = [];
    const { id } = report;
    const saved = underway?.what === 'save' ? underway.text : undefined;
    for (const [at, text] of held.versions.entries())
      if (report.versions[at] !== text) wrong.push(`version ${at + 1} of ${id} is missing or another`);
    const more = report.versions.slice(held.versions.length);
    if (more.length > 1 || (more[0] !== undefined && more[0] !== saved)) wrong.push(`${id} has a version nobody wrote`);
    const possible = [held.text, ...(underway?.what === 'draft' || underway?.what === 'save' ? [underway.text] : [])];
    if (!possible.includes(report.text)) wrong.push(`the text of ${id} is not what was written last`);
    if (more[0] !== undefined && report.text !== more[0]) wrong.push(`the text of ${id} is not its newest version`);
    held.versions.push(...more);
    held.text = report.text;
    const there = new Map(report.files.map((file) => [file.id, file]));
    for (const [file, made] of held.files) {
      const one = there.get(file);
      const isGoing = underway?.what === 'remove-file' && underway.id === file;
      if (one === undefined) {
        held.files.delete(file);
        if (!isGoing) wrong.push(`file ${file} of ${id} is missing`);
      } else if (one.name !== nameOf(made) || !one.same) wrong.push(`file ${file} of ${id} is not as it was`);
      there.delete(file);
    }
    for (const { id: file, name, same } of there.values()) {
      const isComing = underway?.what === 'file' && nameOf(underway.file) === name && same;
      if (isComing) held.files.set(file, underway.file);
      else wrong.push(`file ${file} of ${id} was never asked for, or is half there`);
    }
    return wrong;
  }

  async #during<T>(id: string, underway: Underway, work: () => Promise<T>): Promise<T> {
    const held = this.#of(id);
    held.underway = underway;
    const answer = await work();
    held.underway = undefined;
    return answer;
  }

  #of(id: string): Held {
    const held = this.#reports.get(id);
    if (held === undefined) throw new Error(`no report ${id}`);
    return held;
  }
}

/** Everything that the vault holds, read through all of it: every version, every byte of every file. What cannot be read is told by its code. */
export async function readAll({ daftar }: App): Promise<{ found: Found[]; unreadable: string[] }> {
  return daftar.page.evaluate(async () => {
    const { ask, bytesOf } = window.durability;
    const PIECE = 1_048_576;
    const found: {
      id: string;
      text: string;
      versions: string[];
      files: { id: string; name: string; same: boolean }[];
    }[] = [];
    const unreadable: string[] = [];
    const codeOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown');
    const isSame = async (id: string, name: string): Promise<boolean> => {
      const [seed = Number.NaN, size = Number.NaN] = name.replace('.bin', '').split('-').map(Number);
      const wanted = bytesOf(seed, size);
      for (let offset = 0; offset < size; offset += PIECE) {
        const { bytes } = await ask('evidence:read', { id, offset, length: Math.min(PIECE, size - offset) });
        const other = wanted.subarray(offset, offset + PIECE);
        if (bytes.length !== other.length || bytes.some((byte, at) => byte !== other[at])) return false;
      }
      return true;
    };
    const ids: string[] = [];
    for (let from = 0; ; from += 500) {
      const list = await ask('reports:list', { search: '', filters: {}, order: 'changed', from, count: 500 });
      ids.push(...list.items.map(({ id }) => id));
      if (from + 500 >= list.total) break;
    }
    for (const id of ids) {
      try {
        const view = await ask('reports:open', { id });
        const versions: string[] = [];
        for (let version = 1; version <= view.version; version += 1)
          versions.push((await ask('reports:version', { id, version })).report.narrative ?? '');
        const files: { id: string; name: string; same: boolean }[] = [];
        for (const { id: file, originalName: name } of view.evidence) {
          const same = await isSame(file, name).catch((error: unknown) => {
            unreadable.push(`file ${file}: ${codeOf(error)}`);
            return false;
          });
          files.push({ id: file, name, same });
        }
        found.push({ id, text: view.report.narrative ?? '', versions, files });
      } catch (error) {
        unreadable.push(`report ${id}: ${codeOf(error)}`);
        found.push({ id, text: '', versions: [], files: [] });
      }
    }
    return { found, unreadable };
  });
}
