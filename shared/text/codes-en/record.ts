import type { CodesOf } from '../../report/lists/list.ts';
import type { RECORD_LISTS } from '../../report/lists/record.ts';

/** English labels of the lists of the record itself. */
export const RECORD_LABELS_EN: Readonly<Record<CodesOf<typeof RECORD_LISTS>, string>> = {
  // report-state
  draft: 'Draft',
  'sealed-account': 'Sealed',
  addendum: 'Addition to an earlier account',
  superseded: 'Replaced by a later version',
  tombstone: 'Deleted',

  // gap-reason
  'never-asked': 'Not asked',
  'not-known': 'Not known to the author',
  'did-not-want-to-say': 'The person did not want to say',
  'kept-back': 'Known, but kept back',
  'does-not-apply': 'Does not apply',
};
