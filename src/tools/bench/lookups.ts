/** What a lookup costs within the add-in: of the dataset alone, and of formulas that find something, nothing, or no name. */
import type { Dataset } from "../../dataset";
import { toFigureKey } from "../../dataset";
import { createTradeSheet } from "./contestants/tradesheet";
import { mapProbe } from "./contestants/map-probe";
import type { Figure } from "./figures";
import { getMedian, getRatio, measureRounds } from "./measure";
import type { CellQuestion, Questions } from "./questions";

export interface LookupResult {
  /** Our index with the digits decoded, over a probe of the Map with its key joined and the digits decoded. */
  readonly probeRatio: number;
  /** Microseconds of a formula about a month that is not published, and of one with a misspelt name. */
  readonly missing: number;
  readonly misspelt: number;
}

const PROBES = 2000;

export async function measureLookups(
  dataset: Dataset,
  figures: readonly Figure[],
  questions: Questions,
  short: boolean,
): Promise<LookupResult> {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const cells = questions.listCells("TRADEVALUE", PROBES);
  const keys = cells.map((cell) => toFigureKey(byKey.get(cell.keys[0]!)!.observation));
  const map = await mapProbe.load(figures);
  const ours = createTradeSheet(dataset);
  const few = cells.slice(0, PROBES / 20);
  const missing = few.map((cell): CellQuestion => ({ ...cell, period: "1990-03" }));
  const misspelt = few.map((cell): CellQuestion => ({ ...cell, name: swapLetters(cell.name) }));
  const rounds = await measureRounds(
    [
      { name: "index", calls: PROBES, run: () => keys.map((key) => Number(dataset.findObservations(key)[0]!.printed)) },
      { name: "Map", calls: PROBES, run: () => map.answerEach(cells) },
      { name: "missing", calls: missing.length, run: () => catchEach(missing, ours.answerEach) },
      { name: "misspelt", calls: misspelt.length, run: () => catchEach(misspelt, ours.answerEach) },
    ],
    { rounds: short ? 11 : 31 },
  );
  return {
    probeRatio: getRatio(rounds, "index", "Map"),
    missing: getMedian(rounds, "missing") * 1000,
    misspelt: getMedian(rounds, "misspelt") * 1000,
  };
}

const swapLetters = (name: string): string => `${name[1] ?? ""}${name[0] ?? ""}${name.slice(2)}`;

/** A lone error is thrown to Excel. @throws Error if one of the questions has an answer. */
function catchEach(questions: readonly CellQuestion[], answer: (questions: readonly CellQuestion[]) => unknown): void {
  for (const question of questions) {
    try {
      answer([question]);
    } catch {
      continue;
    }
    throw new Error(`'${question.name}' in ${question.period} has an answer.`);
  }
}
