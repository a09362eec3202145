import type { App } from '../app/App.tsx';
export type { App };
