import type { seal as english } from '../en/seal.ts';
import type { Translation } from '../translation.ts';

export const seal: Translation<typeof english> = {};
