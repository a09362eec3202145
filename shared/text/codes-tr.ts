import type { PartialCodeLabels } from './code-labels.ts';
import { ACT_LABELS_TR } from './codes-tr/act.ts';
import { CONSENT_LABELS_TR } from './codes-tr/consent.ts';
import { DETENTION_LABELS_TR } from './codes-tr/detention.ts';
import { DIGITAL_LABELS_TR } from './codes-tr/digital.ts';
import { EVENT_LABELS_TR } from './codes-tr/event.ts';
import { EVIDENCE_LABELS_TR } from './codes-tr/evidence.ts';
import { PERSON_LABELS_TR } from './codes-tr/person.ts';
import { RECORD_LABELS_TR } from './codes-tr/record.ts';
import { SOURCE_LABELS_TR } from './codes-tr/source.ts';
import { STEP_LABELS_TR } from './codes-tr/step.ts';
import { WHEN_WHERE_LABELS_TR } from './codes-tr/when-where.ts';

/** Turkish labels of the codes and of the groups of acts. A code that is not here yet is shown in English. */
export const CODE_LABELS_TR: PartialCodeLabels = {
  ...ACT_LABELS_TR,
  ...EVENT_LABELS_TR,
  ...PERSON_LABELS_TR,
  ...SOURCE_LABELS_TR,
  ...EVIDENCE_LABELS_TR,
  ...WHEN_WHERE_LABELS_TR,
  ...DETENTION_LABELS_TR,
  ...DIGITAL_LABELS_TR,
  ...CONSENT_LABELS_TR,
  ...STEP_LABELS_TR,
  ...RECORD_LABELS_TR,
};
