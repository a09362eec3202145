/** What goes to the screen: results on standard output, messages and progress on standard error. */
import type { Failure } from './failure.ts';

/** What a verb gives back: facts for `--json`, and the text that stands alone on standard output without it. */
export type Outcome = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** What was found wrong, where the facts are told all the same; it decides the exit status. */
  readonly failure?: Failure;
};

/** How far a long step is. */
export type Progress = {
  /** `done` and `total` in bytes. */
  at(done: number, total: number): void;
  /** Clears the line. */
  end(): void;
};

/** How a verb speaks to the person while it runs. */
export type Voice = {
  /** A remark on standard error. */
  say(text: string): void;
  /** A remark that also stands under `warnings` in the JSON. */
  warn(text: string): void;
  progress(title: string): Progress;
};

/** The voice of a run; `warnings` collects what was warned of. */
export function createVoice(stderr: NodeJS.WriteStream): Voice & { readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  let line = false;
  const clear = () => {
    if (line) stderr.write('\r\x1b[K');
    line = false;
  };
  const say = (text: string) => {
    clear();
    stderr.write(`${text}\n`);
  };
  return {
    warnings,
    say,
    warn(text) {
      warnings.push(text);
      say(`Note: ${text}`);
    },
    progress(title) {
      let last = 0;
      return {
        at(done, total) {
          if (!stderr.isTTY) return;
          const now = Date.now();
          if (now - last < 100) return;
          last = now;
          const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
          stderr.write(`\r\x1b[K${title} ${percent} % of ${sizeInWords(total)}`);
          line = true;
        },
        end: clear,
      };
    },
  };
}

/** A size for people: `512 bytes`, `1.5 MiB`. */
export function sizeInWords(bytes: number): string {
  if (bytes === 1) return '1 byte';
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KiB', 'MiB', 'GiB', 'TiB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit] ?? ''}`;
}

/**
 * One line of JSON in which every character that a terminal could obey or that would turn text around is escaped: file names and
 * titles come from strangers.
 */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value).replace(/[\u007f-\u009f\u00ad\p{Cf}\u2028\u2029]/gu, (character) =>
    escaped(character),
  );
  return `${text}\n`;
}

function escaped(character: string): string {
  let text = '';
  for (let at = 0; at < character.length; at++) {
    text += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return text;
}

/** What `--json` prints for a failure. */
export function failureFacts(failure: Failure, warnings: readonly string[]): Record<string, unknown> {
  return { ok: false, code: failure.code, message: failure.message, ...(warnings.length > 0 ? { warnings } : {}) };
}
