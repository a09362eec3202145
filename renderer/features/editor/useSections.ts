import { useCallback, useRef, useState } from 'react';

export interface Sections {
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
  /** For the element around a section. */
  readonly place: (id: string, element: HTMLElement | null) => void;
  /** Opens a section and takes the focus to its title. */
  readonly jump: (id: string) => void;
}

/** Which sections are open, and where they are. */
export function useSections(first: () => readonly string[]): Sections {
  const [open, setOpenIds] = useState<ReadonlySet<string>>(() => new Set(first()));
  const places = useRef(new Map<string, HTMLElement>());
  const setOpen = useCallback((id: string, on: boolean) => {
    setOpenIds((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const place = useCallback((id: string, element: HTMLElement | null) => {
    if (element === null) places.current.delete(id);
    else places.current.set(id, element);
  }, []);
  const jump = useCallback(
    (id: string) => {
      setOpen(id, true);
      const element = places.current.get(id);
      element?.querySelector('button')?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'start' });
    },
    [setOpen],
  );
  return { isOpen: (id) => open.has(id), setOpen, place, jump };
}
