/** Runs one piece of work at a time. A request for the kind of work that is running gets the result of that. */
export interface Queue<T> {
  readonly isBusy: boolean;
  run(kind: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Aborts the signal of the running work. */
  cancel(): void;
}

export function createQueue<T>(): Queue<T> {
  let running: { readonly kind: string; readonly result: Promise<T>; readonly controller: AbortController } | undefined;

  function run(kind: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (running?.kind === kind) return running.result;
    if (running) return running.result.then(() => run(kind, work));
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => (running = undefined));
    running = { kind, result, controller };
    return result;
  }

  return {
    get isBusy() {
      return running !== undefined;
    },
    run,
    cancel: () => running?.controller.abort(),
  };
}
