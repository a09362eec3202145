/** The verbs: what each takes, and where its work is found. A verb is loaded only when it is asked for. */
import type { Given, VerbShape } from './options.ts';
import type { Console } from './passphrase.ts';
import type { Outcome, Voice } from './terminal.ts';

/** What surrounds a run. */
export type Surroundings = { readonly voice: Voice; readonly at: Console };

/** A verb's work. Throws a `Failure` for everything expected. */
export type Work = (given: Given, around: Surroundings) => Promise<Outcome>;

type Verb = Omit<VerbShape, 'verb'> & { readonly load: () => Promise<Work> };

/** All verbs by name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  keygen: {
    operands: [],
    options: {
      out: 'text',
      name: 'text',
      organisation: 'text',
      languages: 'text',
      contact: 'text',
      'valid-until': 'text',
      'passphrase-file': 'text',
      'no-passphrase': 'flag',
      force: 'flag',
    },
    load: async () => (await import('./keygen.ts')).keygen,
  },
  card: {
    operands: [],
    options: { identity: 'text', 'passphrase-file': 'text', out: 'text', force: 'flag' },
    load: async () => (await import('./card.ts')).card,
  },
  fingerprint: {
    operands: ['CARD or IDENTITY'],
    options: { 'passphrase-file': 'text' },
    load: async () => (await import('./fingerprint.ts')).fingerprint,
  },
  seal: {
    operands: [],
    options: {
      to: 'texts',
      from: 'text',
      'passphrase-file': 'text',
      report: 'texts',
      attach: 'list',
      out: 'text',
      'allow-expired': 'flag',
      force: 'flag',
    },
    load: async () => (await import('./seal.ts')).seal,
  },
  open: {
    operands: ['BUNDLE'],
    options: {
      identity: 'text',
      'passphrase-file': 'text',
      out: 'text',
      zip: 'text',
      known: 'texts',
      force: 'flag',
    },
    load: async () => (await import('./open.ts')).open,
  },
  verify: {
    operands: ['BUNDLE'],
    options: { identity: 'text', 'passphrase-file': 'text', known: 'texts' },
    load: async () => (await import('./verify.ts')).verify,
  },
  vault: {
    operands: ['check, repair or export'],
    options: {
      profile: 'text',
      backup: 'text',
      generation: 'text',
      contents: 'flag',
      'passphrase-file': 'text',
      'recovery-code-file': 'text',
      out: 'text',
      write: 'flag',
    },
    load: async () => (await import('./vault.ts')).vault,
  },
  inspect: { operands: ['BUNDLE'], options: {}, load: async () => (await import('./inspect.ts')).inspect },
  schema: { operands: [], options: { bundle: 'flag' }, load: async () => (await import('./schema.ts')).schema },
};
