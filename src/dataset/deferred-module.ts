/** Modules that are too large for the first script: each is a script of its own, which a formula waits for once. */
import { NotLoadedError } from "./partial-dataset";

export interface DeferredModule<Module> {
  /** @throws NotLoadedError until the script has arrived; whoever waits for what is missing loads it. */
  get(): Module;
  /** Loads the script ahead of its first use. A failure is tried again by the next call. */
  load(): Promise<void>;
  /** Says how to get the module at once, where that takes no waiting, as in Node. */
  provide(read: () => Module): void;
}

/** @param importModule - the import that webpack makes a script of. */
export function deferModule<Module>(importModule: () => Promise<Module>): DeferredModule<Module> {
  let loaded: Module | undefined;
  let provided: (() => Module) | undefined;
  const load = async (): Promise<void> => void (loaded ??= await importModule());
  return {
    get() {
      if (!(loaded ??= provided?.())) throw new NotLoadedError([], load);
      return loaded;
    },
    load,
    provide: (read) => void (provided = read),
  };
}
