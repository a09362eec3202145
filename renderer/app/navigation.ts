import { createContext, useContext } from 'react';
import type { HexId } from '../../shared/ids.ts';
import type { ReportFilters } from '../../shared/vault/filters.ts';

/** The ways to look across reports. */
export const PATTERN_VIEWS = ['timeline', 'identifiers', 'places', 'course', 'due'] as const;
export type PatternView = (typeof PATTERN_VIEWS)[number];

/** A screen of the open vault. Routes live in memory only: nothing of them is in the address or the history. */
export type Route =
  | { readonly name: 'reports' }
  | { readonly name: 'report'; readonly id: HexId }
  | { readonly name: 'guided'; readonly id: HexId }
  | { readonly name: 'debrief'; readonly id: HexId }
  | { readonly name: 'people'; readonly id: HexId | null }
  | { readonly name: 'cases'; readonly id: HexId | null }
  | { readonly name: 'patterns'; readonly view: PatternView }
  | { readonly name: 'recipients'; readonly id: HexId | null }
  | { readonly name: 'inbox'; readonly id: HexId | null }
  | { readonly name: 'settings' }
  | { readonly name: 'help' };

export const AREAS = ['reports', 'people', 'cases', 'patterns', 'recipients', 'inbox', 'settings', 'help'] as const;
export type Area = (typeof AREAS)[number];

/** The entry of the side navigation that a route belongs to. */
export function areaOf(route: Route): Area {
  return route.name === 'report' || route.name === 'guided' || route.name === 'debrief' ? 'reports' : route.name;
}

/** The first screen of an area. */
export function homeOf(area: Area): Route {
  if (area === 'patterns') return { name: area, view: PATTERN_VIEWS[0] };
  return area === 'reports' || area === 'settings' || area === 'help' ? { name: area } : { name: area, id: null };
}

/** One step back: to the area's first screen; null when already there. */
export function upFrom(route: Route): Route | null {
  switch (route.name) {
    case 'report':
      return { name: 'reports' };
    case 'guided':
    case 'debrief':
      return { name: 'report', id: route.id };
    case 'people':
    case 'cases':
    case 'recipients':
    case 'inbox':
      return route.id === null ? null : homeOf(route.name);
    default:
      return null;
  }
}

export interface Navigation {
  readonly route: Route;
  /** Keeps what was typed, then goes there. Stays, and asks, when it cannot be kept. */
  readonly go: (route: Route) => void;
  /** Goes to the list of reports, narrowed to these. */
  readonly showReports: (filters: Partial<ReportFilters>) => void;
}
export const NavigationContext = createContext<Navigation | null>(null);

/** The route and the way to change it. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('no navigation around this part of the page');
  return navigation;
}
