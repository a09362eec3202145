/**
 * The page of `daftar --self-test`: what a person does in the first minutes, through the same client, worker and main, without a screen.
 * It is served in that start alone, on a profile that is empty when it begins and gone when it ends.
 */
import '../../shared/zod.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { startVault } from '../vault/client.ts';
import { databaseIsStrict } from './database.ts';
import { afterLock, beforeLock } from './job.ts';
import { stepsTo } from './steps.ts';

const bridge: Bridge = Reflect.get(window, 'daftar');
const { step, lock } = stepsTo(bridge);

async function run(): Promise<void> {
  const secrets = await bridge.invoke('erase:read', {});
  const isFirst = secrets.ok && secrets.value.a === null && secrets.value.b === null;
  await step(isFirst ? 'window' : 'fresh-window', async () => secrets.ok);
  const vault = startVault(bridge);
  await step(isFirst ? 'wasm' : 'wasm-again', async () => {
    await vault.ready;
    return true;
  });
  if (isFirst) {
    await step('database', databaseIsStrict);
    await beforeLock(bridge, vault, step);
    await step('locked', () => lock(vault));
    await bridge.invoke('lock:done', {});
  } else {
    await afterLock(bridge, vault, step);
    await step('locked-again', () => lock(vault));
  }
}

// A step that fails has been told; nothing follows it.
run().catch(() => undefined);
