import type { recipients as english } from '../en/recipients.ts';
import type { Translation } from '../translation.ts';

export const recipients: Translation<typeof english> = {};
