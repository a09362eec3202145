/** The app's own page with a vault that says what a test tells it to: for screens that a test cannot bring about by itself at will. */
import '../../../shared/zod.ts';
import '../../../renderer/styles/index.css';
import { createRoot, type Root } from 'react-dom/client';
import { App } from '../../../renderer/app/App.tsx';
import { VaultCallError, type VaultClient } from '../../../renderer/vault/client.ts';
import type { VaultAnswers, VaultMethod } from '../../../shared/vault/contract.ts';
import type { Says } from '../said.ts';

declare global {
  interface Window {
    /** Begins anew with a vault that says this. */
    begin: (says: Says) => void;
    /** From now on it says this too, and tells that the state of the store has changed. */
    further: (says: Says) => void;
    /** What the vault was asked, with what. */
    asked: [VaultMethod, unknown][];
  }
}

const silent = new Promise<never>(() => undefined);
let said: Says = {};
const listeners = new Set<(what: 'store') => void>();

const vault: VaultClient = {
  call: (method, request, options) => {
    window.asked.push([method, request]);
    return answerTo(method, options?.onProgress);
  },
  onChanged: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  ready: Promise.resolve(),
  lock: () => silent,
  destroy: () => silent,
};

async function answerTo<M extends VaultMethod>(
  method: M,
  onProgress: ((progress: { readonly done: number; readonly of: number }) => void) | undefined,
): Promise<VaultAnswers[M]> {
  const one = said[method];
  if (one === undefined) return silent;
  if ('refuses' in one) throw new VaultCallError(one.refuses);
  if ('isAt' in one) {
    onProgress?.(one.isAt);
    return silent;
  }
  // The test gives what the method answers; the pairing is what the type of a table by name cannot express.
  return one.answers as VaultAnswers[M];
}

const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
let root: Root | null = null;
window.asked = [];
window.begin = (says) => {
  root?.unmount();
  said = says;
  window.asked.length = 0;
  root = createRoot(element);
  root.render(<App bridge={window.daftar} startVault={() => vault} />);
};
window.further = (says) => {
  said = { ...said, ...says };
  for (const listener of listeners) listener('store');
};
