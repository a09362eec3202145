/** Electron's Session: what main sets is kept here, and what a stock Chromium lets us obey is obeyed by browser.ts. */
import { EventEmitter } from 'node:events';
import type { Session } from 'electron';

type AppHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void;

export class StandInSession extends EventEmitter {
  readonly name: string;
  readonly #call: (name: string) => void;
  readonly #clear: () => Promise<void>;
  #app: AppHandler | undefined;
  #beforeRequest: BeforeRequest | undefined;

  /** Where a stock browser keeps the data of its one profile. */
  readonly storagePath: Session['storagePath'];

  /**
   * @param clear drops what the browser keeps for the app's pages
   * @param storagePath the browser's profile
   */
  constructor(name: string, call: (name: string) => void, clear: () => Promise<void>, storagePath: string) {
    super();
    this.name = name;
    this.storagePath = storagePath;
    this.#clear = clear;
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

  /** What the engine keeps for the page is dropped by the engine itself; the rest of a profile it does not drop, here or there. */
  clearStorageData: Session['clearStorageData'] = async () => {
    this.#call('clearStorageData');
    if (this.#app !== undefined) await this.#clear();
  };
  clearData: Session['clearData'] = async () => this.#call('clearData');
  clearCache: Session['clearCache'] = async () => this.#call('clearCache');

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
