/** The names of HS chapters and headings, once they have arrived. */
import headline from "bundled-dataset/headline.json";
import { NotLoadedError, decodeHsNames, type CompiledHsNames, type HsName } from "../dataset";

export const HS_NAMES_FILE = headline.hsNames.sha256;

let names: readonly HsName[] | undefined;
let readFile: (() => CompiledHsNames) | undefined;

/** Has the names read at once when they are first asked for, where that takes no waiting, as in Node. */
export const provideHsNames = (read: () => CompiledHsNames): void => void (readFile = read);

export const hasHsNames = (): boolean => names !== undefined;

export const setHsNames = (compiled: CompiledHsNames): void => void (names = decodeHsNames(compiled));

/**
 * The names of HS chapters and headings.
 * @throws NotLoadedError until they have arrived.
 */
export function getHsNames(): readonly HsName[] {
  if (!names && readFile) setHsNames(readFile());
  if (!names) throw new NotLoadedError(["HS names"]);
  return names;
}
