import type { ReactNode } from 'react';

/** The frame of the screens before a vault is open: one calm column in the middle. */
export function StartScreen({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="start">
      <div className="start-column">
        <p className="start-brand" translate="no">
          Daftar
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
