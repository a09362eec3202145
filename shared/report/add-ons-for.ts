/** Which questions an act calls for. Only ever an offer: any add-on can be added to any act by hand. */
import type { AddOn } from './act-shape.ts';
import type { ActCode, ActGroup } from './acts.ts';
import { groupOfAct, isOwnTerm } from './codes.ts';

const BY_GROUP: Readonly<Record<ActGroup, readonly AddOn[]>> = {
  'life-and-body': ['health'],
  'threat-and-pressure': ['threat'],
  'summons-and-questioning': ['interrogation'],
  liberty: ['detention'],
  'courts-and-law': ['detention'],
  'movement-and-papers': ['status'],
  'money-work-home': ['property'],
  digital: ['digital'],
  'name-and-honour': [],
  'association-and-media': [],
  'custody-conditions': ['detention'],
  'others-and-protection': [],
};

/** Acts that call for something else than the others of their group. */
const BY_ACT: { readonly [Act in ActCode]?: readonly AddOn[] } = {
  killing: ['death'],
  'death-in-custody': ['death', 'detention', 'health'],
  'unexplained-death': ['death', 'health'],
  'death-care-denied': ['death', 'detention', 'health'],
  'attempted-killing': ['health'],
  torture: ['health', 'detention'],
  'ill-treatment': ['health', 'detention'],
  'forced-feeding': ['health', 'detention'],
  following: [],
  surveillance: [],
  'recruitment-attempt': ['interrogation', 'threat'],
  'forced-apology': ['interrogation', 'threat'],
  'forced-disavowal': ['interrogation', 'threat'],
  'intimate-image-blackmail': ['threat', 'digital'],
  'threat-of-return': ['threat', 'status'],
  summons: ['interrogation'],
  'border-questioning': ['interrogation', 'status'],
  'short-detention': ['detention', 'interrogation'],
  'abduction-abroad': ['detention', 'health'],
  'psychiatric-placement': ['detention', 'health'],
  'in-absentia-warrant': ['detention', 'status'],
  'interpol-misuse': ['status'],
  'extradition-request': ['status', 'detention'],
  'host-arrest-on-request': ['detention', 'status'],
  'legal-aid-misuse': ['status'],
  'abusive-civil-suit': [],
  'lawyer-punished': [],
  deportation: ['status', 'detention'],
  refoulement: ['status', 'detention'],
  'asylum-refused': ['status'],
  'forced-exile': [],
  dismissal: [],
  'relative-dismissed': [],
  'study-expulsion': [],
  'device-confiscation': ['property', 'digital'],
  'device-returned': ['property', 'digital'],
  'forced-unlock': ['digital', 'interrogation'],
  spyware: ['digital'],
  'care-denied': ['health', 'detention'],
  'medicine-denied': ['health', 'detention'],
  'hunger-strike-reprisal': ['detention', 'health'],
  'relative-questioned': ['interrogation'],
  'child-targeted': ['threat'],
  'associate-pressured': ['interrogation'],
  'family-communication-watched': ['digital'],
};

/** The add-ons offered for an act. An own term is offered those of the listed act that it belongs to; a code of a later list none. */
export function addOnsFor(act: string, parent?: string): readonly AddOn[] {
  if (isOwnTerm(act)) return parent === undefined || isOwnTerm(parent) ? [] : addOnsFor(parent);
  const own: Readonly<Record<string, readonly AddOn[]>> = BY_ACT;
  if (Object.hasOwn(own, act)) return own[act] ?? [];
  const group = groupOfAct(act);
  return group === undefined ? [] : BY_GROUP[group];
}
