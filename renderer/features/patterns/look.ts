import { NO_FILTERS } from '../reports/list-view.ts';
import type { Narrowed } from './Narrowing.tsx';
import type { Zoom } from './time-scale.ts';

/** How the views across reports are looked at. It stays while a report is open. */
export interface Look {
  readonly narrowed: Narrowed;
  readonly zoom: Zoom;
}

export const FIRST_LOOK: Look = { narrowed: { search: '', filters: NO_FILTERS }, zoom: 'all' };
