import type { PartialCodeLabels } from './code-labels.ts';
import { ACT_LABELS_FA } from './codes-fa/act.ts';
import { CONSENT_LABELS_FA } from './codes-fa/consent.ts';
import { DETENTION_LABELS_FA } from './codes-fa/detention.ts';
import { DIGITAL_LABELS_FA } from './codes-fa/digital.ts';
import { EVENT_LABELS_FA } from './codes-fa/event.ts';
import { EVIDENCE_LABELS_FA } from './codes-fa/evidence.ts';
import { PERSON_LABELS_FA } from './codes-fa/person.ts';
import { RECORD_LABELS_FA } from './codes-fa/record.ts';
import { SOURCE_LABELS_FA } from './codes-fa/source.ts';
import { STEP_LABELS_FA } from './codes-fa/step.ts';
import { WHEN_WHERE_LABELS_FA } from './codes-fa/when-where.ts';

/** Persian labels of the codes and of the groups of acts. A code that is not here yet is shown in English. */
export const CODE_LABELS_FA: PartialCodeLabels = {
  ...ACT_LABELS_FA,
  ...EVENT_LABELS_FA,
  ...PERSON_LABELS_FA,
  ...SOURCE_LABELS_FA,
  ...EVIDENCE_LABELS_FA,
  ...WHEN_WHERE_LABELS_FA,
  ...DETENTION_LABELS_FA,
  ...DIGITAL_LABELS_FA,
  ...CONSENT_LABELS_FA,
  ...STEP_LABELS_FA,
  ...RECORD_LABELS_FA,
};
