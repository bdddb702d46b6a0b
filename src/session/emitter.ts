/** An event of the session: something that happens once, where no state remains that could be read later. */
export interface Emitter<Payload> {
  /** Calls the listener with every event from now on. @returns a function that ends the subscription. */
  subscribe(this: void, listener: (payload: Payload) => void): () => void;
  /** Calls every listener. An error thrown by one is logged and does not keep the event from the others. */
  emit(this: void, payload: Payload): void;
}

export function createEmitter<Payload = void>(): Emitter<Payload> {
  const listeners = new Set<(payload: Payload) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit(payload) {
      // A copy, so that listeners can be added and removed by those that are called.
      for (const listener of [...listeners]) {
        try {
          listener(payload);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
