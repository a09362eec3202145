import type { PartialCodeLabels } from './code-labels.ts';

/** Turkish labels of the codes and of the groups of acts. A code that is not here yet is shown in English. */
export const CODE_LABELS_TR: PartialCodeLabels = {};
