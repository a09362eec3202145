import { closed } from './list.ts';

/** The lists of the record itself. */
export const RECORD_LISTS = {
  'report-state': closed('draft', 'sealed-account', 'addendum', 'superseded', 'tombstone'),
  'gap-reason': closed('never-asked', 'not-known', 'did-not-want-to-say', 'kept-back', 'does-not-apply'),
} as const;
