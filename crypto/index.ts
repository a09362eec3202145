/** The public API of the crypto zone. Await {@link ready} once before anything else. */
export {
  type BundleOpener,
  type BundlePlan,
  type BundleSealer,
  checkFileLength,
  createBundle,
  openBundle,
  openBundleWithFileKey,
} from './bundle.ts';
export {
  checkBundleSignature,
  SIGNATURE_FILE_SIZE,
  type SignedPieces,
  signBundle,
} from './bundle-signature.ts';
export { type ByteSource, type OpenedStream, openStream, sealStream } from './bundle-stream.ts';
export { MAX_LENGTH, utf8, utf8Text } from './bytes.ts';
export { type Card, MAX_CARD_IN_IDENTITY, makeCard, parseCard } from './card.ts';
export type { CardFields } from './card-fields.ts';
export { isCardValue, isDay, isLanguageList } from './card-fields.ts';
export { MAX_CARD_SIZE } from './card-lines.ts';
export {
  EVIDENCE_CHUNK,
  type EvidencePlace,
  evidenceChunkCount,
  evidenceChunkSize,
  openEvidenceChunk,
  SEALED_EVIDENCE_CHUNK,
  sealEvidenceChunk,
} from './chunk.ts';
export { type CustodyHead, isCustodySignature, signCustodyHead } from './custody-signature.ts';
export { derive } from './derive.ts';
export { fingerprint, fingerprintGroups, fingerprintOfQrText, fingerprintQrText } from './fingerprint.ts';
export {
  IDENTITY_SIZE,
  type Identity,
  type IdentityFile,
  type IdentityProtection,
  openIdentity,
  parseIdentity,
  sealIdentity,
} from './identity.ts';
export {
  KEYRING_SIZE,
  type Keyring,
  type KeyringAccess,
  type KeyringSlot,
  openKeyring,
  sealKeyring,
  wipeKeyring,
} from './keyring.ts';
export * from './keys.ts';
export { paddedLength, padme } from './padme.ts';
export {
  ARGON2_LIMITS,
  type Argon2Cost,
  calibrateArgon2,
  isArgon2Cost,
  LOWEST_COST,
  passphraseOfFile,
  passphraseRoot,
  preparePassphrase,
} from './passphrase.ts';
export { type Random, randomBytes, systemRandom } from './random.ts';
export {
  newRecoveryCode,
  parseRecoveryCode,
  RECOVERY_GROUP_SIZE,
  RECOVERY_GROUPS,
  type RecoveryCode,
  type RecoveryReview,
  recoveryCodeOf,
  recoveryData,
  recoveryGroups,
  recoveryMark,
  recoveryRoot,
  reviewRecoveryCode,
} from './recovery-code.ts';
export {
  directoryPageKey,
  directoryRootKey,
  joinRow,
  type OpenedRow,
  openRow,
  ROW_SLICE,
  ROW_TABLES,
  type RowPlace,
  type RowTable,
  rowTag,
  sealRow,
  sliceRow,
} from './row.ts';
export { type IdentityKeys, type IdentitySeeds, newSeeds, publicKeys, wipeSeeds } from './seeds.ts';
export {
  openSentinel,
  parseSentinel,
  SENTINEL_SIZE,
  type SentinelHead,
  type SentinelMark,
  sealSentinel,
} from './sentinel.ts';
export { Sha256, sha256 } from './sha256.ts';
export {
  areOfOneSet,
  isShareOf,
  markOf,
  newShareSet,
  parseShare,
  printShare,
  rebuildRecoveryCode,
  reviewShare,
  SHARE_GROUPS,
  type Share,
  shareGroups,
  splitRecoveryCode,
} from './share.ts';
export {
  backend,
  type CryptoBackend,
  equalBytes,
  fromBase64,
  fromHex,
  ready,
  toBase64,
  toHex,
  wipe,
} from './sodium.ts';
export {
  BUNDLE_HEADER_SIZE,
  type ChunkCipher,
  chunkSizes,
  PAYLOAD_CHUNK,
  type PayloadShape,
  payloadShape,
  sodiumCipher,
  TAG_SIZE,
} from './stream.ts';
export {
  HEADER_SIZE,
  HEADER_SLOTS,
  type HeaderFields,
  type LiveSlot,
  newSalt,
  parseHeader,
  sealHeader,
  slotSecretOf,
  tryRoot,
  type VaultHeader,
} from './vault-header.ts';
