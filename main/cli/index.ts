/**
 * `daftar`, the command line. Starts with the compiled form of the program's own files, kept beside them after the first run: that
 * halves the time until something happens. Where that folder cannot be written, nothing is kept.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'cli'));
await import('./start.ts');
