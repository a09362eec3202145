/** That Electron's own binary sends nothing: a first start of sixty seconds, with nobody attached, so that there is not even a debugger's port. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captured } from '../e2e/drive/capture.ts';
import { socketCalls } from '../e2e/drive/trace.ts';
import { capturePath, missingSentence, missingTools } from '../runtime/provide-capture.ts';
import { endAlone, startAlone } from './alone.ts';

const SECONDS = 60;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daftar-alone-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('H10 sixty seconds of a first start', () => {
  if (process.platform === 'linux') {
    test('H10 no packet leaves, and the only internet socket is the question whether IPv6 can be reached', async () => {
      const missing = missingTools(process.platform, capturePath(process.env.PATH));
      if (missing.length > 0) throw new Error(missingSentence(missing));
      mkdirSync(join(folder, 'app'));
      const program = [join(import.meta.dirname, 'alone.ts'), join(folder, 'app'), String(SECONDS)];
      const env = { ...process.env, PATH: capturePath(process.env.PATH) };
      const { packets, trace, output } = await captured(folder, program, env);
      expect(packets.status, output).toBe(0);
      expect(packets.captured).toEqual([]);
      expect(packets.counted).toBe(0);
      expect(packets.controlCounted).toBe(2);
      const calls = socketCalls(trace);
      expect(calls.others).toEqual([]);
      expect(calls.debugging).toBe(0);
    });
  } else {
    test('H10 no process of the app has an internet socket, looked at every second', async () => {
      const child = startAlone(folder);
      const seen = new Set<string>();
      for (let second = 0; second < SECONDS; second += 1) {
        await later(1000);
        for (const line of socketsOf(child.pid ?? 0)) seen.add(line);
      }
      expect(child.exitCode).toBeNull();
      await endAlone(child);
      expect([...seen]).toEqual([]);
    });
  }
});

/** The process and all that it has started, told by pairs of process and parent. */
function family(pid: number, pairs: readonly (readonly [pid: number, parent: number])[]): number[] {
  const all = new Set([pid]);
  for (let before = 0; before !== all.size; ) {
    before = all.size;
    for (const [each, parent] of pairs) if (all.has(parent)) all.add(each);
  }
  return [...all];
}

function pairsIn(text: string): (readonly [number, number])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pid, parent] = line
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return pid === undefined || parent === undefined || Number.isNaN(pid + parent) ? [] : [[pid, parent] as const];
  });
}

/** One line for each internet socket of a process and its children, as the system lists them. */
function socketsOf(pid: number): string[] {
  if (process.platform === 'win32') {
    const shell = (script: string) =>
      execFileSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8' });
    const pids = family(
      pid,
      pairsIn(shell('Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }')),
    );
    return execFileSync('netstat', ['-ano'], { encoding: 'utf8' })
      .split(/\r?\n/)
      .filter((line) => pids.includes(Number(line.trim().split(/\s+/).at(-1))));
  }
  const pids = family(pid, pairsIn(execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })));
  try {
    return execFileSync('lsof', ['-nP', '-i', '-a', '-p', pids.join(',')], { encoding: 'utf8' })
      .split('\n')
      .slice(1);
  } catch {
    // lsof ends with 1 when there is nothing to list.
    return [];
  }
}
