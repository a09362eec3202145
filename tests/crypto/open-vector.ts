/** Opens a vector with the crypto zone and gives the fields that its file must state. */
import { createHash } from 'node:crypto';
import * as daftar from '../../crypto/index.ts';
import { backupNoteKey } from '../../crypto/row.ts';
import { base64Field, field, hexField, type Vector } from '../vectors/vector.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function payload(bytes: Uint8Array): Record<string, string> {
  return {
    'payload-sha256': createHash('sha256').update(bytes).digest('hex'),
    'payload-length': String(bytes.length),
  };
}

function textField(vector: Vector, name: string): string | undefined {
  const bytes = base64Field(vector, name);
  return bytes === undefined ? undefined : daftar.utf8Text(bytes);
}

type Shown = Record<string, string>;

/** What opening `vector` shows. Rejects with what the crypto zone throws. */
export async function openVector(vector: Vector): Promise<Shown> {
  return OPENERS[vector.format](vector);
}

const OPENERS: Record<Vector['format'], (vector: Vector) => Shown | Promise<Shown>> = {
  card(vector) {
    const card = daftar.parseCard(vector.body);
    return { ...payload(card.canonical), fingerprint: card.fingerprint };
  },
  identity(vector) {
    const { seeds, card } = daftar.openIdentity(daftar.parseIdentity(vector.body), textField(vector, 'passphrase'));
    return {
      ...payload(card.canonical),
      fingerprint: card.fingerprint,
      'signing-seed': hex(seeds.signing),
      'sealing-seed': hex(seeds.sealing),
    };
  },
  bundle(vector) {
    const file = base64Field(vector, 'identity') ?? new Uint8Array(0);
    return payload(openWhole(vector.body, daftar.openIdentity(daftar.parseIdentity(file)).seeds.sealing));
  },
  header(vector) {
    const header = daftar.parseHeader(vector.body);
    const passphrase = textField(vector, 'passphrase');
    const root =
      passphrase === undefined
        ? daftar.recoveryRoot(daftar.parseRecoveryCode(textField(vector, 'recovery-code') ?? ''), header.vaultId)
        : daftar.passphraseRoot(daftar.preparePassphrase(passphrase), header.salt, header.cost);
    const opened = daftar.tryRoot(header, root);
    return { slot: String(opened.index), ...payload(opened.masterKey) };
  },
  keyring(vector) {
    const keyring = daftar.openKeyring(vector.body, {
      vaultId: daftar.vaultId(hexField(vector, 'vault-id')),
      masterKey: daftar.masterKey(hexField(vector, 'master-key')),
      eraseSecret: daftar.eraseSecret(hexField(vector, 'erase-secret')),
    });
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const json = {
      version: 1,
      epoch: keyring.epoch,
      epochKey: base64(keyring.epochKey),
      signingSeed: base64(keyring.seeds.signing),
      sealingSeed: base64(keyring.seeds.sealing),
      settingsKey: base64(keyring.settingsKey),
      slots: keyring.slots.map(({ index, use, secret }) => ({ index, use, secret: base64(secret) })),
    };
    return payload(daftar.utf8(JSON.stringify(json)));
  },
  row(vector) {
    const id = daftar.recordId(hexField(vector, 'id'));
    const vaultId = daftar.vaultId(hexField(vector, 'vault-id'));
    const table = Object.values(daftar.ROW_TABLES).find((known) => String(known) === field(vector, 'table'));
    if (table === undefined) throw new RangeError('no such table');
    const row = daftar.openRow(rowKeyOf(vector, table, id, vaultId), { vaultId, table, id }, vector.body);
    return { revision: String(row.revision), ...payload(row.json) };
  },
  chunk(vector) {
    const place = {
      vaultId: daftar.vaultId(hexField(vector, 'vault-id')),
      evidenceId: daftar.recordId(hexField(vector, 'evidence-id')),
      length: Number(field(vector, 'file-length')),
    };
    const key = daftar.contentKey(hexField(vector, 'content-key'));
    return payload(daftar.openEvidenceChunk(key, place, Number(field(vector, 'index')), vector.body));
  },
  recovery(vector) {
    const code = daftar.parseRecoveryCode(daftar.utf8Text(vector.body));
    const root = daftar.recoveryRoot(code, daftar.vaultId(hexField(vector, 'vault-id')));
    return { root: hex(root), ...payload(daftar.utf8(code)) };
  },
  share(vector) {
    const { needed, x, set, y } = daftar.parseShare(daftar.utf8Text(vector.body));
    return { needed: String(needed), x: String(x), 'set-id': hex(set), ...payload(y) };
  },
  async shares(vector) {
    const lines = daftar.utf8Text(vector.body).trim().split('\n');
    const id = daftar.vaultId(hexField(vector, 'vault-id'));
    return payload(daftar.utf8(await daftar.rebuildRecoveryCode(lines.map(daftar.parseShare), id)));
  },
};

function rowKeyOf(vector: Vector, table: daftar.RowTable, id: daftar.RecordId, vaultId: daftar.VaultId): daftar.RowKey {
  if (table === 1 || vector.fields['row-key'] !== undefined) return daftar.rowKey(hexField(vector, 'row-key'));
  const epoch = daftar.epochKey(hexField(vector, 'epoch-key'));
  if (table === 4) return backupNoteKey(epoch, vaultId);
  return table === 2 ? daftar.directoryPageKey(epoch, id) : daftar.directoryRootKey(epoch, vaultId);
}

/** Opens a bundle that lies in memory as a whole, in the order of section 8.4. */
export function openWhole(file: Uint8Array, seed: daftar.SealingSeed): Uint8Array {
  const bundle = daftar.openBundle(file.subarray(0, daftar.BUNDLE_HEADER_SIZE), seed);
  daftar.checkFileLength(bundle, file.length);
  const parts: Uint8Array[] = [];
  let at = daftar.BUNDLE_HEADER_SIZE;
  for (let index = 0; index < bundle.chunkCount; index++) {
    const size = daftar.chunkSizes(bundle, index).plain + daftar.TAG_SIZE;
    parts.push(bundle.openChunk(index, file.subarray(at, at + size)));
    at += size;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Opens a bundle as a stream of pieces of `size` bytes. */
export async function openPieces(file: Uint8Array, seed: daftar.SealingSeed, size: number): Promise<Uint8Array> {
  function* pieces() {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  }
  const { bag } = await daftar.openStream(pieces(), seed);
  const parts: Uint8Array[] = [];
  for await (const part of bag) parts.push(part.slice());
  return new Uint8Array(Buffer.concat(parts));
}
