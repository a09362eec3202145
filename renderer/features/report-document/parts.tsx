import type { ReactNode } from 'react';

/** A titled part of a report. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="report-part">
      <h4>{title}</h4>
      {children}
    </section>
  );
}
