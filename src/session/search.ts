/** The search of names, once its script has arrived. */
import { NotLoadedError } from "../dataset";

type Search = typeof import("../query/search");

let search: Search | undefined;

/** Gives the search at once, where that takes no waiting, as in Node. */
export const provideSearch = (provided: Search): void => void (search = provided);

export const isSearchLoaded = (): boolean => search !== undefined;

export async function loadSearch(): Promise<void> {
  search = await import(/* webpackChunkName: "search" */ "../query/search");
}

/** @throws NotLoadedError until the script has arrived. */
export function getSearch(): Search {
  if (!search) throw new NotLoadedError(["search"]);
  return search;
}
