import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import { blake2b as nobleBlake2b } from '@noble/hashes/blake2.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../crypto/derive.ts';
import { backend, ready, Sha256, sha256 } from '../../crypto/index.ts';
import { signingSeed } from '../../crypto/keys.ts';
import * as sodium from '../../crypto/sodium.ts';
import { badSignature } from '../vectors/make/bad-signatures.ts';
import { hex, unhex } from './expect-code.ts';

beforeAll(ready);

const bytes = (max: number) => fc.uint8Array({ maxLength: max });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the library', () => {
  test('runs on WebAssembly, and nothing else passes for it', () => {
    expect(backend()).toBe('wasm');
    expect(sodium.isExportedByWasm(() => 0)).toBe(false);
    expect(sodium.isExportedByWasm(Math.max)).toBe(false);
    expect(sodium.isExportedByWasm(undefined)).toBe(false);
  });

  test('is refused where WebAssembly is blocked, instead of running slowly', () => {
    const script = `
      WebAssembly.instantiate = () => Promise.reject(new Error('blocked'));
      const { backend, ready } = await import('./crypto/index.ts');
      await ready().then(() => console.log('ready'), () => console.log('refused', backend()));`;
    const folder = join(import.meta.dirname, '../..');
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.stdout).toBe('refused not-ready\n');
  });

  test('a build without a function is noticed', () => {
    expect(sodium.missingFunctions({ a: () => 0, b: undefined }, ['a', 'b', 'c'])).toEqual(['b', 'c']);
  });
});

describe('known answers', () => {
  test('BLAKE2b of RFC 7693, appendix A', () => {
    expect(hex(sodium.blake2b(64, new TextEncoder().encode('abc'), null))).toBe(
      'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923',
    );
  });

  test('SHA-256 of FIPS 180-4, whole and in pieces', () => {
    const answer = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(answer);
    const running = new Sha256().update(new TextEncoder().encode('a')).update(new Uint8Array(0));
    expect(hex(running.update(new TextEncoder().encode('bc')).digest())).toBe(answer);
    expect(() => running.digest()).toThrow('ended');
    expect(() => running.update(new Uint8Array(1))).toThrow('ended');
  });

  test('Ed25519 of RFC 8032, section 7.1, test 1', () => {
    const seed = unhex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    expect(hex(sodium.ed25519PublicKey(seed))).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(hex(sodium.ed25519Sign(new Uint8Array(0), seed))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  // draft-connolly-cfrg-xwing-kem-08, appendix C; keys and ciphertexts by their ends, since the shared secret depends on all of them.
  test.each([
    {
      seed: '7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26',
      coins:
        '3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2',
      publicKey: ['e2236b35a8c24b39b10aa1323a96a919', 'eff389b27dce59844570216223593d4ba32d9abac8cd049040ef6534'],
      ciphertext: [
        'b83aa828d4d62b9a83ceffe1d3d3bb1e',
        '7f31ed6f7cb1600de56f17576740ce2a32fc5145030145cfb97e63e0e41d354274a079d3e6fb2e15',
      ],
      secret: 'd2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384',
    },
    {
      seed: 'badfd6dfaac359a5efbb7bcc4b59d538df9a04302e10c8bc1cbf1a0b3a5120ea',
      coins:
        '17cda7cfad765f5623474d368ccca8af0007cd9f5e4c849f167a580b14aabdefaee7eef47cb0fca9767be1fda69419dfb927e9df07348b196691abaeb580b32d',
      publicKey: ['0333285fa253661508c9fb444852caa4', 'cbb48fd4c562a576549f85b528c953926d96ea8a160b8843f1c89c62'],
      ciphertext: [
        'c93beb22326705699bbc3d1d0aa6339b',
        '00342d123f618aa8c91bdf6e0e03200693c9651e469aee6f91c98bea4127ae66312f4ae3ea155b67',
      ],
      secret: 'f2e86241c64d60f6649fbc6c5b7d17180b780a3f34355e64a85749949c45f150',
    },
  ])('X-Wing of its draft, seed $seed', ({ seed, coins, publicKey, ciphertext, secret }) => {
    const own = sodium.xwingPublicKey(unhex(seed));
    const sealed = sodium.xwingEncapsulate(own, unhex(coins));
    if (sealed === null) throw new Error('refused');
    for (const [value, [start = '', end = '']] of [
      [own, publicKey],
      [sealed.ciphertext, ciphertext],
    ] as const) {
      expect(hex(value).startsWith(start)).toBe(true);
      expect(hex(value).endsWith(end)).toBe(true);
    }
    expect(hex(sealed.sharedSecret)).toBe(secret);
    expect(hex(sodium.xwingDecapsulate(sealed.ciphertext, unhex(seed)) ?? new Uint8Array(0))).toBe(secret);
  });
});

describe('agreement with another library', () => {
  test('BLAKE2b, keyed and not', () => {
    fc.assert(
      fc.property(bytes(300), key, (data, secret) => {
        expect(sodium.blake2b(32, data, secret)).toEqual(nobleBlake2b(data, { dkLen: 32, key: secret }));
        expect(sodium.blake2b(64, data, null)).toEqual(nobleBlake2b(data, { dkLen: 64 }));
      }),
      { numRuns: 50 },
    );
  });

  test('the derivation of section 1', () => {
    const context = new Uint8Array([1, 2, 3]);
    const message = Buffer.concat([Buffer.from('daftar v1 test\0'), context]);
    const secret = new Uint8Array(32).fill(9);
    expect(derive(secret, 'daftar v1 test', context)).toEqual(nobleBlake2b(message, { dkLen: 32, key: secret }));
    expect(derive(secret, 'daftar v1 test')).not.toEqual(derive(secret, 'daftar v1 test', context));
    expect(() => derive(secret, 'test')).toThrow(RangeError);
    expect(() => derive(secret, 'daftar v1 tést')).toThrow(RangeError);
    expect(() => derive(new Uint8Array(31), 'daftar v1 test')).toThrow(RangeError);
  });

  test('both boxes', () => {
    const nonce = fc.uint8Array({ minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(bytes(300), bytes(50), key, nonce, (plain, aad, secret, n) => {
        const wide = sodium.xboxSeal(secret, n, aad, plain);
        expect(wide).toEqual(xchacha20poly1305(secret, n, aad).encrypt(plain));
        expect(sodium.xboxOpen(secret, n, aad, wide)).toEqual(plain);
        const short = n.slice(0, 12);
        const box = sodium.boxSeal(secret, short, aad, plain);
        expect(box).toEqual(chacha20poly1305(secret, short, aad).encrypt(plain));
        expect(sodium.boxOpen(secret, short, aad, box)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
    expect(sodium.boxOpen(new Uint8Array(32), new Uint8Array(12), new Uint8Array(0), new Uint8Array(15))).toBe(null);
    expect(sodium.xboxOpen(new Uint8Array(32), new Uint8Array(24), new Uint8Array(0), new Uint8Array(15))).toBe(null);
  });

  test('Argon2id, at a cost far below what Daftar accepts', () => {
    const passphrase = new TextEncoder().encode('kəpənək');
    const salt = new Uint8Array(16).fill(3);
    const other = nobleArgon2id(passphrase, salt, { t: 3, m: 64, p: 1, dkLen: 32 });
    expect(sodium.argon2id(passphrase, salt, 64, 3)).toEqual(other);
  });
});

describe('Ed25519 is strict', () => {
  const seed = signingSeed(new Uint8Array(32).fill(5));
  const message = new Uint8Array([1, 2, 3]);

  test('an honest signature verifies', () => {
    expect(sodium.ed25519Verify(ed25519.sign(message, seed), message, sodium.ed25519PublicKey(seed))).toBe(true);
  });

  test.each(['scalar', 'small-r', 'mixed-r'] as const)('%s is refused', (kind) => {
    const signature = badSignature(kind, message, seed);
    expect(sodium.ed25519Verify(signature, message, sodium.ed25519PublicKey(seed))).toBe(false);
    // What the maker makes is a signature that verifies when the rule in question is not kept.
    if (kind !== 'scalar') expect(ed25519.verify(signature, message, sodium.ed25519PublicKey(seed))).toBe(true);
  });

  test('a key of small order is refused', () => {
    const neutral = Uint8Array.of(1, ...new Uint8Array(31));
    expect(sodium.ed25519Verify(Uint8Array.of(...neutral, ...new Uint8Array(32)), message, neutral)).toBe(false);
  });
});
