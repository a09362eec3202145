/** Adds readers to the notebook by their cards, pasted as text. */
import { makeCard, newSeeds, ready, wipeSeeds } from '../../../crypto/index.ts';
import { goTo } from '../steps.ts';
import type { Desk } from './desk.ts';
import { fill, press } from './screen.ts';
import { text } from './words.ts';

export interface Reader {
  readonly name: string;
  readonly organisation: string;
}

/** Adds a card of fresh keys; nothing sealed to it is ever opened. */
export async function addRecipient({ page }: Desk, { name, organisation }: Reader): Promise<void> {
  await ready();
  const seeds = newSeeds();
  const card = makeCard({ name, organisation, created: '2026-01-01' }, seeds);
  wipeSeeds(seeds);
  await goTo(page, 'Recipients');
  await press(page.getByRole('main'), text('recipients.add'));
  const dialog = page.getByRole('dialog', { name: text('recipients.add.title') });
  await fill(dialog, text('recipients.add.paste'), new TextDecoder().decode(card.canonical));
  await press(dialog, text('recipients.add.confirm'));
  await dialog.waitFor({ state: 'detached' });
}
