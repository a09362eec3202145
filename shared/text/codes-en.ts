import type { ActGroup } from '../report/acts.ts';
import type { Code } from '../report/codes.ts';
import { ACT_LABELS_EN } from './codes-en/act.ts';
import { CONSENT_LABELS_EN } from './codes-en/consent.ts';
import { DETENTION_LABELS_EN } from './codes-en/detention.ts';
import { DIGITAL_LABELS_EN } from './codes-en/digital.ts';
import { EVENT_LABELS_EN } from './codes-en/event.ts';
import { EVIDENCE_LABELS_EN } from './codes-en/evidence.ts';
import { PERSON_LABELS_EN } from './codes-en/person.ts';
import { RECORD_LABELS_EN } from './codes-en/record.ts';
import { SOURCE_LABELS_EN } from './codes-en/source.ts';
import { STEP_LABELS_EN } from './codes-en/step.ts';
import { WHEN_WHERE_LABELS_EN } from './codes-en/when-where.ts';

/** English labels of all codes and of the groups of acts. A code without a label does not compile. */
export const CODE_LABELS_EN: Readonly<Record<Code | ActGroup, string>> = {
  ...ACT_LABELS_EN,
  ...EVENT_LABELS_EN,
  ...PERSON_LABELS_EN,
  ...SOURCE_LABELS_EN,
  ...EVIDENCE_LABELS_EN,
  ...WHEN_WHERE_LABELS_EN,
  ...DETENTION_LABELS_EN,
  ...DIGITAL_LABELS_EN,
  ...CONSENT_LABELS_EN,
  ...STEP_LABELS_EN,
  ...RECORD_LABELS_EN,
};
