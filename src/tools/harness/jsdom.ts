import { loadOnce } from "./load-once";

/** jsdom, of whose 600 modules each worker of the tests has one instance. */
export const { JSDOM, ResourceLoader, VirtualConsole } = loadOnce(require.resolve("jsdom")) as typeof import("jsdom");
