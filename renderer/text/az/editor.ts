import type { editor as english } from '../en/editor.ts';
import type { Translation } from '../translation.ts';

export const editor: Translation<typeof english> = {};
