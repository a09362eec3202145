import { randomBytes as nodeRandom } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../../crypto/index.ts';
import { lines } from '../../renderer/vault/custody.ts';
import { disclosuresWith, listDisclosures } from '../../renderer/vault/disclosures.ts';
import { createEntity, saveEntity } from '../../renderer/vault/entities.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { exportBag, openBundleFile, viewReceived } from '../../renderer/vault/inbox.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { showOwnCard, writeOwnCard } from '../../renderer/vault/own-card.ts';
import { aliasTable, disclosure } from '../../renderer/vault/recipient-kinds.ts';
import { addCard } from '../../renderer/vault/recipients.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import { previewSeal, seal } from '../../renderer/vault/seal.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { findPerson } from '../../shared/redaction/apply.ts';
import { leaks } from '../../shared/redaction/proof.ts';
import type { Consent, Person } from '../../shared/report/entities.ts';
import type { VaultRequest } from '../../shared/vault/contract.ts';
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
async function side(name: string, organisation: string): Promise<Side> {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  const words = { name, organisation, contact: '', languages: ['en'], validUntil: null };
  await writeOwnCard(vault.session, words);
  return { machine, session: vault.session };
}
const picked = ({ machine, session }: Side, bytes: Uint8Array, name: string) => {
  const handle = nodeRandom(16).toString('hex');
  machine.files.set(handle, bytes);
  return incomingSource(session.host, { from: 'picked', handle, name, size: bytes.length });
};
const saved = ({ machine }: Side, handle: string) => Buffer.concat(machine.saved.get(handle) ?? []);

type Selection = VaultRequest<'seal:preview'>;

/** "The witness takes it back": one who was inside speaks to an organisation under another name, and later withdraws it. */
describe('people in a bundle', () => {
  let author: Side;
  let ngo: Side;
  let lawyer: Side;
  const ids = { report: '', ngo: '', lawyer: '', mahir: '', yusif: '', sister: '', notes: '', picture: '' };

  const given: Consent = {
    ...{ key: 'c1', status: 'consent-given', capacity: 'adult-self', identityForm: 'alias-name' },
    purposes: ['share-ngo', 'legal-advice'],
  };
  const mahir: Person = {
    knownAs: 'Mahir',
    names: [
      { text: 'Mahir', kind: 'given' },
      { text: 'Əncirli', kind: 'family' },
      { text: 'Махир', kind: 'transliteration' },
    ],
    identifiers: [{ kind: 'phone-number', seen: '+994 00 555 01 77' }],
    consents: [given],
  };

  beforeAll(async () => {
    await ready();
    author = await side('Documentalist', '');
    ngo = await side('Desk', 'Rights House');
    lawyer = await side('Counsel', 'Chambers');
    const known = async (of: Side) => {
      const outcome = await addCard(author.session, (await showOwnCard(of.session)).text, false);
      if (outcome.outcome !== 'added') throw new Error(outcome.outcome);
      return outcome.id;
    };
    ids.ngo = await known(ngo);
    ids.lawyer = await known(lawyer);
    const person = async (value: Person) => (await createEntity(author.session, { kind: 'person', value })).id;
    ids.mahir = await person(mahir);
    ids.yusif = await person({
      knownAs: 'Yusif Gəndab',
      consents: [{ ...given, key: 'c2', identityForm: 'full-name' }],
    });
    ids.sister = await person({
      names: [{ text: 'Lalə', kind: 'given' }],
      consents: [{ key: 'c3', status: 'consent-refused' }],
    });
    ids.report = createReport(author.session);
    const notes = new TextEncoder().encode('call with Əncirli, 9 February');
    const take = (bytes: Uint8Array, name: string) =>
      takeInEvidence(author.session, ids.report, picked(author, bytes, name), job());
    ids.notes = (await take(notes, 'zəng Mahirlə.txt')).id;
    ids.picture = (await take(new Uint8Array(nodeRandom(500)), 'shop.bin')).id;
    await saveReport(author.session, ids.report, {
      title: 'What Mahir saw',
      narrative:
        'Yusif stopped eating. Mahir’s words, Mahirin sözü, слова Махира: the tray came back full. His number is 555 01 77 there. Lalə says the 26th. All three agree.',
      people: [
        { key: 'k1', person: ids.mahir, name: 'Mahir Əncirli', role: 'witness', note: 'block 3, released 31 December' },
        { key: 'k2', person: ids.yusif, name: 'Yusif', role: 'victim' },
      ],
      sources: [{ key: 's1', person: 'k1', note: 'by phone' }],
      evidence: [
        { id: ids.notes, originalName: 'zəng Mahirlə.txt', description: 'call with Mahir' },
        { id: ids.picture, originalName: 'shop.bin', visible: ['k1'] },
      ],
    });
  });

  const selection = (recipient: string, more: Partial<Selection> = {}): Selection => ({
    reports: [{ id: ids.report, omitFields: [], omitEvidence: [] }],
    recipients: [recipient],
    signed: false,
    purpose: 'share-ngo',
    language: 'en',
    treatments: [{ person: ids.mahir, found: '555 01 77', do: 'replace' }],
    ...more,
  });
  /** What the custody lines say of seals, without the first ones. */
  const steps = async (of: string, after = 0) =>
    (await lines(author.session, of))
      .filter(({ action }) => action === 'sealed')
      .slice(after)
      .map(
        ({ action, detail, note }) =>
          `${[action, detail].filter((one) => one !== undefined).join(' ')}${note === undefined ? '' : `: ${note}`}`,
      );
  const opened = async (to: Side, save: string) => {
    const outcome = await openBundleFile(to.session, picked(to, saved(author, save), 'in.bin'), job());
    if (outcome.outcome !== 'reports') throw new Error(outcome.outcome);
    const report = (await viewReceived(to.session, outcome.id)).reports[0];
    await exportBag(to.session, outcome.id, `bag-${save}`, job());
    return { report, bag: saved(to, `bag-${save}`) };
  };

  it('appear as their consents say, and the preview tells all of it', async () => {
    const { people, reports } = await previewSeal(author.session, selection(ids.ngo));
    expect(people.people.map(({ called, identity, reason, linked }) => ({ called, identity, reason, linked }))).toEqual(
      [
        { called: 'Mahir', identity: 'alias', reason: 'consent-given', linked: true },
        { called: 'Yusif Gəndab', identity: 'named', reason: 'consent-given', linked: true },
        { called: 'Lalə', identity: 'not-mentioned', reason: 'consent-refused', linked: false },
      ],
    );
    const alias = people.people[0]?.shownAs ?? '';
    expect(alias).toMatch(/^Witness \d+$/);
    expect(reports[0]?.report.title).toBe(`What ${alias} saw`);
    expect(reports[0]?.report.narrative).toMatch(
      new RegExp(
        `^Yusif stopped eating\\. ${alias}’s words, ${alias}-n?[iıuü]n sözü, слова ${alias}: the tray came back full\\. His number is \\[…\\] there\\. \\[…\\] All three agree\\.$`,
      ),
    );
    expect(people.leftOut.map(({ what, was }) => `${what}: ${was}`)).toEqual([
      'field: block 3, released 31 December',
      'field: by phone',
      'evidence: shop.bin',
      'field: Mahir',
      'passage: Lalə says the 26th.',
    ]);
    expect(people.numbers.map(({ found }) => found)).toContain('three');
    expect(people.inFiles).toEqual([{ evidence: ids.notes, person: ids.mahir, found: 'Əncirli' }]);
    expect({ undecided: people.undecided, left: people.left }).toEqual({ undecided: 0, left: [] });
  });

  it('are not searched for when nobody waits for the answer any more', async () => {
    expect(await code(previewSeal(author.session, selection(ids.ngo), AbortSignal.abort()))).toBe('cancelled');
  });

  it('are nowhere in the opened bag when their name is kept back', async () => {
    const choice = selection(ids.ngo, { reports: [{ id: ids.report, omitFields: [], omitEvidence: [ids.notes] }] });
    await seal(author.session, { selection: choice, save: 'n1' }, job());
    const { report, bag } = await opened(ngo, 'n1');
    expect(report?.people?.map(({ name, note }) => ({ name, note }))).toEqual([
      { name: expect.stringMatching(/^Witness \d+$/), note: undefined },
      { name: 'Yusif', note: undefined },
    ]);
    expect(report?.persons?.[0]).toEqual({ key: report?.people?.[0]?.person, knownAs: report?.people?.[0]?.name });
    const names = (mahir.names ?? []).map(({ text, kind = 'full' }) => ({ form: text, kind }));
    const find = findPerson({ names, traces: [{ kind: 'number', value: '+994 00 555 01 77' }] });
    expect(leaks([{ name: '', bytes: bag }], [{ id: 'mahir', find }], [])).toEqual([]);
    expect(
      leaks(
        [{ name: '', bytes: bag }],
        [{ id: 'sister', find: findPerson({ names: [{ form: 'Lalə', kind: 'given' }], traces: [] }) }],
        [],
      ),
    ).toEqual([]);
    expect(bag.includes('shop')).toBe(false);
  });

  it('keep their alias with one reader and have another with the next', async () => {
    const first = (await previewSeal(author.session, selection(ids.ngo))).people.people[0]?.shownAs;
    expect((await previewSeal(author.session, selection(ids.ngo))).people.people[0]?.shownAs).toBe(first);
    const other = selection(ids.lawyer, { purpose: 'legal-advice' });
    const shown = (await previewSeal(author.session, other)).people.people[0]?.shownAs;
    expect(shown).not.toBe(first);
    // A file with a name inside goes out as it is, or not at all: somebody has to say so.
    expect(await code(seal(author.session, { selection: other, save: 'l0' }, job()))).toBe('undecided');
    await seal(author.session, { selection: { ...other, knowingly: [ids.notes] }, save: 'l1' }, job());
    expect(await steps(ids.notes)).toEqual(['sealed', 'sealed name-inside']);
    expect(await steps(ids.report)).toEqual(['sealed', 'sealed']);
    expect((await opened(lawyer, 'l1')).report?.people?.[0]?.name).toBe(shown);
    const [line] = author.session.records.lines(aliasTable);
    const { entries } = await author.session.records.get(aliasTable, line?.id ?? '');
    expect(entries.map(({ person, reader }) => ({ person, reader }))).toEqual([
      { person: ids.mahir, reader: 'organisation rights house' },
      { person: ids.mahir, reader: 'organisation chambers' },
    ]);
  });

  it('are not sealed as long as a place is not decided, and not against what never leaves', async () => {
    const undecided = selection(ids.ngo, { treatments: [] });
    const { people } = await previewSeal(author.session, undecided);
    expect(people.places.filter(({ does }) => does === null).map(({ found }) => found)).toEqual(['555 01 77']);
    expect(await code(seal(author.session, { selection: undecided, save: 'x1' }, job()))).toBe('undecided');
    const open = selection(ids.ngo, { identities: [{ person: ids.mahir, identity: 'named', reason: '' }] });
    expect(await code(previewSeal(author.session, open))).toBe('invalid');
    await saveEntity(author.session, { kind: 'person', id: ids.mahir, value: { ...mahir, sensitivity: 'never' } });
    const never = selection(ids.ngo, { identities: [{ person: ids.mahir, identity: 'named', reason: 'must be' }] });
    expect(await code(previewSeal(author.session, never))).toBe('invalid');
    await saveEntity(author.session, { kind: 'person', id: ids.mahir, value: mahir });
  });

  it('are in no bundle of a report that never leaves', async () => {
    const own = createReport(author.session);
    await saveReport(author.session, own, { narrative: 'for nobody else: Yusif', sensitivity: 'never' });
    const never = selection(ids.ngo, { reports: [{ id: own, omitFields: [], omitEvidence: [] }], treatments: [] });
    expect(await code(previewSeal(author.session, never))).toBe('never-leaves');
    expect(await code(seal(author.session, { selection: never, save: 'x0' }, job()))).toBe('never-leaves');
    await saveReport(author.session, own, { narrative: 'for nobody else: Yusif', sensitivity: 'shared' });
    expect((await previewSeal(author.session, never)).reports).toHaveLength(1);
  });

  it('stop the seal when a name stands in what no text field is: the sender’s card', async () => {
    await saveEntity(author.session, {
      kind: 'person',
      id: ids.mahir,
      value: { ...mahir, names: [...(mahir.names ?? []), { text: 'Documentalist', kind: 'nickname' }] },
    });
    const signed = selection(ids.ngo, { signed: true });
    const { people } = await previewSeal(author.session, signed);
    expect(people.left).toMatchObject([{ file: 'sender-card.txt', where: 'content', found: 'Documentalist' }]);
    expect(await code(seal(author.session, { selection: signed, save: 'x2' }, job()))).toBe('name-left');
    expect(author.machine.ended.at(-1)).toBe('save:abort x2');
    await saveEntity(author.session, { kind: 'person', id: ids.mahir, value: mahir });
  });

  it('who take their consent back are in nothing new, and what relied on it is found', async () => {
    const withdrawn = { ...mahir, consents: [{ ...given, withdrawnOn: '2025-04-18' }] };
    await saveEntity(author.session, { kind: 'person', id: ids.mahir, value: withdrawn });
    const { people, reports } = await previewSeal(author.session, selection(ids.ngo));
    expect(people.people[0]).toMatchObject({ identity: 'not-mentioned', reason: 'withdrawn' });
    expect(reports[0]?.report.evidence?.[0]?.originalName).toBe('[…].txt');
    expect(JSON.stringify(reports[0]?.report)).not.toMatch(/Mahir|Witness|Махир/);
    expect(reports[0]?.report.people).toHaveLength(1);
    const relied = await disclosuresWith(author.session, ids.mahir);
    expect(relied.map(({ disclosure, identity, consents }) => [disclosure.recipients, identity, consents])).toEqual([
      [['Counsel'], 'alias', ['c1']],
      [['Desk'], 'alias', ['c1']],
    ]);
    expect(await disclosuresWith(author.session, ids.sister)).toEqual([]);
    expect(listDisclosures(author.session).map(({ purpose }) => purpose)).toEqual(['legal-advice', 'share-ngo']);
  });

  it('are not the only ones for whom a file stays: some files are for one reader alone', async () => {
    const own = createReport(author.session);
    const take = (name: string) =>
      takeInEvidence(author.session, own, picked(author, new Uint8Array(nodeRandom(40)), name), job());
    const paper = (await take('passport.png')).id;
    const photo = (await take('door.png')).id;
    await saveReport(author.session, own, {
      narrative: 'at the border',
      ties: [
        { key: 't1', what: 'the case as a whole', kind: 'part-of' },
        { key: 't2', kind: 'pressure-for', case: own },
      ],
      passedOn: [{ key: 'g1', to: 'somebody else' }],
      evidence: [
        { id: paper, originalName: 'passport.png', onlyFor: [ids.lawyer] },
        { id: photo, originalName: 'door.png', cover: 'the number on the camera' },
      ],
    });
    const choice = (recipient: string) =>
      selection(recipient, {
        reports: [{ id: own, omitFields: [], omitEvidence: [] }],
        purpose: recipient === ids.ngo ? 'share-ngo' : 'legal-advice',
        treatments: [],
      });
    const [toNgo] = (await previewSeal(author.session, choice(ids.ngo))).reports;
    expect(toNgo).toMatchObject({
      forOthers: ['passport.png'],
      cover: [{ evidence: photo, what: 'the number on the camera' }],
      evidence: [{ originalName: 'door.png' }],
    });
    expect((await previewSeal(author.session, choice(ids.lawyer))).reports[0]).toMatchObject({
      forOthers: [],
      evidence: [{ originalName: 'passport.png' }, { originalName: 'door.png' }],
    });
    await seal(author.session, { selection: choice(ids.ngo), save: 'n7' }, job());
    const { report, bag } = await opened(ngo, 'n7');
    expect(report?.ties).toEqual([{ key: expect.any(String), what: 'the case as a whole', kind: 'part-of' }]);
    for (const kept of ['passport', 'number on the camera', 'somebody else', ids.lawyer, own])
      expect(bag.includes(kept), kept).toBe(false);
  });

  it('are told apart from a place that is shown: it needs no reason, and the log says nothing of it', async () => {
    const own = createReport(author.session);
    await saveReport(author.session, own, {
      narrative: 'A man stood before the school in Malmö.',
      where: [{ key: 'w1', name: 'the school', town: 'Malmö', hideAs: 'a school in Sweden' }],
    });
    const choice = selection(ids.ngo, {
      reports: [{ id: own, omitFields: [], omitEvidence: [] }],
      treatments: [],
    });
    const hidden = await previewSeal(author.session, choice);
    expect(hidden.people.people).toMatchObject([
      { called: 'the school', place: true, identity: 'alias', shownAs: 'a school in Sweden' },
    ]);
    await seal(author.session, { selection: choice, save: 'n8' }, job());
    expect((await opened(ngo, 'n8')).bag.includes('Malmö')).toBe(false);
    const shown = { ...choice, identities: [{ person: `${own}/where/w1`, identity: 'named' as const, reason: '' }] };
    await seal(author.session, { selection: shown, save: 'n9' }, job());
    expect((await opened(ngo, 'n9')).report?.where).toMatchObject([{ name: 'the school', town: 'Malmö' }]);
    const log = await lines(author.session, own);
    expect(log.filter(({ action }) => action === 'sealed').map(({ detail }) => detail)).toEqual([undefined, undefined]);
    const disclosed = listDisclosures(author.session)[0]?.id ?? '';
    expect((await author.session.records.get(disclosure, disclosed)).decisions).toEqual([]);
  });

  it('appear more openly by the user’s own word, and the log keeps the reason', async () => {
    await saveEntity(author.session, { kind: 'person', id: ids.mahir, value: { ...mahir, consents: [] } });
    const choice = selection(ids.ngo, {
      identities: [{ person: ids.mahir, identity: 'named', reason: 'He asked for it on the phone' }],
    });
    const left = { ...choice, treatments: [{ person: ids.sister, found: 'Lalə', do: 'keep' as const }] };
    await seal(author.session, { selection: { ...left, knowingly: [ids.picture] }, save: 'n2' }, job());
    expect(await steps(ids.report, 2)).toEqual([
      'sealed',
      'sealed name-left',
      'sealed named-without-yes: He asked for it on the phone',
    ]);
    expect(await steps(ids.picture)).toEqual(['sealed', 'sealed not-searched']);
    expect(await steps(ids.notes, 2)).toEqual(['sealed']);
    const [latest] = await disclosuresWith(author.session, ids.mahir);
    expect(latest).toMatchObject({ identity: 'named', consents: [], overridden: 'He asked for it on the phone' });
    expect((await opened(ngo, 'n2')).report?.title).toBe('What Mahir saw');
  });

  it('are not taken for the labels of the readable page', async () => {
    const boss = await createEntity(author.session, { kind: 'person', value: { knownAs: 'начальник' } });
    const own = createReport(author.session);
    const about = { people: [{ key: 'k1', person: boss.id, role: 'intermediary', relation: 'superior' }] };
    await saveReport(author.session, own, { ...about, narrative: 'Меня позвали. Начальника не было.' });
    const reports = [{ id: own, omitFields: [], omitEvidence: [] }];
    const choice = selection(ids.ngo, { reports, language: 'ru', treatments: [] });
    const { people } = await previewSeal(author.session, choice);
    expect({ left: people.left, undecided: people.undecided }).toEqual({ left: [], undecided: 0 });
    await seal(author.session, { selection: choice, save: 'b1' }, job());
    const page = (await opened(ngo, 'b1')).bag.toString('utf8');
    expect(page).toContain('Начальник');
    expect(page).not.toContain('Начальника');
  });

  it('go out in what the author has not left out, entry by entry', async () => {
    const own = createReport(author.session);
    await saveReport(author.session, own, {
      narrative: 'Two things happened. The film is not out yet.',
      people: [{ key: 'k1', person: ids.yusif, role: 'victim' }],
      acts: [
        { key: 'a1', act: 'threat', involved: [{ who: 'k1', role: 'victim' }] },
        { key: 'a2', act: 'ill-treatment', involved: [{ who: 'k1', role: 'victim' }] },
      ],
      sources: [{ key: 's1', person: 'k1', about: ['a1'] }],
    });
    const all = { id: own, omitFields: [], omitEvidence: [] };
    const choice = selection(ids.ngo, {
      reports: [{ ...all, omitParts: ['a1'] }],
      treatments: [],
      withoutWords: ['film'],
    });
    const [shown] = (await previewSeal(author.session, choice)).reports;
    expect(shown?.report.acts?.map(({ act }) => act)).toEqual(['ill-treatment']);
    expect(shown?.report.narrative).toBe('Two things happened. […]');
    expect(shown?.parts.map(({ key, words, code }) => [key, words, code])).toEqual([
      ['a1', '', 'threat'],
      ['a2', '', 'ill-treatment'],
      ['s1', 'Yusif Gəndab', null],
    ]);
    await seal(author.session, { selection: choice, save: 'p1' }, job());
    const { report, bag } = await opened(ngo, 'p1');
    expect(report?.acts?.map(({ act }) => act)).toEqual(['ill-treatment']);
    expect(report?.sources).toBeUndefined();
    expect(bag.includes('threat')).toBe(false);
  });
});
