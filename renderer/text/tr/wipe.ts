import type { wipe as english } from '../en/wipe.ts';
import type { Translation } from '../translation.ts';

export const wipe: Translation<typeof english> = {};
