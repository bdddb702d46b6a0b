/** Large packages of others, which the tests load once for all files of a worker. */
import { createRequire } from "node:module";

declare global {
  var requireInWorker: ((file: string) => unknown) | undefined;
}

/** Loads a module by its file: in the tests once a worker, whose files have modules of their own otherwise. */
export const loadOnce = (file: string): unknown => (globalThis.requireInWorker ?? createRequire(__filename))(file);
