import type { REPORT_ORDERS } from '../../../shared/vault/contract.ts';
import { type ReportFilters, reportFilters } from '../../../shared/vault/filters.ts';

/** How the list is looked at. It stays while a report is open, so that coming back shows the same place. */
export interface ListView {
  readonly search: string;
  readonly filters: ReportFilters;
  readonly order: (typeof REPORT_ORDERS)[number];
  /** The row that has the keyboard; 0 for the first. */
  readonly active: number;
}

export const NO_FILTERS: ReportFilters = reportFilters.parse({});

export const FIRST_VIEW: ListView = { search: '', filters: NO_FILTERS, order: 'changed', active: 0 };

/** How many filters are in force. */
export function activeFilters(filters: ReportFilters): number {
  return Object.values(filters).reduce(
    (sum, value) => sum + (Array.isArray(value) ? value.length : value === null || value === false ? 0 : 1),
    0,
  );
}

/** Whether words or filters narrow the list. */
export function isNarrowed(view: Pick<ListView, 'search' | 'filters'>): boolean {
  return view.search.trim() !== '' || activeFilters(view.filters) > 0;
}
