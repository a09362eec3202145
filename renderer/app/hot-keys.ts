import { useEffect, useRef } from 'react';

export type Command = 'lock' | 'new-report' | 'search' | 'help' | 'save-version';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * The Latin letter or sign of a key, small. On a Cyrillic or Persian layout the key says another letter, and the place of the key
 * on the board tells: Ctrl+L has to lock whatever layout is on.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const said = key.toLowerCase();
  if (/^[\x20-\x7e]+$/.test(said)) return said;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? said;
}

/** The command of a key press, or null. On macOS the command key stands for Ctrl. */
export function commandOf(press: KeyPress): Command | null {
  if (press.key === 'F1') return 'help';
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const key = latinKey(press);
  if (key === 'l') return 'lock';
  if (press.shiftKey) return null;
  switch (key) {
    case 'n':
      return 'new-report';
    case 'f':
      return 'search';
    case 's':
      return 'save-version';
    case '/':
      return 'help';
    default:
      return null;
  }
}

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
      if (command !== null && latest.current(command)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
