/** A key press as browsers and Electron both tell it. */
export interface KeyName {
  readonly key: string;
  readonly code: string;
}

/**
 * The Latin letter or sign of a key, small. On a Cyrillic or Persian layout the key says another letter, and the place of the key
 * on the board tells: Ctrl+L has to lock whatever layout is on.
 */
export function latinKey({ key, code }: KeyName): string {
  const said = key.toLowerCase();
  if (/^[\x20-\x7e]+$/.test(said)) return said;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? said;
}

/** Ctrl+L, or Cmd+L, on any layout: the key that locks. */
export function isLockKey(
  press: KeyName & { readonly control: boolean; readonly meta: boolean; readonly alt: boolean },
): boolean {
  return (press.control || press.meta) && !press.alt && latinKey(press) === 'l';
}
