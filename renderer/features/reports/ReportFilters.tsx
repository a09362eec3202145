import { CODE_LISTS } from '../../../shared/report/codes.ts';
import type { ReportFilters as Filters } from '../../../shared/vault/contract.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { ComboPicker } from '../../ui/ComboBox.tsx';
import { PartialDateField } from '../../ui/PartialDateField.tsx';
import { firstDay, lastDay } from '../../ui/partial-date.ts';
import { Select } from '../../ui/Select.tsx';
import { NO_FILTERS } from './list-view.ts';

export interface ReportFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What narrows the list; every filter adds to the others. */
export function ReportFilters({ filters, onChange }: ReportFiltersProps) {
  const text = useText();
  const { label } = useCodes();
  const facets = useQuery('reports:facets', {}, ['reports']);
  const change = (changed: Partial<Filters>) => onChange({ ...filters, ...changed });
  const counted = (name: string, count: number) => `${name} (${count})`;
  return (
    <section className="filters" aria-label={text('reports.filters')}>
      <div className="filters-fields">
        <ComboPicker
          label={text('reports.filters.acts')}
          onPick={(act) => change({ acts: [...filters.acts, act] })}
          options={(facets.data?.acts ?? [])
            .filter(({ act }) => !filters.acts.includes(act))
            .map(({ act, count }) => ({ id: act, label: counted(label(act), count) }))}
        />
        <ComboPicker
          label={text('reports.filters.tags')}
          onPick={(tag) => change({ tags: [...filters.tags, tag] })}
          options={(facets.data?.tags ?? [])
            .filter(({ tag }) => !filters.tags.includes(tag))
            .map(({ tag, count }) => ({ id: tag, label: counted(tag, count) }))}
        />
        <Select
          label={text('reports.filters.urgency')}
          clearable
          value={filters.urgency[0] ?? null}
          onChange={(urgency) => change({ urgency: urgency === null ? [] : [urgency] })}
          options={CODE_LISTS.urgency.codes.map((code) => ({ id: code, label: label(code) }))}
        />
        <PartialDateField
          label={text('reports.filters.since')}
          detail="any"
          value={filters.since ?? undefined}
          onChange={(date) => change({ since: date === undefined ? null : firstDay(date) })}
        />
        <PartialDateField
          label={text('reports.filters.until')}
          detail="any"
          value={filters.until ?? undefined}
          onChange={(date) => change({ until: date === undefined ? null : lastDay(date) })}
        />
        <div className="filters-checks">
          <Checkbox isSelected={filters.withEvidence} onChange={(withEvidence) => change({ withEvidence })}>
            {text('reports.filters.withEvidence')}
          </Checkbox>
          <Checkbox isSelected={filters.withDraft} onChange={(withDraft) => change({ withDraft })}>
            {text('reports.filters.withDraft')}
          </Checkbox>
        </div>
      </div>
      <div className="row row-between">
        <Chips
          items={[
            ...filters.acts.map((act) => ({ id: `act ${act}`, label: label(act) })),
            ...filters.tags.map((tag) => ({ id: `tag ${tag}`, label: `#${tag}` })),
          ]}
          onRemove={(id) =>
            change({
              acts: filters.acts.filter((act) => `act ${act}` !== id),
              tags: filters.tags.filter((tag) => `tag ${tag}` !== id),
            })
          }
        />
        <p className="soft small grow">{text('reports.filters.note')}</p>
        <Button size="small" onPress={() => onChange(NO_FILTERS)}>
          {text('reports.filters.clear')}
        </Button>
      </div>
    </section>
  );
}
