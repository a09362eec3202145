import { Fragment, type ReactNode } from 'react';
import type { Treatment } from '../../../../shared/redaction/apply.ts';
import { runsOf } from '../../../../shared/text/runs.ts';

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
  const { found, does = null, becomes } = props;
  const goes = does === 'replace' || does === 'cut';
  const before = props.before.length < CONTEXT ? props.before : `…${props.before}`;
  const after = props.after.length < CONTEXT ? props.after : `${props.after}…`;
  const end = before.length + found.length;
  /** A piece of the text from one place to another, with what of it was found. */
  const marked = (text: string, from: number): ReactNode => {
    const cut = (place: number) => Math.min(Math.max(place - from, 0), text.length);
    const inside = text.slice(cut(before.length), cut(end));
    return (
      <>
        {text.slice(0, cut(before.length))}
        {inside !== '' && (goes ? <del>{inside}</del> : <mark>{inside}</mark>)}
        {goes && becomes !== undefined && from < end && from + text.length >= end && (
          <>
            {' '}
            <ins>{becomes}</ins>
          </>
        )}
        {text.slice(cut(end))}
      </>
    );
  };
  // What was found may stand inside a plate or a number, which keeps its order as a whole.
  let from = 0;
  return (
    <p className="in-context prose" dir="auto">
      {runsOf(before + found + after).map((run) => {
        const piece = marked(run.text, from);
        from += run.text.length;
        return run.held ? (
          <bdi key={from} dir="ltr">
            {piece}
          </bdi>
        ) : (
          <Fragment key={from}>{piece}</Fragment>
        );
      })}
    </p>
  );
}
