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

/** One value with its name. */
export function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <p className="report-line">
      {name !== '' && <span className="soft">{name}: </span>}
      {children}
    </p>
  );
}

/** Several values with their names; those without a value are left out. */
export function Lines({ lines }: { readonly lines: readonly (readonly [name: string, value: string | undefined])[] }) {
  return lines.map(([name, value]) =>
    value === undefined || value === '' ? null : (
      <Line key={name} name={name}>
        <span className="prose" dir="auto">
          {value}
        </span>
      </Line>
    ),
  );
}
