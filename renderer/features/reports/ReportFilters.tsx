import type { HexId } from '../../../shared/ids.ts';
import { CODE_LISTS } from '../../../shared/report/codes.ts';
import type { ReportFilters as Filters } from '../../../shared/vault/contract.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { ComboPicker } from '../../ui/ComboBox.tsx';
import { KeptDayField } from '../../ui/KeptDayField.tsx';
import { Select } from '../../ui/Select.tsx';
import { recordWords, useRecordNames } from '../fields/RecordFields.tsx';
import { NO_FILTERS } from './list-view.ts';

export interface ReportFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** The filters that hold several values. */
type Several = {
  [Name in keyof Filters]: Filters[Name] extends readonly string[] ? Name : never;
}[keyof Filters];

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What narrows the list; every filter adds to the others, several values of one filter widen it. */
export function ReportFilters({ filters, onChange }: ReportFiltersProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const facets = useQuery('reports:facets', {}, ['reports', 'entities', 'indexing']);
  const found = facets.data;
  const change = (changed: Partial<Filters>) => onChange({ ...filters, ...changed });
  const picker = (name: Several, title: string, choices: readonly Choice[]) => (
    <ComboPicker
      label={title}
      onPick={(id) => change({ [name]: [...filters[name], id] })}
      options={choices
        .filter(({ id }) => !filters[name].includes(id))
        .map((choice) => ({ id: choice.id, label: `${choice.label} (${format.number(choice.count)})` }))}
    />
  );
  const coded = (codes: readonly { readonly code: string; readonly count: number }[] | undefined) =>
    (codes ?? []).map(({ code, count }) => ({ id: code, label: label(code), count }));
  const named = (
    records: readonly { readonly id: HexId; readonly name: string; readonly count: number }[] | undefined,
  ) =>
    (records ?? []).map(({ id, name, count }) => ({ id, label: name === '' ? text('record.untitled') : name, count }));
  return (
    <section className="filters" aria-label={text('reports.filters')}>
      <div className="filters-fields">
        {picker(
          'acts',
          text('reports.filters.acts'),
          (found?.acts ?? []).map(({ act, count }) => ({ id: act, label: label(act), count })),
        )}
        {picker('tnr', text('reports.filters.tnr'), coded(found?.tnr))}
        {picker('persons', text('reports.filters.persons'), named(found?.persons))}
        {picker('cases', text('reports.filters.cases'), named(found?.cases))}
        {picker(
          'countries',
          text('reports.filters.countries'),
          (found?.countries ?? []).map(({ country, count }) => ({
            id: country,
            label: format.country(country),
            count,
          })),
        )}
        {picker(
          'towns',
          text('reports.filters.towns'),
          (found?.towns ?? []).map(({ town, count }) => ({ id: town, label: town, count })),
        )}
        {picker('verification', text('reports.filters.verification'), coded(found?.verification))}
        {picker('material', text('reports.filters.material'), coded(found?.material))}
        {picker(
          'tags',
          text('reports.filters.tags'),
          (found?.tags ?? []).map(({ tag, count }) => ({ id: tag, label: tag, count })),
        )}
        <Select
          label={text('reports.filters.urgency')}
          clearable
          value={filters.urgency[0] ?? null}
          onChange={(urgency) => change({ urgency: urgency === null ? [] : [urgency] })}
          options={CODE_LISTS.urgency.codes.map((code) => ({ id: code, label: label(code) }))}
        />
      </div>
      <div className="filters-period">
        <KeptDayField
          label={text('reports.filters.since')}
          detail="any"
          value={filters.since ?? undefined}
          onChange={(day) => change({ since: day ?? null })}
        />
        <KeptDayField
          label={text('reports.filters.until')}
          detail="any"
          end="last"
          value={filters.until ?? undefined}
          onChange={(day) => change({ until: day ?? null })}
        />
        <div className="filters-certainly">
          <Checkbox isSelected={filters.certainly} onChange={(certainly) => change({ certainly })}>
            {text('reports.filters.certainly')}
          </Checkbox>
          <p className="soft small">
            {text(filters.certainly ? 'reports.filters.note.certainly' : 'reports.filters.note')}
          </p>
        </div>
      </div>
      <div className="filters-checks">
        <Checkbox
          isSelected={filters.withEvidence}
          onChange={(withEvidence) => change({ withEvidence, withoutEvidence: false })}
        >
          {text('reports.filters.withEvidence')}
        </Checkbox>
        <Checkbox
          isSelected={filters.withoutEvidence}
          onChange={(withoutEvidence) => change({ withoutEvidence, withEvidence: false })}
        >
          {text('reports.filters.withoutEvidence')}
        </Checkbox>
        <Checkbox isSelected={filters.withDraft} onChange={(withDraft) => change({ withDraft })}>
          {text('reports.filters.withDraft')}
        </Checkbox>
      </div>
      <FilterChips filters={filters} onChange={onChange} />
    </section>
  );
}

/** What is in force, each with a button that takes it away, and one that clears all. */
export function FilterChips({ filters, onChange }: ReportFiltersProps) {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const names = useRecordNames([...filters.persons, ...filters.cases]);
  const nameOf = (kind: 'person' | 'case', id: HexId) => {
    const name = names[id];
    return name === undefined ? '…' : recordWords(kind, name, text);
  };
  const several: Readonly<Record<Several, (value: string) => string>> = {
    acts: label,
    tags: (tag) => `#${tag}`,
    urgency: label,
    tnr: label,
    verification: label,
    material: label,
    persons: (id) => nameOf('person', id),
    cases: (id) => nameOf('case', id),
    countries: format.country,
    towns: (town) => town,
    identifiers: (identifier) => identifier.slice(identifier.indexOf(':') + 1),
  };
  const lists: readonly Several[] = Object.keys(several).filter((name): name is Several => name in several);
  const single: readonly { readonly name: keyof Filters; readonly label: string }[] = [
    ...(filters.since === null
      ? []
      : [
          {
            name: 'since' as const,
            label: text('reports.filters.chip.since', { date: format.partialDate(filters.since) }),
          },
        ]),
    ...(filters.until === null
      ? []
      : [
          {
            name: 'until' as const,
            label: text('reports.filters.chip.until', { date: format.partialDate(filters.until) }),
          },
        ]),
    ...(filters.certainly ? [{ name: 'certainly' as const, label: text('reports.filters.certainly') }] : []),
    ...(filters.withEvidence ? [{ name: 'withEvidence' as const, label: text('reports.filters.withEvidence') }] : []),
    ...(filters.withoutEvidence
      ? [{ name: 'withoutEvidence' as const, label: text('reports.filters.withoutEvidence') }]
      : []),
    ...(filters.withDraft ? [{ name: 'withDraft' as const, label: text('reports.filters.withDraft') }] : []),
  ];
  const items = [
    ...lists.flatMap((name) => filters[name].map((value) => ({ id: `${name} ${value}`, label: several[name](value) }))),
    ...single.map(({ name, label: said }) => ({ id: name, label: said })),
  ];
  const remove = (id: string) => {
    const list = lists.find((name) => id.startsWith(`${name} `));
    if (list !== undefined)
      onChange({ ...filters, [list]: filters[list].filter((value) => `${list} ${value}` !== id) });
    else for (const { name } of single) if (name === id) onChange({ ...filters, [name]: NO_FILTERS[name] });
  };
  if (items.length === 0) return null;
  return (
    <div className="row">
      <Chips items={items} onRemove={remove} />
      <Button size="small" onPress={() => onChange(NO_FILTERS)}>
        {text('reports.filters.clear')}
      </Button>
    </div>
  );
}
