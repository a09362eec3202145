import { z } from './zod.ts';

/** 32 hexadecimal digits: the 16 random bytes that name a record. Never shown, never exported. */
export const hexId = z.string().regex(/^[0-9a-f]{32}$/);
export type HexId = z.infer<typeof hexId>;
