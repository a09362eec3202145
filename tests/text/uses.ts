/** Which messages the page's sources name, and with which values. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

const RENDERER = join(import.meta.dirname, '../../renderer');

/** One call such as `text('reports.count', { count })`. */
export interface Call {
  readonly file: string;
  readonly line: number;
  /** Every message that the call can name; for one that is put together, its beginning and end around a `*`. */
  readonly keys: readonly string[];
  /** The names that are given values; undefined where that cannot be read off the source. */
  readonly values: readonly string[] | undefined;
}

export interface Uses {
  readonly calls: readonly Call[];
  /** All texts in quotation marks. A key in a table of keys is used although no call names it. */
  readonly literals: ReadonlySet<string>;
  /** Texts that are put together, with `*` for what is put in; among them keys. */
  readonly composed: ReadonlySet<string>;
}

/** The page's own sources, without the worker, the viewer and the messages themselves. */
function sources(): readonly (readonly [file: string, text: string])[] {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/^(vault|viewer|self-test|text\/..\/|text\/..\.ts)/.test(file))
    .map((file) => [file, readFileSync(join(RENDERER, file), 'utf8')]);
}

export function usesInPage(): Uses {
  return usesIn(sources());
}

export function usesIn(files: readonly (readonly [file: string, text: string])[]): Uses {
  const calls: Call[] = [];
  const literals = new Set<string>();
  const composed = new Set<string>();
  for (const [file, source] of files) {
    const { program, errors } = parseSync(file, source);
    if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
    new Visitor({
      Literal(node) {
        if (typeof node.value === 'string') literals.add(node.value);
      },
      TemplateLiteral(node) {
        const pieces = node.quasis.map(({ value }) => value.cooked ?? '');
        if (pieces.length === 1) literals.add(pieces.join(''));
        else composed.add(pieces.join('*'));
      },
      CallExpression(node) {
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'text') return;
        const [key, values] = node.arguments;
        if (key === undefined) return;
        calls.push({
          file,
          line: source.slice(0, node.start).split('\n').length,
          keys: keysOf(key),
          values: values === undefined ? [] : namesOf(values),
        });
      },
    }).visit(program);
  }
  return { calls, literals, composed };
}

interface Node {
  readonly type: string;
}

/** What a key's expression can be: texts, choices between them, and texts that are put together. Anything else names none. */
function keysOf(node: Node): string[] {
  if (node.type === 'Literal' && 'value' in node) return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis))
    return [node.quasis.map((piece) => String(piece.value.cooked)).join('*')];
  if (node.type === 'ConditionalExpression' && 'consequent' in node && 'alternate' in node)
    return [node.consequent, node.alternate].flatMap((branch) => (isNode(branch) ? keysOf(branch) : []));
  return [];
}

function namesOf(node: Node): string[] | undefined {
  if (node.type !== 'ObjectExpression' || !('properties' in node) || !Array.isArray(node.properties)) return undefined;
  const names = node.properties.map((property) =>
    property.type === 'Property' && property.computed === false
      ? String(property.key.name ?? property.key.value)
      : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
