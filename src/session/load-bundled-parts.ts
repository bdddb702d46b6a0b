/** Loads the parts that ship beside the add-in. */
import { DOMAINS, type CompiledPart, type Domain } from "../dataset";
import { BUNDLED_PARTS, addBundledPart, getBundledPart } from "./bundled-dataset";

const loading = new Map<string, Promise<void>>();

async function fetchPart(sha256: string): Promise<void> {
  const address = new URL(`data/parts/${sha256}.json`, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: the server answers ${response.status}.`);
  addBundledPart(sha256, (await response.json()) as CompiledPart);
}

/** Loads a part unless it has arrived or is on its way; one that has failed is tried again. */
function loadPart(sha256: string): Promise<void> {
  if (getBundledPart(sha256)) return Promise.resolve();
  let promise = loading.get(sha256);
  if (!promise) {
    promise = fetchPart(sha256).finally(() => loading.delete(sha256));
    loading.set(sha256, promise);
  }
  return promise;
}

/**
 * Loads the parts that ship, as far as they hold these domains, and waits until they have arrived.
 * @throws Error when the server does not give one of them; the next call tries again.
 */
export async function loadBundledParts(domains: readonly Domain[] = DOMAINS): Promise<void> {
  const wanted = BUNDLED_PARTS.filter((part) => part.domains.some((domain) => domains.includes(domain)));
  await Promise.all(wanted.map(({ sha256 }) => loadPart(sha256)));
}
