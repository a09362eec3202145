/** The first number of the version of the Electron that runs; 0 outside Electron. */
export function electronMajor(): number {
  return Number.parseInt(process.versions.electron ?? '0', 10);
}
