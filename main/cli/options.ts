/** Options and operands of one verb, checked against what the verb takes. */
import { parseArgs } from 'node:util';
import { usageFailure } from './failure.ts';
import { shownPath } from './system-failure.ts';

/**
 * One option: a flag, one text, a text that may be given several times, or a `list`, which may be given several times too and also
 * takes the words that follow its value (`--attach *.jpg`).
 */
export type OptionKind = 'flag' | 'text' | 'texts' | 'list';

/** What a verb takes. */
export type VerbShape = {
  readonly verb: string;
  readonly options: Readonly<Record<string, OptionKind>>;
  /** The operands' names in capitals, each needed once. */
  readonly operands: readonly string[];
};

/** What was given. */
export type Given = {
  readonly verb: string;
  readonly operands: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  /** As `text`, for an option that the verb cannot do without. Throws a usage failure. */
  need(name: string): string;
};

/** Options that every verb has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionKind>> = { json: 'flag', help: 'flag' };

/** Reads what stands after the verb. Throws a usage failure that names the first thing wrong. */
export function readOptions(shape: VerbShape, words: readonly string[]): Given {
  const known: Readonly<Record<string, OptionKind>> = { ...shape.options, ...COMMON_OPTIONS };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  const wrong = (text: string) => usageFailure(text, shape.verb);
  /** The list that the next word belongs to. */
  let list: string | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (list === undefined) operands.push(token.value);
      else values.set(list, [...(values.get(list) ?? []), token.value]);
    }
    if (token.kind !== 'option') {
      if (token.kind === 'option-terminator') list = undefined;
      continue;
    }
    const kind = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (kind === undefined) throw wrong(`"daftar ${shape.verb}" has no option ${shownPath(token.rawName)}.`);
    list = kind === 'list' ? token.name : undefined;
    const before = values.get(token.name);
    if (before !== undefined && (kind === 'flag' || kind === 'text'))
      throw wrong(`The option --${token.name} was given twice.`);
    if (kind === 'flag') {
      if (token.value !== undefined) throw wrong(`The option --${token.name} takes no value.`);
      values.set(token.name, []);
    } else {
      values.set(token.name, [...(before ?? []), optionValue(token, wrong)]);
    }
  }
  if (!values.has('help')) checkOperands(shape, operands, wrong);
  const text = (name: string) => values.get(name)?.[0];
  return {
    verb: shape.verb,
    operands,
    flag: (name) => values.has(name),
    text,
    texts: (name) => values.get(name) ?? [],
    need: (name) => {
      const value = text(name);
      if (value === undefined) throw wrong(`The option --${name} is missing.`);
      return value;
    },
  };
}

type OptionToken = {
  readonly name: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
};

/** A word that looks like an option is not taken for a value: `--out --force` is a slip and not a file name. */
function optionValue(token: OptionToken, wrong: (text: string) => Error): string {
  const { name, value, inlineValue } = token;
  if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')) {
    throw wrong(`The option --${name} needs a value (for one that begins with a dash write --${name}=VALUE).`);
  }
  if (value === '') throw wrong(`The value of --${name} is empty.`);
  return value;
}

function checkOperands(shape: VerbShape, operands: readonly string[], wrong: (text: string) => Error): void {
  const missing = shape.operands[operands.length];
  if (missing !== undefined) throw wrong(`${missing} is missing.`);
  const extra = operands[shape.operands.length];
  if (extra !== undefined) throw wrong(`"${shownPath(extra)}" is one word too many.`);
  if (operands.includes('')) throw wrong('A file name is empty.');
}
