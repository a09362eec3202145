/** The sentinel: how far a vault had come, kept outside both of its copies (docs/format.md section 11.5). */
import { FormatError } from '../shared/errors.ts';
import { checkBytes, checkWhole, concat, isZero, labelled, readUint, uint, utf8, zeroFilled } from './bytes.ts';
import { derive } from './derive.ts';
import { type SettingsKey, type VaultId, vaultId } from './keys.ts';
import { type Random, systemRandom } from './random.ts';
import { sha256 } from './sha256.ts';
import { equalBytes, wipe, xboxOpen, xboxSeal } from './sodium.ts';

/** Bytes of a sentinel. */
export const SENTINEL_SIZE = 184;

const MAGIC = utf8('DAFTARST');
const HEAD = 32;
const AT_BOX = 56;
const AT_DIGEST = 152;
const PLAIN = 80;
const NUMBERS = 24;

/** What anybody can read of it. */
export interface SentinelHead {
  readonly vaultId: VaultId;
  /** Major version of the Electron that wrote last; 0 where it was none. */
  readonly electron: number;
}

/** What is sealed in it. */
export interface SentinelMark {
  /** The number of the last change. */
  readonly change: number;
  /** The directory's generation. */
  readonly generation: number;
  /** Entries of the directory. */
  readonly records: number;
}

/** Seals a sentinel, 184 bytes. Nothing given is changed or wiped. */
export function sealSentinel(
  settings: SettingsKey,
  { vaultId: vault, electron }: SentinelHead,
  mark: SentinelMark,
  random: Random = systemRandom,
): Uint8Array {
  checkBytes(settings, 32, 'settings key');
  checkBytes(vault, 16, 'vault id');
  checkWhole(electron, 0, 0xffff_ffff, 'Electron');
  const head = concat(MAGIC, uint(1, 2), uint(0, 2), uint(electron, 4), vault);
  const nonce = random.bytes(24);
  const plain = zeroFilled(concat(uint(mark.change, 8), uint(mark.generation, 8), uint(mark.records, 8)), PLAIN);
  const key = sentinelKey(settings, vault);
  const before = concat(head, nonce, xboxSeal(key, nonce, sentinelData(head), plain));
  wipe(key, plain);
  return concat(before, sha256(before));
}

/** Reads what needs no key. Throws {@link FormatError} `truncated`, `malformed`, `too-new` or `altered`, in the order of section 11.5. */
export function parseSentinel(bytes: Uint8Array): SentinelHead {
  checkBytes(bytes, undefined, 'sentinel');
  if (bytes.length < SENTINEL_SIZE) throw new FormatError('truncated', 'size of the sentinel');
  if (bytes.length > SENTINEL_SIZE) throw new FormatError('malformed', 'size of the sentinel');
  if (!equalBytes(bytes.subarray(0, 8), MAGIC)) throw new FormatError('malformed', 'magic of the sentinel');
  if (!equalBytes(bytes.subarray(AT_DIGEST), sha256(bytes.subarray(0, AT_DIGEST))))
    throw new FormatError('malformed', 'digest of the sentinel');
  const version = readUint(bytes, 8, 2);
  if (version > 1) throw new FormatError('too-new', 'version of the sentinel');
  if (version < 1) throw new FormatError('malformed', 'version of the sentinel');
  if (!isZero(bytes.subarray(10, 12))) throw new FormatError('altered', 'zero bytes of the sentinel');
  return { electron: readUint(bytes, 12, 4), vaultId: vaultId(bytes.slice(16, HEAD)) };
}

/** Opens a sentinel. Throws as {@link parseSentinel} does, and `altered` when the key is not its own. Nothing given is changed or wiped. */
export function openSentinel(settings: SettingsKey, bytes: Uint8Array): SentinelMark {
  checkBytes(settings, 32, 'settings key');
  const { vaultId: vault } = parseSentinel(bytes);
  const key = sentinelKey(settings, vault);
  const plain = xboxOpen(
    key,
    bytes.subarray(HEAD, AT_BOX),
    sentinelData(bytes.subarray(0, HEAD)),
    bytes.subarray(AT_BOX, AT_DIGEST),
  );
  wipe(key);
  if (plain === null) throw new FormatError('altered', 'box of the sentinel');
  if (!isZero(plain.subarray(NUMBERS))) throw new FormatError('altered', 'padding of the sentinel');
  const [change, generation, records] = [0, 8, 16].map((at) => readUint(plain, at, 8));
  if (![change, generation, records].every((value) => Number.isSafeInteger(value)))
    throw new FormatError('malformed', 'numbers of the sentinel');
  return { change: change ?? 0, generation: generation ?? 0, records: records ?? 0 };
}

function sentinelKey(settings: SettingsKey, vault: VaultId): Uint8Array {
  return derive(settings, 'daftar v1 sentinel', vault);
}

function sentinelData(head: Uint8Array): Uint8Array {
  return labelled('daftar v1 sentinel', head);
}
