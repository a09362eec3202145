import type { acts as english } from '../en/acts.ts';
import type { Translation } from '../translation.ts';

export const acts: Translation<typeof english> = {};
