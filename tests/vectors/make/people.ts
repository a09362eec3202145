/** The made-up identities of the vectors. */
import { type CardFields, type Identity, makeCard, newSeeds, sealIdentity } from '../../../crypto/index.ts';
import { base64, seededRandom } from './tools.ts';

/** An identity that is the same in every run. */
export function person(name: string, fields: Partial<CardFields> = {}): Identity {
  const seeds = newSeeds(seededRandom(`person ${name}`));
  return { seeds, card: makeCard({ name, created: '2026-11-20', ...fields }, seeds) };
}

/** Who opens the bundles. */
export function reader(): Identity {
  return person('Aynur Example', { organisation: 'Example Rights House', languages: ['az', 'en', 'ru'] });
}

/** An unprotected identity file in base64, the `identity` field of bundles. */
export function identityField(identity: Identity): string {
  return base64(sealIdentity(identity, { kind: 'none' }, seededRandom(`identity file ${identity.card.fingerprint}`)));
}
