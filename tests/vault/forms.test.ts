import { randomBytes as nodeRandom } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { lines } from '../../renderer/vault/custody.ts';
import { createEntity, deleteEntity } from '../../renderer/vault/entities.ts';
import { incomingSource } from '../../renderer/vault/evidence-source.ts';
import {
  deleteForm,
  listForms,
  noteFormMade,
  openForm,
  prepareForm,
  purposeOf,
  restoreForm,
  saveForm,
} from '../../renderer/vault/forms.ts';
import { takeInEvidence } from '../../renderer/vault/intake.ts';
import { aliasTable } from '../../renderer/vault/recipient-kinds.ts';
import { evidence } from '../../renderer/vault/report-kinds.ts';
import { createReport, saveReport } from '../../renderer/vault/reports.ts';
import type { VaultSession } from '../../renderer/vault/session.ts';
import { COPY_WAYS } from '../../shared/evidence/copy.ts';
import { fillForm } from '../../shared/forms/fill.ts';
import { FORM_CODES, type FormCode, type FormReading } from '../../shared/forms/form.ts';
import { formPaper } from '../../shared/forms/form-paper.ts';
import { FORMS } from '../../shared/forms/forms.ts';
import type { Person } from '../../shared/report/entities.ts';
import { FORM_WORDS_EN } from '../../shared/text/form-words-en.ts';
import type { FormChoice, PreparedForm } from '../../shared/vault/forms.ts';
import { codeOf, Machine, newVault } from './vault-in-node.ts';

const READING: FormReading = {
  label: (code) => code,
  when: (date) => date?.from ?? '',
  country: (code) => code,
  word: (name) => FORM_WORDS_EN[name],
  today: '2026-11-21',
};
const job = () => ({ signal: new AbortController().signal, progress: () => undefined });

/** A man at a cafe says her mother's address. Her neighbour saw it and did not want to be named; her lawyer did. */
describe('what a form is filled from', () => {
  const machine = new Machine();
  let session: VaultSession;
  const ids = { report: '', case: '', neighbour: '', self: '', plain: '', secret: '', never: '', passport: '' };

  /** All that leads to the neighbour, in any of these forms. */
  const TRACES = [
    'Nərgiz',
    'Nergiz',
    'Наргиз',
    'Quliyeva',
    'Əşrəf küçəsi 14',
    '555 01 77',
    'nergiz@example.org',
    'AZE4471',
  ];
  const neighbour: Person = {
    knownAs: 'Nərgiz',
    names: [
      { text: 'Nərgiz', kind: 'given' },
      { text: 'Quliyeva', kind: 'family' },
      { text: 'Наргиз', kind: 'transliteration' },
    ],
    addresses: [{ kind: 'home', text: 'Əşrəf küçəsi 14' }],
    contacts: [
      { channel: 'phone', value: '+994 00 555 01 77', safe: 'yes' },
      { value: 'nergiz@example.org', safe: 'yes' },
    ],
    idDocuments: [{ kind: 'passport', number: 'AZE4471' }],
    description: 'lives at Əşrəf küçəsi 14',
    consents: [{ key: 'c1', status: 'consent-refused', note: 'Nərgiz said no' }],
  };
  const self: Person = {
    knownAs: 'Sevda',
    names: [{ text: 'Sevda Rəhimli', kind: 'full' }],
    idDocuments: [{ kind: 'passport', number: 'C0099887' }],
    note: 'private remark',
    risk: 'private risk',
    family: [{ name: 'aunt Nərgiz', relation: 'other-relative' }],
    occupations: [{ what: 'journalist, with Nərgiz Quliyeva' }],
    consents: [
      {
        ...{ key: 'c2', status: 'consent-given', capacity: 'adult-self', identityForm: 'full-name', witness: 'Nərgiz' },
        purposes: [...new Set(FORM_CODES.map((code) => FORMS[code].purpose))],
      },
    ],
  };

  beforeAll(async () => {
    const { vault } = await newVault(machine);
    session = vault.session;
    ids.neighbour = (await createEntity(session, { kind: 'person', value: neighbour })).id;
    ids.self = (await createEntity(session, { kind: 'person', value: self })).id;
    ids.report = createReport(session);
    const take = async (name: string) => {
      const handle = nodeRandom(16).toString('hex');
      const bytes = new Uint8Array(nodeRandom(64));
      machine.files.set(handle, bytes);
      const source = incomingSource(session.host, { from: 'picked', handle, name, size: bytes.length });
      return (await takeInEvidence(session, ids.report, source, job())).id;
    };
    ids.plain = await take('Nərgizin pəncərəsi.bin');
    ids.secret = await take('source.bin');
    ids.never = await take('never.bin');
    ids.passport = await take('passport.bin');
    await saveReport(session, ids.report, {
      title: 'What Nərgiz saw from the window',
      narrative: 'A man said the address of my mother. Nərgizin dediyi kimi, слова Наргиз: call Quliyeva on 555 01 77.',
      when: { precision: 'day', from: '2026-03-01' },
      remarks: 'remark for myself',
      whyBelieved: 'Nergiz Quliyeva knows the voice.',
      acts: [
        {
          act: 'threat-family',
          words: 'We know where she lives',
          note: 'heard by Nərgiz',
          involved: [{ who: 'k2', role: 'victim' }],
        },
      ],
      identifiers: [{ key: 'i1', kind: 'vehicle-plate', seen: '10-AA-101' }],
      people: [
        { key: 'k1', person: ids.neighbour, name: 'Nərgiz', role: 'witness', note: 'Əşrəf küçəsi 14' },
        { key: 'k2', person: ids.self, name: 'Sevda Rəhimli', role: 'victim' },
      ],
      evidence: [
        { id: ids.plain, originalName: 'Nərgizin pəncərəsi.bin', description: 'filmed by Nərgiz' },
        { id: ids.secret, originalName: 'source.bin', sensitivity: 'secret' },
        { id: ids.never, originalName: 'never.bin', sensitivity: 'never' },
        { id: ids.passport, originalName: 'passport.bin', material: 'id-paper' },
      ],
    });
    ids.case = (
      await createEntity(session, {
        kind: 'case',
        value: {
          name: 'Cafe',
          summary: 'Begins with Nərgiz',
          asked: 'Protect Quliyeva too',
          reports: [ids.report],
          persons: [ids.neighbour],
          openQuestions: [{ what: 'does Nərgiz agree later?' }],
        },
      })
    ).id;
  });

  const choice = (form: FormCode, more: Partial<FormChoice> = {}): FormChoice => ({
    ...{ form, language: 'en', reports: [], case: ids.case, reader: { body: form }, answers: {} },
    ...more,
  });
  /** What may be a name is for the author to decide; here all of it is replaced. */
  const decided = async (open: FormChoice): Promise<FormChoice> => {
    const { people } = await prepareForm(session, open);
    const unsure = people.places.filter(({ does }) => does === null);
    return { ...open, treatments: unsure.map(({ person, found }) => ({ person, found, do: 'replace' })) };
  };
  const paperOf = (code: FormCode, { material, answers }: PreparedForm) =>
    formPaper(FORMS[code], fillForm(FORMS[code], material, READING, answers), READING, 'en');

  it.each(FORM_CODES)(
    '%s: no listed form of a name that is kept back is in the material or in the paper',
    async (code) => {
      const answers = { '1': { added: 'Ask Nərgiz Quliyeva, 555 01 77' } };
      const choices = choice(code, { answers });
      const first = await prepareForm(session, choices);
      // What may be a name is for the author to decide; here all of it is replaced.
      const treatments = first.people.places
        .filter(({ does }) => does === null)
        .map(({ person, found }) => ({ person, found, do: 'replace' as const }));
      const prepared = await prepareForm(session, { ...choices, treatments });
      expect(prepared.people.undecided).toBe(0);
      expect(prepared.people.left).toEqual([]);
      const material = JSON.stringify([prepared.material, prepared.answers]);
      const paper = JSON.stringify(paperOf(code, prepared));
      for (const text of [material, paper]) {
        for (const trace of TRACES) expect(text.toLowerCase()).not.toContain(trace.toLowerCase());
        for (const kept of ['private re', 'private risk', 'remark for myself', 'agree later'])
          expect(text).not.toContain(kept);
      }
      expect(material).toContain('We know where she lives');
      expect(prepared.people.people.find(({ id }) => id === ids.neighbour)).toMatchObject({
        ...{ identity: 'not-mentioned', reason: 'consent-refused' },
      });
      expect(JSON.stringify(prepared.material.persons)).toContain('Sevda');
    },
  );

  it('each form has a purpose that a decision about people knows', () => {
    expect(FORM_CODES.map((code) => [FORMS[code].purpose, purposeOf(code)])).toEqual([
      ['un-letter-named', 'letter-to-state'],
      ['un-letter-named', 'letter-to-state'],
      ['un-disappearance', 'un-disappearance'],
      ['un-arbitrary-detention', 'un-arbitrary-detention'],
      ['interpol-ccf', 'interpol-ccf'],
      ['protection-grant', 'protection-grant'],
      ['police-host-state', 'police-host-state'],
      ['urgent-action-public', 'urgent-action-public'],
      ['share-ngo', 'share-ngo'],
    ]);
  });

  it('identity papers and their numbers are for one body; sensitive files stay, some whatever is said', async () => {
    const files = async (form: FormCode, keepFiles: string[] = []) => {
      const prepared = await prepareForm(session, choice(form, { keepFiles }));
      return {
        goes: prepared.material.reports.flatMap(({ report }) => report.evidence ?? []).map(({ id }) => id),
        why: Object.fromEntries(prepared.files.map(({ id, reason }) => [id, reason])),
        material: JSON.stringify(prepared.material),
      };
    };
    const police = await files('police-report-form');
    expect(police.goes).toEqual([ids.plain]);
    expect(police.why).toEqual({ [ids.secret]: 'secret', [ids.never]: 'never', [ids.passport]: 'identity-paper' });
    expect(police.material).not.toContain('C0099887');
    const all = [ids.secret, ids.never, ids.passport];
    expect((await files('police-report-form', all)).goes).toEqual([ids.plain, ids.secret]);
    const interpol = await files('interpol-ccf-form');
    expect(interpol.goes).toEqual([ids.plain, ids.passport]);
    expect(interpol.material).toContain('C0099887');
  });

  it('a working copy stands for its original, the newest for older ones; an identity paper has no copy in its place', async () => {
    const report = createReport(session);
    const take = async (name: string) => {
      const handle = nodeRandom(16).toString('hex');
      machine.files.set(handle, new Uint8Array(64));
      const file = incomingSource(session.host, { from: 'picked', handle, name, size: 64 });
      return (await takeInEvidence(session, report, file, job())).id;
    };
    const copyOf = async (original: string, madeAt: number) => {
      const id = await take(`copy ${madeAt}.bin`);
      const record = await session.records.get(evidence, id);
      const copy = { of: original, ofSha256: record.sha256, how: COPY_WAYS[0], madeAt, forWhom: 'the police' };
      await session.records.write(async (writer) =>
        writer.put(evidence, id, { ...record, copy }, { of: report, name: record.originalName }),
      );
      return id;
    };
    const [picture, paper] = [await take('picture.bin'), await take('paper.bin')];
    const [older, newer, covered] = [await copyOf(picture, 1), await copyOf(picture, 2), await copyOf(paper, 3)];
    await saveReport(session, report, {
      title: 'With copies',
      evidence: [{ id: paper, originalName: 'paper.bin', material: 'id-paper' }],
    });
    const told = async (form: FormCode, keepFiles: string[] = []) => {
      const { material } = await prepareForm(session, choice(form, { case: null, reports: [report], keepFiles }));
      return material.reports.flatMap((one) => one.report.evidence ?? []).map(({ id }) => id);
    };
    expect(await told('police-report-form')).toEqual([newer]);
    expect(await told('police-report-form', [picture, older])).toEqual([picture, older, newer]);
    expect(await told('interpol-ccf-form', [covered])).toEqual([paper, newer]);
  });

  it('a question whose answer is kept back is held back and not missing', async () => {
    const { heldBack } = await prepareForm(session, choice('police-report-form'));
    // The only witness said no, and the one sentence about the reason names her; files, plates and the account are told of.
    expect(heldBack).toEqual({ '7': 'no-consent', '9': 'no-consent' });
    const only = createReport(session);
    const handle = nodeRandom(16).toString('hex');
    machine.files.set(handle, new Uint8Array(64));
    const file = incomingSource(session.host, { from: 'picked', handle, name: 'a.bin', size: 64 });
    const { id } = await takeInEvidence(session, only, file, job());
    await saveReport(session, only, {
      title: 'With one file',
      evidence: [{ id, originalName: 'a.bin', legalLimits: 'recorded without their knowledge' }],
    });
    const one = { case: null, reports: [only] };
    expect((await prepareForm(session, choice('chronology', one))).heldBack).toEqual({ '8': 'legal-limit' });
    expect((await prepareForm(session, choice('chronology', { ...one, keepFiles: [id] }))).heldBack).toEqual({});
  });

  it('a consent for certain readers is none for a body that has no card', async () => {
    const value: Person = {
      knownAs: 'Tofiq',
      consents: [
        {
          ...{ key: 'c3', status: 'consent-given', capacity: 'adult-self', identityForm: 'full-name' },
          ...{ purposes: ['police-host-state'], readers: ['f'.repeat(32)] },
        },
      ],
    };
    const { id } = await createEntity(session, { kind: 'person', value });
    const report = createReport(session);
    await saveReport(session, report, {
      title: 'Seen',
      people: [{ key: 'k1', person: id, name: 'Tofiq', role: 'witness' }],
    });
    const { people } = await prepareForm(session, choice('police-report-form', { case: null, reports: [report] }));
    expect(people.people).toMatchObject([{ called: 'Tofiq', identity: 'alias', reason: 'other-reader' }]);
  });

  it('the same body knows a person by the same name, another body by another one', async () => {
    const value: Person = { knownAs: 'Kamran' };
    const { id } = await createEntity(session, { kind: 'person', value });
    const report = createReport(session);
    await saveReport(session, report, {
      title: 'Seen',
      people: [{ key: 'k1', person: id, name: 'Kamran', role: 'witness' }],
    });
    const only = { case: null, reports: [report] };
    const nameFor = async (form: FormCode) =>
      (await prepareForm(session, choice(form, only))).people.people.map(({ shownAs }) => shownAs)[0];
    const police = await nameFor('police-report-form');
    expect(police).toMatch(/^Witness \d+$/);
    const saved = await saveForm(session, null, choice('police-report-form', only));
    await noteFormMade(session, saved.id);
    const [line] = session.records.lines(aliasTable);
    if (line === undefined) throw new Error('no aliases were kept');
    const { entries } = await session.records.get(aliasTable, line.id);
    expect(entries.filter(({ person }) => person === id).map(({ reader }) => reader)).toContain(
      'body police-report-form',
    );
    expect(await nameFor('police-report-form')).toBe(police);
    expect(await nameFor('urgent-action')).not.toBe(police);
  });

  it('is kept with its case: opened as it was typed, noted when a paper was made, gone with the case', async () => {
    const answers = { '12': { text: 'Please note the plate' }, '9': { heldBack: 'own-choice' as const } };
    const typed = await decided(choice('police-report-form', { answers }));
    const { id } = await saveForm(session, null, typed);
    expect(await openForm(session, id)).toMatchObject({ choice: typed, version: 1, madeAt: [] });
    expect(listForms(session, ids.case).map((one) => one.id)).toEqual([id]);
    const before = (await lines(session, ids.report)).length;
    await noteFormMade(session, id);
    expect((await lines(session, ids.report)).slice(before)).toMatchObject([
      { action: 'copied', detail: 'export-clear' },
    ]);
    expect(listForms(session, ids.case)).toMatchObject([{ id, made: 1 }]);
    await saveForm(session, id, { ...typed, language: 'tr' });
    expect(listForms(session, ids.case)).toMatchObject([{ id, language: 'tr', made: 1 }]);
    await deleteForm(session, id);
    expect(listForms(session, ids.case)).toEqual([]);
    await restoreForm(session, id);
    await deleteEntity(session, ids.case);
    expect(await codeOf(openForm(session, id))).toBe('not-found');
  });

  it('no paper is noted while a name could be read', async () => {
    const report = createReport(session);
    await saveReport(session, report, {
      title: 'Nərgizgil',
      people: [{ key: 'k1', person: ids.neighbour, name: 'Nərgiz', role: 'witness' }],
    });
    const { id } = await saveForm(
      session,
      null,
      choice('chronology', { case: null, reports: [report], answers: { '3': { text: 'Tel 5550177' } } }),
    );
    const { people } = await prepareForm(session, (await openForm(session, id)).choice);
    expect(people.undecided).toBeGreaterThan(0);
    expect(await codeOf(noteFormMade(session, id))).toBe('undecided');
  });
});
