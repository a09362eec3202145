import { concat, uint, zeroFilled } from '../../../crypto/bytes.ts';
import { sealEvidenceChunk } from '../../../crypto/chunk.ts';
import { derive } from '../../../crypto/derive.ts';
import { openKeyring, sealKeyring, sealRow, utf8 } from '../../../crypto/index.ts';
import {
  contentKey,
  epochKey,
  eraseSecret,
  masterKey,
  recordId,
  rowKey,
  settingsKey,
  slotSecret,
  vaultId,
} from '../../../crypto/keys.ts';
import { backupNoteKey, directoryPageKey, directoryRootKey, type RowPlace } from '../../../crypto/row.ts';
import { boxSeal, xboxSeal } from '../../../crypto/sodium.ts';
import type { Vector } from '../vector.ts';
import { reader } from './people.ts';
import { type Draft, flipped, hex, payloadFields, replaced, seededRandom, vectorsOf } from './tools.ts';

const random = seededRandom('store');
const vault = vaultId(random.bytes(16));
const id = recordId(random.bytes(16));
const key = rowKey(random.bytes(32));
const content = contentKey(random.bytes(32));
const epoch = epochKey(random.bytes(32));
const master = masterKey(random.bytes(32));
const erase = eraseSecret(random.bytes(32));
const settings = settingsKey(random.bytes(32));
const secrets = [slotSecret(random.bytes(32)), slotSecret(random.bytes(32))] as const;

type Make = (
  expect: Draft['expect'],
  name: string,
  comment: string,
  body: Uint8Array,
  more?: Record<string, string>,
) => Draft;

/** Vectors of rows (section 4). */
export function rowVectors(): Vector[] {
  const place: RowPlace = { vaultId: vault, table: 1, id };
  const fields = { 'vault-id': hex(vault), table: '1', id: hex(id), 'row-key': hex(key) };
  const make: Make = (expect, name, comment, body, more) => ({
    name,
    expect,
    comment,
    fields: { ...fields, ...more },
    body,
  });
  const opens = (name: string, comment: string, json: string, revision = 1) => {
    const row = sealRow(key, place, revision, utf8(json), seededRandom(`row ${name}`));
    return make('success', name, comment, row, { revision: String(revision), ...payloadFields(utf8(json)) });
  };
  const text = (size: number) => `{"a":"${'x'.repeat(size - 8)}"}`;
  const json = utf8('{"narrative":"what happened"}');
  const row = sealRow(key, place, 7, json, seededRandom('row'));
  const data = concat(utf8('daftar v1 row'), uint(0, 1), vault, uint(1, 1), id);
  const nonce = seededRandom('row nonce').bytes(24);
  const sealed = (plain: Uint8Array) => concat(uint(1, 1), nonce, xboxSeal(key, nonce, data, plain));
  const plain = (revision: Uint8Array, length: number, size: number) =>
    zeroFilled(concat(revision, uint(length, 4), json), size);
  const elsewhere = (more: Record<string, string>, name: string, comment: string) =>
    make('altered', name, comment, row, more);
  const page = sealRow(directoryPageKey(epoch, id), { ...place, table: 2 }, 3, json, seededRandom('page'));
  const top = sealRow(
    directoryRootKey(epoch, vault),
    { vaultId: vault, table: 3, id: recordId(vault) },
    4,
    json,
    seededRandom('root'),
  );
  const note = sealRow(
    backupNoteKey(epoch, vault),
    { vaultId: vault, table: 4, id: recordId(vault) },
    1,
    json,
    seededRandom('note'),
  );
  const derived = (
    name: string,
    comment: string,
    body: Uint8Array,
    more: Record<string, string>,
    revision: number,
  ): Draft => ({
    name,
    expect: 'success',
    comment,
    fields: {
      'vault-id': hex(vault),
      'epoch-key': hex(epoch),
      ...more,
      revision: String(revision),
      ...payloadFields(json),
    },
    body,
  });
  return vectorsOf('row', [
    opens('record', 'a record', '{"narrative":"what happened"}', 7),
    opens('smallest', 'an empty object at revision 0', '{}', 0),
    opens('revision-largest', 'the largest revision', '{}', Number.MAX_SAFE_INTEGER),
    opens('class-1024-full', 'JSON that just fits the first size class', text(1012)),
    opens('class-2048', 'one byte more', text(1013)),
    opens('class-32768-full', 'JSON that just fits the last size class', text(32_756)),
    opens('class-65536', 'one byte more, in a multiple of 32,768', text(32_757)),
    derived('directory-page', 'a directory page, its key derived', page, { table: '2', id: hex(id) }, 3),
    derived('directory-root', 'the directory root, its key derived', top, { table: '3', id: hex(vault) }, 4),
    derived('backup-note', 'the note of a backup, its key derived', note, { table: '4', id: hex(vault) }, 1),
    make('truncated', 'empty', 'no byte at all', new Uint8Array(0)),
    make('truncated', 'short', '1,064 bytes', row.slice(0, 1064)),
    make('too-new', 'version-2', 'version 2', replaced(row, 0, uint(2, 1))),
    make('too-new', 'version-255', 'version 255 in one byte', uint(255, 1)),
    make('malformed', 'version-0', 'version 0', replaced(row, 0, uint(0, 1))),
    make('altered', 'nonce', 'a bit of the nonce changed', flipped(row, 3)),
    make('altered', 'box', 'a bit of the box changed', flipped(row, 100)),
    make('altered', 'tag', 'a bit of the tag changed', flipped(row, -1)),
    make('altered', 'extended', 'one byte more', concat(row, uint(0, 1))),
    elsewhere({ id: hex(flipped(id, 0)) }, 'other-id', 'a row put in the place of another'),
    elsewhere({ table: '2' }, 'other-table', 'a row put into another table'),
    elsewhere({ 'vault-id': hex(flipped(vault, 0)) }, 'other-vault', 'a row of another vault'),
    elsewhere({ 'row-key': hex(flipped(key, 0)) }, 'other-key', 'a row key that is not its own'),
    make(
      'malformed',
      'revision',
      'a revision of 2^53',
      sealed(plain(concat(uint(32, 2), uint(0, 6)), json.length, 1024)),
    ),
    make('malformed', 'length', 'a length that the plain text cannot hold', sealed(plain(uint(1, 8), 1013, 1024))),
    make(
      'malformed',
      'length-largest',
      'the largest length that four bytes can say',
      sealed(plain(uint(1, 8), 0xffffffff, 1024)),
    ),
    make('malformed', 'class', 'a size class larger than need be', sealed(plain(uint(1, 8), json.length, 2048))),
    make('altered', 'padding', 'padding that is not zero', sealed(flipped(plain(uint(1, 8), json.length, 1024), -1))),
  ]);
}

/** Vectors of evidence chunks (section 5). */
export function chunkVectors(): Vector[] {
  const length = 61_424 + 10;
  const place = { vaultId: vault, evidenceId: id, length };
  const bytes = seededRandom('evidence').bytes(length);
  const first = sealEvidenceChunk(content, place, 0, bytes.subarray(0, 61_424));
  const last = sealEvidenceChunk(content, place, 1, bytes.subarray(61_424));
  const fields = {
    'vault-id': hex(vault),
    'evidence-id': hex(id),
    'content-key': hex(content),
    'file-length': String(length),
  };
  const make: Make = (expect, name, comment, body, more) => ({
    name,
    expect,
    comment,
    fields: { ...fields, ...more },
    body,
  });
  const nonce = concat(uint(0, 4), uint(1, 8));
  const data = concat(utf8('daftar v1 chunk'), uint(0, 1), vault, id);
  const dirty = replaced(new Uint8Array(61_424), 10, uint(1, 1));
  const empty = sealEvidenceChunk(content, { ...place, length: 0 }, 0, new Uint8Array(0));
  return vectorsOf('chunk', [
    make('success', 'full', 'a full chunk', first, { index: '0', ...payloadFields(bytes.subarray(0, 61_424)) }),
    make('success', 'last', 'a last chunk of ten bytes', last, {
      index: '1',
      ...payloadFields(bytes.subarray(61_424)),
    }),
    make('success', 'empty-file', 'the one chunk of an empty file', empty, {
      'file-length': '0',
      index: '0',
      ...payloadFields(new Uint8Array(0)),
    }),
    make('altered', 'changed', 'a bit changed', flipped(first, 30_000), { index: '0' }),
    make('altered', 'other-index', 'the chunk of another index', last, { index: '0' }),
    make('altered', 'other-evidence', 'a chunk of another file', last, {
      index: '1',
      'evidence-id': hex(flipped(id, 0)),
    }),
    make(
      'altered',
      'padding',
      'bytes after the end of the file that are not zero',
      boxSeal(content, nonce, data, dirty),
      { index: '1' },
    ),
    make('truncated', 'empty', 'no byte at all', new Uint8Array(0), { index: '0' }),
    make('truncated', 'short', 'one byte less', first.slice(0, -1), { index: '0' }),
    make('malformed', 'long', 'one byte more', concat(first, uint(0, 1)), { index: '0' }),
  ]);
}

/** Vectors of keyrings (section 3). */
export function keyringVectors(): Vector[] {
  const access = { vaultId: vault, masterKey: master, eraseSecret: erase };
  const keyring = {
    epoch: 2,
    epochKey: epoch,
    seeds: reader().seeds,
    settingsKey: settings,
    slots: [
      { index: 6, use: 'passphrase' as const, secret: secrets[0] },
      { index: 1, use: 'recovery' as const, secret: secrets[1] },
    ],
  };
  const sealed = sealKeyring(keyring, access, seededRandom('keyring'));
  const opened = openKeyring(sealed, access);
  const json = {
    version: 1,
    epoch: opened.epoch,
    epochKey: b64(opened.epochKey),
    signingSeed: b64(opened.seeds.signing),
    sealingSeed: b64(opened.seeds.sealing),
    settingsKey: b64(opened.settingsKey),
    slots: opened.slots.map(({ index, use, secret }) => ({ index, use, secret: b64(secret) })),
  };
  const fields = { 'vault-id': hex(vault), 'master-key': hex(master), 'erase-secret': hex(erase) };
  const make: Make = (expect, name, comment, body, more) => ({
    name,
    expect,
    comment,
    fields: { ...fields, ...more },
    body,
  });
  const nonce = seededRandom('keyring nonce').bytes(24);
  const boxKey = derive(master, 'daftar v1 keyring', concat(vault, erase));
  const data = concat(utf8('daftar v1 keyring'), uint(0, 1), vault);
  const box = (plain: Uint8Array) => concat(nonce, xboxSeal(boxKey, nonce, data, plain));
  const plainOf = (text: string, length = text.length) => zeroFilled(concat(uint(length, 4), utf8(text)), 4096);
  const changed = (change: object) => box(plainOf(JSON.stringify({ ...json, ...change })));
  const [slot] = json.slots;
  return vectorsOf('keyring', [
    make('success', 'two-slots', 'a passphrase and a recovery code', sealed, payloadFields(utf8(JSON.stringify(json)))),
    make('truncated', 'short', 'one byte less', sealed.slice(0, -1)),
    make('malformed', 'long', 'one byte more', concat(sealed, uint(0, 1))),
    make('altered', 'changed', 'a bit changed', flipped(sealed, 2000)),
    make('altered', 'other-master-key', 'another master key', sealed, { 'master-key': hex(flipped(master, 0)) }),
    make('altered', 'other-erase-secret', 'the erase secret was overwritten', sealed, {
      'erase-secret': hex(flipped(erase, 0)),
    }),
    make('altered', 'other-vault', 'a keyring of another vault', sealed, { 'vault-id': hex(flipped(vault, 0)) }),
    make('malformed', 'length', 'a length above 4,092', box(plainOf(JSON.stringify(json), 4093))),
    make('malformed', 'padding', 'padding that is not zero', box(flipped(plainOf(JSON.stringify(json)), -1))),
    make('malformed', 'not-json', 'not JSON', box(plainOf('epoch 2'))),
    make('malformed', 'key-size', 'a key of 31 bytes', changed({ epochKey: b64(new Uint8Array(31)) })),
    make('malformed', 'slot-twice', 'a slot stands twice', changed({ slots: [slot, slot] })),
    make('malformed', 'no-slots', 'no slot', changed({ slots: [] })),
    make('malformed', 'version-0', 'version 0', changed({ version: 0 })),
    make('too-new', 'version-2', 'version 2 with a field that version 1 has not', changed({ version: 2, more: true })),
  ]);
}

function b64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
