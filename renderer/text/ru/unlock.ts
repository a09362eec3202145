import type { unlock as english } from '../en/unlock.ts';
import type { Translation } from '../translation.ts';

export const unlock: Translation<typeof english> = {};
