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
  slotSecretOf,
  tryRoot,
  type VaultHeader,
  vaultId,
  wipe,
} from '../../crypto/index.ts';
import { type Argon2Cost, costForTime } from '../../crypto/passphrase.ts';
import { FormatError, VaultError } from '../../shared/errors.ts';
import type { Argon2Request } from '../../shared/vault/messages.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import { Database, type Engine } from './database.ts';
import { Directory } from './directory.ts';
import { readEraseFiles, writeEraseFile } from './erase-secret.ts';
import { forget, owesForgetting, settleEraseFiles } from './forgetting.ts';
import type { Host } from './host.ts';
import { estimatePassphrase, SCORE_NEEDED } from './passphrase-estimate.ts';
import { Queue } from './queue.ts';
import { KIT_SLOT, PASSPHRASE_SLOT, proveKit, typedCode } from './recovery.ts';
import { type Changed, newSession, removeOrphanChunks, type VaultSession } from './session.ts';
import { writeFirstSettings } from './settings.ts';
import { codeOfShares, type ProposedShares } from './shares.ts';
import { assertSpace } from './space.ts';
import { newVaultKeys, openWithEraseFiles, sealVaultKeys, type VaultKeys, wipeVaultKeys } from './vault-keys.ts';

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
  /** Two unlockings or makings of a vault at the same time wait for each other. */
  readonly #turn = new Queue();
  /** What goes on after an unlock. */
  #settling: Promise<void> = Promise.resolve();
  #settled: VaultSession | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#database = new Database(around.engine);
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

  async status(): Promise<VaultStatus> {
    if (this.#session !== undefined && !this.#session.closed) return { state: 'unlocked' };
    try {
      if ((await this.#header()) === undefined) return { state: 'none' };
      if ((await this.#database.keyring()) === undefined) throw new VaultError('altered');
      return { state: 'locked' };
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
      if ((await this.#header()) !== undefined) throw new VaultError('vault-exists');
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
      const directory = new Directory(id, keys.keyring.epochKey);
      const plan = directory.plan(new Map());
      await this.#database.write({ ...sealVaultKeys(keys), ...plan.change });
      plan.apply();
      await writeEraseFile(this.#around.host, 'b', keys.eraseSecret);
      this.proposed.code = undefined;
      const session = this.#newSession(keys, directory);
      await this.#enter(session, async () => {
        await writeFirstSettings(session);
        await proveKit(session, code);
      });
    });
  }

  /** Throws `no-vault`, `wrong-passphrase`, or what is wrong with the vault. */
  unlock(passphrase: string): Promise<void> {
    return this.#turn.run(async () => {
      const header = await this.#headerOrThrow();
      const from = await this.#passphraseRoot(passphrase, header.salt, header.cost);
      await this.#enter(await this.#openedWith(header, from));
    });
  }

  /** Opens with the recovery code and puts a new passphrase in the place of the forgotten one. The code stays valid. */
  unlockWithRecovery(typed: string, newPassphrase: string): Promise<void> {
    return this.#turn.run(async () => {
      const code = typedCode(typed);
      if (code === undefined) throw new VaultError('recovery-code-typo');
      refuseWeak(newPassphrase);
      const header = await this.#headerOrThrow();
      const session = await this.#openedWith(header, recoveryRoot(code, header.vaultId));
      await this.#enter(session, () => this.#replacePassphrase(session, newPassphrase));
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
      const header = await this.#headerOrThrow();
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

  /** Tries a root on the header and gives the session that it opens, or the one that is open already. Wipes the root. */
  async #openedWith(header: VaultHeader, from: Root): Promise<VaultSession> {
    try {
      const { masterKey, secret } = tryRoot(header, from);
      wipe(secret);
      if (this.#session !== undefined) {
        wipe(masterKey);
        return this.session;
      }
      const sealed = await this.#database.keyring();
      if (sealed === undefined) throw new VaultError('altered');
      const files = await readEraseFiles(this.#around.host);
      const { keyring, eraseSecret } = openWithEraseFiles(sealed, header.vaultId, masterKey, files);
      const { vaultId: id, cost, salt } = header;
      const directory = await Directory.load(this.#database, id, keyring.epochKey);
      return this.#newSession({ fields: { vaultId: id, cost, salt }, masterKey, eraseSecret, keyring }, directory);
    } finally {
      wipe(from);
    }
  }

  #newSession(keys: VaultKeys, directory: Directory): VaultSession {
    const { host, changed } = this.#around;
    return newSession({ keys, database: this.#database, host, directory, queue: new Queue(), changed });
  }

  /** The vault counts as open only when `first` went well: where the page is told of a failure, no key stays behind. */
  async #enter(session: VaultSession, first: () => Promise<void> = async () => undefined): Promise<void> {
    const isNew = this.#session === undefined;
    try {
      if (isNew) await settleEraseFiles(session);
      await first();
    } catch (error) {
      if (isNew) wipeVaultKeys(session.keys);
      throw error;
    }
    this.#session = session;
    this.#settle(session);
  }

  /** What the unlock does not wait for: a forgetting that was cut short, chunks left by a crash, the search index. */
  #settle(session: VaultSession): void {
    if (this.#settled === session) return;
    this.#settled = session;
    this.#settling = (async () => {
      if (owesForgetting(session)) await forget(session);
      await removeOrphanChunks(session);
      await this.#around.background(session);
    })().catch(() => undefined);
  }

  async #open(): Promise<void> {
    await this.#database.open(() => {
      if (this.#session !== undefined) this.#session.closed = true;
    });
  }

  /** The header as it lies there, of an open or a locked vault. Throws `no-vault`, or what is wrong with it. */
  header(): Promise<VaultHeader> {
    return this.#headerOrThrow();
  }

  async #headerOrThrow(): Promise<VaultHeader> {
    const header = await this.#header();
    if (header === undefined) throw new VaultError('no-vault');
    return header;
  }

  /**
   * The header; undefined when there is no vault and never was one, or when making one was cut short before anything was in it.
   * Throws when there is a vault that cannot be opened as it is, or was one that is gone.
   */
  async #header(): Promise<VaultHeader | undefined> {
    const presence = await this.#database.presence();
    if (presence === 'newer') throw new VaultError('too-new');
    if (presence === 'present') {
      await this.#open();
      const bytes = await this.#database.header();
      if (bytes !== undefined) return parseHeader(bytes);
      if (!(await this.#database.isEmpty())) throw new VaultError('altered');
    }
    const { a, b } = await readEraseFiles(this.#around.host);
    if (a !== null && b !== null) throw new VaultError('truncated');
    return undefined;
  }
}

function refuseWeak(passphrase: string): void {
  if (estimatePassphrase(passphrase).score < SCORE_NEEDED) throw new VaultError('weak-passphrase');
}
