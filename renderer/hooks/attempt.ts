import { useState } from 'react';

export interface Attempt {
  readonly busy: boolean;
  /** What the last one threw; null while one is under way, and after a success. */
  readonly error: unknown;
  /** Does it, and keeps what it throws. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** Something short that is tried at a button and can fail. Leaving the screen does not stop it; what is long is a job. */
export function useAttempt(): Attempt {
  const [state, setState] = useState<Omit<Attempt, 'run'>>({ busy: false, error: null });
  const run = async (work: () => Promise<void>) => {
    setState({ busy: true, error: null });
    try {
      await work();
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { ...state, run };
}
