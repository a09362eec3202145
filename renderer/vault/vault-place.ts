/** Where the vault of this machine lies: its database, and main with the second copy. */
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { Argon2Request } from '../../shared/vault/messages.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import { Database, type Engine } from './database.ts';
import type { Host } from './host.ts';
import { type Copies, readCopies, statusOf } from './mirror/copies.ts';
import type { Changed, VaultSession } from './session.ts';

/** Where a vault lives. Tests put others in their place. */
export interface Surroundings {
  readonly engine: Engine;
  readonly host: Host;
  /** One Argon2id derivation, elsewhere; the request's passphrase is gone afterwards. Gives 32 bytes. */
  readonly argon2: (request: Argon2Request) => Promise<Uint8Array>;
  readonly changed: (what: Changed) => void;
  /** What a derivation should take on this machine, in milliseconds. */
  readonly argon2Target: number;
  /** Work that goes on after an unlock has been answered. A failure in it is told by code only. */
  readonly background: (session: VaultSession) => Promise<void>;
}

export class VaultPlace {
  readonly around: Surroundings;
  readonly database: Database;
  readonly #closed: () => void;

  /** @param closed the database was closed by somebody else */
  constructor(around: Surroundings, closed: () => void) {
    this.around = around;
    this.database = new Database(around.engine);
    this.#closed = closed;
  }

  get host(): Host {
    return this.around.host;
  }

  /** Both copies as they are now. main drops what it has half done of one. */
  copies(): Promise<Copies> {
    return readCopies(this.database, this.host, () => this.open());
  }

  /** Of a vault that is not open. */
  async status(): Promise<VaultStatus> {
    try {
      return statusOf(await this.copies());
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return { state: 'damaged', code: error.code };
      throw error;
    }
  }

  async open(): Promise<void> {
    await this.database.open(this.#closed);
  }

  /** An empty database where the one that is there does not open. Nothing is lost by it that could be read. */
  async openOrAnew(): Promise<void> {
    const remove = () => this.host.call('database:remove', {});
    await this.open().catch(() => this.database.openAnew(this.#closed, remove));
  }
}
