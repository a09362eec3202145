import type { Line } from './lines.ts';

/** Lines to read. Text is text: nothing of it becomes markup or a link. */
export function LinesView({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className="report-text">
      {numbered(lines).map(({ key, line }) => (
        <div key={key} className="report-text-line">
          <dt>{line.label}</dt>
          {line.value !== '' && (
            <dd className="prose" dir="auto">
              {line.value}
            </dd>
          )}
          {line.lines.length > 0 && (
            <dd className="report-text-below">
              <LinesView lines={line.lines} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Lines that are only read have no other identity than their place. */
function numbered(lines: readonly Line[]) {
  return lines.map((line, key) => ({ key, line }));
}
