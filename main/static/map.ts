import { z } from '../../shared/zod.ts';

/** The origins of the app. Changing them orphans every vault: the browser engine stores by origin. */
export const VAULT_ORIGIN = 'app://vault';
export const VIEWER_ORIGIN = 'app://viewer';
export const VAULT_URL = `${VAULT_ORIGIN}/index.html`;

/** One file that the app serves, and which content security policy goes with it. */
const entry = z.strictObject({
  /** Path below dist/, with forward slashes. */
  file: z.string().regex(/^(?:renderer|viewer)(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/),
  type: z.string().max(64),
  policy: z.enum(['page', 'worker', 'viewer']),
});
export type StaticEntry = z.infer<typeof entry>;

/** Everything that can be asked for, made by the build: url -> file. No path is ever joined from a request. */
export const staticMap = z.record(z.string().regex(/^app:\/\/(?:vault|viewer)\//), entry);
export type StaticMap = z.infer<typeof staticMap>;

/** The page of `daftar --self-test` and what belongs to it. */
const SELF_TEST = `${VAULT_ORIGIN}/self-test/`;
export const SELF_TEST_URL = `${SELF_TEST}index.html`;

/** What this start of the app serves: the self-test has the vault's own origin, so that no other start has it. */
export function servedMap(map: StaticMap, isSelfTest: boolean): StaticMap {
  return isSelfTest ? map : Object.fromEntries(Object.entries(map).filter(([url]) => !url.startsWith(SELF_TEST)));
}

/** The entry for a URL, or undefined; the whole string must be equal, so there is nothing to normalise. */
export function lookUp(map: StaticMap, url: string): StaticEntry | undefined {
  return Object.hasOwn(map, url) ? map[url] : undefined;
}
