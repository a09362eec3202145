/** Lets this process read inside .asar archives, as Electron's own Node does: the calls that main and the stand-in make, and modules. */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile } from '@electron/asar';

/** The bytes of a file in an archive; undefined when the path leads into none. */
export function fromArchive(path: string): Buffer | undefined {
  const at = path.indexOf(`.asar${sep}`);
  if (at < 0) return undefined;
  const archive = path.slice(0, at + '.asar'.length);
  return extractFile(archive, path.slice(archive.length + 1));
}

/** How a text file is asked for: `'utf8'`, or an object that says so. */
function encodingOf(options: unknown): BufferEncoding | undefined {
  const encoding: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'encoding') : options;
  return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : undefined;
}

/** Wraps a function that reads a file, such that it sees what lies in archives too. */
function withArchives(read: (...args: unknown[]) => unknown, give: (content: Buffer | string) => unknown) {
  return (...args: unknown[]): unknown => {
    const [path, options] = args;
    const content = typeof path === 'string' ? fromArchive(path) : undefined;
    if (content === undefined) return read(...args);
    const encoding = encodingOf(options);
    return give(encoding === undefined ? content : content.toString(encoding));
  };
}

/** From now on, and for modules that were loaded before as well. */
export function readArchives(): void {
  const { readFileSync } = fs;
  const { readFile } = promises;
  Object.assign(fs, {
    readFileSync: withArchives(
      (...args) => Reflect.apply(readFileSync, fs, args),
      (content) => content,
    ),
  });
  Object.assign(promises, {
    readFile: withArchives(
      (...args) => Reflect.apply(readFile, promises, args),
      async (content) => content,
    ),
  });
  syncBuiltinESMExports();
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('file:') && specifier.includes('.asar/')
        ? { url: specifier, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const content = url.startsWith('file:') ? fromArchive(fileURLToPath(url)) : undefined;
      return content === undefined ? next(url, context) : { format: 'module', source: content, shortCircuit: true };
    },
  });
}
