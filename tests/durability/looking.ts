/** A start after something was done to the profile: what it says, what it asks, and whether everything is there. */
import type { StartFinding, StartReport } from '../../shared/vault/store.ts';
import type { VaultStatus } from '../../shared/vault/views.ts';
import { type App, checked, codeOf, withApp } from './app.ts';
import { type Ledger, readAll } from './ledger.ts';
import { PASSPHRASE } from './profile.ts';

export interface Look {
  /** Before anything was typed. */
  readonly status: VaultStatus;
  /** Why the unlock refused; undefined when it did not. */
  readonly refused: string | undefined;
  readonly asked: StartFinding | undefined;
  readonly report: StartReport | null;
  readonly trouble: string | null;
  /** The vault was open and locked by itself; this is what the start after that found. */
  readonly closedItself?: true;
  /** What is in the ledger and not in the vault, or not as it was, by the ledger's own words. */
  readonly wrong: readonly string[];
  /** What the vault itself says it cannot read. */
  readonly unreadable: readonly string[];
}

/**
 * Starts, unlocks, answers what is asked in the way that keeps most, and reads everything.
 * @param ledger stays as it is
 * @param answer to a question for which the second copy can be put back
 */
export async function lookAt(
  profile: string,
  ledger: Ledger,
  { passphrase = PASSPHRASE, answer = 'put-back' }: { passphrase?: string; answer?: 'put-back' | 'go-on' } = {},
): Promise<Look> {
  const first = await withApp(profile, (app) => look(app, ledger, passphrase, answer));
  if (first.refused !== 'locked') return first;
  // The engine took the open database away, and the vault locked: as a user would, once more.
  return { ...(await withApp(profile, (app) => look(app, ledger, passphrase, answer))), closedItself: true };
}

async function look(app: App, ledger: Ledger, passphrase: string, answer: 'put-back' | 'go-on'): Promise<Look> {
  const status = await app.ask('vault:status', {});
  const nothing = { report: null, trouble: null, wrong: [], unreadable: [] };
  let asked: StartFinding | undefined;
  try {
    const { question } = await app.ask('vault:unlock', { passphrase });
    asked = question?.finding;
    if (question !== null)
      await app.ask('start:settle', { choice: question.finding === 'both-older' ? 'go-on' : answer });
  } catch (error) {
    return { status, refused: codeOf(error) ?? String(error), asked, ...nothing };
  }
  try {
    const { report, trouble } = await checked(app);
    const { found, unreadable } = await readAll(app);
    const isOpen = (await app.ask('vault:status', {})).state === 'unlocked';
    if (!isOpen) return { status, refused: 'locked', asked, ...nothing };
    return { status, refused: undefined, asked, report, trouble, unreadable, wrong: ledger.copy().settle(found) };
  } catch (error) {
    return { status, refused: codeOf(error) ?? String(error), asked, ...nothing };
  }
}

/** Whether a start would have a user believe that there never was a vault. */
export const looksNew = ({ status, refused }: Look): boolean => status.state === 'none' || refused === 'no-vault';

/** What a report says was found or done; empty when both copies were whole. */
export function saidOf(report: StartReport | null): string[] {
  if (report === null) return [];
  const { at: _, ...said } = report;
  return Object.entries(said).flatMap(([what, value]) => (value === 0 || value === null ? [] : [`${what} ${value}`]));
}
