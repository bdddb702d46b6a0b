/** Associates the functions with the ids in functions.json. */
import * as functions from "./functions";

export { ask, isKnown } from "./ask";
export { isFailed, type Cell, type FailedCell, type FormattedCell } from "./cell";
export { ErrorInput } from "./decode";
export { listeners, type Listeners } from "./listeners";
export { pinnedDataset, type Pin } from "./pin";
export {
  answerAnew,
  answersGiven,
  currentDataset,
  dataInUse,
  hasAnsweredOtherwise,
  onDatasetChanged,
  onFirstAnswer,
  shownDataset,
  useDataset,
  usePin,
  type DatasetChange,
} from "./session";
export {
  currentSources,
  datasetFrom,
  expectSources,
  meansOfficial,
  onSourcesChanged,
  useSources,
  usualDataset,
  type NamedSource,
  type Sources,
  type SourcesChange,
} from "./sources";

type CustomFunction = (...args: unknown[]) => unknown[][];

/** Every function by its id, which is its name in formulas: TRADE.TRADESHARE is "TRADESHARE". */
export const FUNCTIONS: Readonly<Record<string, CustomFunction>> = Object.fromEntries(
  Object.entries<unknown>(functions)
    .filter(([, exported]) => typeof exported === "function")
    .map(([name, call]) => [name.toUpperCase(), call as CustomFunction]),
);

/** Tells Excel's runtime which function answers which id; must run while the page's scripts load. */
export function associateFunctions(): void {
  for (const [id, call] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, call);
}
