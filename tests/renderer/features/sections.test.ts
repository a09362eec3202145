import { expect, it, vi } from 'vitest';
import { REPORT_FIELDS } from '../../../renderer/features/editor/report-lines.ts';
import { SECTIONS } from '../../../renderer/features/editor/sections.tsx';

// What the page's modules ask the window for when they are loaded; nothing of it is used here.
vi.hoisted(() => vi.stubGlobal('location', new URL('app://vault/')));

/** Those that stand above the sections, and what others sent along about people and groups. */
const ELSEWHERE = ['title', 'narrative', 'addenda', 'persons', 'groups'];

it('every field of a report belongs to a section, which is given no others', () => {
  const asked = new Set(SECTIONS.filter(({ id }) => id !== 'versions').flatMap(({ fields }) => fields));
  expect([...asked].filter((name) => !REPORT_FIELDS.some((known) => known === name))).toEqual([]);
  expect(REPORT_FIELDS.filter((name) => !asked.has(name))).toEqual(ELSEWHERE);
});
