import { OwnText } from '../../ui/OwnText.tsx';
import type { Line } from './lines.ts';

/** Lines to read. Text is text: nothing of it becomes markup or a link. */
export function LinesView({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className="report-text">
      {numbered(lines).map(({ key, line }) => (
        <div key={key} className="report-text-line">
          <dt>{line.label}</dt>
          {line.value !== '' && (
            <dd className="prose">
              <ValueText value={line.value} />
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

/** Letters that fit into one line. */
const ONE_LINE = 80;

/** A short value begins where its name does; a longer text is read from where its own language begins. */
export function ValueText({ value }: { readonly value: string }) {
  if (value.length > ONE_LINE || value.includes('\n')) {
    return (
      <span className="own-lines" dir="auto">
        <OwnText>{value}</OwnText>
      </span>
    );
  }
  return (
    <bdi>
      <OwnText>{value}</OwnText>
    </bdi>
  );
}

/** Lines that are only read have no other identity than their place. */
function numbered(lines: readonly Line[]) {
  return lines.map((line, key) => ({ key, line }));
}
