/**
 * The messages between page and vault worker. The page relays the worker's few calls to main (`host`), because a worker has no
 * bridge of its own; the list is closed.
 */
import type { MainErrorCode, VaultErrorCode } from '../errors.ts';
import type { Answers, Request as HostRequest } from '../ipc/contract.ts';
import type { Result } from '../result.ts';
import type { VaultAnswers, VaultMethod, VaultRequest } from './contract.ts';
import type { Progress } from './views.ts';

/** The channels that the worker may call through the page. */
export const HOST_CHANNELS = [
  'file:read',
  'file:close',
  'save:write',
  'save:commit',
  'save:abort',
  'erase:read',
  'erase:write',
  'disk:free',
  'database:remove',
  'mirror:open',
  'mirror:append',
  'mirror:retract',
  'mirror:list',
  'mirror:rows',
  'mirror:chunks',
  'mirror:renew',
  'mirror:set-aside',
  'mirror:compact',
  'mirror:drop-evidence',
  'sentinel:write',
  'reserve:keep',
  'reserve:release',
  'backup:begin',
  'backup:missing',
  'backup:append',
  'backup:name',
  'backup:read-back',
  'backup:seal',
  'backup:directory',
  'backup:finish',
  'backup:generations',
  'backup:open',
  'backup:read-directory',
  'backup:read',
  'backup:check',
  'backup:remove-older',
] as const;
export type HostChannel = (typeof HOST_CHANNELS)[number];

export type ToWorker =
  /** Answer to `argon2`: the port to a fresh Argon2 worker. */
  | { readonly type: 'argon2-port'; readonly id: number; readonly port: MessagePort }
  /** The Argon2 worker of that call could not start, or broke. */
  | { readonly type: 'argon2-failed'; readonly id: number }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly method: VaultMethod;
      readonly request: VaultRequest<VaultMethod>;
    }
  | { readonly type: 'cancel'; readonly id: number }
  | {
      readonly type: 'host-answer';
      readonly id: number;
      readonly result: Result<Answers[HostChannel], MainErrorCode>;
    };

export type FromWorker =
  /** libsodium is ready; `backend` must be `wasm`. */
  | { readonly type: 'ready'; readonly backend: 'wasm' | 'other' }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly result: Result<VaultAnswers[VaultMethod], VaultErrorCode>;
    }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'host';
      readonly id: number;
      readonly channel: HostChannel;
      readonly request: HostRequest<HostChannel>;
    }
  /** Asks for a fresh Argon2 worker; the page answers with `argon2-port` or `argon2-failed`. */
  | { readonly type: 'argon2'; readonly id: number }
  /** The derivation has been answered: the page ends that worker. */
  | { readonly type: 'argon2-done'; readonly id: number }
  /** Something that must not happen happened in the worker; it is told without its text. */
  | { readonly type: 'trouble'; readonly what: 'policy-violation' | 'unhandled' }
  /** What lists show has changed: ask again. */
  | {
      readonly type: 'changed';
      readonly what: 'reports' | 'entities' | 'recipients' | 'disclosures' | 'inbox' | 'indexing' | 'store';
    };

/** The one message that the page sends to an Argon2 worker: its end of the channel. */
export interface Argon2Start {
  readonly port: MessagePort;
}

/** What the short-lived Argon2 worker is asked over its port. It answers once and ends; the page ends it. */
export interface Argon2Request {
  /** Prepared passphrase, UTF-8; wiped by the worker. */
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly passes: number;
}
export type Argon2Answer = Result<Uint8Array, 'internal'>;
