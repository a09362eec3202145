import { join } from 'node:path';
import type { BagSink } from '../../shared/bag/read-bag.ts';
import { createOutputFile, type FileWriting, type OutputFile, systemWriting } from './output-file.ts';
import type { PartFolder } from './part-folder.ts';
import { WriteBehind } from './write-behind.ts';

/** How many files may still be on their way to the disk while the next one begins. */
const FINISHING = 8;

/** Writes a bag's files into a folder under their names in the bag, which are safe on every system. */
export class FolderSink implements BagSink {
  readonly #folder: PartFolder;
  readonly #shown: string;
  readonly #system: FileWriting;
  readonly #finishing = new Set<Promise<void>>();
  #current: { readonly file: OutputFile; readonly output: WriteBehind } | undefined;
  #error: { readonly thrown: unknown } | undefined;

  /** `shown` is the folder's final name, for messages. */
  constructor(folder: PartFolder, shown: string, system: FileWriting = systemWriting) {
    this.#folder = folder;
    this.#shown = shown;
    this.#system = system;
  }

  async begin(name: string): Promise<void> {
    while (this.#finishing.size >= FINISHING) await Promise.race(this.#finishing);
    this.#throwError();
    const slash = name.lastIndexOf('/');
    if (slash > 0) this.#folder.makeFolder(name.slice(0, slash));
    const path = join(this.#folder.path, ...name.split('/'));
    const file = createOutputFile(path, { shown: join(this.#shown, ...name.split('/')), system: this.#system });
    this.#current = { file, output: new WriteBehind(file) };
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#current?.output.write(bytes);
  }

  end(): void {
    if (this.#current === undefined) return;
    const { file, output } = this.#current;
    this.#current = undefined;
    const finishing: Promise<void> = toDisk(file, output)
      .catch((thrown: unknown) => {
        this.#error ??= { thrown };
      })
      .finally(() => {
        this.#finishing.delete(finishing);
      });
    this.#finishing.add(finishing);
  }

  /** Waits until every file is on the disk. Throws the first error. */
  async finish(): Promise<void> {
    await Promise.all(this.#finishing);
    this.#throwError();
  }

  /** Waits for what runs and closes everything, without a care how it ends: afterwards the folder may be removed. */
  async settle(): Promise<void> {
    await Promise.all(this.#finishing);
    if (this.#current === undefined) return;
    await this.#current.output.settle();
    await this.#current.file.close().catch(() => undefined);
    this.#current = undefined;
  }

  #throwError(): void {
    if (this.#error !== undefined) throw this.#error.thrown;
  }
}

async function toDisk(file: OutputFile, output: WriteBehind): Promise<void> {
  try {
    await output.end();
    await file.sync();
  } finally {
    await output.settle();
    await file.close();
  }
}
