import { createEmitter } from "./emitter";

/** State that can be read and watched; `subscribe` and `get` are what React's useSyncExternalStore takes. */
export interface ReadonlyStore<State> {
  /** The current state: the same object until it changes. */
  get(this: void): State;
  /** Calls the listener after each change. @returns a function that ends the subscription. */
  subscribe(this: void, listener: () => void): () => void;
}

export interface Store<State> extends ReadonlyStore<State> {
  /** Replaces the state. Listeners are called unless it is the state that is there already. */
  set(this: void, next: State): void;
  update(this: void, computeNext: (current: State) => State): void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const changed = createEmitter();
  const set = (next: State): void => {
    if (Object.is(next, state)) return;
    state = next;
    changed.emit();
  };
  return {
    get: () => state,
    subscribe: changed.subscribe,
    set,
    update: (computeNext) => set(computeNext(state)),
  };
}
