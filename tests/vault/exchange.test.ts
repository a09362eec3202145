import { randomBytes as nodeRandom } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createBundle,
  fileKey,
  fromBase64,
  makeCard,
  newSeeds,
  openBundleWithFileKey,
  parseCard,
  ready,
  sealStream,
  utf8,
  utf8Text,
} from '../../crypto/index.ts';
import { listDisclosures, openDisclosure } from '../../renderer/vault/disclosures.ts';
import { removeEvidence } from '../../renderer/vault/evidence.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { forget } from '../../renderer/vault/forgetting.ts';
import {
  exportBag,
  listReceived,
  openBundleFile,
  readReceivedEvidence,
  senderCard,
  viewReceived,
} from '../../renderer/vault/inbox.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { showOwnCard, writeOwnCard } from '../../renderer/vault/own-card.ts';
import { answer, takeReceipt } from '../../renderer/vault/receipts.ts';
import { disclosure, received } from '../../renderer/vault/recipient-kinds.ts';
import {
  addCard,
  compareFingerprint,
  listRecipients,
  openRecipient,
  senderView,
} from '../../renderer/vault/recipients.ts';
import { createReport, deleteReports, saveDraft, saveReport } from '../../renderer/vault/reports.ts';
import { previewSeal, seal } from '../../renderer/vault/seal.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { smallBag } from '../shared/bag/bags.ts';
import { Machine, newVault } from './vault-in-node.ts';

const job = () => ({ signal: new AbortController().signal, progress: () => undefined });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

interface Side {
  readonly machine: Machine;
  readonly session: VaultSession;
}

async function side(name: string, organisation = ''): Promise<Side> {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  await writeOwnCard(vault.session, {
    name,
    organisation,
    contact: '',
    languages: ['az', 'en'],
    validUntil: null,
  });
  return { machine, session: vault.session };
}

const saved = ({ machine }: Side, handle: string) => Buffer.concat(machine.saved.get(handle) ?? []);

function picked({ machine, session }: Side, bytes: Uint8Array, name = 'document-4821.bin') {
  const handle = nodeRandom(16).toString('hex');
  machine.files.set(handle, bytes);
  return incomingSource(session.host, { from: 'picked', handle, name, size: bytes.length });
}

describe('from one vault to another', () => {
  let sender: Side;
  let office: Side;
  let reportId: string;
  let evidenceId: string;
  let officeId: string;
  const evidenceBytes = new Uint8Array(nodeRandom(61_424 * 2 + 17));

  beforeAll(async () => {
    await ready();
    sender = await side('Nərgiz Example');
    office = await side('Desk officer', 'Example Rights House');
    reportId = createReport(sender.session);
    const taken = await takeInEvidence(sender.session, reportId, picked(sender, evidenceBytes, 'şəkil 1.jpg'), job());
    evidenceId = taken.id;
    await saveReport(sender.session, reportId, {
      title: 'Çağırış',
      narrative: 'Zəng etdilər.',
      tags: ['private-word'],
      urgency: 'weeks',
      evidence: [{ id: evidenceId, originalName: 'şəkil 1.jpg', description: 'what the camera saw' }],
    });
    const card = await showOwnCard(office.session);
    const outcome = await addCard(sender.session, card.text, false);
    if (outcome.outcome !== 'added') throw new Error(outcome.outcome);
    officeId = outcome.id;
  });

  const selection = (signed: boolean, omitFields: string[] = [], omitEvidence: string[] = []) => ({
    reports: [{ id: reportId, omitFields, omitEvidence }],
    recipients: [officeId],
    signed,
  });

  it('shows before sealing exactly what the recipient then reads', async () => {
    const choice = selection(true);
    const preview = await previewSeal(sender.session, choice);
    expect(preview.signedAs).toBe('Nərgiz Example');
    expect(preview.files).toBe(1);
    expect(preview.reports[0]?.fields).toEqual(['title', 'narrative', 'urgency']);
    const result = await seal(sender.session, { selection: choice, save: 'a1' }, job());
    const file = saved(sender, 'a1');
    expect(file.length).toBe(result.size);
    expect(file.length).toBe(preview.sealedSize);
    expect(sender.machine.ended.at(-1)).toBe('save:commit a1');

    const opened = await openBundleFile(office.session, picked(office, file), job());
    if (opened.outcome !== 'reports') throw new Error(opened.outcome);
    const view = await viewReceived(office.session, opened.id);
    const { evidence, ...words } = view.reports[0] ?? {};
    const said = evidence?.map(({ path: _, key, ...entry }) => ({ ...entry, key: key?.length }));
    const shown = preview.reports[0]?.report;
    // Names of parts are drawn anew each time; everything else is what was shown.
    const before = shown?.evidence?.map(({ key, ...entry }) => ({ ...entry, key: key?.length }));
    expect({ ...words, evidence: said }).toEqual({ ...shown, evidence: before });
    expect(words.schema).toBe(2);
    expect(JSON.stringify(view.reports)).not.toContain('private-word');
    expect(evidence?.[0]?.description).toBe('what the camera saw');
    expect(evidence?.[0]?.id).toBeUndefined();
    expect(view.sha256).toBe(result.sha256);
    expect(view.from.state).toBe('new');
    expect(view.from.name).toBe('Nərgiz Example');
    const whole = await readReceivedEvidence(office.session, opened.id, 0, 0, 1_048_576);
    expect(Buffer.from(whole).equals(evidenceBytes)).toBe(true);
    const middle = await readReceivedEvidence(office.session, opened.id, 0, 61_400, 100);
    expect(Buffer.from(middle).equals(evidenceBytes.subarray(61_400, 61_500))).toBe(true);
    const size = await exportBag(office.session, opened.id, 'b1', job());
    expect(saved(office, 'b1').length).toBe(size);
    expect(size).toBe(preview.bagSize);

    expect(await openBundleFile(office.session, picked(office, file), job())).toEqual({
      outcome: 'already-there',
      id: opened.id,
    });
  });

  it('no internal id, and nothing of what was left out, is in the opened bag', async () => {
    await seal(sender.session, { selection: selection(false, ['title'], [evidenceId]), save: 'a2' }, job());
    const opened = await openBundleFile(office.session, picked(office, saved(sender, 'a2')), job());
    if (opened.outcome !== 'reports') throw new Error(opened.outcome);
    await exportBag(office.session, opened.id, 'b2', job());
    const bag = saved(office, 'b2').toString('latin1');
    for (const word of [reportId, evidenceId, officeId, 'Nərgiz', Buffer.from('Çağırış').toString('latin1'), 'jpg']) {
      expect(bag).not.toContain(word);
    }
    expect((await viewReceived(office.session, opened.id)).from.state).toBe('unsigned');
    expect(await code(senderCard(office.session, opened.id))).toBe('not-found');
  });

  it('a bundle that was changed anywhere, cut or made longer leaves nothing behind', async () => {
    await seal(sender.session, { selection: selection(true), save: 'a3' }, job());
    const file = saved(sender, 'a3');
    const before = listReceived(office.session).length;
    const spoil = (at: number) => {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] ?? 0) ^ 4;
      return copy;
    };
    expect(await code(openBundleFile(office.session, picked(office, spoil(9700)), job()))).toBe('altered');
    expect(await code(openBundleFile(office.session, picked(office, spoil(file.length - 1)), job()))).toBe('altered');
    expect(await code(openBundleFile(office.session, picked(office, spoil(20_000)), job()))).toBe('altered');
    expect(await code(openBundleFile(office.session, picked(office, file.subarray(0, -1)), job()))).toBe('truncated');
    const longer = Buffer.concat([file, Buffer.from([0])]);
    expect(await code(openBundleFile(office.session, picked(office, longer), job()))).toBe('altered');
    const foreign = await side('Somebody else');
    expect(await code(openBundleFile(foreign.session, picked(foreign, file), job()))).toBe(
      'not-for-this-key-or-damaged',
    );
    expect(listReceived(office.session).length).toBe(before);
    const owners = await office.session.database.chunkOwners();
    expect(owners.length).toBe(before);
  });

  it('a cancelled or failing seal leaves no log and asks for the file to be thrown away', async () => {
    const before = listDisclosures(sender.session).length;
    const stop = new AbortController();
    stop.abort();
    expect(
      await code(
        seal(
          sender.session,
          { selection: selection(true), save: 'a4' },
          { signal: stop.signal, progress: () => undefined },
        ),
      ),
    ).toBe('cancelled');
    expect(sender.machine.ended.at(-1)).toBe('save:abort a4');
    sender.machine.before = (channel) => {
      if (channel === 'save:commit') throw Object.assign(new Error('disk'), { code: 'disk' });
    };
    expect(await code(seal(sender.session, { selection: selection(true), save: 'a5' }, job()))).toBe('disk');
    sender.machine.before = () => undefined;
    expect(sender.machine.ended.at(-1)).toBe('save:abort a5');
    expect(listDisclosures(sender.session).length).toBe(before);
  });

  it('the receipt comes back and shows on the disclosure', async () => {
    const result = await seal(sender.session, { selection: selection(true), save: 'a6' }, job());
    const opened = await openBundleFile(office.session, picked(office, saved(sender, 'a6')), job());
    if (opened.outcome !== 'reports') throw new Error(opened.outcome);
    await answer(office.session, { id: opened.id, note: 'Arrived whole.', save: 'r6' }, job());
    expect(listReceived(office.session).find(({ id }) => id === opened.id)?.answered).toBe(true);
    const back = await openBundleFile(sender.session, picked(sender, saved(office, 'r6')), job());
    expect(back).toEqual({ outcome: 'receipt', disclosure: result.disclosure });
    expect(openDisclosure(sender.session, result.disclosure).receipt).toMatchObject({
      from: 'Desk officer',
      outcome: 'verified-new',
      note: 'Arrived whole.',
      verified: true,
    });
  });

  it('a receipt by somebody to whom the bundle did not go is not called verified', async () => {
    const result = await seal(sender.session, { selection: selection(true), save: 'a7' }, job());
    const opened = await openBundleFile(office.session, picked(office, saved(sender, 'a7')), job());
    if (opened.outcome !== 'reports') throw new Error(opened.outcome);
    const { summary } = office.session.records.line(received, opened.id) ?? {};
    expect(summary?.sha256).toBe(result.sha256);
    // The office leaks the bundle's digest; somebody else signs a receipt for it.
    const other = await side('Impostor');
    const card = parseCard(utf8((await showOwnCard(other.session)).text));
    const receipt = {
      bundleId: summary?.bundleId ?? '',
      bundleSha256: result.sha256,
      receivedAt: '2026-11-20T10:00:00Z',
      outcome: 'verified-new' as const,
    };
    await takeReceipt(sender.session, receipt, card);
    expect(openDisclosure(sender.session, result.disclosure).receipt?.verified).toBe(false);
    expect(await takeReceipt(sender.session, { ...receipt, bundleSha256: '0'.repeat(64) }, card)).toEqual({
      outcome: 'receipt-unknown',
    });
  });

  it('the own copy opens with the key in the log, and the log forgets the titles of forgotten reports', async () => {
    const id = createReport(sender.session);
    await saveReport(sender.session, id, { title: 'Gone tomorrow', narrative: 'x' });
    const result = await seal(
      sender.session,
      {
        selection: { reports: [{ id, omitFields: [], omitEvidence: [] }], recipients: [officeId], signed: true },
        save: 'a8',
      },
      job(),
    );
    const kept = await sender.session.records.get(disclosure, result.disclosure);
    const key = fromBase64(kept.fileKey ?? '');
    if (key === null) throw new Error('no key');
    const opener = openBundleWithFileKey(saved(sender, 'a8'), { fileKey: fileKey(key), length: kept.length });
    expect(opener.length).toBe(kept.length);
    expect(openDisclosure(sender.session, result.disclosure).reports[0]?.title).toBe('Gone tomorrow');
    const other = await seal(sender.session, { selection: selection(true), save: 'a10' }, job());
    await deleteReports(sender.session, [id]);
    expect((await sender.session.records.get(disclosure, result.disclosure)).fileKey).toBe(kept.fileKey);
    await forget(sender.session);
    expect(openDisclosure(sender.session, result.disclosure).reports[0]?.title).toBe('');
    // The sealed file may still lie about: the vault keeps nothing that opens it, but for those of which nothing was forgotten.
    expect((await sender.session.records.get(disclosure, result.disclosure)).fileKey).toBeNull();
    expect((await sender.session.records.get(disclosure, other.disclosure)).fileKey).not.toBeNull();
    await removeEvidence(sender.session, reportId, evidenceId);
    await forget(sender.session);
    expect((await sender.session.records.get(disclosure, other.disclosure)).fileKey).toBeNull();
  });

  it('what happens at the same time is not mixed up: the version that went out, one bundle opened twice, two receipts', async () => {
    const id = createReport(sender.session);
    await saveReport(sender.session, id, { title: 'Sent', narrative: 'as it was' });
    const choice = { reports: [{ id, omitFields: [], omitEvidence: [] }], recipients: [officeId], signed: true };
    sender.machine.before = (channel) => {
      // Somebody goes on writing while the last bytes go out.
      if (channel === 'save:write') void saveReport(sender.session, id, { title: 'Not sent' });
    };
    const result = await seal(sender.session, { selection: choice, save: 'c1' }, job());
    sender.machine.before = () => undefined;
    expect(openDisclosure(sender.session, result.disclosure).reports[0]).toMatchObject({ id, version: 1 });

    const file = saved(sender, 'c1');
    const both = await Promise.all([1, 2].map(() => openBundleFile(office.session, picked(office, file), job())));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already-there', 'reports']);
    const owners = await office.session.database.chunkOwners();
    expect(owners.length).toBe(listReceived(office.session).length);
    const [opened] = both;
    if (opened === undefined || !('id' in opened)) throw new Error('not opened');
    expect((await viewReceived(office.session, opened.id)).reports[0]?.title).toBe('Sent');

    const card = parseCard(utf8((await showOwnCard(office.session)).text));
    const other = parseCard(utf8((await showOwnCard(sender.session)).text));
    const receipt = {
      bundleId: office.session.records.line(received, opened.id)?.summary.bundleId ?? '',
      bundleSha256: result.sha256,
      receivedAt: '2026-11-20T10:00:00Z',
      outcome: 'verified-new' as const,
    };
    await Promise.all([takeReceipt(sender.session, receipt, card), takeReceipt(sender.session, receipt, other)]);
    expect(openDisclosure(sender.session, result.disclosure).receipt).toMatchObject({
      from: 'Desk officer',
      verified: true,
    });
    // The holder of the key renames themselves: the bundle went to the desk officer all the same.
    const renamed = { ...card, fields: { ...card.fields, name: 'President' } };
    await takeReceipt(sender.session, receipt, renamed);
    expect(openDisclosure(sender.session, result.disclosure).receipt?.from).toBe('Desk officer');
  });

  it('a stranger decides neither how large the list is nor what else reaches the page', async () => {
    const report = JSON.stringify({ title: 'T'.repeat(300), x: 'unknown', where: [{ name: 'Baku', x: 'unknown' }] });
    const numbers = Array.from({ length: 30 }, (_, index) => String(index + 1).padStart(4, '0'));
    const bag = smallBag((made) => {
      const [, page] = made.payload;
      if (page === undefined) throw new Error('no page');
      made.payload = numbers.flatMap((number) => [
        { name: `data/reports/${number}.json`, bytes: utf8(report) },
        { ...page, name: `data/reports/${number}.html` },
      ]);
      const reports = made.payload.map(({ name }) => name).filter((name) => name.endsWith('.json'));
      made.bundle.reports = reports.map((json) => ({
        json,
        html: json.replace('json', 'html'),
        title: 'T'.repeat(300),
      }));
      made.bundle.evidence = [];
    });
    const { sealingKey } = parseCard(utf8((await showOwnCard(office.session)).text));
    const sealer = createBundle({ recipients: [sealingKey], length: bag.length });
    const pieces: Uint8Array[] = [];
    for await (const piece of sealStream(sealer, [bag])) pieces.push(piece.slice());
    const opened = await openBundleFile(office.session, picked(office, Buffer.concat(pieces)), job());
    if (opened.outcome !== 'reports') throw new Error(opened.outcome);
    const listed = listReceived(office.session).find(({ id }) => id === opened.id)?.titles ?? [];
    expect(listed.length).toBe(21);
    expect(listed.join('').length).toBeLessThan(21 * 161);
    expect(listed.at(-1)).toBe('…');
    const { reports } = await viewReceived(office.session, opened.id);
    expect(reports.length).toBe(30);
    expect(reports[0]?.where).toEqual([{ name: 'Baku' }]);
    expect(JSON.stringify(reports)).not.toContain('unknown');
    // In the bag, which can be handed on, they are still there.
    await exportBag(office.session, opened.id, 'h1', job());
    expect(saved(office, 'h1').equals(bag)).toBe(true);
  });

  it('entries that were added and left empty do not go out', async () => {
    const id = createReport(sender.session);
    await saveReport(sender.session, id, {
      narrative: 'x',
      where: [{}, { name: 'Bakı' }, { name: '' }],
      people: [{}],
      steps: [{ date: {} }],
      when: {},
    });
    const choice = { reports: [{ id, omitFields: [], omitEvidence: [] }], recipients: [officeId], signed: false };
    const preview = await previewSeal(sender.session, choice);
    expect(preview.reports[0]?.fields).toEqual(['narrative', 'where']);
    const { where, ...words } = preview.reports[0]?.report ?? {};
    expect(words).toEqual({ narrative: 'x', schema: 2 });
    expect(where?.map(({ key: _, ...place }) => place)).toEqual([{ name: 'Bakı' }]);
  });

  it('what is only a draft becomes a version when it goes out', async () => {
    const id = createReport(sender.session);
    await saveDraft(sender.session, id, { narrative: 'typed, not saved' });
    const choice = { reports: [{ id, omitFields: [], omitEvidence: [] }], recipients: [officeId], signed: false };
    const result = await seal(sender.session, { selection: choice, save: 'a9' }, job());
    expect(openDisclosure(sender.session, result.disclosure).reports[0]).toMatchObject({ id, version: 1 });
  });
});

describe('recipients', () => {
  const cardText = (
    fields: { name: string; organisation?: string; contact?: string; created?: string; validUntil?: string },
    seeds = newSeeds(),
  ) => ({
    seeds,
    text: utf8Text(makeCard({ created: '2026-11-20', ...fields }, seeds).canonical),
  });
  let desk: Side;
  beforeAll(async () => {
    desk = await side('Me');
  });

  it('a known name with another key is a hard stop, look-alike letters and all', async () => {
    const real = cardText({ name: 'Rights House', organisation: 'Example', contact: 'desk at example.org' });
    expect((await addCard(desk.session, real.text, false)).outcome).toBe('added');
    expect((await addCard(desk.session, real.text, false)).outcome).toBe('already-there');
    for (const fake of [
      cardText({ name: 'Rights House', organisation: 'Example' }),
      cardText({ name: 'RIGHTS  HOUSE', organisation: 'example' }),
      cardText({ name: 'Rіghts Нouse', organisation: 'Ехаmple' }),
      cardText({ name: 'Another name', contact: 'Desk at example.org' }),
    ]) {
      const before = listRecipients(desk.session).length;
      expect((await addCard(desk.session, fake.text, false)).outcome).toBe('key-changed');
      expect(listRecipients(desk.session).length).toBe(before);
    }
    expect(
      (await addCard(desk.session, cardText({ name: 'Rights Home', organisation: 'Example' }).text, false)).outcome,
    ).toBe('added');
    const kept = await addCard(desk.session, cardText({ name: 'Rights House', organisation: 'Example' }).text, true);
    if (kept.outcome !== 'added') throw new Error(kept.outcome);
    const view = await openRecipient(desk.session, kept.id);
    expect(view.verification).toBe('unverified');
    expect(view.log.map(({ what }) => what)).toEqual(['kept-separate']);
  });

  it('a newer card of the same key updates the words and keeps the comparison; an older one changes nothing', async () => {
    const first = cardText({ name: 'Aydan', created: '2026-01-01' });
    const added = await addCard(desk.session, first.text, false);
    if (added.outcome !== 'added') throw new Error(added.outcome);
    const { fingerprint } = await openRecipient(desk.session, added.id);
    const digits = fingerprint.join(' ');
    expect(
      (await compareFingerprint(desk.session, { id: added.id, digits, how: 'typed-digits', channel: 'phone' })).match,
    ).toBe(true);
    const newer = cardText({ name: 'Aydan X', created: '2026-02-01' }, first.seeds);
    expect((await addCard(desk.session, newer.text, false)).outcome).toBe('updated');
    expect((await addCard(desk.session, first.text, false)).outcome).toBe('already-there');
    expect(await openRecipient(desk.session, added.id)).toMatchObject({ name: 'Aydan X', verification: 'compared' });
  });

  it('says which groups differ, takes digits of any script, logs both ways, and a mismatch takes a match back', async () => {
    const added = await addCard(desk.session, cardText({ name: 'Compare me' }).text, false);
    if (added.outcome !== 'added') throw new Error(added.outcome);
    const { fingerprint } = await openRecipient(desk.session, added.id);
    const compare = (digits: string) =>
      compareFingerprint(desk.session, { id: added.id, digits, how: 'typed-digits', channel: 'video' });
    const persian = fingerprint.join('-').replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
    expect(await compare(persian)).toEqual({ match: true, wrongGroups: [] });
    const [third = '00000'] = fingerprint.slice(2, 3);
    const wrong = fingerprint.with(2, third === '11111' ? '22222' : '11111').join(' ');
    expect(await compare(wrong)).toEqual({ match: false, wrongGroups: [2] });
    expect(await compare('123')).toEqual({ match: false, wrongGroups: [0, 1, 2, 3, 4, 5, 6] });
    const view = await openRecipient(desk.session, added.id);
    expect(view.verification).toBe('unverified');
    expect(view.log.map(({ what }) => what)).toEqual(['added', 'compared', 'mismatch', 'mismatch']);
  });

  it('a signed bundle of a stranger with a known name is not taken for the known one', () => {
    const strangers = senderView(desk.session, {
      fingerprint: '1'.repeat(35),
      name: 'Rights House',
      organisation: 'Example',
      contact: '',
    });
    expect(strangers.state).toBe('new');
    expect(strangers.resembles?.name).toBe('Rights House');
  });

  it('letters of other alphabets, blank letters and capitals do not make another name', async () => {
    const { session } = await side('Me');
    const names = (name: string, organisation: string) => cardText({ name, organisation }).text;
    expect((await addCard(session, names('Helen Young', 'Zeal Monitor'), false)).outcome).toBe('added');
    expect((await addCard(session, names('Νίκη', 'Αθήνα'), false)).outcome).toBe('added');
    for (const [name, organisation] of [
      ['Helen Young\u3164', 'Zeal Monitor'],
      ['Helen\u115f Young', 'Zeal\uffa0 Monitor'],
      ['\u0397elen \u03a5oung', 'Zeal Monitor'],
      ['Helen Youn\u0261', 'Zeal Monitor'],
      ['He\u04cfen Young', 'Zeal Monitor'],
      ['Helen Yo\u057d\u0578g', '\u0396eal \u039conitor'],
      ['Helen Young', 'Zeal Mo\u0578itor'],
      ['ΝΊΚΗ', 'ΑΘΉΝΑ'],
    ] as const) {
      expect((await addCard(session, names(name, organisation), false)).outcome, name).toBe('key-changed');
    }
    expect((await addCard(session, names('Helen Young', 'Zeal Motor'), false)).outcome).toBe('added');
  });

  it('a key that is known cannot take the name of somebody else who is known', async () => {
    const { session } = await side('Me');
    const house = cardText({ name: 'Desk', organisation: 'Rights House', contact: 'desk at example.org' });
    expect((await addCard(session, house.text, false)).outcome).toBe('added');
    const own = cardText({ name: 'Bob', created: '2026-01-01' });
    const bob = await addCard(session, own.text, false);
    if (bob.outcome !== 'added') throw new Error(bob.outcome);
    const { fingerprint } = await openRecipient(session, bob.id);
    const digits = fingerprint.join(' ');
    await compareFingerprint(session, { id: bob.id, digits, how: 'typed-digits', channel: 'in-person' });
    const taking = { name: 'Desk', organisation: 'Rights House', created: '2026-02-01' };
    const taken = await addCard(session, cardText(taking, own.seeds).text, false);
    expect(taken).toMatchObject({ outcome: 'key-changed', name: 'Desk' });
    expect(await openRecipient(session, bob.id)).toMatchObject({ name: 'Bob', verification: 'compared' });
    // The user insists: then the comparison, which was Bob's, no longer counts.
    expect((await addCard(session, cardText(taking, own.seeds).text, true)).outcome).toBe('updated');
    expect(await openRecipient(session, bob.id)).toMatchObject({ name: 'Desk', verification: 'unverified' });
    // From now on the two are told apart, and a newer card is no surprise.
    const later = cardText({ ...taking, created: '2026-03-01' }, own.seeds);
    expect((await addCard(session, later.text, false)).outcome).toBe('updated');
  });

  it('a known sender is shown under the name that is known, whatever the card in the bundle says', async () => {
    const { session } = await side('Me');
    const bob = await addCard(session, cardText({ name: 'Bob' }).text, false);
    await addCard(session, cardText({ name: 'Desk', organisation: 'Rights House' }).text, false);
    if (bob.outcome !== 'added') throw new Error(bob.outcome);
    const fingerprint = (await openRecipient(session, bob.id)).fingerprint.join('');
    const signed = (name: string, organisation: string) =>
      senderView(session, { fingerprint, name, organisation, contact: '' });
    expect(signed('President', 'United Nations')).toMatchObject({ state: 'known', name: 'Bob', organisation: '' });
    expect(signed('President', 'United Nations').resembles).toBeNull();
    expect(signed('Desk', 'Rights House')).toMatchObject({ name: 'Bob', resembles: { name: 'Desk' } });
  });

  it('several recipients of one bundle have to be one organisation', async () => {
    const one = await addCard(desk.session, cardText({ name: 'A', organisation: 'House One' }).text, false);
    const two = await addCard(desk.session, cardText({ name: 'B', organisation: 'House One' }).text, false);
    const three = await addCard(desk.session, cardText({ name: 'C', organisation: 'House Two' }).text, false);
    const id = createReport(desk.session);
    await saveReport(desk.session, id, { narrative: 'x' });
    const to = (...outcomes: (typeof one)[]) => ({
      reports: [{ id, omitFields: [], omitEvidence: [] }],
      recipients: outcomes.map((outcome) => ('id' in outcome ? outcome.id : '')),
      signed: true,
    });
    expect(await code(seal(desk.session, { selection: to(one, two), save: 'm1' }, job()))).toBe('done');
    expect(await code(seal(desk.session, { selection: to(one, three), save: 'm2' }, job()))).toBe('invalid');
  });

  it('refuses broken cards with their own codes', async () => {
    const { text } = cardText({ name: 'Broken' });
    expect(await code(Promise.resolve().then(() => addCard(desk.session, 'hello', false)))).toBe('malformed');
    expect(await code(Promise.resolve().then(() => addCard(desk.session, text.slice(0, -60), false)))).toBe(
      'truncated',
    );
    expect(
      await code(Promise.resolve().then(() => addCard(desk.session, text.replace('Broken', 'Broke2'), false))),
    ).toBe('altered');
    expect(
      await code(Promise.resolve().then(() => addCard(desk.session, text.replace('card 1', 'card 2'), false))),
    ).toBe('too-new');
  });
});
