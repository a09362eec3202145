import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BUNDLE_HEADER_SIZE,
  createBundle,
  type Identity,
  makeCard,
  newSeeds,
  openBundle,
  openIdentity,
  PAYLOAD_CHUNK,
  parseCard,
  parseIdentity,
  ready,
  sealIdentity,
  sealStream,
  sodiumCipher,
  TAG_SIZE,
} from '../../crypto/index.ts';
import { Failure } from '../../main/cli/failure.ts';
import { createNodeCipher } from '../../main/cli/node-crypto.ts';
import { openVerified } from '../../main/cli/opening.ts';
import { base64Field, readVectors } from '../vectors/vector.ts';
import { daftarJson, done, workFolder } from './daftar.ts';

const at = workFolder();
const progress = { at: () => undefined, end: () => undefined };

let recipient: Identity;
let other: Identity;
let bundle: Uint8Array;

function person(name: string): Identity {
  const seeds = newSeeds();
  const identity = { seeds, card: makeCard({ name, created: '2026-11-20' }, seeds) };
  writeFileSync(at(`${name}.id`), sealIdentity(identity, { kind: 'none' }), { mode: 0o600 });
  writeFileSync(at(`${name}.card`), identity.card.canonical);
  return identity;
}

beforeAll(async () => {
  await ready();
  recipient = person('recipient');
  other = person('other');
  person('sender');
  writeFileSync(at('report'), '{"narrative": "what happened"}');
  writeFileSync(at('evidence'), Buffer.alloc(200_000, 'evidence'));
  await done([
    'seal',
    '--to',
    at('recipient.card'),
    '--from',
    at('sender.id'),
    '--report',
    at('report'),
    '--attach',
    at('evidence'),
    '--out',
    at('bundle'),
  ]);
  // Not the Buffer itself: its slice() is no copy.
  bundle = new Uint8Array(readFileSync(at('bundle')));
});

/** The code with which a bundle of these bytes is refused, or `success`. */
async function codeOf(bytes: Uint8Array, identity: Identity = recipient): Promise<string> {
  writeFileSync(at('tried'), bytes);
  try {
    await openVerified(at('tried'), identity.seeds.sealing, { progress });
    return 'success';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

/** The bag of a bundle, as whoever can open it has it. */
function bagOf(bytes: Uint8Array, identity: Identity): Uint8Array {
  const opener = openBundle(bytes.subarray(0, BUNDLE_HEADER_SIZE), identity.seeds.sealing);
  const chunk = PAYLOAD_CHUNK + TAG_SIZE;
  const pieces = Array.from({ length: opener.chunkCount }, (_, index) => {
    const start = BUNDLE_HEADER_SIZE + index * chunk;
    return opener.openChunk(index, bytes.subarray(start, start + chunk));
  });
  return new Uint8Array(Buffer.concat(pieces));
}

async function sealedTo(identity: Identity, bag: Uint8Array): Promise<Uint8Array> {
  const sealer = createBundle({ recipients: [identity.card.sealingKey], length: bag.length });
  const pieces: Uint8Array[] = [];
  for await (const piece of sealStream(sealer, [bag])) pieces.push(piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
}

describe('a bundle that was changed', () => {
  it('opens as it was made', async () => {
    expect(await codeOf(bundle)).toBe('success');
  });

  it('is refused wherever a bit is flipped', async () => {
    const header = [0, 1119, 1120, 1212 * 8 - 1, 9696, 9727];
    const payload = Array.from({ length: 24 }, (_, step) => Math.floor(9728 + (step * (bundle.length - 9729)) / 23));
    for (const position of [...header, ...payload]) {
      const bytes = bundle.slice();
      bytes[position] = (bytes[position] ?? 0) ^ 0x10;
      const code = await codeOf(bytes);
      expect(position < 9696 ? ['altered', 'not-for-this-key-or-damaged'] : ['altered'], String(position)).toContain(
        code,
      );
    }
  });

  it.each([0, 1, 9727, 9728, 9728 + 65_552, -1, -16, -65_552])('is truncated when cut at %i', async (end) => {
    expect(await codeOf(bundle.slice(0, end))).toBe('truncated');
  });

  it('is altered when longer, or with two chunks exchanged', async () => {
    expect(await codeOf(new Uint8Array([...bundle, 0]))).toBe('altered');
    const swapped = bundle.slice();
    swapped.set(bundle.subarray(9728, 9728 + 65_552), 9728 + 65_552);
    swapped.set(bundle.subarray(9728 + 65_552, 9728 + 2 * 65_552), 9728);
    expect(await codeOf(swapped)).toBe('altered');
  });

  it('leaves nothing behind, whatever --out or --zip named', async () => {
    mkdirSync(at('outputs'));
    const bytes = bundle.slice();
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    writeFileSync(at('late'), bytes);
    for (const target of [
      ['--out', at('outputs/folder')],
      ['--zip', at('outputs/zip')],
    ]) {
      const { json, status } = await daftarJson(['open', at('late'), '--identity', at('recipient.id'), ...target]);
      expect({ status, code: json.code }).toEqual({ status: 4, code: 'altered' });
    }
    expect(readdirSync(at('outputs'))).toEqual([]);
  });
});

describe('a signature', () => {
  it('does not let a recipient pass the reports on in the sender’s name', async () => {
    const passedOn = await sealedTo(other, bagOf(bundle, recipient));
    expect(await codeOf(passedOn, other)).toBe('altered');
    writeFileSync(at('passed-on'), passedOn);
    const run = await daftarJson(['open', at('passed-on'), '--identity', at('other.id'), '--out', at('passed')]);
    expect(run).toMatchObject({ status: 4, json: { ok: false, code: 'altered' } });
    expect(readdirSync(at())).not.toContain('passed');
  });

  it('may not be changed, nor the same bag sealed again to the same recipient', async () => {
    const bag = bagOf(bundle, recipient);
    expect(await codeOf(await sealedTo(recipient, bag), recipient)).toBe('altered');
    const text = Buffer.from(bag).toString('latin1');
    // In the middle of the signature itself, and the CRC-32 stands for the old one: the ZIP notices first.
    const place = text.indexOf('"signature":"') + 40;
    const changed = bag.slice();
    changed[place] = changed[place] === 65 ? 66 : 65;
    expect(['altered', 'malformed']).toContain(await codeOf(await sealedTo(recipient, changed)));
  });

  it('an unsigned bag may be passed on, and says that nobody signed it', async () => {
    await done(['seal', '--to', at('recipient.card'), '--report', at('report'), '--out', at('unsigned')]);
    const passedOn = await sealedTo(other, bagOf(readFileSync(at('unsigned')), recipient));
    writeFileSync(at('passed-unsigned'), passedOn);
    const { json } = await daftarJson(['verify', at('passed-unsigned'), '--identity', at('other.id')]);
    expect(json).toMatchObject({ ok: true, sender: { status: 'unsigned' } });
  });
});

describe('what a hostile sender can put inside', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['noise', new Uint8Array(50_000).fill(7)],
    ['text', new TextEncoder().encode('hello')],
  ])('%s is malformed', async (_, bag) => {
    expect(await codeOf(await sealedTo(recipient, bag))).toBe('malformed');
  });

  it('a bag that goes on after its end is malformed', async () => {
    await done(['seal', '--to', at('recipient.card'), '--report', at('report'), '--out', at('plain')]);
    const bag = bagOf(readFileSync(at('plain')), recipient);
    expect(await codeOf(await sealedTo(recipient, bag))).toBe('success');
    expect(await codeOf(await sealedTo(recipient, new Uint8Array([...bag, 0])))).toBe('malformed');
    expect(await codeOf(await sealedTo(recipient, bag.slice(0, -1)))).toBe('malformed');
  });
});

describe('the vectors', () => {
  it.each(readVectors('bundle').map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const file = base64Field(vector, 'identity') ?? new Uint8Array(0);
    const identity = openIdentity(parseIdentity(file));
    // What these seal is no bag, which is the last thing to be noticed.
    expect(await codeOf(vector.body, identity)).toBe(vector.expect === 'success' ? 'malformed' : vector.expect);
  });
});

describe('node:crypto in place of libsodium', () => {
  it('seals and opens the same bytes', () => {
    const cipher = createNodeCipher();
    const [key, otherKey] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
    for (const size of [0, 1, 15, 16, 17, 16_383, 16_384, 16_385, 65_535, 65_536]) {
      const plain = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 256);
      const kept = plain.slice();
      for (const each of [key, otherKey]) {
        const nonce = new Uint8Array(12).fill(size % 251);
        const sealed = cipher.seal(each, nonce, plain).slice();
        expect(Buffer.compare(sealed, sodiumCipher.seal(each, nonce, plain))).toBe(0);
        expect(Buffer.compare(cipher.open(each, nonce, sealed) ?? Buffer.from('closed'), plain)).toBe(0);
        expect(cipher.open(each === key ? otherKey : key, nonce, sealed)).toBeNull();
        sealed[size] = (sealed[size] ?? 0) ^ 1;
        expect(cipher.open(each, nonce, sealed)).toBeNull();
      }
      expect(Buffer.compare(plain, kept)).toBe(0);
    }
    expect(cipher.open(key, new Uint8Array(12), new Uint8Array(15))).toBeNull();
  });

  it('takes a key that was changed in place for another one', () => {
    const cipher = createNodeCipher();
    const key = new Uint8Array(32).fill(1);
    const nonce = new Uint8Array(12);
    const plain = new Uint8Array(100);
    const before = cipher.seal(key, nonce, plain).slice();
    key.fill(2);
    expect(Buffer.compare(cipher.seal(key, nonce, plain), sodiumCipher.seal(key, nonce, plain))).toBe(0);
    expect(Buffer.compare(before, cipher.seal(new Uint8Array(32).fill(1), nonce, plain))).toBe(0);
  });
});

describe('the card in a bag', () => {
  it('is the sender’s own', async () => {
    await done(['open', at('bundle'), '--identity', at('recipient.id'), '--out', at('out')]);
    const card = parseCard(readFileSync(at('out/sender-card.txt')));
    expect(card.fingerprint).toBe(parseCard(readFileSync(at('sender.card'))).fingerprint);
  });
});
