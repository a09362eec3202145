/** What the operating system refuses, in sentences. */
import { visibleName } from '../../shared/text/visible-name.ts';
import { Failure, type FailureCode } from './failure.ts';

/** The system's own name of an error, such as `ENOENT`; undefined for everything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

type Words = { readonly code: FailureCode; readonly sentence: (name: string) => string };

const ABSENT: Words = {
  code: 'not-found',
  sentence: (name) => `${name} was not found. Check the name and the folder.`,
};
const DENIED: Words = {
  code: 'permission',
  sentence: (name) =>
    `${name} may not be read or written with your rights. Choose another place or change its permissions.`,
};
const FULL: Words = {
  code: 'no-space',
  sentence: (name) => `There is no space left for ${name}. Free some, or choose another disk.`,
};
const NO_FILE: Words = { code: 'not-a-file', sentence: (name) => `${name} is a folder. A file is needed here.` };
const NAME: Words = {
  code: 'not-found',
  sentence: (name) => `The name ${name} cannot be used on this disk. Choose a shorter one.`,
};
const TOO_BIG: Words = {
  code: 'no-space',
  sentence: (name) => `${name} is larger than this disk allows for one file. Choose another disk.`,
};
const BROKEN: Words = {
  code: 'disk',
  sentence: (name) => `The disk refused to read or write ${name}. Check the disk and try again.`,
};

const WORDS: Readonly<Record<string, Words>> = {
  ENOENT: ABSENT,
  ENOTDIR: {
    code: 'not-found',
    sentence: (name) => `A part of the path ${name} is a file and not a folder. Check the path.`,
  },
  EEXIST: {
    code: 'exists',
    sentence: (name) => `${name} exists already. Choose another name, or add --force to replace it.`,
  },
  ENOTEMPTY: {
    code: 'exists',
    sentence: (name) => `${name} exists already. Choose another name, or add --force to replace it.`,
  },
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: DENIED,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: TOO_BIG,
  EISDIR: NO_FILE,
  ENAMETOOLONG: NAME,
  EINVAL: NAME,
  EILSEQ: NAME,
};

/**
 * The failure for an error of the operating system about `path`, or the error itself when it is none.
 * The path is shown with its hidden characters made visible.
 */
export function systemFailure(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  const { code: kind, sentence } = WORDS[code] ?? BROKEN;
  return new Failure(kind, sentence(shownPath(path)), error);
}

/** Runs `work`; errors of the operating system come out as sentences about `path`. */
export async function about<Value>(path: string, work: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw systemFailure(error, path);
  }
}

/** As {@link about}, for work that is done at once. */
export function aboutNow<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw systemFailure(error, path);
  }
}

/** A path as it may be printed to a terminal. */
export function shownPath(path: string): string {
  return visibleName(path);
}
