import { type Code, Refusal } from './error.ts';

/** What a reader says to some bytes. */
export type Answer = Code | 'success';

/** The answer of the second reader. Anything that it throws but a {@link Refusal} is a fault of its own. */
export function answerOf(read: () => unknown): Answer {
  try {
    read();
    return 'success';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The answer of the application: the code of its error. An error without one is a fault. */
export function applicationAnswerOf(read: () => unknown): string {
  try {
    read();
    return 'success';
  } catch (error) {
    return codeOf(error);
  }
}

/** The literal code of a typed error; throws the error again if it has none. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
