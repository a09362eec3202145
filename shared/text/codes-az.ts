import type { PartialCodeLabels } from './code-labels.ts';
import { ACT_LABELS_AZ } from './codes-az/act.ts';
import { CONSENT_LABELS_AZ } from './codes-az/consent.ts';
import { DETENTION_LABELS_AZ } from './codes-az/detention.ts';
import { DIGITAL_LABELS_AZ } from './codes-az/digital.ts';
import { EVENT_LABELS_AZ } from './codes-az/event.ts';
import { EVIDENCE_LABELS_AZ } from './codes-az/evidence.ts';
import { PERSON_LABELS_AZ } from './codes-az/person.ts';
import { RECORD_LABELS_AZ } from './codes-az/record.ts';
import { SOURCE_LABELS_AZ } from './codes-az/source.ts';
import { STEP_LABELS_AZ } from './codes-az/step.ts';
import { WHEN_WHERE_LABELS_AZ } from './codes-az/when-where.ts';

/** Azerbaijani labels of the codes and of the groups of acts. A code that is not here yet is shown in English. */
export const CODE_LABELS_AZ: PartialCodeLabels = {
  ...ACT_LABELS_AZ,
  ...EVENT_LABELS_AZ,
  ...PERSON_LABELS_AZ,
  ...SOURCE_LABELS_AZ,
  ...EVIDENCE_LABELS_AZ,
  ...WHEN_WHERE_LABELS_AZ,
  ...DETENTION_LABELS_AZ,
  ...DIGITAL_LABELS_AZ,
  ...CONSENT_LABELS_AZ,
  ...STEP_LABELS_AZ,
  ...RECORD_LABELS_AZ,
};
