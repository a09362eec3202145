/** Runs a program where every packet that it would send is caught, and every socket that it opens is written down. Linux only. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asRoot } from '../../runtime/provide-capture.ts';

/** What namespace.ts is told. */
export interface NamespaceSetup {
  /** Its files go here. */
  readonly folder: string;
  /** Script and arguments, for this Node. */
  readonly program: readonly string[];
  readonly control: readonly string[];
}

/** What left the namespace while the program ran, and while the control did. */
export interface Packets {
  readonly status: number;
  readonly controlStatus: number;
  /** By the kernel. */
  readonly counted: number;
  /** One line each, as tcpdump writes them. */
  readonly captured: readonly string[];
  readonly controlCounted: number;
  readonly controlCaptured: readonly string[];
}

export interface Captured {
  readonly packets: Packets;
  /** strace's lines. */
  readonly trace: string;
  readonly controlTrace: string;
  /** What the program wrote. */
  readonly output: string;
}

/** Throws with the program's own words where the namespace cannot be made, or the tools are missing. */
export async function captured(folder: string, program: readonly string[], env: NodeJS.ProcessEnv): Promise<Captured> {
  const setup: NamespaceSetup = { folder, program, control: [join(import.meta.dirname, 'control.ts')] };
  const words = [
    ...asRoot(),
    '--net',
    process.execPath,
    join(import.meta.dirname, 'namespace.ts'),
    JSON.stringify(setup),
  ];
  const child = spawn('unshare', words, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The network namespace ended with ${code}. ${output}`);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    packets: JSON.parse(read('packets.json')),
    trace: read('trace.txt'),
    controlTrace: read('control-trace.txt'),
    output,
  };
}
