/** A vault in Node: fake-indexeddb for the engine, main's few channels in memory, Argon2id at its lowest cost. */
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { passphraseRoot, ready } from '../../crypto/index.ts';
import type { Engine } from '../../renderer/vault/database.ts';
import type { Host } from '../../renderer/vault/host.ts';
import { buildIndex } from '../../renderer/vault/indexing.ts';
import type { Changed } from '../../renderer/vault/session.ts';
import { Vault } from '../../renderer/vault/vault.ts';
import { VaultError } from '../../shared/errors.ts';
import type { Answers, Request } from '../../shared/ipc/contract.ts';
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

/** What lies outside the worker: it outlives locks. */
export class Machine implements Host {
  readonly engine: Engine = { indexedDB: new IDBFactory(), IDBKeyRange };
  readonly erase: { a: Uint8Array | null; b: Uint8Array | null } = { a: null, b: null };
  readonly files = new Map<string, Uint8Array>();
  readonly saved = new Map<string, Uint8Array[]>();
  readonly ended: string[] = [];
  free = 2 ** 40;
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
    return this.#answer(channel, request) as Answers[C];
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
