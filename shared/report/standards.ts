import type { ActCode } from './acts.ts';
import { CODE_LISTS, type CodeListName, type CodeOf, isCodeOf, proposedTnrHeading, type TnrHeading } from './codes.ts';
import { HURIDOCS_TABLES } from './huridocs.ts';

/** An entry of the micro-thesauri of the HURIDOCS Events Standard Formats. */
export interface HuridocsNumber {
  /** Number of the list, two digits. */
  readonly list: string;
  /** Number of the entry in pairs of digits, `02-01-03`; absent where the list as a whole answers. */
  readonly number?: string;
  /** The entry comes close and is not the same. */
  readonly near: boolean;
}

/** The HURIDOCS entries of a code; none for a code of the field's own, an own term or a code of a later list. */
export function huridocsNumbers(list: CodeListName, code: string): HuridocsNumber[] {
  const table = HURIDOCS_TABLES[list];
  if (table === undefined) return [];
  const numbers: Readonly<Record<string, string>> = table.numbers;
  const written = Object.hasOwn(numbers, code) ? (numbers[code] ?? '') : '';
  return written.split(' ').flatMap((entry) => {
    const [, near, otherList, number] = /^(~?)(?:(\d\d)\/)?(\d\d(?:-\d\d)*)?$/.exec(entry) ?? [];
    if (near === undefined || (otherList === undefined && number === undefined)) return [];
    return [{ list: otherList ?? table.list, ...(number === undefined ? {} : { number }), near: near === '~' }];
  });
}

/** The names under which others count a heading of transnational repression; null where they have none. */
export interface OutsideHeadings {
  /** Freedom House, transnational repression. */
  readonly freedomHouse: string | null;
  /** OHCHR, brief on transnational repression, June 2025. */
  readonly ohchr: string | null;
}

/** Our headings among those of Freedom House and of OHCHR. The names are theirs and stay in English. */
export const OUTSIDE_HEADINGS: Readonly<Record<TnrHeading, OutsideHeadings>> = {
  'direct-attack': { freedomHouse: 'Direct attacks', ohchr: 'Violence and intimidation abroad' },
  'co-opting-host-state': {
    freedomHouse: 'Co-opting other states',
    ohchr: 'Extradition requests, arrests, deportations',
  },
  'mobility-control': { freedomHouse: 'Mobility controls', ohchr: 'Limits on movement' },
  'threat-from-distance': { freedomHouse: 'Threats from a distance', ohchr: 'Intimidation' },
  'digital-threat': { freedomHouse: 'Threats from a distance (digital)', ohchr: 'Digital threats and attacks' },
  'coercion-by-proxy': {
    freedomHouse: 'Threats from a distance (proxy)',
    ohchr: 'Reprisals on relatives or associates',
  },
  'lawfare-abroad': { freedomHouse: null, ohchr: 'Security laws with extraterritorial reach' },
  'consular-reach': { freedomHouse: null, ohchr: null },
  'smear-and-stigma': { freedomHouse: 'Threats from a distance', ohchr: 'Digital threats and attacks (partly)' },
  'not-tnr': { freedomHouse: null, ohchr: null },
};

/** The acts that Freedom House counts as physical incidents of transnational repression. */
export const COUNTABLE_FOR_FREEDOM_HOUSE: readonly ActCode[] = [
  'killing',
  'abduction-abroad',
  'attack-abroad',
  'host-arrest-on-request',
  'deportation',
  'refoulement',
  'intimidating-visit',
  'following',
];

/** Whether Freedom House would count an act. */
export function countableForFreedomHouse(act: string): boolean {
  const countable: readonly string[] = COUNTABLE_FOR_FREEDOM_HOUSE;
  return countable.includes(act);
}

/**
 * The headings of transnational repression proposed for the acts of an incident, in the order of the list. None as long as nobody has
 * said where the target lives; `not-tnr` where it is the state behind it. Only ever a proposal: the author's yes stores it.
 * @param acts Codes of list `act`; an own term stands here with its parent.
 * @param where.targetLivesAbroad Whether the person harmed, or the person meant, lives outside the state behind it; undefined: not known.
 */
export function proposedHeadings(
  acts: readonly string[],
  where: { readonly targetLivesAbroad: boolean | undefined },
): TnrHeading[] {
  const known = acts.filter((act): act is ActCode => isCodeOf('act', act));
  if (known.length === 0 || where.targetLivesAbroad === undefined) return [];
  if (!where.targetLivesAbroad) return ['not-tnr'];
  const proposed = new Set(known.map(proposedTnrHeading));
  return CODE_LISTS['tnr-heading'].codes.filter((heading) => proposed.has(heading));
}

/** The trait of the person harmed that an act says by itself: the pressure is meant for somebody else. */
export const TRAIT_OF_ACT: Readonly<Partial<Record<ActCode, CodeOf<'victim-trait'>>>> = {
  'relative-detained': 'relative-of-target',
  'travel-ban-relative': 'relative-of-target',
  'relative-dismissed': 'relative-of-target',
  'relative-home-search': 'relative-of-target',
  'relative-questioned': 'relative-of-target',
  'associate-pressured': 'associate-of-target',
};
