import type { FuzzyDate } from '../../../shared/report/schema.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { PartField } from '../fields/PartFields.tsx';
import { useParts } from '../fields/parts.ts';
import { RecordField } from '../fields/RecordFields.tsx';
import { NumberField } from '../fields/SmallFields.tsx';
import { useLineWords } from '../fields/useLineWords.ts';
import { followingFrom } from './anchor.ts';
import { orNoDate } from './fuzzy-form.ts';

type Anchor = NonNullable<FuzzyDate['anchor']>;

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const isUnit = (value: string | null): value is (typeof UNITS)[number] => UNITS.some((unit) => unit === value);

export interface AnchorFieldsProps {
  readonly when: FuzzyDate | undefined;
  readonly onChange: (when: FuzzyDate | undefined) => void;
}

/** What a date is counted from: "two days after the search". What follows is shown, and stored only after a yes. */
export function AnchorFields({ when, onChange }: AnchorFieldsProps) {
  const text = useText();
  const parts = useParts();
  const words = useLineWords();
  const anchor: Anchor = when?.anchor ?? {};
  const other = useQuery('reports:open', anchor.report === undefined ? null : { id: anchor.report });
  const base = anchor.act === undefined ? other.data?.report.when : parts.whenOf(anchor.act);
  const follows = followingFrom(base, anchor);
  const before = (anchor.amount ?? 0) < 0;
  const set = (changed: Anchor) => {
    const next = Object.fromEntries(
      Object.entries({ ...anchor, ...changed }).filter(([, value]) => value !== undefined),
    );
    onChange(orNoDate({ ...when, anchor: Object.keys(next).length === 0 ? undefined : next }));
  };
  const differs =
    follows !== undefined &&
    Object.entries(follows).some(
      ([name, value]) => JSON.stringify(Reflect.get(when ?? {}, name)) !== JSON.stringify(value),
    );
  const agree = () => {
    if (follows === undefined) return;
    const { from, to, fromTime, toTime, calendar, or, toPrecision, ...rest } = when ?? {};
    onChange({
      ...rest,
      precision: follows.to === undefined ? (when?.precision ?? 'relative') : 'between',
      ...follows,
    });
  };
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">{text('anchor.label')}</legend>
      <div className="entry-fields">
        {parts.options('acts').length > 0 && (
          <PartField
            to="acts"
            label={text('anchor.act')}
            value={anchor.act}
            onChange={(act) => set({ act, report: act === undefined ? anchor.report : undefined })}
          />
        )}
        <RecordField
          to="report"
          label={text('anchor.report')}
          value={anchor.report}
          onChange={(report) => set({ report, act: report === undefined ? anchor.act : undefined })}
        />
        <NumberField
          label={text('anchor.amount')}
          least={0}
          most={100_000}
          value={anchor.amount === undefined ? undefined : Math.abs(anchor.amount)}
          onChange={(amount) => set({ amount: amount === undefined ? undefined : before ? -amount : amount })}
        />
        <Select
          label={text('anchor.unit')}
          clearable
          options={UNITS.map((unit) => ({ id: unit, label: text('anchor.unitName', { unit }) }))}
          value={anchor.unit ?? null}
          onChange={(unit) => set({ unit: isUnit(unit) ? unit : undefined })}
        />
        <Select
          label={text('anchor.direction')}
          options={[
            { id: 'after', label: text('anchor.direction.after') },
            { id: 'before', label: text('anchor.direction.before') },
          ]}
          value={before ? 'before' : 'after'}
          onChange={(side) => {
            const amount = Math.abs(anchor.amount ?? 0);
            set({ amount: anchor.amount === undefined ? undefined : side === 'before' ? -amount : amount });
          }}
        />
      </div>
      {follows !== undefined && differs && (
        <div className="row">
          <p role="status">
            {text('anchor.follows', {
              date: words.when({ ...follows, precision: follows.to === undefined ? 'estimate' : 'between' }),
            })}
          </p>
          <Button size="small" onPress={agree}>
            {text('anchor.use')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
