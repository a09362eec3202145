/** The script that runs in the vault's page before anything else: Electron's preload API over a binding, then the built preload, unchanged. */

/** Runs inside the page: must not use anything from outside itself. */
function connect(
  bindingName: string,
  receiverName: string,
  runPreload: (require: (name: string) => unknown) => void,
): void {
  const scope: Record<string, unknown> = Object(globalThis);
  const send = scope[bindingName];
  delete scope[bindingName];
  if (window.top !== window || location.origin !== 'https://vault' || typeof send !== 'function') return;

  type Settle = { resolve(value: unknown): void; reject(error: Error): void };
  const waiting = new Map<number, Settle>();
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  let calls = 0;

  const pack = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      // The engine's own, where it has it: megabytes of evidence pass here, and every string on the way is garbage.
      const own: unknown = Reflect.get(value, 'toBase64');
      if (typeof own === 'function') return { $bytes: Reflect.apply(own, value, []) };
      let text = '';
      for (let at = 0; at < value.length; at += 0x8000) text += String.fromCharCode(...value.subarray(at, at + 0x8000));
      return { $bytes: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== 'object' || value === null) return value;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return { $other: true };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]));
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value && typeof value.$bytes === 'string') {
      const own: unknown = Reflect.get(Uint8Array, 'fromBase64');
      if (typeof own === 'function') return Reflect.apply(own, Uint8Array, [value.$bytes]);
      return Uint8Array.from(atob(value.$bytes), (each) => each.charCodeAt(0));
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpack(each)]));
  };
  const post = (message: object): unknown => send(JSON.stringify(message));

  const receive = (text: string): void => {
    const message = JSON.parse(text);
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args.map(unpack));
      return;
    }
    const settle = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.error === undefined) settle?.resolve(unpack(message.value));
    else settle?.reject(new Error(message.error));
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const packed = pack(structuredClone(args));
        calls += 1;
        waiting.set(calls, { resolve, reject });
        post({ kind: 'invoke', call: calls, channel, args: packed });
      }),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
      const heard = listeners.get(channel) ?? new Set();
      listeners.set(channel, heard.add(listener));
    },
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void): void => {
      listeners.get(channel)?.delete(listener);
    },
  };

  const freeze = (value: unknown): void => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    Object.freeze(value);
    for (const key of Object.getOwnPropertyNames(value)) {
      const each: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
      if (typeof each === 'object' || (typeof each === 'function' && !Object.isFrozen(each))) freeze(each);
    }
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, value: unknown): void => {
      freeze(value);
      Object.defineProperty(window, name, { value, enumerable: true, configurable: false, writable: false });
    },
  };

  // Taken away again by the stand-in as soon as the page has said hello.
  Object.defineProperty(window, receiverName, {
    value: receive,
    enumerable: false,
    configurable: true,
    writable: false,
  });
  post({ kind: 'hello' });

  let told = 0;
  const active = (): void => {
    if (performance.now() - told < 1000) return;
    told = performance.now();
    post({ kind: 'input' });
  };
  for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
    window.addEventListener(kind, active, { capture: true, passive: true });

  window.addEventListener(
    'keydown',
    ({ key, code, ctrlKey: control, metaKey: meta, altKey: alt }) =>
      post({ kind: 'key', press: { key, code, control, meta, alt } }),
    { capture: true, passive: true },
  );

  runPreload((name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  });
}

/**
 * @param preload the text of the built preload, one CommonJS file
 * @param binding name of the binding; it is gone from the page before its own scripts run
 * @param receiver name under which the stand-in fetches the function that takes messages for the page
 */
export function pageScript(preload: string, binding: string, receiver: string): string {
  const asCommonJs = `function (require) { const module = { exports: {} }; const exports = module.exports; ${preload}\n}`;
  return `(${connect.toString()})(${JSON.stringify(binding)}, ${JSON.stringify(receiver)}, ${asCommonJs});`;
}
