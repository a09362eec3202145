/** A vault in Node: fake-indexeddb for the engine, main's mirror in a folder, its other few channels in memory, Argon2id at its lowest cost. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { passphraseRoot, ready } from '../../crypto/index.ts';
import { systemDisk } from '../../main/mirror/disk.ts';
import { type Mirror, mirrorOf } from '../../main/mirror/mirror.ts';
import { writeSentinel } from '../../main/mirror/sentinel.ts';
import type { Engine } from '../../renderer/vault/database.ts';
import { fromMain, type Host } from '../../renderer/vault/host.ts';
import { buildIndex } from '../../renderer/vault/indexing.ts';
import type { Changed } from '../../renderer/vault/session.ts';
import { Vault } from '../../renderer/vault/vault.ts';
import { MainError, VaultError } from '../../shared/errors.ts';
import type { Answers, MirrorState, Request } from '../../shared/ipc/contract.ts';
import { unpackValues } from '../../shared/mirror/messages.ts';
import type { Argon2Request, HostChannel } from '../../shared/vault/messages.ts';

export const PASSPHRASE = 'tide ladder quiet marble';
export const OTHER_PASSPHRASE = 'яблоко ветер, köhnə dəmir yol';

let failingWrites = false;
let durabilities: unknown[] = [];
const engineTransaction = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
  const transaction = engineTransaction.call(this, stores, mode, options);
  if (mode === 'readwrite') durabilities.push(options?.durability);
  // The schema is made in a transaction of its own, which this does not see.
  if (failingWrites && mode === 'readwrite') transaction.abort();
  return transaction;
};

/** The code with which something fails, or `done`. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

/** One value that was ever put into the database. */
export interface Written {
  readonly store: string;
  readonly key: Uint8Array | number;
  readonly value: Uint8Array;
}

const ELECTRON = 44;
const RESERVE = 32 * 2 ** 20;

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-vault-'));
  folders.push(folder);
  return folder;
}
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What lies outside the worker: it outlives locks. */
export class Machine implements Host {
  engine: Engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly erase: { a: Uint8Array | null; b: Uint8Array | null } = { a: null, b: null };
  readonly files = new Map<string, Uint8Array>();
  readonly saved = new Map<string, Uint8Array[]>();
  readonly ended: string[] = [];
  free = 2 ** 40;
  /** Whether the file that keeps space free is there. */
  hasReserve = false;
  /** The app's data; gone with the process. */
  readonly profile = newFolder();
  #mirror: Mirror | undefined;
  /** Throw from here to play a crash or a full disk; called before each channel does its work. */
  before: (channel: HostChannel, request: unknown) => void = () => undefined;
  calls: HostChannel[] = [];
  /** Lets every transaction of the database fail that writes. */
  set failWrites(fail: boolean) {
    failingWrites = fail;
  }

  /** The durability that was asked for in each writing transaction while `work` ran. */
  async durabilities(work: () => Promise<unknown>): Promise<unknown[]> {
    durabilities = [];
    await work();
    return durabilities;
  }

  async call<C extends HostChannel>(channel: C, request: Request<C>): Promise<Answers[C]> {
    this.calls.push(channel);
    this.before(channel, request);
    await Promise.resolve();
    try {
      return (await (this.#mirrorAnswer(channel, request) ?? this.#answer(channel, request))) as Answers[C];
    } catch (error) {
      throw error instanceof MainError ? fromMain(error.code) : error;
    }
  }

  /** main as it is; one that was closed is begun anew, as by the next start of the app. */
  get #open(): Mirror {
    this.#mirror ??= mirrorOf(this.profile, ELECTRON);
    return this.#mirror;
  }

  /** Ends main: the next call begins it anew, and reads what is there. */
  async closeMirror(): Promise<void> {
    await this.#mirror?.end();
    this.#mirror = undefined;
  }

  /** Takes the second copy away, and the sentinel. */
  async removeMirror(): Promise<void> {
    await this.closeMirror();
    for (const name of ['mirror', 'state-c']) rmSync(join(this.profile, name), { recursive: true, force: true });
  }

  mirrorState(): Promise<MirrorState> {
    return this.#open.open();
  }

  async mirrorRows(ids: readonly Uint8Array[]): Promise<(Uint8Array | undefined)[]> {
    const { lengths, bytes: values } = await this.#open.rows({ ids: new Uint8Array(Buffer.concat(ids)) });
    return unpackValues(lengths, values) ?? [];
  }

  /** Changes a byte in the middle of every value of a row that the mirror has. */
  async garble(id: Uint8Array): Promise<void> {
    const [row] = await this.mirrorRows([id]);
    if (row === undefined) throw new Error('no such row');
    await this.closeMirror();
    const folder = join(this.profile, 'mirror');
    for (const name of readdirSync(folder).filter((one) => one.startsWith('r-'))) {
      const whole = readFileSync(join(folder, name));
      for (let at = whole.indexOf(row); at >= 0; at = whole.indexOf(row, at + 1)) {
        whole[at + 500] = (whole[at + 500] ?? 0) ^ 1;
      }
      writeFileSync(join(folder, name), whole);
    }
  }

  #mirrorAnswer(channel: HostChannel, request: unknown): Promise<unknown> | undefined {
    // The pairing of channel and request is what the type cannot express.
    const asked = <C extends HostChannel>() => request as Request<C>;
    const mirror = this.#open;
    switch (channel) {
      case 'mirror:open':
        return mirror.open();
      case 'mirror:append':
        return mirror.append(asked<typeof channel>());
      case 'mirror:retract':
        return mirror.retract(asked<typeof channel>());
      case 'mirror:list':
        return mirror.list(asked<typeof channel>());
      case 'mirror:rows':
        return mirror.rows(asked<typeof channel>());
      case 'mirror:chunks':
        return mirror.chunks(asked<typeof channel>());
      case 'mirror:renew':
        return mirror.renew(asked<typeof channel>());
      case 'mirror:set-aside':
        return mirror.setAside(asked<typeof channel>()).then((answer) => {
          if (asked<typeof channel>().secrets) Object.assign(this.erase, { a: null, b: null });
          return answer;
        });
      case 'mirror:compact':
        return mirror.compact(asked<typeof channel>());
      case 'mirror:drop-evidence':
        return mirror.dropEvidence();
      case 'sentinel:write':
        return writeSentinel(systemDisk, this.profile, asked<typeof channel>().bytes).then(() => ({}));
      default:
        return undefined;
    }
  }

  #answer(channel: HostChannel, request: Record<string, unknown>): unknown {
    const handle = String(request.handle);
    switch (channel) {
      case 'erase:read':
        return { a: this.erase.a?.slice() ?? null, b: this.erase.b?.slice() ?? null };
      case 'erase:write':
        this.erase[request.file === 'a' ? 'a' : 'b'] = bytes(request.secret).slice();
        return {};
      case 'disk:free':
        return { bytes: this.free };
      case 'reserve:keep':
        this.hasReserve = true;
        return { kept: true };
      case 'reserve:release': {
        const freed = this.hasReserve ? RESERVE : 0;
        this.hasReserve = false;
        this.free += freed;
        return { freed };
      }
      case 'file:read': {
        const file = this.files.get(handle);
        if (file === undefined) throw new VaultError('not-found');
        const offset = Number(request.offset);
        return { bytes: file.slice(offset, offset + Number(request.length)) };
      }
      case 'save:write': {
        const piece = bytes(request.bytes);
        this.saved.set(handle, [...(this.saved.get(handle) ?? []), piece.slice()]);
        return { written: piece.length };
      }
      default:
        this.ended.push(`${channel} ${handle}`);
        return { size: 0 };
    }
  }
}

function bytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new TypeError('no bytes');
  return value;
}

/** A worker's worth of vault on a machine. */
export async function startVault(
  machine: Machine,
  options: { index?: boolean } = {},
): Promise<Vault & { readonly notes: Changed[] }> {
  await ready();
  const notes: Changed[] = [];
  const vault = new Vault({
    engine: machine.engine,
    host: machine,
    argon2: async (request) => derived(request),
    changed: (what) => notes.push(what),
    argon2Target: 0,
    background: options.index === false ? async () => undefined : buildIndex,
  });
  return Object.assign(vault, { notes });
}

const derivations = new Map<string, Uint8Array>();

/** The real derivation, once for each passphrase and salt: it takes most of a second. */
function derived({ passphrase, salt, memoryKiB, passes }: Argon2Request): Uint8Array {
  const key = `${Buffer.from(passphrase).toString('hex')} ${Buffer.from(salt).toString('hex')} ${memoryKiB} ${passes}`;
  const known = derivations.get(key) ?? passphraseRoot(passphrase, salt, { memory: memoryKiB, passes });
  derivations.set(key, known.slice());
  return known.slice();
}

/** A new, open vault; `code` is its recovery code. */
export async function newVault(machine: Machine, options: { index?: boolean } = {}) {
  const vault = await startVault(machine, options);
  const code = vault.proposeRecovery().groups.join(' ');
  await vault.create(PASSPHRASE, code);
  await vault.settled;
  return { vault, code };
}

/** Locks as the worker does, and opens again as the next one would. */
export async function reopened(machine: Machine, vault: Vault, passphrase = PASSPHRASE) {
  await vault.prepareLock();
  const next = await startVault(machine);
  await next.unlock(passphrase);
  await next.settled;
  return next;
}

/** Records every value that is put into any database while `work` runs. */
export async function recordingPuts<T>(written: Written[], work: () => Promise<T>): Promise<T> {
  const original = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (value instanceof Uint8Array && typeof key === 'number') {
      written.push({ store: this.name, key, value: value.slice() });
    } else if (value instanceof Uint8Array && key instanceof Uint8Array) {
      written.push({ store: this.name, key: new Uint8Array(key), value: value.slice() });
    }
    return original.call(this, value, key);
  };
  try {
    return await work();
  } finally {
    IDBObjectStore.prototype.put = original;
  }
}
