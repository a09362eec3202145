/** macOS alone has this: while it is on, other programs cannot read what is typed. */
export interface Keyboard {
  setSecureKeyboardEntryEnabled?(on: boolean): void;
}

/** Switches secure keyboard entry with the focus of the passphrase fields. The system counts the calls, so none is made twice. */
export function secretEntry(keyboard: Keyboard): (focused: boolean) => void {
  let on = false;
  return (focused) => {
    if (focused === on) return;
    on = focused;
    keyboard.setSecureKeyboardEntryEnabled?.(on);
  };
}
