/** `node run.ts SETUP`: goes once through the whole app, with a word of its own in every place where somebody can write one, and tells what was written where. */
import { writeFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { goTo, unlock } from '../steps.ts';
import { addsCards, makesCard, makesVault } from './beginning.ts';
import { Canaries } from './canaries.ts';
import { receives, sealsReports } from './exchanging.ts';
import { changesSettings, crashes, isKilled, isLockedOut, readsHelp } from './locking.ts';
import { Person } from './person.ts';
import {
  attachesFiles,
  deletesReports,
  handlesFiles,
  savesVersions,
  searches,
  watchesFilm,
  writesReport,
} from './writing.ts';

/** What the drive is told. */
export interface DriveSetup {
  readonly place: string;
  /** The app runs at least as long, in seconds. */
  readonly atLeast: number;
}
/** What it tells. */
export interface Driven {
  /** Every word, with the place where it was typed. */
  readonly places: Readonly<Record<string, string>>;
  readonly began: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly outside: readonly string[];
  readonly violations: readonly string[];
  readonly console: readonly string[];
}

const setup: DriveSetup = JSON.parse(process.argv[2] ?? '{}');
const canary = new Canaries();
const person = new Person(setup.place, canary);
let passphrase = `${canary.word('passphrase')} ${canary.word('passphrase, second word')}`;

try {
  await person.does('start', () => person.start());
  let digits = '';
  await person.does('vault', async () => {
    digits = await makesVault(person, passphrase);
  });
  await person.does('own card', () => makesCard(person));
  let office = { office: '', identity: '' };
  await person.does('cards of others', async () => {
    office = await addsCards(person);
  });
  let title = '';
  await person.does('report', async () => {
    title = await writesReport(person);
  });
  await person.does('evidence', () => attachesFiles(person));
  await person.does('files', () => handlesFiles(person));
  await person.does('versions', () => savesVersions(person));
  await person.does('film', () => watchesFilm(person, title));
  await person.does('search', () => searches(person, title));
  await person.does('deletion', () => deletesReports(person));
  let own = '';
  await person.does('sealing', async () => {
    own = await sealsReports(person, title, office.office);
  });
  await person.does('receiving', () => receives(person, own, title, office.identity));
  await person.does('settings', async () => {
    passphrase = await changesSettings(person, passphrase);
  });
  await person.does('help', () => readsHelp(person));
  await person.does('lock', async () => {
    passphrase = await isLockedOut(person, title, digits);
  });
  await person.does('crash', () => crashes(person, title, passphrase));
  await person.does('kill', () => isKilled(person, title, passphrase));
  await person.does('end', async () => {
    await person.page.keyboard.press('Control+l').catch(() => undefined);
    await person.seesLock();
    await unlock(person.page, passphrase);
    await goTo(person.page, 'Inbox');
    await later(Math.max(0, setup.atLeast - person.seconds) * 1000);
    await person.daftar.close();
  });
  const driven: Driven = { places: canary.places, began: person.began, seconds: person.seconds, ...person.heard() };
  writeFileSync(person.path('others', 'driven.json'), JSON.stringify(driven));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error, JSON.stringify(person.began));
  await person.daftar.page.screenshot({ path: person.path('others', 'failed.png') }).catch(() => undefined);
  await person.daftar.kill().catch(() => undefined);
  process.exit(1);
}
