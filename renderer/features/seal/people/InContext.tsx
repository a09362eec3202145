import type { Treatment } from '../../../../shared/redaction/apply.ts';
import { OwnText } from '../../../ui/OwnText.tsx';

/** What is shorter than this reaches to the end of the text. UTF-16 units, as cut in shared/redaction/apply.ts. */
const CONTEXT = 60;

/** Words as they stand, with what was found marked; what stands there then comes after it. */
export function InContext(props: {
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly does?: Treatment | null;
  readonly becomes?: string;
}) {
  const { before, found, after, does = null, becomes } = props;
  const goes = does === 'replace' || does === 'cut';
  return (
    <p className="in-context prose" dir="auto">
      <OwnText>{before.length < CONTEXT ? before : `…${before}`}</OwnText>
      {goes ? (
        <del>
          <OwnText>{found}</OwnText>
        </del>
      ) : (
        <mark>
          <OwnText>{found}</OwnText>
        </mark>
      )}
      {goes && becomes !== undefined && (
        <>
          {' '}
          <ins>{becomes}</ins>
        </>
      )}
      <OwnText>{after.length < CONTEXT ? after : `${after}…`}</OwnText>
    </p>
  );
}
