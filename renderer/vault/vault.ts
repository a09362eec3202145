/** The vault as the page meets it: there is none, it is locked, it is open, or it is damaged. */
import {
  HEADER_SIZE,
  type HeaderFields,
  KEYRING_SIZE,
  newRecoveryCode,
  type RecoveryCode,
  type Root,
  randomBytes,
  recoveryGroups,
  recoveryRoot,
  reviewRecoveryCode,
  type VaultHeader,
  wipe,
} from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Restored } from '../../shared/vault/backup.ts';
import type { Opened } from '../../shared/vault/store.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import type { OpenedBackup } from './backup/opened.ts';
import type { Host } from './host.ts';
import type { StartCall } from './mirror/asked.ts';
import { NewVault } from './new-vault.ts';
import { OpenVault } from './open-vault.ts';
import { Queue } from './queue.ts';
import { typedCode } from './recovery.ts';
import type { VaultSession } from './session.ts';
import { codeOfShares, type ProposedShares } from './shares.ts';
import { Unlocking } from './unlocking.ts';
import { type Surroundings, VaultPlace } from './vault-place.ts';
import { ownHeader, passphraseRoot, proveRoot, refuseWeak, replacePassphrase } from './ways-in.ts';

export class Vault {
  /** Ways in that were drawn and are not in force yet. */
  readonly proposed: { code: RecoveryCode | undefined; shares: ProposedShares | undefined } = {
    code: undefined,
    shares: undefined,
  };
  readonly #around: Surroundings;
  readonly #place: VaultPlace;
  readonly #open: OpenVault;
  readonly #unlocking: Unlocking;
  readonly #new: NewVault;
  /** Two unlockings or makings of a vault at the same time wait for each other. */
  readonly #turn = new Queue();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#place = new VaultPlace(around, () => this.#open.close());
    this.#open = new OpenVault(this.#place);
    this.#unlocking = new Unlocking(this.#place, this.#open);
    this.#new = new NewVault(this.#place, this.#open, this.#unlocking);
  }

  /** main, as the vault reaches it. */
  get host(): Host {
    return this.#around.host;
  }

  /** The open vault. Throws VaultError `locked`. */
  get session(): VaultSession {
    const { session } = this.#open;
    if (session === undefined || session.closed) throw new VaultError('locked');
    return session;
  }

  /** Resolves when the work after the last unlock has ended. */
  get settled(): Promise<void> {
    return this.#open.settled;
  }

  /** Waits for an unlocking that is under way: a look at both copies drops what main has half done of one. */
  async status(): Promise<VaultStatus> {
    if (this.#open.isOpen) return { state: 'unlocked' };
    return this.#turn.run(async () => (this.#open.isOpen ? { state: 'unlocked' } : this.#place.status()));
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
    return this.#turn.run(() => this.#new.create(passphrase, recoveryTypedBack, this.proposed));
  }

  /** Throws `no-vault`, `wrong-passphrase`, or what is wrong with the vault. Where it answers with a question the vault is not open yet. */
  unlock(passphrase: string): Promise<Opened> {
    return this.#turn.run(() => this.#unlocking.start((header) => this.rootOf(passphrase, header)));
  }

  /** Opens with the recovery code and puts a new passphrase in the place of the forgotten one. The code stays valid. */
  unlockWithRecovery(typed: string, newPassphrase: string): Promise<Opened> {
    return this.#turn.run(async () => {
      const code = typedCode(typed);
      if (code === undefined) throw new VaultError('recovery-code-typo');
      refuseWeak(newPassphrase);
      return this.#unlocking.start(
        async (header) => recoveryRoot(code, header.vaultId),
        (session) => replacePassphrase(this.#around, session, newPassphrase),
      );
    });
  }

  /** The same with shares of a code. Throws `shares-do-not-fit` for too few of one set, `wrong-passphrase` when they open nothing. */
  async unlockWithShares(typed: readonly string[], newPassphrase: string) {
    return this.unlockWithRecovery(await codeOfShares(typed, await this.header()), newPassphrase);
  }

  /** Answers the question of the last unlock, and opens the vault. Throws `invalid` when none was asked, or for what it does not offer. */
  settle(choice: 'put-back' | 'go-on', call: StartCall): Promise<void> {
    return this.#turn.run(() => this.#unlocking.settle(choice, call));
  }

  /** Gives up what is there and cannot be opened, or was not: the mirror is set aside with what opens it, the database emptied. Throws `vault-exists`. */
  startEmpty(): Promise<void> {
    return this.#turn.run(() => this.#new.startEmpty());
  }

  /**
   * Writes a backup as the vault of this machine, and opens it; what is there and cannot be opened is set aside. The keys of the backup become the
   * session's. Throws `vault-exists`, `no-space`, `disk`, `not-found` (the stick is gone), `cancelled`; then there is no vault.
   */
  restore(backup: OpenedBackup, forgottenSince: ReadonlySet<HexId>, call: StartCall): Promise<Restored> {
    return this.#turn.run(() => this.#new.restore(backup, forgottenSince, call));
  }

  /** What makes or takes away a way in, after the passphrase was given once more. Throws `wrong-passphrase` when `current` is not the passphrase. */
  withPassphrase<T>(current: string, act: (session: VaultSession) => Promise<T>): Promise<T> {
    return this.#turn.run(async () => {
      const session = this.session;
      const header = ownHeader(session);
      const from = await this.rootOf(current, header);
      try {
        proveRoot(header, from);
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
      await replacePassphrase(this.#around, session, next);
    });
  }

  /** One Argon2id run, about a second. The caller wipes the root. */
  rootOf(passphrase: string, header: Pick<HeaderFields, 'salt' | 'cost'>): Promise<Root> {
    return passphraseRoot(this.#around, passphrase, header);
  }

  /**
   * The header of an open or a locked vault, in whichever copy has it. Throws `no-vault`, or what is wrong with it. The copies are looked at once,
   * and not at all while the vault is open: a look drops what main has half done, and main takes few of them.
   */
  async header(): Promise<VaultHeader> {
    if (this.#open.isOpen) return ownHeader(this.session);
    return this.#turn.run(async () => (this.#open.isOpen ? ownHeader(this.session) : this.#unlocking.lockedHeader()));
  }

  /** Forgets what was deleted and writes what the directory has not followed yet. The client ends the worker afterwards. */
  prepareLock(): Promise<void> {
    return this.#open.prepareLock();
  }

  /**
   * Random bytes in place of header and keyring, for the wipe. Waits for nothing that is under way: what it may still write is sealed
   * under keys that end with the worker. The keys are not cleared here, for something under way would then seal with zeros.
   * Throws where there is no vault, or one that this version cannot open; main then does without.
   */
  async destroy(): Promise<void> {
    this.#open.close();
    const { database, host } = this.#place;
    if ((await database.presence()) === 'absent') throw new VaultError('no-vault');
    await this.#place.open();
    await database.write({ header: randomBytes(HEADER_SIZE), keyring: randomBytes(KEYRING_SIZE) });
    // main removes its files all the same, when the app starts again.
    const { vaultId: id } = await host.call('mirror:open', {});
    if (id === null) return;
    await host.call('mirror:renew', { vaultId: id.slice() });
    await host.call('mirror:drop-evidence', {});
  }
}
