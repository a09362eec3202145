/** The main job, on made-up words: an account with its evidence, a lock, a bundle to oneself. */

import type { HexId } from '../../shared/ids.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { PickedFile } from '../../shared/ipc/contract.ts';
import type { VaultClient } from '../vault/client.ts';
import { codeOf, type Step } from './steps.ts';

const PASSPHRASE = 'granit fener yavaş limon';
const TITLE = 'Self-test';
const NARRATIVE = 'Bu, sınaqdır. Это проверка. این یک آزمایش است.';

async function picked(bridge: Bridge, purpose: 'evidence' | 'bundle'): Promise<PickedFile> {
  const answer = await bridge.invoke('file:pick', { purpose, multiple: false });
  const file = answer.ok ? answer.value.files[0] : undefined;
  if (file === undefined) throw new Error('no file');
  return file;
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Bytes as main made them for the self-test. */
function isEvidence(bytes: Uint8Array, from: number): boolean {
  return bytes.length > 0 && bytes.every((byte, index) => byte === (from + index) % 251);
}

/** From nothing to a vault with one account. */
export async function beforeLock(bridge: Bridge, vault: VaultClient, step: Step): Promise<void> {
  await step('vault-made', async () => {
    if ((await vault.call('vault:status', {})).state !== 'none') return false;
    const { groups } = await vault.call('recovery:propose', {});
    await vault.call('vault:create', { passphrase: PASSPHRASE, recoveryTypedBack: groups.join('') });
    return (await vault.call('vault:status', {})).state === 'unlocked';
  });
  await step('erase-files', async () => {
    const secrets = await bridge.invoke('erase:read', {});
    if (!secrets.ok) return false;
    const kept = [secrets.value.a, secrets.value.b].filter((each) => each !== null);
    return kept.length > 0 && kept.every((each) => each.length === 32 && each.some((byte) => byte !== 0));
  });
  let report: HexId = '';
  await step('report-written', async () => {
    report = (await vault.call('reports:create', {})).id;
    const { report: empty } = await vault.call('reports:open', { id: report });
    const written = { ...empty, title: TITLE, narrative: NARRATIVE };
    await vault.call('reports:draft', { id: report, report: written });
    return (await vault.call('reports:save', { id: report, report: written })).version === 1;
  });
  await step('evidence-kept', async () => {
    const { handle, name, size } = await picked(bridge, 'evidence');
    const kept = await vault.call('evidence:add', { report, file: { from: 'picked', handle, name, size } });
    return kept.size === size && size > 100_000;
  });
}

/** From a locked vault to a bundle that has come back. */
export async function afterLock(bridge: Bridge, vault: VaultClient, step: Step): Promise<void> {
  await step(
    'wrong-passphrase-refused',
    async () => (await codeOf(vault.call('vault:unlock', { passphrase: `${PASSPHRASE}x` }))) === 'wrong-passphrase',
  );
  await step('reopened', async () => {
    await vault.call('vault:unlock', { passphrase: PASSPHRASE });
    return (await vault.call('vault:status', {})).state === 'unlocked';
  });
  let report: HexId = '';
  let evidence: HexId = '';
  let sha256 = '';
  await step('report-read', async () => {
    const list = await vault.call('reports:list', { search: '', filters: {}, order: 'changed', from: 0, count: 10 });
    report = list.items[0]?.id ?? '';
    const view = await vault.call('reports:open', { id: report });
    evidence = view.evidence[0]?.id ?? '';
    sha256 = view.evidence[0]?.sha256 ?? '';
    return list.total === 1 && view.report.title === TITLE && view.report.narrative === NARRATIVE;
  });
  await step('evidence-read', async () => {
    const { bytes } = await vault.call('evidence:read', { id: evidence, offset: 70_000, length: 60_000 });
    return bytes.length === 60_000 && isEvidence(bytes, 70_000);
  });
  let card = '';
  await step('card-made', async () => {
    const fields = { name: TITLE, organisation: '', contact: '', languages: [], validUntil: null };
    card = (await vault.call('card:write', fields)).text;
    return card.length > 0;
  });
  let recipient: HexId = '';
  await step('recipient-added', async () => {
    const added = await vault.call('recipients:add', { card, keepSeparate: false });
    if (added.outcome !== 'added') return false;
    recipient = added.id;
    const { fingerprint } = await vault.call('recipients:open', { id: recipient });
    const compared = await vault.call('recipients:compare', {
      id: recipient,
      digits: fingerprint.join(' '),
      how: 'typed-digits',
      channel: 'in-person',
    });
    return compared.match;
  });
  let sealedSize = 0;
  await step('sealed', async () => {
    const selection = {
      reports: [{ id: report, omitFields: [], omitEvidence: [] }],
      recipients: [recipient],
      signed: true,
    };
    const preview = await vault.call('seal:preview', selection);
    const begun = await bridge.invoke('save:begin', { purpose: 'bundle', size: preview.sealedSize });
    if (!begun.ok || begun.value === null) return false;
    sealedSize = (await vault.call('seal:start', { selection, save: begun.value.handle })).size;
    return sealedSize === preview.sealedSize;
  });
  let received: HexId = '';
  await step('bundle-opened', async () => {
    const { handle, name, size } = await picked(bridge, 'bundle');
    if (size !== sealedSize) return false;
    const opened = await vault.call('inbox:open', { file: { from: 'picked', handle, name, size } });
    if (opened.outcome !== 'reports') return false;
    received = opened.id;
    return true;
  });
  await step('bundle-compared', async () => {
    const view = await vault.call('inbox:view', { id: received });
    const [account] = view.reports;
    const [file] = view.files;
    if (account?.title !== TITLE || account.narrative !== NARRATIVE || view.from.state !== 'known') return false;
    if (file === undefined || file.sha256 !== sha256) return false;
    const range = { offset: 0, length: 100_000 };
    const [sent, came] = await Promise.all([
      vault.call('evidence:read', { id: evidence, ...range }),
      vault.call('inbox:evidence-read', { id: received, index: file.index, ...range }),
    ]);
    return same(sent.bytes, came.bytes) && isEvidence(came.bytes, 0);
  });
}
