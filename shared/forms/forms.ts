/** All forms that can be filled. */
import { ARBITRARY_DETENTION } from './arbitrary-detention.ts';
import { CHRONOLOGY } from './chronology.ts';
import { DISAPPEARANCE } from './disappearance.ts';
import { EMERGENCY_GRANT } from './emergency-grant.ts';
import type { FormCode, FormDefinition } from './form.ts';
import { INTERPOL_FILES } from './interpol-files.ts';
import { POLICE_REPORT } from './police-report.ts';
import { DEFENDERS, SPECIAL_PROCEDURES } from './special-procedures.ts';
import { URGENT_ACTION } from './urgent-action.ts';

export const FORMS: Readonly<Record<FormCode, FormDefinition>> = {
  'ohchr-sp': SPECIAL_PROCEDURES,
  'sr-defenders': DEFENDERS,
  wgeid: DISAPPEARANCE,
  wgad: ARBITRARY_DETENTION,
  'interpol-ccf-form': INTERPOL_FILES,
  'emergency-grant': EMERGENCY_GRANT,
  'police-report-form': POLICE_REPORT,
  'urgent-action': URGENT_ACTION,
  chronology: CHRONOLOGY,
};
