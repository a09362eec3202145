/** A page for proving the runtime: it starts both workers and the viewer as the app does, and shows what they answered. */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import './probe.css';

declare global {
  interface Window {
    readonly daftar: Bridge;
    readonly trustedTypes: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
}

const SCRIPTS = ['/vault/worker.js', '/vault/argon2.js'];
const policy = window.trustedTypes.createPolicy('daftar', {
  createScriptURL: (url) => {
    if (!SCRIPTS.includes(url)) throw new TypeError('not a script of ours');
    return url;
  },
});

// Before anything is shown: the viewer may be faster than an effect.
const viewerSays = new Promise<string>((resolve) => {
  window.addEventListener('message', (event) => {
    if (event.origin === 'null') resolve(String(event.data));
  });
});

function Probe() {
  const [said, setSaid] = useState<Record<string, string>>({});
  const provoke = useRef<() => void>(undefined);
  useEffect(() => {
    const note = (who: string, what: string): void => setSaid((before) => ({ ...before, [who]: what }));
    const [, second] = SCRIPTS.map((script) => {
      const worker = new Worker(policy.createScriptURL(script), { type: 'module' });
      worker.onmessage = (event) => note(script, String(event.data));
      worker.onerror = () => note(script, 'error');
      return worker;
    });
    provoke.current = () => second?.postMessage('');
    viewerSays.then((what) => note('viewer', what));
    window.daftar.invoke('app:info', {}).then((info) => note('info', JSON.stringify(info)));
    const stop = window.daftar.onLockRequest((reason) => {
      note('lock', reason);
      window.daftar.invoke('lock:done', {}).catch(() => undefined);
    });
    return stop;
  }, []);
  return (
    <>
      <h1 style={{ color: 'green' }}>Probe</h1>
      <dl>
        {Object.entries(said).map(([who, what]) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd data-who={who}>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => provoke.current?.()}>
        Provoke
      </button>
      <iframe title="viewer" src={new URL('//viewer/index.html', location.href).href} />
    </>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Probe />);
