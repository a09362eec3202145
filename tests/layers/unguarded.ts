/** Finds what makes a file or a folder without saying for whom (H25). */
import { parseSync, Visitor } from 'oxc-parser';

/** What is wrong with the calls of the file system in one text: a file or folder that is made without saying for whom. */
export function unguardedCalls(file: string, text: string): string[] {
  const { program } = parseSync(file, text);
  const ofFileSystem = new Set<string>();
  const found: string[] = [];
  const source = (node: { start: number; end: number } | undefined): string =>
    node === undefined ? '' : text.slice(node.start, node.end);
  new Visitor({
    ImportDeclaration(node) {
      if (!/^node:fs(?:\/promises)?$/.test(node.source.value)) return;
      for (const each of node.specifiers) {
        if (each.type === 'ImportSpecifier' && 'name' in each.imported) {
          if (each.imported.name !== each.local.name) found.push(`${each.imported.name} under another name`);
          ofFileSystem.add(each.local.name);
        } else found.push('the whole file system');
      }
    },
    CallExpression(node) {
      if (node.callee.type !== 'Identifier' || !ofFileSystem.has(node.callee.name)) return;
      const name = node.callee.name.replace(/Sync$/, '');
      const [, second, third] = node.arguments;
      const rules: Readonly<Record<string, () => boolean>> = {
        open: () =>
          /^(?:'r'|constants\.O_RDONLY\b(?!.*O_CREAT).*|constants\.O_RDWR \| \(constants\.O_NOFOLLOW \?\? 0\))$/.test(
            source(second),
          ) || source(third) === '0o600',
        writeFile: () => /\bmode: 0o600\b/.test(source(third)),
        appendFile: () => /\bmode: 0o600\b/.test(source(third)),
        createWriteStream: () => /\bmode: 0o600\b/.test(source(second)),
        mkdir: () => /\bmode: 0o700\b/.test(source(second)),
        // These take over the rights of what is copied, or of nobody knows what.
        copyFile: () => false,
        cp: () => false,
        symlink: () => false,
        chmod: () => false,
      };
      if (rules[name]?.() === false) found.push(source(node));
    },
  }).visit(program);
  return found;
}
