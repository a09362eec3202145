/** An unlock over both copies: the look at them, the question where there is one, and the answer. */
import { type Root, type VaultHeader, wipe } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { Opened } from '../../shared/vault/store.ts';
import { hexOf } from './ids.ts';
import { bytesToRenew, renewDatabase, renewMirror, saveFromMirror, tailOf } from './mirror/anew.ts';
import { type Asked, leftAsItIs, type StartCall, troubleOf } from './mirror/asked.ts';
import { statusOf } from './mirror/copies.ts';
import { Mirror } from './mirror/mirror.ts';
import { lookAtBoth } from './mirror/opening.ts';
import { questionOf } from './mirror/question.ts';
import type { OpenVault } from './open-vault.ts';
import { assertSpace } from './space.ts';
import { readableRows } from './store.ts';
import { wipeVaultKeys } from './vault-keys.ts';
import type { VaultPlace } from './vault-place.ts';
import { ownHeader, proveRoot } from './ways-in.ts';

/** One call at a time: the vault's queue sees to it. */
export class Unlocking {
  readonly #place: VaultPlace;
  readonly #open: OpenVault;
  #asked: Asked | undefined;
  /** Of a vault that is locked, once somebody asked for it. */
  #lockedHeader: VaultHeader | undefined;

  constructor(place: VaultPlace, open: OpenVault) {
    this.#place = place;
    this.#open = open;
  }

  /** Whether an unlock waits for an answer. */
  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /**
   * Looks at both copies with what was typed, and opens the vault unless there is something to ask. `derive` gives a root, which is wiped here;
   * `first` runs before the vault counts as open.
   */
  async start(derive: (header: VaultHeader) => Promise<Root>, first?: Asked['first']): Promise<Opened> {
    this.letGo();
    const roots = new Map<string, Root>();
    const rootOf = async (header: VaultHeader) => {
      const name = [header.vaultId, header.salt, header.cost.memory, header.cost.passes].join();
      const known = roots.get(name) ?? (await derive(header));
      roots.set(name, known);
      return known;
    };
    try {
      const { session } = this.#open;
      if (session !== undefined) {
        const header = ownHeader(session);
        proveRoot(header, await rootOf(header));
        await this.#open.enter(session, first);
        return { question: null };
      }
      const copies = await this.#place.copies();
      const { state } = statusOf(copies);
      const copy = copies.main ?? copies.second;
      if (state !== 'locked' || copy === undefined) {
        throw state === 'none' ? new VaultError('no-vault') : (copies.mainError ?? new VaultError('truncated'));
      }
      const { database, host } = this.#place;
      const mirror = new Mirror(host, copy.header.vaultId);
      const start = await lookAtBoth({ copies, database, mirror, rootOf });
      const asked: Asked = { copies, mirror, start, first, mainRenewed: null };
      if (start.finding === null) {
        await this.#goOn(asked);
        return { question: null };
      }
      this.#asked = asked;
      return { question: await questionOf(start, database, mirror) };
    } finally {
      wipe(...roots.values());
    }
  }

  /** Answers the question of the last unlock, and opens the vault. Throws `invalid` when none was asked, or for what it does not offer. */
  async settle(choice: 'put-back' | 'go-on', call: StartCall): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined) throw new VaultError('invalid');
    const answered = choice === 'put-back' ? await this.#putBack(asked, call) : leftAsItIs(asked);
    // From here on the keys are the session's, or wiped: wiped ones must never be gone on with, so another answer takes another unlock.
    this.#asked = undefined;
    await this.#goOn(answered);
  }

  /** Forgets the keys of an unlock that was not answered. */
  letGo(): void {
    const { start } = this.#asked ?? {};
    if (start !== undefined) wipeVaultKeys(start.use.keys);
    if (start?.older !== undefined) wipeVaultKeys(start.older.keys);
    this.#asked = undefined;
    this.#lockedHeader = undefined;
  }

  /** The header of a locked vault, in whichever copy has it, looked at once. Throws `no-vault`, or what is wrong with it. */
  async lockedHeader(): Promise<VaultHeader> {
    this.#lockedHeader ??= await this.#readHeader();
    return this.#lockedHeader;
  }

  async #readHeader(): Promise<VaultHeader> {
    const copies = await this.#place.copies();
    const copy = copies.main ?? copies.second;
    if (copy !== undefined && statusOf(copies).state === 'locked') return copy.header;
    throw copies.mainError ?? new VaultError('no-vault');
  }

  async #putBack(asked: Asked, call: StartCall): Promise<Asked> {
    const { start, mirror } = asked;
    const { use, older, finding } = start;
    const { database, host } = this.#place;
    if (finding === null || finding === 'both-older') throw new VaultError('invalid');
    await this.#place.openOrAnew();
    await assertSpace(host, await bytesToRenew(database, mirror, use.directory));
    // What follows takes the older state away: when it is cut short, there is nothing left to go on with.
    if (older !== undefined) wipeVaultKeys(older.keys);
    const answered = { ...asked, start: { ...start, older: undefined } };
    this.#asked = answered;
    await renewDatabase(database, mirror, use.keys.fields.vaultId, use, call);
    return { ...answered, mainRenewed: finding };
  }

  /** Mends what there is no question about, and opens the vault. No key stays behind when that fails: nothing is asked any more. */
  async #goOn({ copies, mirror, start, first, mainRenewed }: Asked): Promise<void> {
    const { copy, directory, keys } = start.use;
    const { vaultId: id } = keys.fields;
    const { database } = this.#place;
    let { trouble } = copies;
    const change = Math.max(1, copy.change);
    const saved = directory.repaired.map((row) => hexOf(row.id));
    try {
      if (start.replays) await database.write(await tailOf(mirror, copy, copies.main?.change ?? 0), change);
      if (directory.repaired.length > 0) await database.write({ rows: directory.repaired });
      if (start.renewMirror !== null) {
        trouble = await troubleOf(async () => {
          if (copies.mirror.state === 'present') {
            saved.push(...(await saveFromMirror(database, mirror, id, directory)));
          }
          if (start.keepsMirror) await mirror.setAside();
          await renewMirror(mirror, id, { copy, rows: readableRows(database), directory, number: change });
        });
        if (copy.change === 0) await database.write({}, change);
      }
    } catch (error) {
      wipeVaultKeys(keys);
      throw error;
    }
    const done = {
      replayed: start.replays ? 1 : 0,
      secondRenewed: start.renewMirror === 'first' || trouble !== null ? null : start.renewMirror,
      mainRenewed,
    };
    const { electron } = copies.mirror;
    const session = this.#open.newSession(keys, directory, { mirror, change, trouble, electron, done });
    for (const row of saved) session.upkeep.repaired('records', row);
    await this.#open.enter(session, first);
  }
}
