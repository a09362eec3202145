/** A disk in memory that can lose its power: what was not flushed is lost, wholly or in part. */
import { posix } from 'node:path';
import type { Disk, DiskFile } from '../../../main/mirror/disk.ts';

const PAGE = 512;
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

class FileNode {
  bytes = new Uint8Array();
  /** As it is on the platter. */
  flushed = new Uint8Array();
  links = 1;
}
class FolderNode {
  names = new Map<string, FileNode | FolderNode>();
  /** As they are on the platter. */
  flushed = new Map<string, FileNode | FolderNode>();
}

/** Has one folder, `/profile`. */
export class MemoryDisk implements Disk {
  readonly #root = new FolderNode();
  constructor() {
    this.#root.names.set('profile', new FolderNode());
    this.#root.flushed = new Map(this.#root.names);
  }

  /** With a mirror in it. @param files by their names */
  static withMirror(files: ReadonlyMap<string, Uint8Array>): MemoryDisk {
    const disk = new MemoryDisk();
    const folder = new FolderNode();
    disk.#folder('/profile').names.set('mirror', folder);
    for (const [name, bytes] of files) {
      const file = new FileNode();
      file.bytes = new Uint8Array(bytes);
      folder.names.set(name, file);
    }
    return disk;
  }

  /**
   * Cuts the power.
   * @param survives drawn for each name, each length and each page of a file that is not as it is on the platter
   */
  cut(survives: () => boolean): void {
    const cutFolder = (folder: FolderNode): void => {
      const kept = new Map<string, FileNode | FolderNode>();
      for (const name of new Set([...folder.names.keys(), ...folder.flushed.keys()])) {
        const [now, before] = [folder.names.get(name), folder.flushed.get(name)];
        const node = now === before || survives() ? now : before;
        if (node !== undefined) kept.set(name, node);
      }
      folder.names = kept;
      folder.flushed = new Map(kept);
      for (const node of kept.values()) {
        if (node instanceof FolderNode) cutFolder(node);
        else cutFile(node);
      }
    };
    const cutFile = (file: FileNode): void => {
      const torn = new Uint8Array(survives() ? file.bytes.length : file.flushed.length);
      for (let at = 0; at < torn.length; at += PAGE) {
        const source = survives() ? file.bytes : file.flushed;
        torn.set(source.subarray(at, Math.min(at + PAGE, torn.length)), at);
      }
      file.bytes = torn;
      file.flushed = torn.slice();
    };
    cutFolder(this.#root);
  }

  async open(path: string, how: 'read' | 'write' | 'new'): Promise<DiskFile> {
    const folder = this.#folder(posix.dirname(path));
    let file = folder.names.get(posix.basename(path));
    if (how === 'new') {
      if (file !== undefined) throw systemError('EEXIST');
      file = new FileNode();
      folder.names.set(posix.basename(path), file);
    }
    if (file === undefined) throw systemError('ENOENT');
    if (file instanceof FolderNode) throw systemError('EISDIR');
    return opened(file);
  }

  async names(path: string): Promise<string[] | null> {
    const folder = this.#at(path);
    return folder instanceof FolderNode ? [...folder.names.keys()] : null;
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#at(from);
    if (node === undefined) throw systemError('ENOENT');
    this.#folder(posix.dirname(from)).names.delete(posix.basename(from));
    this.#folder(posix.dirname(to)).names.set(posix.basename(to), node);
  }

  async unlink(path: string): Promise<void> {
    const file = this.#at(path);
    if (!(file instanceof FileNode)) throw systemError('ENOENT');
    file.links = 0;
    this.#folder(posix.dirname(path)).names.delete(posix.basename(path));
  }

  async makeFolder(path: string): Promise<void> {
    if (this.#at(path) !== undefined) throw systemError('EEXIST');
    this.#folder(posix.dirname(path)).names.set(posix.basename(path), new FolderNode());
  }

  async removeFolder(path: string): Promise<void> {
    this.#folder(posix.dirname(path)).names.delete(posix.basename(path));
  }

  async syncFolder(path: string): Promise<void> {
    const folder = this.#folder(path);
    folder.flushed = new Map(folder.names);
  }

  #at(path: string): FileNode | FolderNode | undefined {
    let node: FileNode | FolderNode | undefined = this.#root;
    for (const name of path.split('/').slice(1)) node = node instanceof FolderNode ? node.names.get(name) : undefined;
    return node;
  }

  #folder(path: string): FolderNode {
    const folder = this.#at(path);
    if (folder instanceof FolderNode) return folder;
    throw systemError('ENOENT');
  }
}

function opened(file: FileNode): DiskFile {
  const resized = (length: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(length);
    bytes.set(file.bytes.subarray(0, length));
    return bytes;
  };
  return {
    async read(into, at) {
      const some = file.bytes.subarray(at, at + into.length);
      into.set(some);
      return some.length;
    },
    async write(parts, at) {
      const whole = Buffer.concat(parts);
      file.bytes = resized(Math.max(file.bytes.length, at + whole.length));
      file.bytes.set(whole, at);
    },
    async truncate(length) {
      file.bytes = resized(length);
    },
    async sync() {
      file.flushed = file.bytes.slice();
    },
    stat: async () => ({ size: file.bytes.length, links: file.links, changed: 0 }),
    close: async () => undefined,
  };
}
