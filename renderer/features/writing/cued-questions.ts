import type { Report } from '../../../shared/report/schema.ts';
import { debriefAct } from './debrief-act.ts';

/**
 * What is asked after the free account, in this order: from the outside of the event to its middle, and at the end to what has to be done and
 * how the person is. None of them suggests an answer.
 */
export const CUED_QUESTIONS = [
  'called',
  'when',
  'where',
  'present',
  'topics',
  'shown',
  'proposal',
  'threats',
  'taken',
  'signed',
  'recorded',
  'conditions',
  'after',
  'warn',
  'care',
] as const;
export type CuedQuestion = (typeof CUED_QUESTIONS)[number];

/** Whether a question has been answered, with whatever answer. */
export function isAnswered(question: CuedQuestion, report: Report): boolean {
  const act = debriefAct(report);
  const told = act?.interrogation;
  switch (question) {
    case 'called':
      return (
        act !== undefined && (act.act !== 'other-act' || told?.form !== undefined || told?.howCalled !== undefined)
      );
    case 'when':
      return told?.began !== undefined || told?.ended !== undefined || act?.duration !== undefined;
    case 'where':
      return (report.where ?? []).length > 0;
    case 'present':
      return (report.people ?? []).length > 0;
    case 'topics':
      return (told?.topics ?? []).length > 0;
    case 'shown':
      return told?.shown !== undefined;
    case 'proposal':
      return told?.proposal !== undefined;
    case 'threats':
      return told?.threats !== undefined;
    case 'taken':
      return told?.taken !== undefined || told?.phoneTaken !== undefined;
    case 'signed':
      return (told?.signed ?? []).length > 0 || told?.toldToKeepSilent !== undefined || told?.signedNote !== undefined;
    case 'recorded':
      return told?.recorded !== undefined;
    case 'conditions':
      return told?.conditions !== undefined;
    case 'after':
      return told?.after !== undefined;
    case 'warn':
      return (report.steps ?? []).some(({ kind }) => kind === 'warned-persons');
    case 'care':
      return report.care !== undefined || report.urgency !== undefined || report.stillAtRisk !== undefined;
  }
}
