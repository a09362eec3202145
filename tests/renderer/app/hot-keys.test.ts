import { expect, test } from 'vitest';
import { commandOf } from '../../../renderer/app/hot-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test('Ctrl+L and Ctrl+Shift+L lock', () => {
  expect(press('l', { ctrlKey: true })).toBe('lock');
  expect(press('L', { ctrlKey: true, shiftKey: true })).toBe('lock');
  expect(press('l', { metaKey: true })).toBe('lock');
});

test('the other keys, and only with Ctrl or the command key', () => {
  expect(press('n', { ctrlKey: true })).toBe('new-report');
  expect(press('f', { ctrlKey: true })).toBe('search');
  expect(press('s', { ctrlKey: true })).toBe('save-version');
  expect(press('F1')).toBe('help');
  expect(press('e', { ctrlKey: true })).toBe('quick-note');
  expect(press('F8')).toBe('pause');
  for (const key of ['l', 'n', 'f', 's', '/']) expect(press(key)).toBeNull();
});

test('AltGr, which arrives as Ctrl+Alt, types letters and gives no command', () => {
  for (const key of ['l', 'n', 'f', 's']) expect(press(key, { ctrlKey: true, altKey: true })).toBeNull();
});

test('on a layout without Latin letters the place of the key counts', () => {
  const cyrillic = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  expect(commandOf({ ...cyrillic, key: 'д', code: 'KeyL' })).toBe('lock');
  expect(commandOf({ ...cyrillic, key: 'م', code: 'KeyL' })).toBe('lock');
  expect(commandOf({ ...cyrillic, key: 'Ы', code: 'KeyS' })).toBe('save-version');
  // Where the letters are Latin and only stand elsewhere, the letter counts.
  expect(commandOf({ ...cyrillic, key: 'n', code: 'KeyL' })).toBe('new-report');
  expect(commandOf({ ...cyrillic, key: 'ə', code: 'BracketRight' })).toBeNull();
});

test('help and the list of keys', () => {
  expect(press('F1')).toBe('help');
  expect(press('e', { ctrlKey: true })).toBe('quick-note');
  expect(press('F8')).toBe('pause');
  expect(press('/', { ctrlKey: true })).toBe('keys');
});

test('H23 no key reloads the page, shows its source, prints it, or opens developer tools', () => {
  for (const key of ['F5', 'F7', 'F12']) {
    expect(press(key)).toBeNull();
    expect(press(key, { ctrlKey: true })).toBeNull();
  }
  for (const key of ['r', 'u', 'p', 'j', 'h']) expect(press(key, { ctrlKey: true })).toBeNull();
  for (const key of ['I', 'J', 'C', 'R', 'K']) {
    expect(press(key, { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press(key, { metaKey: true, altKey: true })).toBeNull();
  }
});
