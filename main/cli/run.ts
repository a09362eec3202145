import { Failure, usageFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { shownPath } from './system-failure.ts';
import type { Outcome } from './terminal.ts';
import { USAGE, VERB_USAGE } from './usage.ts';
import { type Surroundings, VERBS } from './verbs.ts';

/** Runs the verb that the words name. Throws a {@link Failure} for everything expected. */
export async function run(words: readonly string[], around: Surroundings): Promise<Outcome> {
  const at = words.findIndex((word) => word !== '--json');
  const verb = words[at];
  if (verb === undefined) throw new Failure('usage', `What should be done?\n\n${USAGE.trimEnd()}`);
  if (verb === '--help' || verb === '-h' || verb === 'help') return { facts: { usage: USAGE }, text: USAGE };
  if (verb === '--version') {
    const { VERSION } = await import('./version.ts');
    return { facts: { version: VERSION }, text: `${VERSION}\n` };
  }
  const found = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (found === undefined) {
    const verbs = Object.keys(VERBS).join(', ');
    throw usageFailure(`There is no verb "${shownPath(verb)}". The verbs are ${verbs}.`);
  }
  const given = readOptions({ verb, ...found }, words.slice(at + 1));
  if (given.flag('help')) {
    const usage = VERB_USAGE[verb] ?? USAGE;
    return { facts: { usage }, text: usage };
  }
  const work = await found.load();
  return work(given, around);
}
