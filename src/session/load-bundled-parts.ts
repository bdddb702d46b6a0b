/** Loads the parts that ship beside the add-in. */
import { DOMAINS, SECOND_SOURCE_NAMES, type CompiledHsNames, type CompiledPart, type PartContent } from "../dataset";
import { BUNDLED_PARTS, addBundledPart, getBundledPart } from "./bundled-dataset";
import { HS_NAMES_FILE, hasHsNames, setHsNames } from "./hs-names";
import { addSecondSource, getSecondSourcePart, isSecondSourceLoaded } from "./second-sources";

const loading = new Map<string, Promise<void>>();

type AddContent = (content: unknown) => void;

async function fetchPart(sha256: string, add: AddContent): Promise<void> {
  const address = new URL(`data/parts/${sha256}.json`, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: the server answers ${response.status}.`);
  add(await response.json());
}

/** Loads a part unless it is on its way; one that has failed is tried again. */
function loadPart(sha256: string, add: AddContent): Promise<void> {
  let promise = loading.get(sha256);
  if (!promise) {
    promise = fetchPart(sha256, add).finally(() => loading.delete(sha256));
    loading.set(sha256, promise);
  }
  return promise;
}

/**
 * Loads the parts that ship, as far as they hold any of the contents, and waits until they have arrived. By default
 * all of the official data; the names of HS and second sources are loaded only where they are named.
 * @throws Error when the server does not give one of them; the next call tries again.
 */
export async function loadBundledParts(contents: readonly PartContent[] = DOMAINS): Promise<void> {
  const parts = BUNDLED_PARTS.filter(
    ({ sha256, domains }) => !getBundledPart(sha256) && domains.some((domain) => contents.includes(domain)),
  );
  const secondSources = SECOND_SOURCE_NAMES.filter((name) => contents.includes(name) && !isSecondSourceLoaded(name));
  const wantsHsNames = contents.includes("HS names") && !hasHsNames();
  await Promise.all([
    ...(wantsHsNames ? [loadPart(HS_NAMES_FILE, (content) => setHsNames(content as CompiledHsNames))] : []),
    ...parts.map(({ sha256 }) => loadPart(sha256, (part) => addBundledPart(sha256, part as CompiledPart))),
    ...secondSources.map((name) =>
      loadPart(getSecondSourcePart(name), (part) => addSecondSource(name, part as CompiledPart)),
    ),
  ]);
}
