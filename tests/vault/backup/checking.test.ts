/** Each file of a backup damaged in turn: the check finds it and says by name what is lost, and a new backup mends it. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { backupHandlers } from '../../../renderer/vault/backup-handlers.ts';
import { createEntity } from '../../../renderer/vault/entities.ts';
import { readEvidence } from '../../../renderer/vault/evidence.ts';
import type { Vault } from '../../../renderer/vault/vault.ts';
import { codeOf, newVault, startVault } from '../vault-in-node.ts';
import { attach, backUp, filesOn, job, MachineWithSticks, newStick, restore, titles, write } from './machine.ts';

let machine: MachineWithSticks;
let vault: Vault;
let stick: string;
let folder: string;
let kept: ReadonlyMap<string, Buffer>;
let file: string;
const bytes = new Uint8Array(randomBytes(200_000));

beforeAll(async () => {
  machine = new MachineWithSticks();
  ({ vault } = await newVault(machine));
  stick = newStick();
  const { session } = vault;
  const id = await write(session, { title: 'With a film' });
  file = await attach(session, id, 'kamera.mp4', bytes);
  await write(session, { title: 'Without' });
  await createEntity(session, { kind: 'person', value: { names: [{ text: 'Leyla' }] } });
  await backUp(machine, vault, stick);
  folder = join(stick, readdirSync(stick)[0] ?? '');
  kept = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
});
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const [name, content] of kept) writeFileSync(join(folder, name), content);
});

async function check(number = 1) {
  const handle = await machine.plug(stick);
  try {
    return await backupHandlers['backup:check'](vault, { handle, number }, job());
  } finally {
    await machine.unplug();
  }
}

const at = (name: string) => join(folder, name);
const flip = (name: string, place: number) => {
  const content = readFileSync(at(name));
  content[place] = (content[place] ?? 0) ^ 1;
  writeFileSync(at(name), content);
};

describe('a check', () => {
  it('reads everything, and finds nothing where nothing is damaged', async () => {
    const { read, lost } = await check();
    expect(lost).toEqual([]);
    expect(read).toBeGreaterThan(8);
  });

  it('finds every single byte of every value, and names what it belongs to', async () => {
    const pack = kept.get('p-00000001') ?? Buffer.alloc(0);
    const names = new Set<string>();
    let whole = 0;
    for (let place = 64; place < pack.length; place += 5003) {
      flip('p-00000001', place);
      const { lost } = await check();
      // Between frames, and before them, nothing is lost by a byte, or the values of the whole frame are.
      if (lost.length === 0) whole += 1;
      for (const { what, name } of lost) names.add(`${what} ${name}`);
      writeFileSync(at('p-00000001'), pack);
    }
    expect(whole).toBeLessThan(3);
    expect(names).toContain('evidence kamera.mp4');
    expect(names).toContain('report With a film');
  });

  it('says that a pack that is missing, or empty, has lost what it held', async () => {
    for (const damage of [() => rmSync(at('p-00000001')), () => writeFileSync(at('p-00000001'), '')]) {
      damage();
      const { lost } = await check();
      expect(lost.map(({ what, name }) => `${what} ${name}`)).toEqual(
        expect.arrayContaining(['evidence kamera.mp4', 'report With a film', 'report Without', 'person Leyla']),
      );
    }
  });

  it('says that a backup is damaged as a whole when its own file is', async () => {
    const generation = kept.get('g-00000001') ?? Buffer.alloc(0);
    for (const place of [
      0,
      5,
      20,
      40,
      900,
      1000,
      5090,
      5125,
      5150,
      5200,
      generation.length - 40,
      generation.length - 1,
    ]) {
      flip('g-00000001', place);
      expect(await codeOf(check()), String(place)).toBe('altered');
      writeFileSync(at('g-00000001'), generation);
    }
    for (const length of [0, 100, 5199, generation.length - 1]) {
      truncateSync(at('g-00000001'), length);
      expect(await codeOf(check()), String(length)).toBe('altered');
      writeFileSync(at('g-00000001'), generation);
    }
    writeFileSync(at('g-00000001'), Buffer.concat([generation, Buffer.alloc(1)]));
    expect(await codeOf(check())).toBe('altered');
    const later = Buffer.from(generation);
    later[9] = 2;
    writeFileSync(at('g-00000001'), later);
    expect(await codeOf(check())).toBe('too-new');
  });

  it('a new backup that reads what is there mends it, the older one too', async () => {
    const pack = kept.get('p-00000001') ?? Buffer.alloc(0);
    const place = pack.indexOf(Buffer.from('DMF1'), pack.length - 130_000);
    flip('p-00000001', place > 0 ? place + 50_000 : pack.length - 50_000);
    expect((await check()).lost).toEqual([{ what: 'evidence', name: 'kamera.mp4' }]);
    // Without reading it is relied on: the same entry says that it is there.
    const made = await backUp(machine, vault, stick, { thorough: true });
    expect(made.written).toBeLessThan(80_000);
    expect((await check(1)).lost).toEqual([]);
    expect((await check(2)).lost).toEqual([]);
    const other = new MachineWithSticks();
    const restored = await startVault(other);
    expect(await restore(other, restored, stick, { number: 1 })).toMatchObject({ lost: 0, incomplete: 0 });
    expect(await readEvidence(restored.session, file, 0, bytes.length)).toEqual(bytes);
  });

  it('what is damaged is left out of a restoring, and counted; what is whole is there', async () => {
    const pack = kept.get('p-00000001') ?? Buffer.alloc(0);
    const half = 64 + Math.floor((pack.length - 64) / 2);
    truncateSync(at('p-00000001'), half);
    const other = new MachineWithSticks();
    const restored = await startVault(other);
    const { lost, incomplete } = await restore(other, restored, stick);
    expect(lost + incomplete).toBeGreaterThan(0);
    expect(titles(restored.session).length + lost).toBeGreaterThan(0);
    expect(Object.keys(filesOn(stick))).toEqual(['g-00000001', 'p-00000001']);
  });
});
