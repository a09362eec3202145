import type { Text } from '../../text/catalogue.ts';
import { errorCode, errorKey } from '../../text/text.tsx';

/** That what was typed is not saved, why, that it is still in its field, and what to do. */
export function notSaved(text: Text, error: unknown): string {
  return errorCode(error) === 'no-space'
    ? text('editor.save.full')
    : text('editor.save.failed', { reason: text(errorKey(error)) });
}
