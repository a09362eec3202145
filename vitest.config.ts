import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/runtime/longest-first.ts';

/**
 * `unit` runs in Node; `e2e` drives the built app in a real Chromium (or Electron) and needs `npm run build` first; `electron` holds what only
 * Electron's own binary can show, and runs where that is installed.
 */
export default defineConfig({
  test: {
    // Every core: left to itself the runner keeps one free, which on two cores is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/layers/broken/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'electron',
          include: ['tests/on-electron/**/*.electron.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
