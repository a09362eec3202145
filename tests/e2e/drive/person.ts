/** Somebody who goes through the whole app: what each flow needs of them. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { type Daftar, launch } from '../../electron/launch.ts';
import type { Canaries } from './canaries.ts';

/** Folders of a drive. In all but `named` and `others` no word may be found afterwards. */
export const FOLDERS = ['profile', 'temporary', 'home', 'sealed', 'after-kill', 'named', 'others'] as const;
export type Folder = (typeof FOLDERS)[number];

const STEP_MS = 20_000;

export class Person {
  readonly place: string;
  readonly canary: Canaries;
  /** Seconds since the start at which each flow began. */
  readonly began: Record<string, number> = {};
  readonly #start = performance.now();
  #daftar: Daftar | undefined;
  /** What was heard of apps that were ended since. */
  readonly #heard = { outside: new Set<string>(), violations: new Set<string>(), console: new Set<string>() };

  constructor(place: string, canary: Canaries) {
    this.place = place;
    this.canary = canary;
    for (const folder of FOLDERS) mkdirSync(join(place, folder), { recursive: true });
  }

  path(folder: Folder, ...names: string[]): string {
    return join(this.place, folder, ...names);
  }
  files(folder: Folder): string[] {
    return readdirSync(this.path(folder)).sort();
  }

  get daftar(): Daftar {
    if (this.#daftar === undefined) throw new Error('the app was not started');
    return this.#daftar;
  }
  /** The window's page as it is now: a lock makes a new one. */
  get page(): Page {
    const { page } = this.daftar;
    page.setDefaultTimeout(STEP_MS);
    return page;
  }
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  async start(): Promise<void> {
    this.#listen();
    this.#daftar = await launch({ userData: this.path('profile') });
  }

  /** What the app asked for outside of itself, what its policies blocked, and what is on its console; over all starts. */
  heard(): { outside: string[]; violations: string[]; console: string[] } {
    this.#listen();
    const { outside, violations, console } = this.#heard;
    return { outside: [...outside], violations: [...violations], console: [...console] };
  }
  #listen(): void {
    for (const each of this.#daftar?.requestsOutside ?? []) this.#heard.outside.add(each);
    for (const each of this.#daftar?.cspViolations ?? []) this.#heard.violations.add(JSON.stringify(each));
    for (const each of this.#daftar?.consoleTexts ?? []) this.#heard.console.add(each);
  }

  /** One flow, by name: a failure says in which it was. */
  async does(flow: string, act: () => Promise<void>): Promise<void> {
    this.began[flow] = Math.round(this.seconds * 10) / 10;
    try {
      await act();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`while driving "${flow}" after ${this.seconds.toFixed(1)} s: ${why}`);
    }
  }

  button(name: string | RegExp, scope: Page | Locator = this.page): Locator {
    return scope.getByRole('button', { name, exact: true });
  }
  async press(name: string | RegExp, scope: Page | Locator = this.page): Promise<void> {
    await this.button(name, scope).first().click();
  }
  async write(label: string, text: string, scope: Page | Locator = this.page): Promise<void> {
    await scope.getByRole('textbox', { name: label, exact: true }).fill(text);
  }
  /** Text that is to come up in the window, wherever. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
  get main(): Locator {
    return this.page.getByRole('main');
  }
  get dialog(): Locator {
    return this.page.locator('[role="dialog"], [role="alertdialog"]').last();
  }

  /** The locked screen, in whichever window it comes up. */
  async seesLock(): Promise<void> {
    const until = performance.now() + STEP_MS;
    for (;;) {
      try {
        await this.daftar.page.getByLabel('Passphrase', { exact: true }).waitFor({ timeout: 1000 });
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        await later(100);
      }
    }
  }
  /** A file that the app writes under its final name. */
  async getsFile(folder: Folder, isIt: (name: string) => boolean): Promise<string> {
    const until = performance.now() + STEP_MS;
    for (;;) {
      const found = this.files(folder).find((name) => isIt(name) && !name.endsWith('.part'));
      if (found !== undefined) return this.path(folder, found);
      if (performance.now() > until) throw new Error(`no such file came into "${folder}"`);
      await later(50);
    }
  }
}
