/** What a permission to be named does not cover by itself: health, orientation, ethnicity and belief are told to those for whom the person said so. */
import { SENSITIVE_KINDS, type SensitiveKind } from '../report/entities.ts';
import type { Report } from '../report/schema.ts';

/** Fields of a person's record, by what they tell. */
const FIELDS: Readonly<Record<SensitiveKind, readonly string[]>> = {
  orientation: ['orientation', 'pronouns'],
  health: ['healthNeeds'],
  ethnicity: ['ethnicity'],
  religion: ['religion'],
};
/** Codes of `victim-trait` that tell the same. A term of one's own is nobody's kind. */
const TRAITS: Readonly<Record<string, SensitiveKind>> = {
  lgbtq: 'orientation',
  ill: 'health',
  disabled: 'health',
  'ethnic-minority': 'ethnicity',
  'language-minority': 'ethnicity',
  'religious-minority': 'religion',
};

type Told = ReadonlySet<SensitiveKind>;

/** The traits that may be told. */
export function toldTraits(traits: readonly string[], tells: Told): string[] {
  return traits.filter((trait) => {
    const kind = TRAITS[trait];
    return kind === undefined || tells.has(kind);
  });
}

/** A record, or what a report says of somebody, without what was not permitted. */
export function withoutSensitive<Item extends object>(one: Item, tells: Told): Item {
  const hidden = new Set(SENSITIVE_KINDS.filter((kind) => !tells.has(kind)).flatMap((kind) => FIELDS[kind]));
  const kept = Object.entries(one).flatMap(([name, value]): [string, unknown][] => {
    if (hidden.has(name)) return [];
    if (name !== 'traits' || !Array.isArray(value)) return [[name, value]];
    const traits = toldTraits(value, tells);
    return traits.length === 0 ? [] : [[name, traits]];
  });
  // Every field that goes is an optional one, so the shape stays.
  return Object.fromEntries(kept) as Item;
}

/** What a record, and what reports say of somebody, tell of these kinds. */
export function sensitiveIn(said: readonly object[]): SensitiveKind[] {
  const filled = said.flatMap((one) => Object.entries(one)).filter(([, value]) => value !== undefined && value !== '');
  const traits = filled.flatMap(([name, value]) => (name === 'traits' && Array.isArray(value) ? value : []));
  return SENSITIVE_KINDS.filter(
    (kind) => filled.some(([name]) => FIELDS[kind].includes(name)) || traits.some((trait) => TRAITS[trait] === kind),
  );
}

/** The acts with what may be told of those whom they harmed: of several, what all of them permit. */
export function actsWithout(
  acts: NonNullable<Report['acts']>,
  tellsOf: (who: string) => Told,
): NonNullable<Report['acts']> {
  return acts.map((act) => {
    if (act.traits === undefined) return act;
    const harmed = (act.involved ?? []).filter(({ role }) => role === undefined || role === 'victim');
    const tells = new Set(
      harmed.length === 0 ? [] : SENSITIVE_KINDS.filter((kind) => harmed.every(({ who }) => tellsOf(who).has(kind))),
    );
    return withoutSensitive(act, tells);
  });
}
