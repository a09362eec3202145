import type { MessageKey } from '../../text/catalogue.ts';
import { errorCode, errorKey } from '../../text/text.tsx';

/** What goes wrong with a stick is said otherwise than what goes wrong with this computer. */
const OF_THE_STICK: Readonly<Record<string, MessageKey>> = {
  'no-space': 'backup.error.noSpace',
  'not-found': 'backup.error.gone',
  disk: 'backup.error.disk',
  permission: 'backup.error.permission',
  'too-new': 'backup.error.tooNew',
  altered: 'backup.error.damaged',
};

export function backupErrorKey(error: unknown): MessageKey {
  return OF_THE_STICK[errorCode(error)] ?? errorKey(error);
}
