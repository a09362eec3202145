/**
 * The one door to zod. zod 4 probes `new Function` when the first schema is built, which a strict content security policy reports
 * as a violation; `jitless` must be set before that, so every module takes `z` from here.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
