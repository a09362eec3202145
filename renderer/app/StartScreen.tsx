import { type ReactNode, useEffect, useRef } from 'react';

/** The frame of the screens before a vault is open: one calm column in the middle. */
export function StartScreen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A step without a field of its own begins at its heading.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className="start">
      <div className="start-column">
        <p className="start-brand" translate="no">
          Daftar
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}
