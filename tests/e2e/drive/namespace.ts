/**
 * `node namespace.ts SETUP`, started in a network namespace of its own: gives it an interface with a default route, so that a packet has
 * somewhere to go, runs one program under strace, and writes down every packet that left. Then a control sends two packets itself.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamespaceSetup, Packets } from './capture.ts';

const INTERFACE = 'out0';
/** Calls that open or use a connection, and those that make files. Receiving needs a socket first, so it adds nothing. */
const TRACED =
  'socket,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg,open,openat,openat2,creat,mknod,mknodat';
/** Time for the kernel to send what it sends by itself on a new interface, and for the capture to write its lines. */
const SETTLE_MS = 1500;

const setup: NamespaceSetup = JSON.parse(process.argv[2] ?? '{}');
const ip = (...words: string[]): void => {
  execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });
};
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A dummy interface; where the kernel has none, one end of a pair whose other end nobody listens at. */
function makeInterface(): void {
  try {
    ip('link', 'add', INTERFACE, 'type', 'dummy');
  } catch {
    ip('link', 'add', INTERFACE, 'type', 'veth', 'peer', 'name', 'in0');
    ip('link', 'set', 'in0', 'addrgenmode', 'none', 'up');
    // Without these the packets would wait for an answer to the question where the router is.
    const router = ['lladdr', '02:00:00:00:00:01', 'dev', INTERFACE, 'nud', 'permanent'];
    neighbours.push(['198.51.100.1', ...router], ['2001:db8::1', ...router]);
  }
  // No addresses of its own making: with them come solicitations.
  ip('link', 'set', INTERFACE, 'addrgenmode', 'none', 'up');
  ip('address', 'add', '198.51.100.2/24', 'dev', INTERFACE);
  ip('-6', 'address', 'add', '2001:db8::2/64', 'dev', INTERFACE, 'nodad');
  for (const neighbour of neighbours) ip('neighbour', 'replace', ...neighbour);
  ip('route', 'add', 'default', 'via', '198.51.100.1', 'dev', INTERFACE);
  ip('-6', 'route', 'add', 'default', 'via', '2001:db8::1', 'dev', INTERFACE);
  ip('link', 'set', 'lo', 'up');
}
const neighbours: string[][] = [];

/** Packets that the interface has sent, as the kernel counts them. */
function sent(): number {
  const line = readFileSync('/proc/net/dev', 'utf8')
    .split('\n')
    .find((each) => each.trim().startsWith(`${INTERFACE}:`));
  return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
}

async function run(trace: string, program: readonly string[]): Promise<number> {
  const words = ['-f', '--seccomp-bpf', '-yy', '-s', '0', '-e', `trace=${TRACED}`, '-e', 'signal=none', '-o', trace];
  const child = spawn('strace', [...words, process.execPath, ...program], { stdio: 'inherit' });
  const [code]: [number | null] = Object(await once(child, 'exit'));
  return code ?? 1;
}

makeInterface();
await later(SETTLE_MS);
const seen = join(setup.folder, 'packets.txt');
const lines = openSync(seen, 'w');
const capture = spawn('tcpdump', ['-i', INTERFACE, '-n', '-l', '-p', '-Z', 'root', '--immediate-mode'], {
  stdio: ['ignore', lines, 'pipe'],
});
if (capture.stderr !== null) await once(capture.stderr, 'data');
const packets = (): string[] =>
  readFileSync(seen, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const before = sent();
const status = await run(join(setup.folder, 'trace.txt'), setup.program);
await later(SETTLE_MS / 3);
const after = sent();
const byApp = packets();
const controlStatus = await run(join(setup.folder, 'control-trace.txt'), setup.control);
await later(SETTLE_MS / 3);
const result: Packets = {
  status,
  controlStatus,
  counted: after - before,
  captured: byApp,
  controlCounted: sent() - after,
  controlCaptured: packets().slice(byApp.length),
};
capture.kill('SIGINT');
await once(capture, 'exit');
writeFileSync(join(setup.folder, 'packets.json'), JSON.stringify(result));
