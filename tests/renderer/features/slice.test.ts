import { createElement, useState } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { fieldsOf } from '../../../renderer/features/fields/field.ts';
import { namesIn, useSlice } from '../../../renderer/features/fields/slice.ts';

it('the names of a table are those inside its sections too, and of the listed codes that own terms belong to', () => {
  const table = fieldsOf<{ kind?: string; parent?: string; what?: string }>()(
    { kind: 'code', name: 'kind', list: 'act', parent: 'parent', label: 'act.kind' },
    { kind: 'section', label: 'step.more', fields: [{ kind: 'note', name: 'what', label: 'step.what' }] },
  );
  expect(namesIn(table)).toEqual(['kind', 'parent', 'what']);
});

interface DrawnProps {
  readonly values: readonly object[];
  readonly slices: object[];
}

/** Drawn with one value after the other. */
function Drawn({ values, slices }: DrawnProps) {
  const [at, setAt] = useState(0);
  slices.push(useSlice(values[at] ?? {}, ['where', 'acts']));
  if (at + 1 < values.length) setAt(at + 1);
  return null;
}

it('a slice is the same object until something under its own names changes', () => {
  const where = [{ name: 'Malmö' }];
  const values = [{ where, title: 'a' }, { where, title: 'ab' }, { where: [...where], title: 'ab' }, { title: 'ab' }];
  const slices: object[] = [];
  renderToStaticMarkup(createElement(Drawn, { values, slices }));
  expect(slices).toEqual([{ where }, { where }, { where }, {}]);
  expect(slices[1]).toBe(slices[0]);
  expect(slices[2]).not.toBe(slices[1]);
});
