import { expect, test } from 'vitest';
import { UnsavedText } from '../../../renderer/app/unsaved.ts';

test('nothing registered is nothing unsaved', async () => {
  expect(await new UnsavedText().keep()).toBe(true);
});

test('every keeper is asked, also after one that failed, and one failure counts', async () => {
  const unsaved = new UnsavedText();
  const asked: string[] = [];
  unsaved.register(async () => {
    asked.push('first');
    return false;
  });
  unsaved.register(async () => {
    asked.push('second');
    return true;
  });
  expect(await unsaved.keep()).toBe(false);
  expect(asked).toEqual(['first', 'second', 'first', 'second']);
});

test('what one keeper leaves to another is kept too, whichever came first', async () => {
  const unsaved = new UnsavedText();
  let waiting = true;
  let text = '';
  let written = '';
  unsaved.register(async () => {
    written = text;
    return true;
  });
  unsaved.register(async () => {
    await Promise.resolve();
    if (waiting) text = 'a report without the file';
    waiting = false;
    return true;
  });
  expect(await unsaved.keep()).toBe(true);
  expect(written).toBe('a report without the file');
});

test('a keeper that is taken out is not asked', async () => {
  const unsaved = new UnsavedText();
  const takeOut = unsaved.register(async () => false);
  takeOut();
  expect(await unsaved.keep()).toBe(true);
});

test('what is half typed is added before anything is kept, and stays in its field before a pause', async () => {
  const unsaved = new UnsavedText();
  let written = '';
  let kept = '';
  unsaved.register(async () => {
    kept = written;
    return true;
  });
  const takeOut = unsaved.registerHalfTyped(() => {
    written = 'half';
  });
  await unsaved.keep('pause');
  expect(kept).toBe('');
  await unsaved.keep();
  expect(kept).toBe('half');
  written = '';
  unsaved.addHalfTyped();
  expect(written).toBe('half');
  takeOut();
  written = '';
  await unsaved.keep();
  expect(written).toBe('');
});
