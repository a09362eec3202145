export const worker = new Worker(new URL('../vault/worker.ts', import.meta.url));
