/**
 * `daftar`, the command line. Starts with the compiled form of the program's own files, kept beside them after the first run: that
 * halves the time until something happens. Where that folder cannot be written, nothing is kept.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../.cache/cli', import.meta.url)));
await import('./start.ts');
