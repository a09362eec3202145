export type { Sodium } from '../crypto/sodium.ts';
