/** Work that is done one at a time; the same kind of work asked for twice is done once. */
export interface Turns<T> {
  readonly busy: boolean;
  take(kind: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Tells the work under way to stop. */
  cancel(): void;
}

export function turnsOf<T>(): Turns<T> {
  let running: { readonly kind: string; readonly result: Promise<T>; readonly controller: AbortController } | undefined;

  function take(kind: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (running?.kind === kind) return running.result;
    if (running) return running.result.then(() => take(kind, work));
    const controller = new AbortController();
    const result = work(controller.signal).finally(() => (running = undefined));
    running = { kind, result, controller };
    return result;
  }

  return {
    get busy() {
      return running !== undefined;
    },
    take,
    cancel: () => running?.controller.abort(),
  };
}
