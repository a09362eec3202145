import type { DiskFile } from './disk.ts';
import { readAround } from './reading-around.ts';

/** A part of a file in memory, read anew when something outside it is asked for. */
export class FileWindow {
  readonly #file: DiskFile;
  readonly #span: number;
  #bytes = new Uint8Array();
  #from = 0;
  constructor(file: DiskFile, span: number) {
    this.#file = file;
    this.#span = span;
  }
  /** Fewer bytes than asked for only at the end of the file. They stay as they are. */
  async bytes(at: number, length: number): Promise<Uint8Array> {
    if (at < this.#from || at + length > this.#from + this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(length, this.#span));
      this.#bytes = bytes.subarray(0, await readAround(this.#file, bytes, at));
      this.#from = at;
    }
    return this.#bytes.subarray(at - this.#from, at - this.#from + length);
  }
}
