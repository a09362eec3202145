import { describe, expect, it } from 'vitest';
import { parseShare, printShare } from '../../crypto/index.ts';
import { recoveryState, rehearseKit, renewKit } from '../../renderer/vault/recovery.ts';
import {
  adoptShares,
  groupsOf,
  proposeShares,
  rehearseShares,
  removeShares,
  reviewShares,
} from '../../renderer/vault/shares.ts';
import type { Vault } from '../../renderer/vault/vault.ts';
import { codeOf, Machine, newVault, OTHER_PASSPHRASE, PASSPHRASE, reopened, startVault } from './vault-in-node.ts';

/** Shares in force, as they stand on the cards. */
async function split(vault: Vault, needed: number, of: number): Promise<string[]> {
  const proposed = await vault.withPassphrase(PASSPHRASE, (session) => proposeShares(session, { needed, of }));
  await adoptShares(vault.session, proposed);
  return groupsOf(proposed).map((groups) => groups.join(' '));
}

const wrongDigit = (text: string, at: number) =>
  `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;

const rehearse = async (vault: Vault, shares: readonly string[]) =>
  (await rehearseShares(vault.session, shares, await vault.header())).outcome;

/** Header and keyring as they lie there. */
async function waysOn(vault: Vault): Promise<string> {
  const { database } = vault.session;
  return Buffer.concat([(await database.header()) ?? [], (await database.keyring()) ?? []].map(Buffer.from)).toString(
    'hex',
  );
}

describe('the recovery kit', () => {
  it('is noted when it was proven, and a rehearsal changes nothing else', async () => {
    const { vault, code } = await newVault(new Machine());
    const made = await recoveryState(vault.session);
    expect(made).toEqual({ kit: { madeAt: expect.any(Number), rehearsedAt: null }, shares: null });
    const before = await waysOn(vault);
    expect(await rehearseKit(vault.session, code)).toEqual({ outcome: 'opens' });
    expect(await waysOn(vault)).toBe(before);
    const { kit } = await recoveryState(vault.session);
    expect(kit).toEqual({ madeAt: made.kit.madeAt, rehearsedAt: expect.any(Number) });
  });

  it('of another vault, or with a wrong digit, is told from its own', async () => {
    const { vault, code } = await newVault(new Machine());
    const other = await newVault(new Machine());
    expect(await rehearseKit(vault.session, other.code)).toEqual({ outcome: 'other' });
    expect(await rehearseKit(vault.session, wrongDigit(code, 7))).toEqual({ outcome: 'mistyped', wrongGroups: [1] });
    expect((await recoveryState(vault.session)).kit.rehearsedAt).toBeNull();
  });

  it('can be replaced: the code before it opens nothing any more, and is known again', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    const propose = () => vault.proposeRecovery().groups.join(' ');
    const renew = (passphrase: string, typed: string) =>
      vault.withPassphrase(passphrase, (session) => renewKit(session, vault.proposed.code, typed));
    const refused = propose();
    expect(await codeOf(renew(OTHER_PASSPHRASE, refused))).toBe('wrong-passphrase');
    expect(await codeOf(renew(PASSPHRASE, code))).toBe('recovery-code-typo');
    expect(await rehearseKit(vault.session, refused)).toEqual({ outcome: 'other' });
    expect(await rehearseKit(vault.session, code)).toEqual({ outcome: 'opens' });
    const fresh = propose();
    await renew(PASSPHRASE, fresh);
    expect(await rehearseKit(vault.session, code)).toEqual({ outcome: 'older' });
    expect((await recoveryState(vault.session)).kit).toEqual({ madeAt: expect.any(Number), rehearsedAt: null });
    await vault.prepareLock();
    const next = await startVault(machine);
    expect(await codeOf(next.unlockWithRecovery(code, OTHER_PASSPHRASE))).toBe('wrong-passphrase');
    await next.unlockWithRecovery(fresh, OTHER_PASSPHRASE);
    await next.settled;
    expect(await rehearseKit(next.session, fresh)).toEqual({ outcome: 'opens' });
  });

  it('of a vault from before this was noted can be rehearsed, and its age is not guessed', async () => {
    const { vault, code } = await newVault(new Machine());
    const [line] = [...vault.session.directory.entries()].filter((entry) => entry.kind === 'recovery');
    await vault.session.records.write((writer) => writer.trash(line?.id ?? ''));
    expect((await recoveryState(vault.session)).kit).toEqual({ madeAt: null, rehearsedAt: null });
    expect(await rehearseKit(vault.session, code)).toEqual({ outcome: 'opens' });
    expect((await recoveryState(vault.session)).kit).toEqual({ madeAt: null, rehearsedAt: expect.any(Number) });
  });
});

describe('shares among people', () => {
  it('open the vault and set a new passphrase; kit and shares stay', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    const shares = await split(vault, 2, 3);
    expect((await recoveryState(vault.session)).shares).toEqual({
      madeAt: expect.any(Number),
      rehearsedAt: null,
      needed: 2,
      of: 3,
    });
    await vault.prepareLock();
    const next = await startVault(machine);
    const [one = '', two = '', three = ''] = shares;
    expect(await codeOf(next.unlockWithShares([one], OTHER_PASSPHRASE))).toBe('shares-do-not-fit');
    expect(await codeOf(next.unlockWithShares([one, one], OTHER_PASSPHRASE))).toBe('shares-do-not-fit');
    expect(await codeOf(next.unlockWithShares([three, one], 'password'))).toBe('weak-passphrase');
    await next.unlockWithShares([three, one], OTHER_PASSPHRASE);
    await next.settled;
    expect(await rehearse(next, [two, three])).toBe('opens');
    expect(await rehearseKit(next.session, code)).toEqual({ outcome: 'opens' });
    await reopened(machine, next, OTHER_PASSPHRASE);
  });

  it('are rehearsed without a change but the note of it', async () => {
    const { vault } = await newVault(new Machine());
    const shares = await split(vault, 3, 5);
    const before = await waysOn(vault);
    expect(await rehearse(vault, shares.slice(0, 2))).toBe('too-few');
    expect((await recoveryState(vault.session)).shares?.rehearsedAt).toBeNull();
    expect(await rehearse(vault, shares.slice(2))).toBe('opens');
    expect((await recoveryState(vault.session)).shares?.rehearsedAt).toEqual(expect.any(Number));
    expect(await waysOn(vault)).toBe(before);
  });

  it('say one by one what is wrong with them', async () => {
    const { vault } = await newVault(new Machine());
    const other = await newVault(new Machine());
    const [one = '', two = ''] = await split(vault, 2, 3);
    // Of one vault in 65,536 the mark is the same: then another splitting is taken.
    let [foreign = ''] = await split(other.vault, 2, 2);
    const { vaultId } = vault.session;
    while (reviewShares([foreign], vaultId).good > 0) [foreign = ''] = await split(other.vault, 2, 2);
    const anew = await vault.withPassphrase(PASSPHRASE, (session) => proposeShares(session, { needed: 2, of: 2 }));
    const review = reviewShares(
      ['', one, one.slice(0, 20), wrongDigit(two, 0), foreign, anew.texts[0] ?? '', one, `${two}1`, two],
      vaultId,
    );
    expect(review.shares.map(({ state }) => state)).toEqual([
      ...['empty', 'good', 'typing', 'mistyped', 'other-vault', 'other-set', 'twice', 'mistyped', 'good'],
    ]);
    expect(review.shares[3]?.wrongGroups).toEqual([0]);
    expect(review).toMatchObject({ needed: 2, good: 2 });
    expect(reviewShares(['', ''], vaultId)).toMatchObject({ needed: null, good: 0 });
    // Of a vault in a backup, which need not be the one here.
    expect(reviewShares([foreign, one], null).shares.map(({ state }) => state)).toEqual(['good', 'other-set']);
    // Two groups ten places apart have the same check digits: the checksum notices them.
    const groups = one.split(' ');
    [groups[3], groups[13]] = [groups[13] ?? '', groups[3] ?? ''];
    if (groups[3] !== groups[13]) expect(reviewShares([groups.join('')], vaultId).shares[0]?.state).toBe('altered');
  });

  it('that are false close no door as long as enough true ones are there', async () => {
    const { vault } = await newVault(new Machine());
    const [one = '', two = '', three = ''] = await split(vault, 2, 3);
    const true1 = parseShare(one);
    const lying = printShare({ ...true1, y: true1.y.map((byte, at) => (at === 16 ? byte ^ 1 : byte)) });
    expect(await rehearse(vault, [lying, two])).toBe('no');
    expect(await rehearse(vault, [lying, two, three])).toBe('opens');
  });

  it('open nothing before they are adopted, nothing after newer ones were, and nothing when they were taken back', async () => {
    const machine = new Machine();
    const { vault, code } = await newVault(machine);
    const proposed = await vault.withPassphrase(PASSPHRASE, (session) => proposeShares(session, { needed: 2, of: 2 }));
    expect(await rehearse(vault, proposed.texts)).toBe('no');
    expect(await codeOf(adoptShares(vault.session, undefined))).toBe('not-found');
    await adoptShares(vault.session, proposed);
    expect(await rehearse(vault, proposed.texts)).toBe('opens');
    const newer = await split(vault, 2, 2);
    expect(await rehearse(vault, proposed.texts)).toBe('older');
    expect(await rehearse(vault, newer)).toBe('opens');
    await vault.withPassphrase(PASSPHRASE, removeShares);
    expect(await rehearse(vault, newer)).toBe('older');
    expect((await recoveryState(vault.session)).shares).toBeNull();
    expect(await rehearseKit(vault.session, code)).toEqual({ outcome: 'opens' });
    await vault.prepareLock();
    const next = await startVault(machine);
    expect(await codeOf(next.unlockWithShares(newer, OTHER_PASSPHRASE))).toBe('wrong-passphrase');
    await next.unlock(PASSPHRASE);
  });

  it('are made only for who knows the passphrase', async () => {
    const { vault } = await newVault(new Machine());
    const asked = vault.withPassphrase(OTHER_PASSPHRASE, (session) => proposeShares(session, { needed: 2, of: 3 }));
    expect(await codeOf(asked)).toBe('wrong-passphrase');
    expect(await codeOf(proposeShares(vault.session, { needed: 3, of: 2 }))).toBe('invalid');
  });
});
