/** A vault where there is none that opens: made, brought back from a backup, or the way cleared for it. */
import { newId, type RecoveryCode, recoveryRoot, slotSecretOf, vaultId, wipe } from '../../crypto/index.ts';
import { VaultError } from '../../shared/errors.ts';
import type { HexId } from '../../shared/ids.ts';
import type { Restored } from '../../shared/vault/backup.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import { readWhole } from './backup/checking.ts';
import type { OpenedBackup } from './backup/opened.ts';
import { restoreRows } from './backup/restoring.ts';
import { Directory } from './directory.ts';
import { writeEraseFile } from './erase-secret.ts';
import { renewMirror } from './mirror/anew.ts';
import { NOTHING_DONE, type StartCall, troubleOf } from './mirror/asked.ts';
import { statusOf } from './mirror/copies.ts';
import { Mirror } from './mirror/mirror.ts';
import type { OpenVault } from './open-vault.ts';
import { KIT_SLOT, PASSPHRASE_SLOT, proveKit, typedCode } from './recovery.ts';
import { writeFirstSettings } from './settings.ts';
import { assertSpace } from './space.ts';
import type { Unlocking } from './unlocking.ts';
import { newVaultKeys, sealVaultKeys } from './vault-keys.ts';
import type { VaultPlace } from './vault-place.ts';
import { newWay, refuseWeak } from './ways-in.ts';

/** One call at a time: the vault's queue sees to it. */
export class NewVault {
  readonly #place: VaultPlace;
  readonly #open: OpenVault;
  readonly #unlocking: Unlocking;

  constructor(place: VaultPlace, open: OpenVault, unlocking: Unlocking) {
    this.#place = place;
    this.#open = open;
    this.#unlocking = unlocking;
  }

  /**
   * Makes a vault and opens it, and proves on what was written that the code opens it. `proposed` loses the code when the vault is there.
   * Throws `vault-exists`, `recovery-code-typo`, `weak-passphrase`, `no-space`, `disk`.
   */
  async create(
    passphrase: string,
    recoveryTypedBack: string,
    proposed: { code: RecoveryCode | undefined },
  ): Promise<void> {
    const { host, database, around } = this.#place;
    if (statusOf(await this.#place.copies()).state !== 'none') throw new VaultError('vault-exists');
    const { code } = proposed;
    if (code === undefined || typedCode(recoveryTypedBack) !== code) throw new VaultError('recovery-code-typo');
    refuseWeak(passphrase);
    await assertSpace(host, 1_048_576);

    const id = newId(vaultId);
    const { fields, secret } = await newWay(around, id, passphrase);
    const fromCode = recoveryRoot(code, id);
    const recovery = slotSecretOf(fromCode, id, KIT_SLOT);
    wipe(fromCode);
    const keys = newVaultKeys(fields, [
      { index: PASSPHRASE_SLOT, use: 'passphrase', secret },
      { index: KIT_SLOT, use: 'recovery', secret: recovery },
    ]);

    // Both files are there only once the vault is: two files and an empty database mean a loss, one file a start that was cut short.
    await writeEraseFile(host, 'a', keys.eraseSecret);
    await this.#place.open();
    // What a restoring left that was cut short.
    if (!(await database.isEmpty())) await database.clear();
    const directory = new Directory(id, keys.keyring.epochKey);
    const plan = directory.plan(new Map());
    const change = { ...sealVaultKeys(keys), ...plan.change };
    const mirror = new Mirror(host, id);
    const trouble = await troubleOf(async () => {
      await mirror.renew();
      await mirror.append(change, 1);
    });
    if (trouble === 'no-space') throw new VaultError('no-space');
    await database.write(change, 1);
    plan.apply();
    await writeEraseFile(host, 'b', keys.eraseSecret);
    proposed.code = undefined;
    const { electron } = (await this.#place.copies()).mirror;
    const beginning = { mirror, change: 1, trouble, electron, done: NOTHING_DONE };
    await this.#open.enter(this.#open.newSession(keys, directory, beginning), async (session) => {
      await writeFirstSettings(session);
      await proveKit(session, code);
    });
  }

  /** Gives up what is there and cannot be opened, or was not: the mirror is set aside with what opens it, the database emptied. Throws `vault-exists`. */
  async startEmpty(): Promise<void> {
    if (this.#open.session !== undefined) throw new VaultError('vault-exists');
    this.#assertGone(await this.#place.status());
    this.#unlocking.letGo();
    await this.#place.host.call('mirror:set-aside', { secrets: true });
    await this.#place.openOrAnew();
    await this.#place.database.clear();
  }

  /**
   * Writes a backup as the vault of this machine, and opens it; what is there and cannot be opened is set aside. The keys of the backup become the
   * session's. Throws `vault-exists`, `no-space`, `disk`, `not-found` (the stick is gone), `cancelled`; then everything but the
   * database is as it was.
   */
  async restore(backup: OpenedBackup, forgottenSince: ReadonlySet<HexId>, call: StartCall): Promise<Restored> {
    const { host, database } = this.#place;
    if (this.#open.session !== undefined) throw new VaultError('vault-exists');
    const status = await this.#place.status();
    if (status.state !== 'none') {
      this.#assertGone(status);
      // What is here may be worth more than a backup that cannot be read to its end.
      await readWhole(host, backup.place, call);
    }
    // Both copies of the files, and rows of a few KiB.
    await assertSpace(host, backup.note.bytes * 2 + backup.note.records * 8192);
    // The question of an unlock is over: what it was about is written over.
    this.#unlocking.letGo();
    await this.#place.openOrAnew();
    await database.beginRestoring();
    const { keys, last, directory, restored } = await restoreRows(backup, forgottenSince, database, call);
    // Not before everything is here: cut short, the second copy lies where it was, with what opens it, and the next start asks about it.
    if (status.state !== 'none') await host.call('mirror:set-aside', { secrets: true });
    await writeEraseFile(host, 'a', keys.eraseSecret);
    await database.write(last, 1);
    await writeEraseFile(host, 'b', keys.eraseSecret);
    const { vaultId: id } = keys.fields;
    const mirror = new Mirror(host, id);
    const copies = await this.#place.copies();
    const { main: copy } = copies;
    const trouble =
      copies.trouble ??
      (await troubleOf(async () => {
        if (copy !== undefined) await renewMirror(mirror, id, { copy, rows: database, directory, number: 1 });
      }));
    const { electron } = copies.mirror;
    const beginning = { mirror, change: 1, trouble, electron, done: NOTHING_DONE };
    await this.#open.enter(this.#open.newSession(keys, directory, beginning));
    return restored;
  }

  /** Throws `vault-exists` unless a vault was here that does not open, or that opens only with a question. */
  #assertGone({ state, code, onlySecond }: VaultStatus): void {
    const isGone = state === 'lost' || state === 'damaged' || onlySecond === true || this.#unlocking.isAsking;
    if (!isGone || code === 'too-new') throw new VaultError('vault-exists');
  }
}
