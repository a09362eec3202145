/** What goes out and what comes in: sealing, opening, answering. */
import { readFileSync, writeFileSync } from 'node:fs';
import { sealFor } from '../sealing.ts';
import { goTo } from '../steps.ts';
import { commandLine } from './beginning.ts';
import type { Person } from './person.ts';
import { opens } from './writing.ts';

/** Seals an open report for one recipient; gives back the sealed file. */
async function seals(person: Person, title: string, choose: (name: string) => boolean): Promise<string> {
  const { page } = person;
  await opens(person, title);
  const wizard = await sealFor(page, {
    to: choose,
    byName: person.canary.word('reason for a name'),
    content: async (shown) => {
      await shown.getByRole('region', { name: 'What the recipient will see' }).getByText(title).first().waitFor();
      await shown.getByRole('button', { name: 'View' }).first().click();
      await page.getByText('The file is shown.').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      // The film stays at home: it was looked at already, and would only take time.
      await shown
        .getByText(/300 MB|314|315|film|\.webm/)
        .first()
        .click();
    },
  });
  const before = person.files('sealed');
  await person.daftar.dialogs.answerSave({ folder: person.path('sealed') });
  await wizard.getByRole('button', { name: 'Choose a place and seal…' }).click();
  await page.getByRole('alertdialog', { name: 'Sealed' }).getByRole('button', { name: 'Done' }).click();
  return person.getsFile('sealed', (name) => !before.includes(name));
}

export async function sealsReports(person: Person, title: string, office: string): Promise<string> {
  await seals(person, title, (name) => name.includes(office));
  return seals(person, title, (name) => !name.includes(office));
}

async function opensBundle(person: Person, path: string): Promise<void> {
  await goTo(person.page, 'Inbox');
  await person.daftar.dialogs.answerOpen([path]);
  await person.press('Choose a file…');
}

/** What somebody else sealed, what one sealed oneself, and what is broken; read, exported, answered, deleted. */
export async function receives(person: Person, own: string, title: string, identity: string): Promise<void> {
  const { canary, page } = person;
  const incoming = person.path('others', 'incoming.bin');
  const report = person.path('others', 'incoming.json');
  const note = person.path('others', `${canary.word('name of a received file')}.txt`);
  const received = canary.word('title of a received report');
  writeFileSync(note, canary.word('content of a received file'));
  writeFileSync(
    report,
    JSON.stringify({ schema: 1, title: received, narrative: canary.word('account of a received report') }),
  );
  const card = person.path('named', 'own-card.txt');
  commandLine('seal', '--to', card, '--from', identity, '--report', report, '--attach', note, '--out', incoming);
  await opensBundle(person, incoming);
  await person.sees(received);
  await person.press('View', person.main);
  await page.getByText('The file is shown.').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await person.daftar.dialogs.answerSave({ path: person.path('named', 'bag.zip') });
  await person.press('Export in the clear…');
  await person.press('Export unprotected', person.dialog);
  await person.getsFile('named', (name) => name === 'bag.zip');
  await person.press('Delete…');
  await person.press('Delete', person.dialog);

  await opensBundle(person, own);
  await person.sees(title);
  await person.press('Answer with a receipt…');
  await person.write('Note to the sender', canary.word('note in a receipt'), person.dialog);
  await person.daftar.dialogs.answerSave({ path: person.path('sealed', 'receipt.bin') });
  await person.press('Choose a place and seal…', person.dialog);
  await person.press('Done', person.dialog);
  await opensBundle(person, person.path('sealed', 'receipt.bin'));
  await person.sees(/^Receipt from/);

  const broken = person.path('others', 'broken.bin');
  const bytes = readFileSync(incoming);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(broken, bytes);
  await opensBundle(person, broken);
  await person.sees('The file was not opened');
}
