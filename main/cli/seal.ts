import { type Card, equalBytes, fingerprintGroups, type Identity, ready, wipeSeeds } from '../../crypto/index.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { findAttachment, remarksOf } from './attachments.ts';
import { readCard } from './cards.ts';
import { Failure, usageFailure } from './failure.ts';
import { readIdentity } from './identity.ts';
import type { Given } from './options.ts';
import { checkFree } from './part-file.ts';
import { readReportFile } from './reports.ts';
import { sealBundle } from './seal-bundle.ts';
import { shownPath } from './system-failure.ts';
import { sizeInWords } from './terminal.ts';
import { today } from './today.ts';
import type { Surroundings, Work } from './verbs.ts';

const MOST_RECIPIENTS = 8;

/** `daftar seal`: reports and files into a bundle for one recipient. */
export const seal: Work = async (given, around) => {
  const { voice } = around;
  const out = given.need('out');
  const force = given.flag('force');
  checkWords(given);
  checkFree(out, force);
  await ready();
  const cards = await recipients(given, around);
  const reports = [];
  for (const path of given.texts('report')) reports.push(await readReportFile(path, voice));
  const found = [];
  for (const path of given.texts('attach')) found.push(await findAttachment(path));
  const [first] = reports;
  if (first === undefined) throw usageFailure('The option --report is missing.', 'seal');
  const remarks = remarksOf(first, found, voice);
  for (const other of reports.slice(1)) remarksOf(other, [], voice);

  const from = await sender(given, around);
  try {
    const sealed = await sealBundle(
      { cards, reports, attachments: found.map((file) => ({ ...file, ...remarks(file.originalName) })), from },
      { out, force, progress: voice.progress('Sealing') },
    );
    const [card] = cards;
    const names = cards.map(({ fields }) => visibleName(fields.name)).join(', ');
    voice.say(
      `Sealed ${counted(reports.length, 'report')} and ${counted(found.length, 'file')} for ${names} into ${shownPath(out)} (${sizeInWords(sealed.size)}).`,
    );
    if (card !== undefined && cards.length === 1) {
      voice.say(
        `Compare the recipient's fingerprint if you have not: ${fingerprintGroups(card.fingerprint).join(' ')}.`,
      );
    }
    if (from === undefined) voice.say('It is not signed: the recipient cannot know who sent it.');
    return {
      facts: {
        out,
        size: sealed.size,
        bundleId: sealed.bundleId,
        signed: from !== undefined,
        ...(from === undefined ? {} : { sender: from.card.fingerprint }),
        recipients: cards.map(({ fields, fingerprint }) => ({ name: fields.name, fingerprint })),
        reports: reports.length,
        files: sealed.files,
      },
    };
  } finally {
    if (from !== undefined) wipeSeeds(from.seeds);
  }
};

function checkWords(given: Given): void {
  const wrong = (text: string) => usageFailure(text, 'seal');
  const to = given.texts('to').length;
  if (to === 0) throw wrong('The option --to is missing: it names the recipient card to seal to.');
  if (to > MOST_RECIPIENTS) throw wrong(`A bundle has room for ${MOST_RECIPIENTS} recipient cards; ${to} were given.`);
  const reports = given.texts('report');
  if (reports.length === 0) {
    throw wrong('The option --report is missing. The smallest report is {"narrative": "what happened"}.');
  }
  if (reports.filter((path) => path === '-').length > 1) throw wrong('Standard input holds one report only.');
  if (given.text('passphrase-file') !== undefined && given.text('from') === undefined) {
    throw wrong('--passphrase-file belongs to an identity, and --from is missing.');
  }
}

async function recipients(given: Given, { voice }: Surroundings): Promise<Card[]> {
  const cards: Card[] = [];
  for (const path of given.texts('to')) {
    const card = await readCard(path);
    if (cards.some((other) => equalBytes(other.sealingKey, card.sealingKey))) {
      throw usageFailure(
        `The card ${shownPath(path)} was given twice, or another card has the same key. Give each once.`,
        'seal',
      );
    }
    checkDay(card, path, given.flag('allow-expired'), (text) => voice.warn(text));
    cards.push(card);
  }
  return cards;
}

function checkDay(card: Card, path: string, allowed: boolean, warn: (text: string) => void): void {
  const { validUntil } = card.fields;
  if (validUntil === undefined || validUntil >= today()) return;
  const over = `The card ${shownPath(path)} was valid until ${validUntil}`;
  if (!allowed) {
    throw new Failure(
      'expired',
      `${over}. Ask for a new one, or add --allow-expired if you know that the key is still in use.`,
    );
  }
  warn(`${over}. It is sealed to all the same, because of --allow-expired.`);
}

async function sender(given: Given, { voice, at }: Surroundings): Promise<Identity | undefined> {
  const path = given.text('from');
  if (path === undefined) return undefined;
  const passphraseFile = given.text('passphrase-file');
  return readIdentity(path, { verb: 'seal', passphraseFile, at, voice });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
