import { createHash, randomBytes as nodeRandom } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { filledForm } from '../../renderer/features/forms/filled.ts';
import { lines } from '../../renderer/vault/custody.ts';
import { disclosuresWith, listDisclosures } from '../../renderer/vault/disclosures.ts';
import { createEntity } from '../../renderer/vault/entities.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import { forget } from '../../renderer/vault/forgetting.ts';
import { deleteForm, formsOfReports, openForm, saveForm } from '../../renderer/vault/forms.ts';
import {
  exportBag,
  exportReceivedForm,
  listReceived,
  openBundleFile,
  readReceivedForm,
  viewReceived,
} from '../../renderer/vault/inbox.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { showOwnCard, writeOwnCard } from '../../renderer/vault/own-card.ts';
import { pressedTexts } from '../../renderer/vault/pressed-text.ts';
import { disclosure } from '../../renderer/vault/recipient-kinds.ts';
import { addCard } from '../../renderer/vault/recipients.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import { previewSeal, seal } from '../../renderer/vault/seal.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { paperHtml } from '../../shared/paper/paper-html.ts';
import type { Consent } from '../../shared/report/entities.ts';
import type { VaultRequest } from '../../shared/vault/contract.ts';
import type { FormAlong, FormChoice } from '../../shared/vault/forms.ts';
import { pressed, printOf } from './pressed.ts';
import { codeOf, Machine, newVault } from './vault-in-node.ts';

type Selection = VaultRequest<'seal:preview'>;
const job = () => ({ signal: new AbortController().signal, progress: () => undefined });
const digest = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

interface Side {
  readonly machine: Machine;
  readonly session: VaultSession;
}
async function side(name: string): Promise<Side> {
  const machine = new Machine();
  const { vault } = await newVault(machine);
  await writeOwnCard(vault.session, { name, organisation: '', contact: '', languages: ['en'], validUntil: null });
  return { machine, session: vault.session };
}
const saved = ({ machine }: Side, handle: string) => Buffer.concat(machine.saved.get(handle) ?? []);

/** What the page makes of a form that goes along. */
async function paperOf({ id, prepared, ...form }: FormAlong, change = (html: string) => html) {
  const made = await paperHtml(filledForm(form, prepared).paper, { digest, faces: [] });
  const html = new TextEncoder().encode(change(new TextDecoder().decode(made.html)));
  return { form: id, html, pdf: printOf(html, made.check) };
}

/** Sevda was threatened and lets the desk know her name. Her neighbour said no. The police form is for another purpose. */
describe('a filled form in a bundle', () => {
  let author: Side;
  let desk: Side;
  const ids = { report: '', other: '', case: '', desk: '', sevda: '', nergiz: '', police: '', chronology: '' };
  const consent: Consent = {
    ...{ key: 'c1', status: 'consent-given', capacity: 'adult-self', identityForm: 'full-name' },
    purposes: ['share-ngo'],
  };

  beforeAll(async () => {
    author = await side('Author');
    desk = await side('Desk');
    const { session } = author;
    const added = await addCard(session, (await showOwnCard(desk.session)).text, false);
    if (added.outcome !== 'added') throw new Error(added.outcome);
    ids.desk = added.id;
    const person = async (value: Parameters<typeof createEntity>[1]['value']) =>
      (await createEntity(session, { kind: 'person', value })).id;
    ids.sevda = await person({
      knownAs: 'Sevda',
      names: [{ text: 'Sevda Rəhimli', kind: 'full' }],
      consents: [consent],
    });
    ids.nergiz = await person({ knownAs: 'Nərgiz', consents: [{ key: 'c2', status: 'consent-refused' }] });
    ids.report = createReport(session);
    await saveReport(session, ids.report, {
      title: 'A man at the café',
      narrative: 'He said the address of Sevda Rəhimli. Nərgizin oğlu eşitdi.',
      summary: 'A threat against a journalist.',
      acts: [{ key: 'a1', act: 'death-threat', involved: [{ who: 'k1', role: 'victim' }] }],
      people: [{ key: 'k1', person: ids.sevda, name: 'Sevda Rəhimli', role: 'victim' }],
    });
    ids.other = createReport(session);
    await saveReport(session, ids.other, { title: 'The month before', narrative: 'A car with Nərgizin plate.' });
    ids.case = (
      await createEntity(session, { kind: 'case', value: { name: 'Threats', reports: [ids.report, ids.other] } })
    ).id;
    ids.police = await kept({
      form: 'police-report-form',
      answers: { 4: { text: 'Sevda Rəhimli heard it. Nərgiz was there.' } },
    });
    ids.chronology = await kept({ form: 'chronology', reports: [], case: ids.case });
  });

  const kept = async (more: Partial<FormChoice> & Pick<FormChoice, 'form'>, known: string | null = null) => {
    const base = {
      language: 'en',
      reports: [ids.report],
      case: null,
      reader: { body: more.form },
      answers: {},
    } as const;
    return (await saveForm(author.session, known, { ...base, reports: [...base.reports], ...more })).id;
  };
  const selection = (more: Partial<Selection> = {}): Selection => ({
    reports: [{ id: ids.report, omitFields: [], omitEvidence: [] }],
    recipients: [ids.desk],
    signed: true,
    purpose: 'share-ngo',
    ...more,
  });
  const papersFor = async (choice: Selection, change?: (html: string) => string) => {
    const { forms } = await previewSeal(author.session, choice);
    return Promise.all(forms.map((form) => paperOf(form, change)));
  };
  const wordsOf = async (choice: Selection) =>
    (await papersFor(choice)).map(({ html }) => new TextDecoder().decode(html)).join('');
  const sealed = async (choice: Selection, save: string) => {
    const papers = await papersFor(choice);
    const result = await seal(author.session, { selection: { ...choice, papers }, save }, job());
    const handle = nodeRandom(16).toString('hex');
    const bytes = new Uint8Array(saved(author, save));
    desk.machine.files.set(handle, bytes);
    const source = incomingSource(desk.session.host, { from: 'picked', handle, name: 'in.bin', size: bytes.length });
    const outcome = await openBundleFile(desk.session, source, job());
    if (outcome.outcome !== 'reports') throw new Error(outcome.outcome);
    return { id: outcome.id, papers, result };
  };

  it('is offered for its report, and for a report of its case', async () => {
    const found = async (...reports: string[]) =>
      (await formsOfReports(author.session, reports)).map(({ form, about }) => `${form}: ${about}`).sort();
    expect(await found(ids.report)).toEqual(['chronology: Threats', 'police-report-form: A man at the café']);
    expect(await found(ids.other)).toEqual(['chronology: Threats']);
  });

  it('is made anew for this reader: the strictest of what people said for the bundle and for the form counts', async () => {
    const preview = await previewSeal(author.session, selection({ forms: [ids.police] }));
    expect(preview.reports[0]?.report.people?.[0]?.name).toBe('Sevda Rəhimli');
    const html = await wordsOf(selection({ forms: [ids.police] }));
    // She agreed to the desk and not to the police.
    expect(html).toMatch(/\p{L}+ \d+ heard it/u);
    expect(html).not.toMatch(/Sevda|Rəhimli|N[əe]rgiz/);
    // For another purpose that she did not agree to, she is nowhere; the alias is the same in both.
    const other = selection({ forms: [ids.police], purpose: 'legal-advice' });
    const alias = (await previewSeal(author.session, other)).reports[0]?.report.people?.[0]?.name ?? '?';
    expect(alias).toMatch(/\d$/);
    expect(await wordsOf(other)).toContain(`${alias} heard it`);
    expect(html).toContain(`${alias} heard it`);
  });

  it('says a name when both allow it, and no word of the user for another reader lets it out', async () => {
    const named = [{ person: ids.sevda, identity: 'named', reason: 'her own complaint' } as const];
    const answers = { 4: { text: 'Sevda Rəhimli heard it. Nərgiz was there.' } };
    await kept({ form: 'police-report-form', answers, identities: named }, ids.police);
    expect(await wordsOf(selection({ forms: [ids.police] }))).toContain('Sevda Rəhimli heard it');
    expect(await wordsOf(selection({ forms: [ids.police], purpose: 'legal-advice' }))).not.toMatch(/Sevda|Rəhimli/);
    // Less, by the user's word at the seal, is less in the paper.
    const less = [{ person: ids.sevda, identity: 'role-only', reason: '' } as const];
    expect(await wordsOf(selection({ forms: [ids.police], identities: less }))).not.toMatch(/Sevda|Rəhimli/);
    await kept({ form: 'police-report-form', answers }, ids.police);
  });

  it('does not tell what was left out of the bundle, and tells how many reports stay behind', async () => {
    const whole = await previewSeal(author.session, selection({ forms: [ids.chronology] }));
    expect(whole.forms.map(({ beyond }) => beyond)).toEqual([1]);
    const without = selection({
      forms: [ids.chronology],
      reports: [{ id: ids.report, omitFields: ['narrative', 'people', 'summary'], omitEvidence: [] }],
    });
    const material = (await previewSeal(author.session, without)).forms[0]?.prepared.material;
    const told = material?.reports.find(({ id }) => id === ids.report)?.report;
    expect(told).toMatchObject({ title: 'A man at the café' });
    expect(Object.keys(told ?? {})).not.toEqual(expect.arrayContaining(['narrative']));
    expect([told?.people, told?.summary]).toEqual([undefined, undefined]);
  });

  it('arrives: listed, read piece by piece, exported, without who said no', async () => {
    const choice = selection({ forms: [ids.police, ids.chronology] });
    const { id, papers, result } = await sealed(choice, 's1');
    const view = await viewReceived(desk.session, id);
    expect(view.papers.map(({ form, language }) => `${form} ${language}`)).toEqual([
      'police-report-form en',
      'chronology en',
    ]);
    expect(listReceived(desk.session)[0]).toMatchObject({ forms: 2 });
    const read = await readReceivedForm(desk.session, id, { index: 1, as: 'html', offset: 0, length: 2 ** 20 });
    expect(Buffer.from(read)).toEqual(Buffer.from(papers[1]?.html ?? []));
    const rest = await readReceivedForm(desk.session, id, { index: 0, as: 'pdf', offset: 5, length: 4 });
    expect(Buffer.from(rest)).toEqual(Buffer.from((papers[0]?.pdf ?? new Uint8Array()).subarray(5, 9)));
    expect(await exportReceivedForm(desk.session, { id, index: 0, as: 'pdf', save: 'x1' }, job())).toBe(
      view.papers[0]?.pdf.size,
    );
    expect(saved(desk, 'x1')).toEqual(Buffer.from(papers[0]?.pdf ?? []));
    expect(await codeOf(readReceivedForm(desk.session, id, { index: 2, as: 'pdf', offset: 0, length: 4 }))).toBe(
      'not-found',
    );
    await exportBag(desk.session, id, 'bag', job());
    expect(saved(desk, 'bag').toString('utf8')).not.toMatch(/N[əe]rgiz/);
    for (const { pdf } of papers) expect((await pressedTexts(pdf)).join()).not.toMatch(/N[əe]rgiz/);

    // The log tells of them, and so do the reports that they tell of.
    const [sent] = listDisclosures(author.session);
    expect(sent).toMatchObject({
      id: result.disclosure,
      forms: [
        { form: 'police-report-form', language: 'en' },
        { form: 'chronology', language: 'en' },
      ],
    });
    expect((await disclosuresWith(author.session, ids.sevda)).length).toBe(1);
    for (const report of [ids.report, ids.other])
      expect((await lines(author.session, report)).map(({ action }) => action)).toContain('sealed');
    expect((await openForm(author.session, ids.police)).madeAt).toHaveLength(1);
  });

  it('is not sealed while a name can be read in it, in its page or in its print alone', async () => {
    const choice = selection({ forms: [ids.police] });
    const attempt = async (papers: Awaited<ReturnType<typeof papersFor>>) => {
      const before = listDisclosures(author.session).length;
      const answer = await codeOf(seal(author.session, { selection: { ...choice, papers }, save: 'no' }, job()));
      expect(listDisclosures(author.session)).toHaveLength(before);
      return answer;
    };
    const [paper] = await papersFor(choice);
    if (paper === undefined) throw new Error('no paper');
    const check = (await pressedTexts(paper.pdf)).join(' ').match(/(?:\d{5} ){5}\d{5}/)?.[0] ?? '';
    expect(check).not.toBe('');
    // After the part that the check value is of, so that the print still is the print of this page.
    const slipped = (html: string) => html.replace('</main>', '</main>\n<p>Nərgizin</p>');
    const [withName] = await papersFor(choice, slipped);
    expect(await attempt(withName === undefined ? [] : [withName])).toBe('name-left');
    expect(await attempt([{ ...paper, pdf: pressed(['with Nər', 'giz there', check]) }])).toBe('name-left');
    expect(await attempt([{ ...paper, pdf: pressed(['words', check], 'Nərgizin') }])).toBe('name-left');
    expect(
      await attempt([{ ...paper, pdf: pressed(['of another page', '00000 00000 00000 00000 00000 00000']) }]),
    ).toBe('invalid');
    expect(await attempt([])).toBe('invalid');
    expect(await attempt([paper, paper])).toBe('invalid');
    const { people } = await previewSeal(author.session, {
      ...choice,
      papers: withName === undefined ? [] : [withName],
    });
    expect(people.left.map(({ file }) => file)).toContain('data/forms/0001.html');
  });

  it('a yes to one report covers its files, in the bundle and in the paper, and no second report', async () => {
    const { session } = author;
    const report = createReport(session);
    const scope = { ...consent, purposes: ['share-ngo', 'legal-advice'], scope: [report] };
    const aydan = await createEntity(session, {
      kind: 'person',
      value: { knownAs: 'Aydan', names: [{ text: 'Aydan', kind: 'given' }], consents: [scope] },
    });
    const handle = nodeRandom(16).toString('hex');
    author.machine.files.set(handle, new Uint8Array(nodeRandom(64)));
    const source = incomingSource(session.host, { from: 'picked', handle, name: 'letter.bin', size: 64 });
    await takeInEvidence(session, report, source, job());
    await saveReport(session, report, {
      title: 'Aydan wrote a letter',
      narrative: 'It was about Aydan.',
      people: [{ key: 'k1', person: aydan.id, name: 'Aydan', role: 'victim' }],
    });
    const form = await kept({ form: 'chronology', reports: [report] });
    const one = { id: report, omitFields: [], omitEvidence: [] };
    const alone = selection({ reports: [one], forms: [form] });
    expect((await previewSeal(session, alone)).people.people).toMatchObject([
      { called: 'Aydan', identity: 'named', reason: 'consent-given' },
    ]);
    expect(await wordsOf(alone)).toContain('Aydan');
    const both = { ...alone, reports: [one, ...selection().reports] };
    const { people } = (await previewSeal(session, both)).people;
    expect(people.find(({ called }) => called === 'Aydan')).toMatchObject({ identity: 'alias', reason: 'other-part' });
    // The paper tells of that one report alone, and goes along with the other: the name would be in the same bundle.
    expect(await wordsOf(both)).not.toContain('Aydan');
  });

  it('is forgotten with its record: then nothing here opens the sealed file any more', async () => {
    const before = (
      await author.session.records.getMany(
        disclosure,
        listDisclosures(author.session).map(({ id }) => id),
      )
    ).map(({ fileKey }) => fileKey !== null);
    expect(before).toEqual([true]);
    await deleteForm(author.session, ids.police);
    await forget(author.session);
    const after = await author.session.records.getMany(
      disclosure,
      listDisclosures(author.session).map(({ id }) => id),
    );
    expect(after.map(({ fileKey }) => fileKey)).toEqual([null]);
  });
});
