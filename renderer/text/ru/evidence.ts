import type { evidence as english } from '../en/evidence.ts';
import type { Translation } from '../translation.ts';

export const evidence: Translation<typeof english> = {};
