import { describe, expect, it } from 'vitest';
import {
  forgotten,
  forgottenIds,
  rememberForgotten,
  withoutForgotten,
} from '../../../renderer/vault/backup/forgotten.ts';
import { forget } from '../../../renderer/vault/forgetting.ts';
import type { Entry } from '../../../renderer/vault/kind.ts';
import { deleteReports, saveReport } from '../../../renderer/vault/reports.ts';
import { newVault, reopened } from '../vault-in-node.ts';
import { attach, MachineWithSticks, write } from './machine.ts';

const hex = (number: number) => number.toString(16).padStart(32, '0');
const line = (number: number, kind = 'report', summary: unknown = {}): Entry => ({
  id: hex(number),
  kind,
  revision: 1,
  tag: '',
  key: '',
  summary,
});

describe('the ids of what was forgotten', () => {
  it('are written in the transaction of the forgetting, and outlive it; parts of a report have none of their own', async () => {
    const machine = new MachineWithSticks();
    const { vault } = await newVault(machine);
    const { session } = vault;
    const id = await write(session, { title: 'One' });
    await saveReport(session, id, { title: 'Two' });
    await attach(session, id, 'a.bin', new Uint8Array(5));
    const other = await write(session, { title: 'Other' });
    await deleteReports(session, [id]);
    expect(await forgottenIds(session.records)).toEqual(new Set());
    await forget(session);
    expect(await forgottenIds(session.records)).toEqual(new Set([id]));
    const next = await reopened(machine, vault);
    expect(await forgottenIds(next.session.records)).toEqual(new Set([id]));
    await deleteReports(next.session, [other]);
    await next.prepareLock();
    const last = await reopened(machine, next);
    expect(await forgottenIds(last.session.records)).toEqual(new Set([id, other]));
    expect(last.session.records.lines(forgotten)).toHaveLength(1);
  });

  it('fill a record of 1,024 and then the next; beyond 64 records the oldest goes', async () => {
    const { vault } = await newVault(new MachineWithSticks());
    const { session } = vault;
    const some = (from: number, count: number) => Array.from({ length: count }, (_, index) => line(from + index));
    const first = await rememberForgotten(session, some(1, 1500));
    expect(first.put.map(({ line: { summary } }) => summary)).toEqual([{ at: 1 }, { at: 2 }]);
    expect(first.removed).toEqual([]);
    await session.records.write((writer) => {
      for (let at = 1; at <= 64; at++) writer.put(forgotten, hex(0xf000 + at), { ids: '' }, { at });
    });
    const more = await rememberForgotten(session, some(1, 1025));
    expect(more.put.map(({ line: { id, summary } }) => [id === hex(0xf000 + 64), summary])).toEqual([
      [true, { at: 64 }],
      [false, { at: 65 }],
    ]);
    expect(more.removed).toEqual([hex(0xf000 + 1)]);
    expect(await rememberForgotten(session, [line(1, 'version'), line(2, 'custody'), line(3, 'former-state')])).toEqual(
      {
        put: [],
        removed: [],
      },
    );
  });

  it('leave out what belongs to them, and what belongs to that; a file by the id that it had, too', () => {
    const entries = [
      line(1),
      line(2, 'evidence', { of: hex(1), name: 'a' }),
      line(3, 'custody', { of: hex(2) }),
      line(4),
      line(5, 'evidence', { of: hex(4), name: 'b', was: hex(9) }),
      line(6, 'custody', { of: hex(5) }),
    ];
    expect(withoutForgotten(entries, new Set([hex(1), hex(9)]))).toEqual(new Set([1, 2, 3, 5, 6].map(hex)));
    expect(withoutForgotten(entries, new Set())).toEqual(new Set());
  });
});
