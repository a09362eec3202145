/** Electron's Session: what main sets is kept here, and what a stock Chromium lets us obey is obeyed by browser.ts. */
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type AppHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void;

export class StandInSession extends EventEmitter {
  readonly name: string;
  readonly #call: (name: string) => void;
  #app: AppHandler | undefined;
  #beforeRequest: BeforeRequest | undefined;

  constructor(name: string, call: (name: string) => void) {
    super();
    this.name = name;
    this.#call = (what) => call(`session(${name}).${what}`);
  }

  readonly protocol = {
    handle: (scheme: string, handler: AppHandler): void => {
      this.#call(`protocol.handle(${scheme})`);
      if (scheme === 'app') this.#app = handler;
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#call('webRequest.onBeforeRequest');
      this.#beforeRequest = listener;
    },
  };

  /** Whether main's filter lets a request through; without a filter Electron lets everything through. */
  lets(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest?.({ url }, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return !cancelled;
  }

  async answer(request: Request): Promise<Response> {
    if (this.#app === undefined) throw new Error('main has not registered a handler for app:');
    return this.#app(request);
  }

  setPermissionRequestHandler: Session['setPermissionRequestHandler'] = () => this.#call('setPermissionRequestHandler');
  setPermissionCheckHandler: Session['setPermissionCheckHandler'] = () => this.#call('setPermissionCheckHandler');
  setDevicePermissionHandler: Session['setDevicePermissionHandler'] = () => this.#call('setDevicePermissionHandler');
  setDisplayMediaRequestHandler: Session['setDisplayMediaRequestHandler'] = () =>
    this.#call('setDisplayMediaRequestHandler');
  setUSBProtectedClassesHandler: Session['setUSBProtectedClassesHandler'] = () =>
    this.#call('setUSBProtectedClassesHandler');
  setBluetoothPairingHandler: Session['setBluetoothPairingHandler'] = () => this.#call('setBluetoothPairingHandler');
  setSpellCheckerEnabled: Session['setSpellCheckerEnabled'] = (on) => this.#call(`setSpellCheckerEnabled(${on})`);
  setSpellCheckerLanguages: Session['setSpellCheckerLanguages'] = (languages) =>
    this.#call(`setSpellCheckerLanguages(${languages.length})`);
  setSpellCheckerDictionaryDownloadURL: Session['setSpellCheckerDictionaryDownloadURL'] = (url) =>
    this.#call(`setSpellCheckerDictionaryDownloadURL(${url})`);
}
