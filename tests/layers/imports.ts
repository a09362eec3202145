/** Finds everything that one source file takes from another. */
import { parseSync, Visitor } from 'oxc-parser';

/** One import, of whatever form. `specifier` is undefined when it is computed, and so cannot be judged. */
export interface Import {
  readonly specifier: string | undefined;
  readonly form: 'import' | 'export' | 'dynamic import' | 'type' | 'require' | 'URL' | 'glob';
  /** Of the statement in the text. */
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
}

function literal(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && 'quasis' in node && Array.isArray(node.quasis) && node.quasis.length === 1) {
    return String(node.quasis[0].value.cooked);
  }
  return undefined;
}

function isImportMeta(node: Node | undefined, property: string): boolean {
  if (node?.type !== 'MemberExpression' || !('object' in node) || !('property' in node)) return false;
  const [object, name]: [Node, { name?: string }] = [Object(node.object), Object(node.property)];
  return object.type === 'MetaProperty' && name.name === property;
}

/** A list of patterns, or one; a negated pattern takes nothing in. */
function patterns(node: Node | undefined): (string | undefined)[] {
  if (node?.type !== 'ArrayExpression' || !('elements' in node) || !Array.isArray(node.elements))
    return [literal(node)];
  return node.elements.map((each) => literal(each)).filter((each) => each?.startsWith('!') !== true);
}

/**
 * Static, dynamic, type and re-exporting imports, `require`, `importScripts`, `new URL('./x', import.meta.url)` (so a worker starts) and `import.meta.glob`.
 * Throws when the text does not parse.
 */
export function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (form: Import['form'], node: Node, specifier: string | undefined): void => {
    found.push({ form, specifier, line: text.slice(0, node.start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration(node) {
      add('import', node, node.source.value);
    },
    ExportAllDeclaration(node) {
      add('export', node, node.source.value);
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) add('export', node, node.source.value);
    },
    ImportExpression(node) {
      add('dynamic import', node, literal(node.source));
    },
    TSImportType(node) {
      add('type', node, literal(node.source));
    },
    TSExternalModuleReference(node) {
      add('require', node, literal(node.expression));
    },
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.type === 'Identifier' && ['require', 'importScripts'].includes(node.callee.name)) {
        add('require', node, literal(first));
      } else if (isImportMeta(node.callee, 'glob')) {
        for (const pattern of patterns(first)) add('glob', node, pattern);
      }
    },
    NewExpression(node) {
      const [first, second] = node.arguments;
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && isImportMeta(second, 'url')) {
        add('URL', node, literal(first));
      }
    },
  }).visit(program);
  return found;
}
