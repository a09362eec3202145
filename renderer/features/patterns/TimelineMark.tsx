import { type Mark, NARROWEST } from './time-scale.ts';

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
const DOTS = 5;

/**
 * The mark of one event on the scale. Positions are shares of the width and sizes are pixels, so nothing is stretched; the picture is
 * mirrored by the style sheet where people read from right to left. The words beside it say the same.
 */
export function TimelineMark({ mark }: { readonly mark: Mark | null }) {
  return (
    <svg className="time-mark" aria-hidden="true">
      <line className="time-line" x1="0" x2="100%" y1="12" y2="12" />
      {mark !== null &&
        [mark, ...(mark.others ?? [])].map((one) => (
          <Shape key={`${one.shape} ${one.start} ${one.end} ${one.outside}`} mark={one} />
        ))}
    </svg>
  );
}

function Shape({ mark }: { readonly mark: Mark }) {
  const { start, end, outside } = mark;
  if (outside !== null)
    return <Chevron at={outside === 'earlier' ? 0.005 : 0.995} to={outside === 'earlier' ? 'start' : 'end'} far />;
  const middle = percent((start + end) / 2);
  switch (mark.shape) {
    case 'point':
      return <circle className="time-fill" cx={middle} cy="12" r="5" />;
    case 'band':
      return (
        <>
          <rect className="time-band" x={percent(start)} width={percent(end - start)} y="6" height="12" rx="6" />
          <Cut mark={mark} />
        </>
      );
    case 'dots':
      return (
        <>
          <rect className="time-hollow" x={percent(start)} width={percent(end - start)} y="6" height="12" rx="6" />
          {Array.from({ length: DOTS }, (_, index) => start + ((end - start) * (index + 0.5)) / DOTS).map((at) => (
            <circle key={at} className="time-fill" cx={percent(at)} cy="12" r="2" />
          ))}
          <Cut mark={mark} />
        </>
      );
    case 'halo':
      return (
        <>
          <rect className="time-halo" x={percent(start)} width={percent(end - start)} y="3" height="18" rx="9" />
          <circle className="time-fill" cx={middle} cy="12" r="4" />
          <Cut mark={mark} />
        </>
      );
    case 'perhaps':
      return (
        <>
          <rect className="time-hollow" x={percent(start)} width={percent(end - start)} y="6" height="12" rx="6" />
          <Cut mark={mark} />
        </>
      );
    case 'stay':
      return <Stay mark={mark} />;
    case 'before':
      return (
        <>
          <Stroke mark={mark} open />
          {!mark.cutEnd && <Stop at={end} />}
          <Chevron at={start} to="start" />
        </>
      );
    case 'after':
    case 'since':
      return (
        <>
          <Stroke mark={mark} open={mark.shape === 'after'} />
          {!mark.cutStart && <Stop at={start} />}
          <Chevron at={end} to="end" />
        </>
      );
  }
}

/** What is known of it is drawn through; an open side is dashed and says no length. */
function Stay({ mark }: { readonly mark: Mark }) {
  const { start, end, cutStart, cutEnd, known = mark } = mark;
  const narrow = known.end - known.start < NARROWEST;
  const point = cutStart && cutEnd && narrow && known.end > 0 && known.start < 1;
  return (
    <>
      <Stroke mark={{ start, end: known.start }} open />
      <Stroke mark={known} open={false} />
      <Stroke mark={{ start: known.end, end }} open />
      {!cutStart && <Stop at={start} />}
      {!cutEnd && <Stop at={end} />}
      {point && <circle className="time-fill" cx={percent((known.start + known.end) / 2)} cy="12" r="4" />}
      {cutStart && <Chevron at={start} to="start" />}
      {cutEnd && <Chevron at={end} to="end" />}
    </>
  );
}

function Stroke({ mark, open }: { readonly mark: Pick<Mark, 'start' | 'end'>; readonly open: boolean }) {
  const className = open ? 'time-stroke time-stroke-open' : 'time-stroke';
  return <line className={className} x1={percent(mark.start)} x2={percent(mark.end)} y1="12" y2="12" />;
}

/** The end that is known. */
function Stop({ at }: { readonly at: number }) {
  return <line className="time-stroke" x1={percent(at)} x2={percent(at)} y1="5" y2="19" />;
}

/** It goes on beyond what is shown. */
function Cut({ mark }: { readonly mark: Mark }) {
  return (
    <>
      {mark.cutStart && <Chevron at={0} to="start" />}
      {mark.cutEnd && <Chevron at={1} to="end" />}
    </>
  );
}

function Chevron({
  at,
  to,
  far = false,
}: {
  readonly at: number;
  readonly to: 'start' | 'end';
  readonly far?: boolean;
}) {
  // Its point is inside the picture at both edges.
  const path = to === 'start' ? 'M8 6 L2 12 L8 18' : 'M-8 6 L-2 12 L-8 18';
  return (
    <svg x={percent(at)} overflow="visible" aria-hidden="true">
      <path className={far ? 'time-arrow time-arrow-far' : 'time-arrow'} d={path} />
    </svg>
  );
}

/** What the bands are filled with: soft at both ends, because the ends are not known to the hour. Once on a page. */
export function TimelineFills() {
  return (
    <svg className="visually-hidden" aria-hidden="true">
      <defs>
        <linearGradient id="time-soft">
          <stop className="time-soft-end" offset="0" />
          <stop className="time-soft-middle" offset="0.15" />
          <stop className="time-soft-middle" offset="0.85" />
          <stop className="time-soft-end" offset="1" />
        </linearGradient>
        <pattern id="time-possible" width="6" height="6" patternUnits="userSpaceOnUse">
          <path className="time-hatch" d="M0 6 L6 0" />
        </pattern>
      </defs>
    </svg>
  );
}
