/** The vault as the page meets it: there is none, it is locked, it is open, or it is damaged. */
import {
  HEADER_SIZE,
  type HeaderFields,
  KEYRING_SIZE,
  type KeyringSlot,
  LOWEST_COST,
  newId,
  newRecoveryCode,
  newSalt,
  parseHeader,
  preparePassphrase,
  type RecoveryCode,
  type Root,
  randomBytes,
  recoveryGroups,
  recoveryRoot,
  reviewRecoveryCode,
  root,
  sealHeader,
  slotSecretOf,
  tryRoot,
  type VaultHeader,
  vaultId,
  wipe,
} from '../../crypto/index.ts';
import { type Argon2Cost, costForTime } from '../../crypto/passphrase.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Restored } from '../../shared/vault/backup.ts';
import type { Argon2Request } from '../../shared/vault/messages.ts';
import type { Opened, SecondTrouble } from '../../shared/vault/store.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import { readWhole } from './backup/checking.ts';
import type { OpenedBackup } from './backup/opened.ts';
import { restoreRows } from './backup/restoring.ts';
import { Database, type Engine } from './database.ts';
import { Directory } from './directory.ts';
import { writeEraseFile } from './erase-secret.ts';
import { forget, owesForgetting, settleEraseFiles } from './forgetting.ts';
import type { Host } from './host.ts';
import { hexOf } from './ids.ts';
import { bytesToRenew, renewDatabase, renewMirror, saveFromMirror, tailOf } from './mirror/anew.ts';
import { type Asked, leftAsItIs, NOTHING_DONE, type StartCall, troubleOf } from './mirror/asked.ts';
import { checkCopies } from './mirror/checking.ts';
import { type Copies, readCopies, statusOf } from './mirror/copies.ts';
import { Mirror } from './mirror/mirror.ts';
import { lookAtBoth } from './mirror/opening.ts';
import { questionOf } from './mirror/question.ts';
import { Sentinel } from './mirror/sentinel.ts';
import { type StartDone, Upkeep } from './mirror/upkeep.ts';
import { estimatePassphrase, SCORE_NEEDED } from './passphrase-estimate.ts';
import { Queue } from './queue.ts';
import { KIT_SLOT, PASSPHRASE_SLOT, proveKit, typedCode } from './recovery.ts';
import { type Changed, newSession, removeOrphanChunks, type VaultSession } from './session.ts';
import { readMirrorSetting, writeFirstSettings } from './settings.ts';
import { codeOfShares, type ProposedShares } from './shares.ts';
import { assertSpace } from './space.ts';
import { readableRows, Store } from './store.ts';
import { newVaultKeys, sealVaultKeys, type VaultKeys, wipeVaultKeys } from './vault-keys.ts';

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

export class Vault {
  /** Ways in that were drawn and are not in force yet. */
  readonly proposed: { code: RecoveryCode | undefined; shares: ProposedShares | undefined } = {
    code: undefined,
    shares: undefined,
  };
  readonly #around: Surroundings;
  readonly #database: Database;
  #session: VaultSession | undefined;
  #asked: Asked | undefined;
  /** Of a vault that is locked, once somebody asked for it. */
  #lockedHeader: VaultHeader | undefined;
  /** Two unlockings or makings of a vault at the same time wait for each other. */
  readonly #turn = new Queue();
  /** What goes on after an unlock. */
  #settling: Promise<void> = Promise.resolve();
  #settled: VaultSession | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#database = new Database(around.engine);
  }

  /** main, as the vault reaches it. */
  get host(): Host {
    return this.#around.host;
  }

  /** The open vault. Throws VaultError `locked`. */
  get session(): VaultSession {
    if (this.#session === undefined || this.#session.closed) throw new VaultError('locked');
    return this.#session;
  }

  /** Resolves when the work after the last unlock has ended. */
  get settled(): Promise<void> {
    return this.#settling;
  }

  /** Waits for an unlocking that is under way: a look at both copies drops what main has half done of one. */
  async status(): Promise<VaultStatus> {
    return this.#isOpen ? { state: 'unlocked' } : this.#turn.run(() => this.#status());
  }

  get #isOpen(): boolean {
    return this.#session !== undefined && !this.#session.closed;
  }

  async #status(): Promise<VaultStatus> {
    if (this.#isOpen) return { state: 'unlocked' };
    try {
      return statusOf(await this.#copies());
    } catch (error) {
      if (error instanceof FormatError || error instanceof VaultError) return { state: 'damaged', code: error.code };
      throw error;
    }
  }

  proposeRecovery(): { groups: readonly string[] } {
    const code = newRecoveryCode();
    this.proposed.code = code;
    return { groups: recoveryGroups(code) };
  }

  checkRecovery(code: string): { complete: boolean; wrongGroups: readonly number[] } {
    const review = reviewRecoveryCode(code);
    const complete = !review.hasOther && review.digits === 50 && review.wrongGroups.length === 0;
    return { complete, wrongGroups: review.wrongGroups };
  }

  /** Makes a vault and opens it, and proves on what was written that the code opens it. Throws `vault-exists`, `recovery-code-typo`, `weak-passphrase`, `no-space`, `disk`. */
  create(passphrase: string, recoveryTypedBack: string): Promise<void> {
    return this.#turn.run(async () => {
      if (statusOf(await this.#copies()).state !== 'none') throw new VaultError('vault-exists');
      const { code } = this.proposed;
      if (code === undefined || typedCode(recoveryTypedBack) !== code) throw new VaultError('recovery-code-typo');
      refuseWeak(passphrase);
      await assertSpace(this.#around.host, 1_048_576);

      const id = newId(vaultId);
      const { fields, secret } = await this.#newWay(id, passphrase);
      const fromCode = recoveryRoot(code, id);
      const recovery = slotSecretOf(fromCode, id, KIT_SLOT);
      wipe(fromCode);
      const keys = newVaultKeys(fields, [
        { index: PASSPHRASE_SLOT, use: 'passphrase', secret },
        { index: KIT_SLOT, use: 'recovery', secret: recovery },
      ]);

      // Both files are there only once the vault is: two files and an empty database mean a loss, one file a start that was cut short.
      await writeEraseFile(this.#around.host, 'a', keys.eraseSecret);
      await this.#open();
      // What a restoring left that was cut short.
      if (!(await this.#database.isEmpty())) await this.#database.clear();
      const directory = new Directory(id, keys.keyring.epochKey);
      const plan = directory.plan(new Map());
      const change = { ...sealVaultKeys(keys), ...plan.change };
      const mirror = new Mirror(this.#around.host, id);
      const trouble = await troubleOf(async () => {
        await mirror.renew();
        await mirror.append(change, 1);
      });
      if (trouble === 'no-space') throw new VaultError('no-space');
      await this.#database.write(change, 1);
      plan.apply();
      await writeEraseFile(this.#around.host, 'b', keys.eraseSecret);
      this.proposed.code = undefined;
      const { electron } = (await this.#copies()).mirror;
      const session = this.#newSession(keys, directory, { mirror, change: 1, trouble, electron, done: NOTHING_DONE });
      await this.#enter(session, async () => {
        await writeFirstSettings(session);
        await proveKit(session, code);
      });
    });
  }

  /** Throws `no-vault`, `wrong-passphrase`, or what is wrong with the vault. Where it answers with a question the vault is not open yet. */
  unlock(passphrase: string): Promise<Opened> {
    return this.#turn.run(() => this.#start(({ salt, cost }) => this.#passphraseRoot(passphrase, salt, cost)));
  }

  /** Opens with the recovery code and puts a new passphrase in the place of the forgotten one. The code stays valid. */
  unlockWithRecovery(typed: string, newPassphrase: string): Promise<Opened> {
    return this.#turn.run(async () => {
      const code = typedCode(typed);
      if (code === undefined) throw new VaultError('recovery-code-typo');
      refuseWeak(newPassphrase);
      return this.#start(
        async (header) => recoveryRoot(code, header.vaultId),
        (session) => this.#replacePassphrase(session, newPassphrase),
      );
    });
  }

  /** The same with shares of a code. Throws `shares-do-not-fit` for too few of one set, `wrong-passphrase` when they open nothing. */
  async unlockWithShares(typed: readonly string[], newPassphrase: string) {
    return this.unlockWithRecovery(await codeOfShares(typed, await this.header()), newPassphrase);
  }

  /** What makes or takes away a way in, after the passphrase was given once more. Throws `wrong-passphrase` when `current` is not the passphrase. */
  withPassphrase<T>(current: string, act: (session: VaultSession) => Promise<T>): Promise<T> {
    return this.#turn.run(async () => {
      const session = this.session;
      const header = this.#ownHeader(session);
      const from = await this.#passphraseRoot(current, header.salt, header.cost);
      try {
        const opened = tryRoot(header, from);
        wipe(opened.secret, opened.masterKey);
      } finally {
        wipe(from);
      }
      return act(session);
    });
  }

  /** Throws `wrong-passphrase` when `current` is not the passphrase, `weak-passphrase` below the score that a vault needs. */
  changePassphrase(current: string, next: string): Promise<void> {
    return this.withPassphrase(current, async (session) => {
      refuseWeak(next);
      await this.#replacePassphrase(session, next);
    });
  }

  /** Forgets what was deleted and writes what the directory has not followed yet. The client ends the worker afterwards. */
  async prepareLock(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    session.closed = true;
    // The client ends the worker next: what was asked for before is on the disk by then, and a deletion among it is forgotten now.
    await session.queue.run(async () => undefined);
    if (owesForgetting(session)) await forget(session);
    else if (session.directory.isStale) {
      await session.queue.run(async () => {
        const plan = session.directory.plan(new Map());
        await session.database.write(plan.change);
        plan.apply();
      });
    }
    session.sentinel.changed();
    await session.sentinel.flush();
  }

  /** Answers the question of the last unlock, and opens the vault. Throws `invalid` when none was asked, or for what it does not offer. */
  settle(choice: 'put-back' | 'go-on', call: StartCall): Promise<void> {
    return this.#turn.run(async () => {
      const asked = this.#asked;
      if (asked === undefined) throw new VaultError('invalid');
      const answered = choice === 'put-back' ? await this.#putBack(asked, call) : leftAsItIs(asked);
      // From here on the keys are the session's, or wiped: wiped ones must never be gone on with, so another answer takes another unlock.
      this.#asked = undefined;
      await this.#goOn(answered);
    });
  }

  /** Gives up what is there and cannot be opened, or was not: the mirror is set aside with what opens it, the database emptied. Throws `vault-exists`. */
  startEmpty(): Promise<void> {
    return this.#turn.run(async () => {
      if (this.#session !== undefined) throw new VaultError('vault-exists');
      this.#assertGone(await this.#status());
      this.#letGo();
      await this.#around.host.call('mirror:set-aside', { secrets: true });
      await this.#openOrAnew();
      await this.#database.clear();
    });
  }

  /**
   * Writes a backup as the vault of this machine, and opens it; what is there and cannot be opened is set aside. The keys of the backup become the
   * session's. Throws `vault-exists`, `no-space`, `disk`, `not-found` (the stick is gone), `cancelled`; then there is no vault.
   */
  restore(backup: OpenedBackup, forgottenSince: ReadonlySet<HexId>, call: StartCall): Promise<Restored> {
    return this.#turn.run(async () => {
      const { host } = this.#around;
      if (this.#session !== undefined) throw new VaultError('vault-exists');
      const status = await this.#status();
      if (status.state !== 'none') {
        this.#assertGone(status);
        // What is here may be worth more than a backup that cannot be read to its end.
        await readWhole(host, backup.place, call);
      }
      // Both copies of the files, and rows of a few KiB.
      await assertSpace(host, backup.note.bytes * 2 + backup.note.records * 8192);
      this.#letGo();
      if (status.state !== 'none') await host.call('mirror:set-aside', { secrets: true });
      await this.#openOrAnew();
      await this.#database.beginRestoring();
      const { keys, last, directory, restored } = await restoreRows(backup, forgottenSince, this.#database, call);
      await writeEraseFile(host, 'a', keys.eraseSecret);
      await this.#database.write(last, 1);
      await writeEraseFile(host, 'b', keys.eraseSecret);
      const mirror = new Mirror(host, keys.fields.vaultId);
      const copies = await this.#copies();
      const trouble =
        copies.trouble ??
        (await troubleOf(async () => {
          if (copies.main !== undefined) {
            await renewMirror(mirror, keys.fields.vaultId, {
              copy: copies.main,
              rows: this.#database,
              directory,
              number: 1,
            });
          }
        }));
      const { electron } = copies.mirror;
      await this.#enter(
        this.#newSession(keys, directory, { mirror, change: 1, trouble, electron, done: NOTHING_DONE }),
      );
      return restored;
    });
  }

  /** Throws `vault-exists` unless a vault was here that does not open, or that opens only with a question. */
  #assertGone({ state, code, onlySecond }: VaultStatus): void {
    const isGone = state === 'lost' || state === 'damaged' || onlySecond === true || this.#asked !== undefined;
    if (!isGone || code === 'too-new') throw new VaultError('vault-exists');
  }

  /**
   * Random bytes in place of header and keyring, for the wipe. Waits for nothing that is under way: what it may still write is sealed
   * under keys that end with the worker. The keys are not cleared here, for something under way would then seal with zeros.
   * Throws where there is no vault, or one that this version cannot open; main then does without.
   */
  async destroy(): Promise<void> {
    if (this.#session !== undefined) this.#session.closed = true;
    if ((await this.#database.presence()) === 'absent') throw new VaultError('no-vault');
    await this.#open();
    await this.#database.write({ header: randomBytes(HEADER_SIZE), keyring: randomBytes(KEYRING_SIZE) });
    // main removes its files all the same, when the app starts again.
    const { vaultId: id } = await this.#around.host.call('mirror:open', {});
    if (id === null) return;
    await this.#around.host.call('mirror:renew', { vaultId: id.slice() });
    await this.#around.host.call('mirror:drop-evidence', {});
  }

  /** One Argon2id run, about a second. The caller wipes the root. */
  rootOf(passphrase: string, { salt, cost }: Pick<HeaderFields, 'salt' | 'cost'>): Promise<Root> {
    return this.#passphraseRoot(passphrase, salt, cost);
  }

  #passphraseRoot(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Root> {
    const prepared = preparePassphrase(passphrase);
    const request = { passphrase: prepared, salt: salt.slice(), memoryKiB: cost.memory, passes: cost.passes };
    return this.#around.argon2(request).then(root);
  }

  /** Salt, cost and slot secret for a new passphrase. The first derivation is also the measurement. */
  async #newWay(id: HeaderFields['vaultId'], passphrase: string) {
    const salt = newSalt();
    const start = performance.now();
    let from = await this.#passphraseRoot(passphrase, salt, LOWEST_COST);
    const cost = costForTime(performance.now() - start, this.#around.argon2Target);
    if (cost.memory !== LOWEST_COST.memory || cost.passes !== LOWEST_COST.passes) {
      wipe(from);
      from = await this.#passphraseRoot(passphrase, salt, cost);
    }
    const secret = slotSecretOf(from, id, PASSPHRASE_SLOT);
    wipe(from);
    return { fields: { vaultId: id, cost, salt }, secret };
  }

  async #replacePassphrase(session: VaultSession, passphrase: string): Promise<void> {
    const { fields, secret } = await this.#newWay(session.vaultId, passphrase);
    const others = session.keys.keyring.slots.filter((slot) => slot.use !== 'passphrase');
    const slots: KeyringSlot[] = [{ index: PASSPHRASE_SLOT, use: 'passphrase', secret }, ...others];
    await forget(session, { fields, slots });
  }

  #copies(): Promise<Copies> {
    return readCopies(this.#database, this.#around.host, () => this.#open());
  }

  /** Looks at both copies with what was typed, and opens the vault unless there is something to ask. `first` runs before it counts as open. */
  async #start(derive: (header: VaultHeader) => Promise<Root>, first?: Asked['first']): Promise<Opened> {
    this.#letGo();
    const roots = new Map<string, Root>();
    const rootOf = async (header: VaultHeader) => {
      const name = [header.vaultId, header.salt, header.cost.memory, header.cost.passes].join();
      const known = roots.get(name) ?? (await derive(header));
      roots.set(name, known);
      return known;
    };
    try {
      if (this.#session !== undefined) {
        const { session } = this;
        const header = this.#ownHeader(session);
        const opened = tryRoot(header, await rootOf(header));
        wipe(opened.secret, opened.masterKey);
        await this.#enter(session, first === undefined ? undefined : () => first(session));
        return { question: null };
      }
      const copies = await this.#copies();
      const { state } = statusOf(copies);
      const copy = copies.main ?? copies.second;
      if (state !== 'locked' || copy === undefined) {
        throw state === 'none' ? new VaultError('no-vault') : (copies.mainError ?? new VaultError('truncated'));
      }
      const mirror = new Mirror(this.#around.host, copy.header.vaultId);
      const start = await lookAtBoth({ copies, database: this.#database, mirror, rootOf });
      const asked: Asked = { copies, mirror, start, first, mainRenewed: null };
      if (start.finding === null) {
        await this.#goOn(asked);
        return { question: null };
      }
      this.#asked = asked;
      return { question: await questionOf(start, this.#database, mirror) };
    } finally {
      wipe(...roots.values());
    }
  }

  /** Forgets the keys of an unlock that was not answered. */
  #letGo(): void {
    const { start } = this.#asked ?? {};
    if (start !== undefined) wipeVaultKeys(start.use.keys);
    if (start?.older !== undefined) wipeVaultKeys(start.older.keys);
    this.#asked = undefined;
    this.#lockedHeader = undefined;
  }

  async #putBack(asked: Asked, call: StartCall): Promise<Asked> {
    const { start, mirror } = asked;
    const { use, older, finding } = start;
    if (finding === null || finding === 'both-older') throw new VaultError('invalid');
    await this.#openOrAnew();
    await assertSpace(this.#around.host, await bytesToRenew(this.#database, mirror, use.directory));
    // What follows takes the older state away: when it is cut short, there is nothing left to go on with.
    if (older !== undefined) wipeVaultKeys(older.keys);
    const answered = { ...asked, start: { ...start, older: undefined } };
    this.#asked = answered;
    await renewDatabase(this.#database, mirror, use.keys.fields.vaultId, use, call);
    return { ...answered, mainRenewed: finding };
  }

  /** Mends what there is no question about, and opens the vault. No key stays behind when that fails and nothing was asked. */
  async #goOn({ copies, mirror, start, first, mainRenewed }: Asked): Promise<void> {
    const { copy, directory, keys } = start.use;
    const { vaultId: id } = keys.fields;
    let { trouble } = copies;
    const change = Math.max(1, copy.change);
    const saved = directory.repaired.map((row) => hexOf(row.id));
    try {
      if (start.replays) await this.#database.write(await tailOf(mirror, copy, copies.main?.change ?? 0), change);
      if (directory.repaired.length > 0) await this.#database.write({ rows: directory.repaired });
      if (start.renewMirror !== null) {
        trouble = await troubleOf(async () => {
          if (copies.mirror.state === 'present') {
            saved.push(...(await saveFromMirror(this.#database, mirror, id, directory)));
          }
          if (start.keepsMirror) await mirror.setAside();
          await renewMirror(mirror, id, { copy, rows: readableRows(this.#database), directory, number: change });
        });
        if (copy.change === 0) await this.#database.write({}, change);
      }
    } catch (error) {
      if (this.#asked === undefined) wipeVaultKeys(keys);
      throw error;
    }
    const done = {
      replayed: start.replays ? 1 : 0,
      secondRenewed: start.renewMirror === 'first' || trouble !== null ? null : start.renewMirror,
      mainRenewed,
    };
    const session = this.#newSession(keys, directory, {
      mirror,
      change,
      trouble,
      electron: copies.mirror.electron,
      done,
    });
    for (const row of saved) session.upkeep.repaired('records', row);
    await this.#enter(session, first === undefined ? undefined : () => first(session));
  }

  #newSession(
    keys: VaultKeys,
    directory: Directory,
    parts: {
      readonly mirror: Mirror;
      readonly change: number;
      readonly trouble: SecondTrouble | null;
      readonly electron: number;
      readonly done: StartDone;
    },
  ): VaultSession {
    const { host, changed } = this.#around;
    const { vaultId: id } = keys.fields;
    const upkeep = new Upkeep(parts.done, () => changed('store'));
    const sentinel = new Sentinel(host, () => ({
      key: session.keys.keyring.settingsKey,
      head: { vaultId: id, electron: parts.electron },
      mark: { change: database.change, generation: directory.generation, records: directory.size },
    }));
    const database = new Store({
      ...parts,
      database: this.#database,
      written: () => sentinel.changed(),
      freeBytes: async () => (await host.call('disk:free', {})).bytes,
    });
    const queue = new Queue();
    const session = newSession({ keys, database, sentinel, upkeep, host, directory, queue, changed });
    return session;
  }

  /** The vault counts as open only when `first` went well: where the page is told of a failure, no key stays behind. */
  async #enter(session: VaultSession, first: () => Promise<void> = async () => undefined): Promise<void> {
    const isNew = this.#session === undefined;
    try {
      if (isNew) await settleEraseFiles(session);
      await readMirrorSetting(session);
      await first();
    } catch (error) {
      session.sentinel.stop();
      if (isNew) wipeVaultKeys(session.keys);
      throw error;
    }
    this.#session = session;
    session.sentinel.changed();
    this.#settle(session);
  }

  /** What the unlock does not wait for: a forgetting that was cut short, chunks left by a crash, the search index. */
  #settle(session: VaultSession): void {
    if (this.#settled === session) return;
    this.#settled = session;
    this.#settling = (async () => {
      const steps = [
        async () => (owesForgetting(session) ? forget(session) : 0),
        () => removeOrphanChunks(session),
        () => this.#around.background(session),
        () => session.host.call('reserve:keep', {}),
        () => checkCopies(session),
      ];
      // Each by itself: what fails in one must not keep the copies from being compared.
      for (const step of steps) await step().catch(() => undefined);
    })();
  }

  async #open(): Promise<void> {
    await this.#database.open(() => this.#close());
  }

  /** An empty database where the one that is there does not open. Nothing is lost by it that could be read. */
  async #openOrAnew(): Promise<void> {
    const { host } = this.#around;
    const anew = () =>
      this.#database.openAnew(
        () => this.#close(),
        () => host.call('database:remove', {}),
      );
    await this.#open().catch(anew);
  }

  #close(): void {
    if (this.#session !== undefined) this.#session.closed = true;
  }

  /**
   * The header of an open or a locked vault, in whichever copy has it. Throws `no-vault`, or what is wrong with it. The copies are looked at once,
   * and not at all while the vault is open: a look drops what main has half done, and main takes few of them.
   */
  async header(): Promise<VaultHeader> {
    if (this.#isOpen) return this.#ownHeader(this.session);
    return this.#turn.run(async () => {
      if (this.#isOpen) return this.#ownHeader(this.session);
      this.#lockedHeader ??= await this.#readHeader();
      return this.#lockedHeader;
    });
  }

  /** As it was written last: every way in is among the keys. */
  #ownHeader({ keys }: VaultSession): VaultHeader {
    return parseHeader(sealHeader(keys.fields, keys.masterKey, keys.keyring.slots));
  }

  async #readHeader(): Promise<VaultHeader> {
    const copies = await this.#copies();
    const copy = copies.main ?? copies.second;
    if (copy !== undefined && statusOf(copies).state === 'locked') return copy.header;
    throw copies.mainError ?? new VaultError('no-vault');
  }
}

function refuseWeak(passphrase: string): void {
  if (estimatePassphrase(passphrase).score < SCORE_NEEDED) throw new VaultError('weak-passphrase');
}
