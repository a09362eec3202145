import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import type { PassphraseEstimate } from '../../shared/vault/views.ts';

/** A vault is not made below this. */
export const SCORE_NEEDED = 3;

const GUESSES_PER_SECOND = 10_000;
const SECONDS_PER_YEAR = 31_557_600;
/** Years from which each score counts: a day, a year, ten years, three centuries. */
const YEARS_OF_SCORE = [1 / 365, 1, 10, 300] as const;
/** The estimator's time grows steeply with length, and nothing beyond this length is ever needed for the highest score. */
const LONGEST_JUDGED = 128;

let estimator: ZxcvbnFactory | undefined;

/** Estimates how long a passphrase stands, at one second per guess on ten thousand machines. It is neither kept nor logged. */
export function estimatePassphrase(passphrase: string): PassphraseEstimate {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: LONGEST_JUDGED,
  });
  const { guesses, feedback } = estimator.check([...passphrase].slice(0, LONGEST_JUDGED).join(''));
  const years = guesses / GUESSES_PER_SECOND / SECONDS_PER_YEAR;
  const score = scoreOf(years);
  const hints = [...(feedback.warning === null ? [] : [feedback.warning]), ...feedback.suggestions];
  // The estimator has other bounds than a vault and may be content before this one is.
  if (score < SCORE_NEEDED && hints.length === 0) hints.push('anotherWord');
  return { score, years, hints: score >= SCORE_NEEDED ? [] : [...new Set(hints)] };
}

function scoreOf(years: number): PassphraseEstimate['score'] {
  const [day, year, decade, centuries] = YEARS_OF_SCORE;
  if (years < day) return 0;
  if (years < year) return 1;
  if (years < decade) return 2;
  return years < centuries ? 3 : 4;
}
