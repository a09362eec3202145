import type { custody as english } from '../en/custody.ts';
import type { Translation } from '../translation.ts';

export const custody: Translation<typeof english> = {};
