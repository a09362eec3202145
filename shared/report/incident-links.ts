import type { CodeOf } from './codes.ts';

export type IncidentLink = CodeOf<'incident-link'>;

/** What a link says when it is read from its other end. */
export const INVERSE_LINK: Readonly<Record<IncidentLink, IncidentLink>> = {
  precedes: 'follows',
  follows: 'precedes',
  contains: 'part-of',
  'part-of': 'contains',
  causes: 'consequence-of',
  'consequence-of': 'causes',
  'parallel-with': 'parallel-with',
  'reprisal-for': 'led-to-reprisal',
  'led-to-reprisal': 'reprisal-for',
  'same-pattern': 'same-pattern',
  'same-actor': 'same-actor',
  'pressure-for': 'pressed-through',
  'pressed-through': 'pressure-for',
  'threat-carried-out': 'announced-by',
  'announced-by': 'threat-carried-out',
  'duplicate-suspected': 'duplicate-suspected',
  'contradicts-event': 'contradicts-event',
};
