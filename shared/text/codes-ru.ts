import type { PartialCodeLabels } from './code-labels.ts';
import { ACT_LABELS_RU } from './codes-ru/act.ts';
import { CONSENT_LABELS_RU } from './codes-ru/consent.ts';
import { DETENTION_LABELS_RU } from './codes-ru/detention.ts';
import { DIGITAL_LABELS_RU } from './codes-ru/digital.ts';
import { EVENT_LABELS_RU } from './codes-ru/event.ts';
import { EVIDENCE_LABELS_RU } from './codes-ru/evidence.ts';
import { PERSON_LABELS_RU } from './codes-ru/person.ts';
import { RECORD_LABELS_RU } from './codes-ru/record.ts';
import { SOURCE_LABELS_RU } from './codes-ru/source.ts';
import { STEP_LABELS_RU } from './codes-ru/step.ts';
import { WHEN_WHERE_LABELS_RU } from './codes-ru/when-where.ts';

/** Russian labels of the codes and of the groups of acts. A code that is not here yet is shown in English. */
export const CODE_LABELS_RU: PartialCodeLabels = {
  ...ACT_LABELS_RU,
  ...EVENT_LABELS_RU,
  ...PERSON_LABELS_RU,
  ...SOURCE_LABELS_RU,
  ...EVIDENCE_LABELS_RU,
  ...WHEN_WHERE_LABELS_RU,
  ...DETENTION_LABELS_RU,
  ...DIGITAL_LABELS_RU,
  ...CONSENT_LABELS_RU,
  ...STEP_LABELS_RU,
  ...RECORD_LABELS_RU,
};
