import { useEffect, useRef } from 'react';
import { isLockKey, latinKey } from '../../shared/keys.ts';

export type Command = 'lock' | 'new-report' | 'search' | 'help' | 'keys' | 'save-version' | 'quick-note' | 'pause';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command of a key press, or null. On macOS the command key stands for Ctrl. */
export function commandOf(press: KeyPress): Command | null {
  if (press.key === 'F1') return 'help';
  if (press.key === 'F8') return 'pause';
  const { key, code, ctrlKey: control, metaKey: meta, altKey: alt } = press;
  if (isLockKey({ key, code, control, meta, alt })) return 'lock';
  if (!(control || meta) || alt || press.shiftKey) return null;
  switch (latinKey(press)) {
    case 'n':
      return 'new-report';
    case 'e':
      return 'quick-note';
    case 'f':
      return 'search';
    case 's':
      return 'save-version';
    case '/':
      return 'keys';
    default:
      return null;
  }
}

/** What is heard while everything is covered: nothing may happen that nobody sees. */
const UNDER_COVER: readonly Command[] = ['lock', 'pause'];

/**
 * Calls `onCommand` for the app's keys anywhere in the window, also inside fields and dialogs. It answers whether it took the
 * command; one that nobody took stays with the browser engine.
 */
export function useHotKeys(onCommand: (command: Command) => boolean): void {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (
        document.documentElement.dataset.covered !== undefined &&
        command !== null &&
        !UNDER_COVER.includes(command)
      ) {
        event.preventDefault();
        return;
      }
      if (command !== null && latest.current(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
