/** The first half hour: a vault, one's own card, and the cards of others. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo } from '../steps.ts';
import { qrPicture } from './files.ts';
import type { Person } from './person.ts';

const CLI = join(import.meta.dirname, '../../../main/cli/index.ts');

export function commandLine(...words: string[]): string {
  return execFileSync(process.execPath, [CLI, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes the vault; gives back the digits of its recovery code. */
export async function makesVault(person: Person, passphrase: string): Promise<string> {
  const { page } = person;
  await person.press('Make a vault');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(`${passphrase}.`);
  await person.sees('The two are not the same.');
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await person.press('Next');
  const label = await page.getByRole('region', { name: /^Recovery code/ }).getAttribute('aria-label');
  const digits = (label ?? '').replace(/\D/g, '');
  const groups = Array.from({ length: 10 }, (_, at) => digits.slice(at * 5, at * 5 + 5));
  // Two groups at a time, as they are typed, read aloud, and printed.
  for (const gap of ['', ' ', '  ', '-'])
    for (let at = 0; at < 10; at += 2) person.canary.also('recovery code', `${groups[at]}${gap}${groups[at + 1]}`);
  await person.daftar.dialogs.answerSave({ folder: person.path('named') });
  await person.press('Save as a file…');
  await person.press('Save the readable file');
  await person.getsFile('named', (name) => name.startsWith('notes-'));
  await person.press('I have written it down');
  for (const [at, group] of groups.entries()) await person.write(`Group ${at + 1} of 10`, group);
  await person.press('Make the vault');
  await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
  return digits;
}

export async function makesCard(person: Person): Promise<void> {
  const { canary, page } = person;
  await goTo(page, 'Recipients');
  await page.getByRole('tab', { name: 'My card' }).click();
  await person.write('Name', canary.word('own card, name'));
  await person.write('Organisation', canary.word('own card, organisation'));
  await person.write('Contact', canary.word('own card, contact'));
  await person.press('Make the card');
  await page.getByRole('heading', { name: 'Give the card to others' }).waitFor();
  await person.press('Copy the text');
  await person.daftar.dialogs.answerSave({ path: person.path('named', 'own-card.txt') });
  await person.press('Save as a file…');
  await person.getsFile('named', (name) => name === 'own-card.txt');
}

/** An identity of somebody else, and their card. */
function somebody(person: Person, who: string, name: string, organisation: string): { identity: string; card: string } {
  const identity = person.path('others', `${who}.id`);
  const card = person.path('others', `${who}.txt`);
  const about = ['--organisation', organisation, '--contact', person.canary.word(`${who}, contact`)];
  commandLine('keygen', '--out', identity, '--name', name, '--no-passphrase', ...about);
  commandLine('card', '--identity', identity, '--out', card);
  return { identity, card };
}

/** Three cards of others and one's own, added, compared and refused; gives back how the first is called, and their identity. */
export async function addsCards(person: Person): Promise<{ office: string; identity: string }> {
  const { canary, page } = person;
  const office = canary.word('recipient, name');
  const organisation = canary.word('recipient, organisation');
  const { identity, card } = somebody(person, 'office', office, organisation);
  await page.getByRole('tab', { name: 'Recipients' }).click();
  await person.press('Add a card…');
  await person.daftar.dialogs.answerOpen([card]);
  await person.press('Choose a file…', person.dialog);
  await page.getByRole('heading', { name: office, level: 1 }).waitFor();

  const digits = commandLine('fingerprint', card).trim();
  await person.press('Compare the fingerprint…');
  await page.getByRole('dialog').getByText('by telephone').click();
  await person.write(
    'The digits they read out',
    digits.replace(/^./, (digit) => (digit === '1' ? '2' : '1')),
  );
  await person.press('Compare', person.dialog);
  await person.sees('It does not match');
  await person.press('Close', person.dialog);
  const picture = person.path('others', 'qr.png');
  writeFileSync(picture, qrPicture(digits.replace(/\D/g, '')));
  await person.press('Compare the fingerprint…');
  await page.getByRole('dialog').getByText('in person').click();
  await page.getByRole('dialog').getByText('I have a picture of their QR code').click();
  await person.daftar.dialogs.answerOpen([picture]);
  await person.press('Choose the picture…', person.dialog);
  await person.sees('It matches');
  await person.press('Close', person.dialog);
  await person.press('All recipients');

  const pasted = async (text: string): Promise<void> => {
    await person.press('Add a card…');
    await person.write('Text of the card', text, person.dialog);
    await person.press('Add', person.dialog);
  };
  const lawyer = canary.word('second recipient, name');
  await pasted(
    readFileSync(somebody(person, 'lawyer', lawyer, canary.word('second recipient, organisation')).card, 'utf8'),
  );
  await page.getByRole('heading', { name: lawyer, level: 1 }).waitFor();
  await person.press('Remove this recipient…');
  await person.press('Remove', person.dialog);
  await pasted(readFileSync(somebody(person, 'impostor', office, organisation).card, 'utf8'));
  await person.press('Do not add this card', person.dialog);
  await pasted(`${canary.word('text that is no card')}\n`);
  await person.sees(/^This is not a card/);
  await person.press('Cancel', person.dialog);
  // One's own: a bundle for oneself can be opened, answered, and the answer opened, without a second app.
  await pasted(readFileSync(person.path('named', 'own-card.txt'), 'utf8'));
  await person.sees('Compare the fingerprint…');
  return { office, identity };
}
