/**
 * The attack on forgetting: somebody has passphrases, recovery codes, the erase files as they are, and values that were once in the
 * database. Every key that opens leads on to the next; whatever can be read is returned.
 */
import { labelled } from '../../crypto/bytes.ts';
import {
  contentKey,
  derive,
  directoryPageKey,
  directoryRootKey,
  type EpochKey,
  epochKey,
  eraseSecret,
  fromBase64,
  fromHex,
  type MasterKey,
  masterKey,
  openEvidenceChunk,
  openKeyring,
  openRow,
  parseHeader,
  parseRecoveryCode,
  passphraseRoot,
  preparePassphrase,
  type Root,
  recordId,
  recoveryRoot,
  rowKey,
  tryRoot,
  utf8Text,
  type VaultHeader,
  type VaultId,
} from '../../crypto/index.ts';
import { xboxOpen } from '../../crypto/sodium.ts';

/** Values as they lay on the disk. Where it is not known to what they belong, all that is possible is tried. */
export interface Loot {
  readonly headers: readonly Uint8Array[];
  readonly keyrings: readonly Uint8Array[];
  /** `id`: hex. */
  readonly rows: readonly { readonly id?: string; readonly value: Uint8Array }[];
  readonly chunks: readonly { readonly id?: string; readonly index?: number; readonly value: Uint8Array }[];
  /** Ids (hex) that anything without one may have. */
  readonly ids?: readonly string[];
}
export interface Attacker {
  readonly passphrases: readonly string[];
  readonly codes: readonly string[];
  readonly eraseSecrets: readonly Uint8Array[];
}

interface Entry {
  readonly id: string;
  readonly key: string;
  readonly contentKey?: string;
}
interface Unlocked<Key> {
  readonly vault: VaultId;
  readonly key: Key;
}

/** A chunk without a known index is tried as each of the first ones. */
const FIRST_CHUNKS = [0, 1, 2, 3, 4, 5, 6, 7];

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const idBytes = (id: string) => recordId(fromHex(id) ?? new Uint8Array());
const keyBytes = (key: string) => fromBase64(key) ?? new Uint8Array();

/** What a wrong key answers is of no interest. */
function attempt<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

/** Everything that can be read, as one text. */
export function plunder(loot: Loot, attacker: Attacker): string {
  const headers = loot.headers
    .map((bytes) => attempt(() => parseHeader(bytes)))
    .filter((header) => header !== undefined);
  const masters = mastersOf(headers, attacker);
  const epochs = epochsOf(loot.keyrings, headers, masters, attacker);
  const found: string[] = [];
  const ids = [...new Set([...(loot.ids ?? []), ...headers.map(({ vaultId }) => hex(vaultId))])];
  const entries = new Map<string, Entry>();
  for (const { vault, key: epoch } of epochs.values()) {
    const root = directoryRootKey(epoch, vault);
    const pages = new Map(ids.map((id) => [id, directoryPageKey(epoch, idBytes(id))]));
    for (const { id: known, value } of loot.rows) {
      for (const id of known === undefined ? ids : [known]) {
        const page = pages.get(id) ?? directoryPageKey(epoch, idBytes(id));
        for (const [table, key] of [
          [2, page],
          [3, root],
        ] as const) {
          const opened = attempt(() => openRow(key, { vaultId: vault, table, id: idBytes(id) }, value));
          if (opened === undefined) continue;
          const text = utf8Text(opened.json);
          found.push(text);
          const { entries: more = [] }: { entries?: Entry[] } = JSON.parse(text);
          for (const entry of more) entries.set(`${entry.id} ${entry.key} ${entry.contentKey}`, entry);
        }
      }
    }
  }
  const vaults = new Map([...epochs.values()].map(({ vault }) => [hex(vault), vault]));
  for (const vaultId of vaults.values()) {
    for (const { id, key, contentKey: content } of entries.values()) {
      for (const row of loot.rows.filter((one) => (one.id ?? id) === id)) {
        const place = { vaultId, table: 1, id: idBytes(id) } as const;
        const opened = attempt(() => openRow(rowKey(keyBytes(key)), place, row.value));
        if (opened !== undefined) found.push(utf8Text(opened.json));
      }
      if (content === undefined) continue;
      const place = { vaultId, evidenceId: idBytes(id), length: 2 ** 30 };
      for (const chunk of loot.chunks.filter((one) => (one.id ?? id) === id)) {
        for (const index of chunk.index === undefined ? FIRST_CHUNKS : [chunk.index]) {
          const plain = attempt(() => openEvidenceChunk(contentKey(keyBytes(content)), place, index, chunk.value));
          if (plain !== undefined) found.push(Buffer.from(plain).toString('latin1'));
        }
      }
    }
  }
  return found.join('\n');
}

function mastersOf(headers: readonly VaultHeader[], attacker: Attacker): Map<string, Unlocked<MasterKey>> {
  const masters = new Map<string, Unlocked<MasterKey>>();
  for (const header of headers) {
    const roots: Root[] = attacker.codes.map((code) => recoveryRoot(parseRecoveryCode(code), header.vaultId));
    for (const passphrase of attacker.passphrases) roots.push(rootOf(passphrase, header));
    for (const root of roots) {
      const opened = attempt(() => tryRoot(header, root));
      if (opened !== undefined) masters.set(hex(opened.masterKey), { vault: header.vaultId, key: opened.masterKey });
    }
  }
  return masters;
}

/** Also adds master keys: a keyring's slot secrets open old headers without any passphrase. */
function epochsOf(
  keyrings: readonly Uint8Array[],
  headers: readonly VaultHeader[],
  masters: Map<string, Unlocked<MasterKey>>,
  attacker: Attacker,
): Map<string, Unlocked<EpochKey>> {
  const epochs = new Map<string, Unlocked<EpochKey>>();
  const opened = new Set<Uint8Array>();
  for (let before = -1; before < masters.size; ) {
    before = masters.size;
    for (const bytes of keyrings) {
      for (const { vault, key } of [...masters.values()]) {
        for (const secret of attacker.eraseSecrets) {
          if (opened.has(bytes)) continue;
          const access = { vaultId: vault, masterKey: key, eraseSecret: eraseSecret(secret.slice()) };
          const keyring = attempt(() => openKeyring(bytes, access));
          if (keyring === undefined) continue;
          opened.add(bytes);
          epochs.set(hex(keyring.epochKey), { vault, key: epochKey(keyring.epochKey.slice()) });
          for (const header of headers) {
            for (const slot of keyring.slots) {
              const master = openSlot(header, slot);
              if (master !== undefined) masters.set(hex(master), { vault, key: master });
            }
          }
        }
      }
    }
  }
  return epochs;
}

const roots = new Map<string, Root>();
/** Once for each passphrase and salt: it takes most of a second. */
function rootOf(passphrase: string, { salt, cost }: VaultHeader): Root {
  const name = `${passphrase} ${hex(salt)}`;
  const root = roots.get(name) ?? passphraseRoot(preparePassphrase(passphrase), salt, cost);
  roots.set(name, root);
  return root;
}

function openSlot(
  header: VaultHeader,
  slot: { readonly index: number; readonly secret: Uint8Array },
): MasterKey | undefined {
  const box = header.slots[slot.index];
  if (box === undefined) return undefined;
  const key = derive(slot.secret, 'daftar v1 vault slot key');
  const data = labelled('daftar v1 vault slot', header.vaultId, Uint8Array.of(slot.index));
  const opened = xboxOpen(key, box.subarray(32, 56), data, box.subarray(56));
  return opened === null ? undefined : masterKey(opened);
}
