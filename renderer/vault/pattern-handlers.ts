import type { Handlers } from './dispatch.ts';
import { due } from './patterns/due.ts';
import { identifiers } from './patterns/identifiers.ts';
import { links } from './patterns/links.ts';
import { places } from './patterns/places.ts';
import { seenBefore } from './patterns/seen-before.ts';
import { course, timeline } from './patterns/timeline.ts';

/** Handlers of what looks across reports. */
export const patternHandlers = {
  'patterns:timeline': ({ session }, request) => timeline(session, request),
  'patterns:identifiers': ({ session }, request) => identifiers(session, request),
  'patterns:places': ({ session }) => places(session),
  'patterns:seen-before': ({ session }, request) => seenBefore(session, request),
  'patterns:links': ({ session }, request) => links(session, request),
  'patterns:due': ({ session }, request) => due(session, request),
  'patterns:course': ({ session }, request) => course(session, request),
} satisfies Partial<Handlers>;
