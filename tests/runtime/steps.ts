/** Running one tool of the project with the Node that runs this. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './build.ts';

/** The environment in which `node` is the pinned one, for tools that start others. */
export function withOurNode(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...env, PATH: [join(ROOT, 'node_modules/.bin'), env.PATH ?? ''].join(delimiter) };
}

/** Runs to the end in the project's folder, with its output on ours; the exit status, 1 when it was killed or could not start. */
export async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...withOurNode(), ...env } });
  // Whoever stops us means the tool; we end when it has.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  try {
    return await new Promise<number>((resolve) => {
      child.on('error', () => resolve(1));
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

/** Runs a script, given by its path in the project, with this Node. */
export function runScript(script: string, args: readonly string[] = []): Promise<number> {
  return run(process.execPath, [join(ROOT, script), ...args]);
}
