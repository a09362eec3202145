/** H06: the functions of libsodium that this project uses, against the build that is installed. Its types declare some that the build lacks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers';
import { parseSync, Visitor } from 'oxc-parser';
import { beforeAll, expect, test } from 'vitest';
import { backend, isExportedByWasm, ready } from '../../crypto/sodium.ts';

const text = readFileSync(join(import.meta.dirname, '../../crypto/sodium.ts'), 'utf8');
const members = new Set<string>();
const called = new Set<string>();
const checked: string[] = [];
new Visitor({
  MemberExpression(node) {
    if (node.object.type === 'Identifier' && node.object.name === 'sodium' && 'name' in node.property)
      members.add(String(node.property.name));
  },
  CallExpression(node) {
    const { callee } = node;
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'sodium')
      if ('name' in callee.property) called.add(String(callee.property.name));
  },
  VariableDeclarator(node) {
    if (node.id.type === 'Identifier' && node.id.name === 'USED')
      checked.push(...[...text.slice(node.start, node.end).matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''));
  },
}).visit(parseSync('sodium.ts', text).program);

beforeAll(() => ready());

test('H06 what is checked at the start is exactly what is called', () => {
  expect([...called].sort()).toEqual([...checked].sort());
  expect(checked.length).toBeGreaterThan(20);
});

test.each(checked)('H06 %s is a function of the installed build', (name) => {
  expect(typeof Reflect.get(sodium, name)).toBe('function');
});

test('H06 every other member that is used is there', () => {
  const constants = [...members].filter((name) => !called.has(name));
  expect(constants.length).toBeGreaterThan(0);
  for (const name of constants) expect(Reflect.get(sodium, name), name).toBeDefined();
});

test('H06 what answers is WebAssembly, and a function that only says so does not pass', () => {
  expect(backend()).toBe('wasm');
  expect(isExportedByWasm(() => 0)).toBe(false);
  expect(isExportedByWasm(Reflect.get(sodium, 'crypto_pwhash'))).toBe(false);
});
