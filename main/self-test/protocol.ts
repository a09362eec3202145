import { SELF_TEST_STEPS, type SelfTestStep } from '../../shared/self-test.ts';

/** What has been shown so far. */
export interface Protocol {
  /** The outcome of the next step. One that is not the next counts as the failure of the next. */
  tell(step: SelfTestStep, isOk: boolean): void;
  /** Nothing more will come: the next step has failed. */
  giveUp(): void;
  /** True when every step was told, in order and as ok. */
  readonly outcome: Promise<boolean>;
}

/** @param write gets one line for each step, without its end */
export function protocol(write: (line: string) => void): Protocol {
  let resolve: (passed: boolean) => void = () => undefined;
  const outcome = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  let at = 0;
  let ended = false;
  const tell = (step: SelfTestStep | undefined, isOk: boolean): void => {
    const next = SELF_TEST_STEPS[at];
    if (ended || next === undefined) return;
    const passed = isOk && step === next;
    write(`${next} ${passed ? 'ok' : 'FAILED'}`);
    at += 1;
    ended = !passed || at === SELF_TEST_STEPS.length;
    if (ended) resolve(passed);
  };
  return { tell, giveUp: () => tell(undefined, false), outcome };
}
