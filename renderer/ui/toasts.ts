/** A short message at the edge of the window. */
export interface ToastMessage {
  readonly message: string;
  /** Default `plain`. */
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** How long it stays unless somebody is reading it; default 6. */
  readonly seconds?: number;
  /** Called once when it goes without its action having been used. */
  readonly onGone?: () => void;
}
export interface ShownToast extends ToastMessage {
  readonly id: number;
}

interface Timer {
  remaining: number;
  startedAt: number;
  handle: ReturnType<typeof setTimeout> | null;
}

/** Of messages that ask for nothing, so many are shown at once: more would cover the screen. Failures and offers to undo stay. */
const MOST = 3;

/** The toasts on screen and their clocks, which stand still while the pointer or the focus is on them. */
export class ToastList {
  #shown: readonly ShownToast[] = [];
  readonly #timers = new Map<number, Timer>();
  readonly #listeners = new Set<() => void>();
  #next = 1;
  #paused = false;

  /** Stable between changes. */
  readonly snapshot = (): readonly ShownToast[] => this.#shown;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  show(toast: ToastMessage): number {
    const id = this.#next;
    this.#next += 1;
    this.#set([...this.#shown, { ...toast, id }]);
    this.#timers.set(id, { remaining: (toast.seconds ?? 6) * 1000, startedAt: 0, handle: null });
    if (!this.#paused) this.#start(id);
    const passing = this.#shown.filter(({ action, tone }) => action === undefined && tone !== 'bad');
    for (const old of passing.slice(0, -MOST)) this.dismiss(old.id);
    return id;
  }

  /** The user took the offered action. */
  act(id: number): void {
    const toast = this.#take(id);
    toast?.action?.onAction();
  }

  /** It is closed, by the user or by its clock. */
  dismiss(id: number): void {
    this.#take(id)?.onGone?.();
  }

  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    for (const timer of this.#timers.values()) {
      if (timer.handle === null) continue;
      clearTimeout(timer.handle);
      timer.handle = null;
      timer.remaining -= Date.now() - timer.startedAt;
    }
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    for (const id of this.#timers.keys()) this.#start(id);
  }

  #start(id: number): void {
    const timer = this.#timers.get(id);
    if (timer === undefined) return;
    timer.startedAt = Date.now();
    timer.handle = setTimeout(() => this.dismiss(id), Math.max(timer.remaining, 1000));
  }

  #take(id: number): ShownToast | undefined {
    const toast = this.#shown.find((shown) => shown.id === id);
    if (toast === undefined) return undefined;
    const timer = this.#timers.get(id);
    if (timer !== undefined && timer.handle !== null) clearTimeout(timer.handle);
    this.#timers.delete(id);
    this.#set(this.#shown.filter((shown) => shown.id !== id));
    if (this.#shown.length === 0) this.#paused = false;
    return toast;
  }

  #set(shown: readonly ShownToast[]): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
