/** What runs when a file is imported, and in which order: the files of one program as the engine evaluates them. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The statements of one source file. Throws when it does not parse. */
export function statementsOf(root: string, file: string) {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  return { body: program.body, text };
}

/** What a file takes from others when it runs, in order; types take nothing. */
export function takenBy(root: string, file: string): string[] {
  return statementsOf(root, file).body.flatMap((each) => {
    if (each.type === 'ImportDeclaration') return each.importKind === 'type' ? [] : [each.source.value];
    if (each.type === 'ExportAllDeclaration') return each.exportKind === 'type' ? [] : [each.source.value];
    if (each.type === 'ExportNamedDeclaration' && each.exportKind !== 'type' && each.source !== null)
      return [each.source.value];
    return [];
  });
}

/** Files as paths from `root`, packages and modules of Node by their names, each once, in the order in which they are evaluated. */
export function evaluationOrder(root: string, entry: string): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    if (/^(?:main|renderer|crypto|shared)\/.*\.tsx?$/.test(name)) {
      for (const taken of takenBy(root, name)) {
        visit(/^\.\.?\//.test(taken) ? posix.join(posix.dirname(name), taken.replace(/\?.*$/, '')) : taken);
      }
    }
    order.push(name);
  };
  visit(entry);
  return order;
}
