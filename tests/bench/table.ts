import type { Figure } from './figure.ts';

const HEAD = ['what', 'measured', 'reference', 'ratio', 'to reach', ''];

/** Figures as a Markdown table, its columns aligned for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, unit, measured, reference, ratio, target }) => [
    what,
    `${shown(measured)} ${unit}`,
    `${shown(reference.measured)} ${unit}: ${reference.what}`,
    Number.isFinite(ratio) ? ratio.toFixed(2) : '-',
    target?.what ?? '',
    target === undefined ? '' : target.met ? 'met' : 'NOT MET',
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(...[HEAD, ...lines].map((line) => line[column]?.length ?? head.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEAD), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.map(line)].join('\n');
}

function shown(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1);
}
