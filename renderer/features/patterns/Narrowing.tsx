import { useState } from 'react';
import type { ReportFilters as Filters } from '../../../shared/vault/filters.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { activeFilters } from '../reports/list-view.ts';
import { FilterChips, ReportFilters } from '../reports/ReportFilters.tsx';

/** What a view across reports is narrowed by: words and filters, as the list of reports is. */
export interface Narrowed {
  readonly search: string;
  readonly filters: Filters;
}

export function Narrowing({
  narrowed,
  onChange,
}: {
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}) {
  const text = useText();
  const [shown, setShown] = useState(false);
  const { search, filters } = narrowed;
  const active = activeFilters(filters);
  const change = (next: Filters) => onChange({ search, filters: next });
  return (
    <>
      <div className="reports-tools">
        <div className="grow">
          <TextField
            label={text('reports.search')}
            labelHidden
            type="search"
            placeholder={text('reports.search.placeholder')}
            maxLength={500}
            value={search}
            onChange={(value) => onChange({ search: value, filters })}
          />
        </div>
        <Button aria-expanded={shown} onPress={() => setShown(!shown)}>
          {text('reports.filters')}
          {active > 0 && <span className="soft small">{text('reports.filters.active', { count: active })}</span>}
        </Button>
      </div>
      {shown ? (
        <ReportFilters filters={filters} onChange={change} />
      ) : (
        active > 0 && <FilterChips filters={filters} onChange={change} />
      )}
    </>
  );
}
