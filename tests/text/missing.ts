/** `node tests/text/missing.ts az`: what is missing or wrong in a language. Ends with 0 when it is complete, with 1 when it is not. */
import process from 'node:process';
import { LANGUAGES } from '../../shared/text/languages.ts';
import { FILES, findings, sameAsEnglish } from './translations.ts';

const language = LANGUAGES.find((known) => known === process.argv[2]);
if (language === undefined) {
  process.stdout.write(`Usage: node tests/text/missing.ts ${LANGUAGES.slice(1).join('|')} [--wrong]\n`);
  process.exitCode = 2;
} else {
  const wrongOnly = process.argv.includes('--wrong');
  const found = findings(language);
  for (const { where, key, problem } of found) {
    if (!wrongOnly || problem !== 'missing') process.stdout.write(`${where}\t${key}\t${problem}\n`);
  }
  const same = sameAsEnglish(language);
  if (language !== 'en' && same.length > 0)
    process.stdout.write(`word for word English, is that meant? ${same.join(' ')}\n`);
  const missing = found.filter(({ problem }) => problem === 'missing').length;
  const all = Object.values(FILES.en).reduce((sum, words) => sum + Object.keys(words).length, 0);
  process.stdout.write(
    `${language}: ${all - missing} of ${all} there, ${missing} missing, ${found.length - missing} wrong\n`,
  );
  process.exitCode = found.length === 0 ? 0 : 1;
}
