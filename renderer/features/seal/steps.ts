import { filesToAnswer, foundDecided, isAboutPeople, peopleDecided } from './people/decisions.ts';
import type { Bundle } from './useBundle.ts';

export const STEPS = ['who', 'what', 'purpose', 'people', 'found', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** Whether somebody has to be thought of: else the steps about people are one line of the last step. */
export function asksAboutPeople({ preview, takenOut, decisions }: Bundle): boolean {
  const people = preview.data?.people;
  return people !== undefined && (isAboutPeople(people) || takenOut.length + decisions.keepFiles.length > 0);
}

/** The steps that there are for this bundle. */
export function stepsOf(bundle: Bundle): readonly Step[] {
  const people = bundle.preview.data?.people;
  const asks = asksAboutPeople(bundle);
  const hasFound =
    people !== undefined &&
    (people.places.length + people.leftOut.length + people.numbers.length + people.left.length > 0 ||
      filesToAnswer(people, { ...bundle.decisions, knowingly: [] }).length > 0 ||
      bundle.takenOut.length + bundle.decisions.keepFiles.length > 0);
  return STEPS.filter((step) => {
    if (step === 'purpose') return asks || bundle.exposed || hasCopies(bundle);
    if (step === 'people') return asks && people !== undefined && people.people.length > 0;
    return step === 'found' ? asks && hasFound : true;
  });
}

/** A file may go out as its copy: what it is for decides. */
function hasCopies({ files }: Bundle): boolean {
  return files.some((file) => file.copy !== undefined);
}

/** The next step that there is, or the one before; the step itself at either end. */
export function stepFrom(steps: readonly Step[], step: Step, by: 1 | -1): Step {
  const at = STEPS.indexOf(step);
  const others = steps.filter((one) => (STEPS.indexOf(one) - at) * by > 0);
  return (by === 1 ? others[0] : others.at(-1)) ?? step;
}

/** Whether a step has all its answers. */
export function isAnswered(bundle: Bundle, step: Step): boolean {
  const { preview, decisions, signed } = bundle;
  if (!bundle.isFresh || preview.data === null || (signed && preview.data.signedAs === null)) return false;
  const { people } = preview.data;
  if (step === 'people') return peopleDecided(people, decisions);
  if (step === 'found') return foundDecided(people, decisions);
  return step !== 'summary' || (peopleDecided(people, decisions) && foundDecided(people, decisions));
}
