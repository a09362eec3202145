import { calendarOf } from '../../../shared/text/languages.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { type CourseMonth, chartMonths } from './course-months.ts';
import { IndexingNotice } from './IndexingNotice.tsx';
import type { Narrowed } from './Narrowing.tsx';
import { TimelineFills } from './TimelineMark.tsx';

/** Whether it gets more: how many reports in which month, with what is counted and what is not. */
export function CourseView({ narrowed }: { readonly narrowed: Narrowed }) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const monthName = useMonthName();
  const { data, error, reload } = useQuery('patterns:course', narrowed, ['reports', 'indexing']);
  const months = data?.months ?? [];
  return (
    <>
      <ErrorNotice error={error} onRetry={reload} />
      {data !== null && <IndexingNotice indexing={data.indexing} />}
      {data !== null && months.length === 0 && (
        <EmptyState title={text('course.empty.title')}>{text('course.empty')}</EmptyState>
      )}
      {months.length > 0 && (
        <>
          <div className="stack stack-tight course-words">
            <p>{text('course.counts')}</p>
            <p>{text('course.countsNot')}</p>
          </div>
          <Chart months={chartMonths(months)} />
          <div className="course-scroll">
            <table className="course-table">
              <caption>{text('course.title')}</caption>
              <thead>
                <tr>
                  <th scope="col">{text('course.month')}</th>
                  <th scope="col">{text('course.certain')}</th>
                  <th scope="col">{text('course.possible')}</th>
                  <th scope="col">{text('course.headings')}</th>
                </tr>
              </thead>
              <tbody>
                {months.map((month) => (
                  <tr key={month.month}>
                    <th scope="row">{monthName(month.month)}</th>
                    <td>{format.number(month.certain)}</td>
                    <td>{format.number(month.possible)}</td>
                    <td>
                      {format.facts(
                        Object.entries(month.tnr)
                          .sort(([, a], [, b]) => b - a)
                          .map(([code, count]) =>
                            text('course.heading', { heading: label(code), count: format.number(count) }),
                          ),
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}

/** `April 2024`; in a language with another calendar the first day of the month, because the month has no name there. */
function useMonthName(): (month: string) => string {
  const format = useFormat();
  return (month) => format.partialDate(calendarOf(format.tag) === 'gregorian' ? month : `${month}-01`);
}

const HEIGHT = 120;

/** One bar a month: certain ones filled, possible ones hatched above them. */
function Chart({ months }: { readonly months: readonly CourseMonth[] }) {
  const text = useText();
  const format = useFormat();
  const monthName = useMonthName();
  const most = Math.max(1, ...months.map(({ certain, possible }) => certain + possible));
  const width = 100 / months.length;
  const [from, to] = [monthName(months[0]?.month ?? ''), monthName(months.at(-1)?.month ?? '')];
  return (
    <figure className="course-chart">
      <TimelineFills />
      <svg
        className="course-bars"
        role="img"
        aria-label={text('course.chart', { from, to, most: format.number(most) })}
        height={HEIGHT}
      >
        {months.map(({ month, certain, possible }, index) => {
          const x = `${(index * width + width * 0.1).toFixed(3)}%`;
          const bar = `${(width * 0.8).toFixed(3)}%`;
          const [solid, open] = [(certain / most) * HEIGHT, (possible / most) * HEIGHT];
          return (
            <g key={month}>
              <title>
                {text('course.bar', {
                  month: monthName(month),
                  certain: format.number(certain),
                  possible: format.number(possible),
                })}
              </title>
              <rect className="course-certain" x={x} width={bar} y={HEIGHT - solid} height={solid} />
              {possible > 0 && (
                <rect className="course-possible" x={x} width={bar} y={HEIGHT - solid - open} height={open} />
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="course-caption">
        <span>{from}</span>
        <span className="row" aria-hidden="true">
          <svg className="course-key" aria-hidden="true">
            <rect className="course-certain" width="16" height="16" />
          </svg>
          {text('course.certain')}
          <svg className="course-key" aria-hidden="true">
            <rect className="course-possible" x="1" y="1" width="14" height="14" />
          </svg>
          {text('course.possible')}
        </span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}
