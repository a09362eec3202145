import { useEffect, useMemo, useRef } from 'react';
import { useBridge } from './vault.tsx';

/** Tells main while a field for a passphrase or recovery code has the focus, so that other programs are kept from the keys where the system can. */
export function useSecretEntry(): { readonly onFocus: () => void; readonly onBlur: () => void } {
  const bridge = useBridge();
  const told = useRef(false);
  const handlers = useMemo(() => {
    const tell = (focused: boolean) => {
      if (told.current === focused) return;
      told.current = focused;
      // Nothing can be done when main does not answer; it lets go by itself on lock and when the window is left.
      bridge.invoke('entry:secret', { focused }).catch(() => undefined);
    };
    return { onFocus: () => tell(true), onBlur: () => tell(false) };
  }, [bridge]);
  // A field that goes while it has the focus is not told that it lost it.
  useEffect(() => handlers.onBlur, [handlers]);
  return handlers;
}
