/** Who wants to hear of something. */
export interface Listeners<Event> {
  /** Calls the listener from now on; the answer stops that. */
  add(listener: (event: Event) => void): () => void;
  /** Tells everyone. What has happened has happened: a listener that fails keeps nobody else from hearing of it. */
  notify(event: Event): void;
}

export function createListeners<Event>(): Listeners<Event> {
  const all = new Set<(event: Event) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    notify(event) {
      for (const listener of [...all]) {
        try {
          listener(event);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
