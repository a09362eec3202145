/** Where a key moves the active row of a list; null when the key does not move it. */
export function movedRow(key: string, active: number, total: number, pageRows: number): number | null {
  if (total === 0) return null;
  const to = target(key, active, total, Math.max(1, pageRows));
  return to === null ? null : Math.min(total - 1, Math.max(0, to));
}

function target(key: string, active: number, total: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + pageRows;
    case 'PageUp':
      return active - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
