import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as daftar from '../../crypto/index.ts';
import { codeOf, expectCode, flipBit } from './expect-code.ts';

beforeAll(daftar.ready);

const master = () => daftar.newKey(daftar.masterKey);
const secret = () => daftar.newKey(daftar.slotSecret);

describe('a vault header', () => {
  const make = () => {
    const vaultId = daftar.newId(daftar.vaultId);
    const fields = { vaultId, cost: daftar.LOWEST_COST, salt: daftar.newSalt() };
    const [passphrase, recovery] = [daftar.newKey(daftar.root), daftar.newKey(daftar.root)];
    const live = [
      { index: 2, secret: daftar.slotSecretOf(passphrase, vaultId, 2) },
      { index: 5, secret: daftar.slotSecretOf(recovery, vaultId, 5) },
    ];
    return { fields, passphrase, recovery, live };
  };

  test('opens by each way in, and no other', () => {
    const { fields, passphrase, recovery, live } = make();
    const key = master();
    const bytes = daftar.sealHeader(fields, key, live);
    expect(bytes.length).toBe(daftar.HEADER_SIZE);
    const header = daftar.parseHeader(bytes);
    expect(header).toMatchObject(fields);
    expect(daftar.tryRoot(header, passphrase)).toEqual({ ...live[0], masterKey: key });
    expect(daftar.tryRoot(header, recovery)).toEqual({ ...live[1], masterKey: key });
    expectCode(() => daftar.tryRoot(header, daftar.newKey(daftar.root)), 'wrong-passphrase');
  });

  test('takes a new master key from the live slot secrets alone', () => {
    const { fields, passphrase, recovery, live } = make();
    const [before, after] = [master(), master()];
    const old = daftar.parseHeader(daftar.sealHeader(fields, before, live));
    const header = daftar.parseHeader(daftar.sealHeader(old, after, live));
    for (const root of [passphrase, recovery]) expect(daftar.tryRoot(header, root).masterKey).toEqual(after);
  });

  test('takes a new passphrase while the recovery slot stays', () => {
    const { fields, passphrase, recovery, live } = make();
    const key = master();
    const next = daftar.newKey(daftar.root);
    const slots = [{ index: 2, secret: daftar.slotSecretOf(next, fields.vaultId, 2) }, ...live.slice(1)];
    const header = daftar.parseHeader(daftar.sealHeader({ ...fields, salt: daftar.newSalt() }, key, slots));
    expect(header.salt).not.toEqual(fields.salt);
    expect(daftar.tryRoot(header, next).masterKey).toEqual(key);
    expect(daftar.tryRoot(header, recovery).masterKey).toEqual(key);
    expectCode(() => daftar.tryRoot(header, passphrase), 'wrong-passphrase');
  });

  test('any flipped bit and any cut is refused, and the input stays', () => {
    const { fields, live } = make();
    const bytes = daftar.sealHeader(fields, master(), live);
    const copy = bytes.slice();
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), fc.nat(bytes.length - 1), (bit, length) => {
        expectCode(() => daftar.parseHeader(flipBit(bytes, bit)), 'altered', 'malformed');
        expect(codeOf(() => daftar.parseHeader(bytes.subarray(0, length)))).toBe(
          length < 44 ? 'malformed' : 'truncated',
        );
      }),
      { numRuns: 200 },
    );
    expect(bytes).toEqual(copy);
  });

  test('used and unused slots are alike: nothing repeats from one writing to the next but the commitments', () => {
    const { fields, live } = make();
    const [one, two] = [daftar.sealHeader(fields, master(), live), daftar.sealHeader(fields, master(), live)];
    for (let i = 0; i < 8; i++) {
      const at = 52 + i * 104;
      expect(Buffer.compare(one.subarray(at + 32, at + 104), two.subarray(at + 32, at + 104))).not.toBe(0);
    }
  });

  test('misuse is refused', () => {
    const { fields, live } = make();
    const seal =
      (slots: daftar.LiveSlot[], more: Partial<daftar.HeaderFields> = {}) =>
      () =>
        daftar.sealHeader({ ...fields, ...more }, master(), slots);
    expect(seal([])).toThrow(RangeError);
    expect(seal([...live, ...live])).toThrow(RangeError);
    expect(seal([{ index: 8, secret: secret() }])).toThrow(RangeError);
    expect(seal([{ index: -1, secret: secret() }])).toThrow(RangeError);
    expect(seal(live, { salt: new Uint8Array(15) })).toThrow(RangeError);
    expect(seal(live, { cost: { memory: 262_144, passes: 2 } })).toThrow(RangeError);
  });
});

describe('a keyring', () => {
  const make = () => {
    const access = {
      vaultId: daftar.newId(daftar.vaultId),
      masterKey: master(),
      eraseSecret: daftar.newKey(daftar.eraseSecret),
    };
    const keyring: daftar.Keyring = {
      epoch: 3,
      epochKey: daftar.newKey(daftar.epochKey),
      seeds: daftar.newSeeds(),
      settingsKey: daftar.newKey(daftar.settingsKey),
      slots: Array.from({ length: 8 }, (_, index) => ({
        index,
        use: index === 0 ? ('passphrase' as const) : ('recovery' as const),
        secret: secret(),
      })),
    };
    return { access, keyring };
  };

  test('comes back whole, with eight slots too, and is randomised', () => {
    const { access, keyring } = make();
    const sealed = daftar.sealKeyring(keyring, access);
    expect(sealed.length).toBe(daftar.KEYRING_SIZE);
    expect(daftar.openKeyring(sealed, access)).toEqual(keyring);
    expect(daftar.sealKeyring(keyring, access)).not.toEqual(sealed);
  });

  test('opens with its own keys only: a new erase secret forgets it', () => {
    const { access, keyring } = make();
    const sealed = daftar.sealKeyring(keyring, access);
    for (const other of [
      { eraseSecret: daftar.newKey(daftar.eraseSecret) },
      { masterKey: master() },
      { vaultId: daftar.newId(daftar.vaultId) },
    ]) {
      expectCode(() => daftar.openKeyring(sealed, { ...access, ...other }), 'altered');
    }
  });

  test('any flipped bit is altered, any cut truncated', () => {
    const { access, keyring } = make();
    const sealed = daftar.sealKeyring(keyring, access);
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), fc.nat(sealed.length - 1), (bit, length) => {
        expectCode(() => daftar.openKeyring(flipBit(sealed, bit), access), 'altered');
        expectCode(() => daftar.openKeyring(sealed.subarray(0, length), access), 'truncated');
      }),
    );
  });

  test('is wiped whole, and nonsense is not sealed', () => {
    const { access, keyring } = make();
    expect(() => daftar.sealKeyring({ ...keyring, slots: [] }, access)).toThrow(RangeError);
    expect(() => daftar.sealKeyring({ ...keyring, epoch: 0 }, access)).toThrow(RangeError);
    daftar.wipeKeyring(keyring);
    const keys = [
      keyring.epochKey,
      keyring.settingsKey,
      keyring.seeds.signing,
      keyring.seeds.sealing,
      ...keyring.slots.map((slot) => slot.secret),
    ];
    expect(keys.flatMap((key) => [...key]).every((byte) => byte === 0)).toBe(true);
  });
});

describe('a row', () => {
  const place = (): daftar.RowPlace => ({
    vaultId: daftar.newId(daftar.vaultId),
    table: 1,
    id: daftar.newId(daftar.recordId),
  });
  const key = () => daftar.newKey(daftar.rowKey);

  test('comes back from its slices with its revision and tag, in a size that says only its class', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 1012, 1013, 2036, 2037, 32_756, 32_757, 65_524, 65_525, 200_000),
        fc.maxSafeNat(),
        (size, revision) => {
          const [where, secretKey, json] = [place(), key(), new Uint8Array(size).fill(0x20)];
          const row = daftar.sealRow(secretKey, where, revision, json);
          const plain = row.length - 41;
          expect([1024, 2048, 4096, 8192, 16_384].includes(plain) || plain % 32_768 === 0).toBe(true);
          expect(plain).toBeGreaterThanOrEqual(size + 12);
          const slices = daftar.sliceRow(row);
          expect(slices.every((slice) => slice.length > 0 && slice.length <= daftar.ROW_SLICE)).toBe(true);
          const opened = daftar.openRow(secretKey, where, daftar.joinRow(slices));
          expect(opened).toEqual({ revision, json, tag: row.slice(-16) });
          expect(daftar.rowTag(row)).toEqual(opened.tag);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is bound to its vault, table, id and key', () => {
    const [where, secretKey] = [place(), key()];
    const row = daftar.sealRow(secretKey, where, 1, new Uint8Array(5));
    const elsewhere: daftar.RowPlace[] = [
      { ...where, table: 2 },
      { ...where, id: daftar.newId(daftar.recordId) },
      { ...where, vaultId: daftar.newId(daftar.vaultId) },
    ];
    for (const other of elsewhere) expectCode(() => daftar.openRow(secretKey, other, row), 'altered');
    expectCode(() => daftar.openRow(key(), where, row), 'altered');
  });

  test('any flipped bit, cut, extension or exchanged slice is refused', () => {
    const [where, secretKey] = [place(), key()];
    const row = daftar.sealRow(secretKey, where, 1, daftar.randomBytes(60_000));
    const copy = row.slice();
    fc.assert(
      fc.property(fc.nat(row.length * 8 - 1), fc.nat(row.length - 1), (bit, length) => {
        expectCode(() => daftar.openRow(secretKey, where, flipBit(row, bit)), 'altered', 'malformed', 'too-new');
        expect(codeOf(() => daftar.openRow(secretKey, where, row.subarray(0, length)))).toBe(
          length < 1065 ? 'truncated' : 'altered',
        );
      }),
    );
    const [a = row, b = row] = daftar.sliceRow(row);
    expectCode(() => daftar.openRow(secretKey, where, daftar.joinRow([b, a])), 'altered', 'malformed', 'too-new');
    expectCode(() => daftar.openRow(secretKey, where, daftar.joinRow([a, b, b])), 'altered');
    expect(row).toEqual(copy);
  });

  test('is randomised, and its directory keys differ for every page', () => {
    const [where, secretKey, json] = [place(), key(), new Uint8Array(5)];
    expect(daftar.sealRow(secretKey, where, 1, json)).not.toEqual(daftar.sealRow(secretKey, where, 1, json));
    const epoch = daftar.newKey(daftar.epochKey);
    const keys = [
      daftar.directoryPageKey(epoch, where.id),
      daftar.directoryPageKey(epoch, daftar.newId(daftar.recordId)),
      daftar.directoryRootKey(epoch, where.vaultId),
      daftar.directoryPageKey(epoch, daftar.recordId(where.vaultId)),
    ];
    expect(new Set(keys.map((each) => Buffer.from(each).toString('hex'))).size).toBe(4);
  });

  test('misuse is refused', () => {
    const [where, secretKey] = [place(), key()];
    expect(() => daftar.sealRow(secretKey, where, -1, new Uint8Array(0))).toThrow(RangeError);
    expect(() => daftar.sealRow(secretKey, where, 2 ** 53, new Uint8Array(0))).toThrow(RangeError);
    expect(() => daftar.rowTag(new Uint8Array(16))).toThrow(RangeError);
    expect(() => daftar.rowKey(new Uint8Array(31))).toThrow(RangeError);
  });
});

describe('evidence chunks', () => {
  const make = (length: number) => ({
    key: daftar.newKey(daftar.contentKey),
    place: { vaultId: daftar.newId(daftar.vaultId), evidenceId: daftar.newId(daftar.recordId), length },
  });

  test.each([0, 1, 61_423, 61_424, 61_425, 122_848, 150_000])(
    'a file of %i bytes comes back chunk by chunk',
    (length) => {
      const { key, place } = make(length);
      const file = new Uint8Array(length).map((_, i) => i % 249);
      const count = daftar.evidenceChunkCount(length);
      expect(count).toBe(Math.max(1, Math.ceil(length / 61_424)));
      const part = (i: number) => file.subarray(i * daftar.EVIDENCE_CHUNK, (i + 1) * daftar.EVIDENCE_CHUNK);
      for (let i = count - 1; i >= 0; i--) {
        const chunk = daftar.sealEvidenceChunk(key, place, i, part(i));
        expect(chunk.length).toBe(daftar.SEALED_EVIDENCE_CHUNK);
        expect(daftar.openEvidenceChunk(key, place, i, chunk)).toEqual(part(i));
      }
    },
  );

  test('are bound to their place, and every flipped bit is altered', () => {
    const { key, place } = make(150_000);
    const part = daftar.randomBytes(61_424);
    const chunk = daftar.sealEvidenceChunk(key, place, 1, part);
    const copy = chunk.slice();
    const open =
      (more: Partial<daftar.EvidencePlace>, index = 1, bytes = chunk) =>
      () =>
        daftar.openEvidenceChunk(key, { ...place, ...more }, index, bytes);
    expectCode(open({}, 0), 'altered');
    expectCode(open({ evidenceId: daftar.newId(daftar.recordId) }), 'altered');
    expectCode(open({ vaultId: daftar.newId(daftar.vaultId) }), 'altered');
    expectCode(open({}, 1, chunk.subarray(1)), 'truncated');
    expectCode(open({}, 1, new Uint8Array(61_441)), 'malformed');
    expectCode(open({ length: 61_424 + 10 }), 'altered');
    fc.assert(
      fc.property(fc.nat(chunk.length * 8 - 1), (bit) => expectCode(open({}, 1, flipBit(chunk, bit)), 'altered')),
      { numRuns: 50 },
    );
    expect(chunk).toEqual(copy);
  });

  test('misuse is refused', () => {
    const { key, place } = make(100);
    expect(() => daftar.sealEvidenceChunk(key, place, 1, new Uint8Array(0))).toThrow(RangeError);
    expect(() => daftar.sealEvidenceChunk(key, place, 0, new Uint8Array(99))).toThrow(RangeError);
    expect(() => daftar.openEvidenceChunk(key, place, 1, new Uint8Array(61_440))).toThrow(RangeError);
    expect(() => daftar.evidenceChunkCount(2 ** 40 + 1)).toThrow(RangeError);
    expect(() => daftar.evidenceChunkCount(-1)).toThrow(RangeError);
  });
});
