/** The two private seeds of an identity, and what is computed with them. */
import {
  type SealingPublicKey,
  type SealingSeed,
  type SigningPublicKey,
  type SigningSeed,
  sealingPublicKey,
  sealingSeed,
  signingPublicKey,
  signingSeed,
} from './keys.ts';
import { type Random, systemRandom } from './random.ts';
import { ed25519PublicKey, wipe, xwingPublicKey } from './sodium.ts';

/** The private part of an identity: 32 bytes for Ed25519, 32 bytes for X-Wing. */
export type IdentitySeeds = { readonly signing: SigningSeed; readonly sealing: SealingSeed };

/** The public part of an identity: 32 bytes for Ed25519, 1,216 bytes for X-Wing. */
export type IdentityKeys = { readonly signing: SigningPublicKey; readonly sealing: SealingPublicKey };

/** New seeds. The caller wipes them with {@link wipeSeeds}. */
export function newSeeds(random: Random = systemRandom): IdentitySeeds {
  return { signing: signingSeed(random.bytes(32)), sealing: sealingSeed(random.bytes(32)) };
}

/** The public keys of seeds. */
export function publicKeys(seeds: IdentitySeeds): IdentityKeys {
  return {
    signing: signingPublicKey(ed25519PublicKey(seeds.signing)),
    sealing: sealingPublicKey(xwingPublicKey(seeds.sealing)),
  };
}

/** Overwrites both seeds with zeros. */
export function wipeSeeds(seeds: IdentitySeeds): void {
  wipe(seeds.signing, seeds.sealing);
}
