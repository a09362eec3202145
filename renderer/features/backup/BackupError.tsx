import { useText } from '../../text/text.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { backupErrorKey } from './words.ts';

/** What went wrong, in the words of somebody who holds a memory stick. Nothing for null. */
export function BackupError({ error }: { readonly error: unknown }) {
  const text = useText();
  if (error === null || error === undefined) return null;
  return <Notice tone="bad">{text(backupErrorKey(error))}</Notice>;
}
