/** Lines as observations, and the dataset of them. */
import {
  DIMENSIONS,
  datasetOf,
  figureText,
  type Dataset,
  type Dimension,
  type Observation,
  type Release,
  type Source,
} from "../dataset";
import { InvalidArgument, comparePeriods, lastMonth } from "../query";
import { checkIdentities } from "../statistics";
import {
  Unread,
  flowIn,
  idIn,
  measureIn,
  periodIn,
  printedIn,
  qualifierIn,
  releaseIn,
  statusIn,
  unitIn,
} from "./cells";
import type { Column, Headings } from "./columns";
import type { OwnRow, OwnTable, Finding } from "./table";
import type { OwnDataOptions } from "./types";
import type { Said } from "./words";

export interface Made {
  readonly dataset?: Dataset;
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The dataset of the lines; without one where a line is wrong, so that no figure is left out in silence. */
export function ownDataset(table: OwnTable, headings: Headings["headings"], options: OwnDataOptions): Made {
  const problems: Finding[] = [];
  const lines = new Map<Observation, number>();
  const figures = new Map<string, number>();
  for (const row of table.rows) {
    const observation = observationIn(row, headings, options, problems);
    if (!observation) continue;
    const figure = `${observation.release}|${figureText(observation)}`;
    const before = figures.get(figure);
    if (before === undefined) figures.set(figure, row.line);
    else problems.push({ line: row.line, message: (words) => words.printedBefore(before) });
    lines.set(observation, row.line);
  }
  const observations = [...lines.keys()];
  if (problems.length > 0 || observations.length === 0) return { problems, warnings: [] };
  const dataset = datasetFrom(observations, options);
  const warnings = checkIdentities(dataset).disagreements.map(({ observation, others, message }): Finding => {
    const where = [...new Set(others.map((other) => lines.get(other)!))].sort((a, b) => a - b);
    return { line: lines.get(observation)!, message: (words) => words.disagrees(message, where) };
  });
  return { dataset, problems, warnings };
}

/** The observation in a line, or undefined where a cell is wrong; every wrong cell is told. */
function observationIn(
  row: OwnRow,
  headings: Headings["headings"],
  { name, official, asOf }: OwnDataOptions,
  problems: Finding[],
): Observation | undefined {
  const before = problems.length;
  const cell = (column: Column): string => row.cells[headings[column] ?? ""] ?? "";
  const complain = (column: Column, message: Said): undefined => {
    problems.push({ line: row.line, column: headings[column] ?? column, message });
  };
  function read<T>(column: Column, parse: (text: string) => T, needed = false): T | undefined {
    const text = cell(column);
    if (needed && text === "") return complain(column, (words) => words.needed(headings[column] ?? column));
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof Unread) return complain(column, error.said);
      if (!(error instanceof InvalidArgument)) throw error;
      const { message } = error;
      return complain(column, (words) => words.notUnderstood(column, text, message));
    }
  }
  const measure = read("measure", measureIn, true);
  const observation = {
    release: read("release", (text) => releaseIn(text, asOf)),
    period: read("period", periodIn, true),
    flow: read("flow", flowIn, true),
    ...(Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, read(dimension, (text) => idIn(official, dimension, text))]),
    ) as Record<Dimension, string>),
    measure,
    printed: read("printed", printedIn, true),
    unit: measure && read("unit", (text) => unitIn(text, measure), true),
    qualifier: read("qualifier", qualifierIn),
    status: read("status", statusIn),
    source: cell("source") || name,
    also: "",
    note: cell("note"),
  };
  return problems.length === before ? Object.freeze(observation as Observation) : undefined;
}

/** The figures with the names of the official data, and with releases and sources of their own. */
function datasetFrom(observations: readonly Observation[], { name, official }: OwnDataOptions): Dataset {
  const releases = [...new Set(observations.map(({ release }) => release))];
  const sources = [...new Set(observations.map(({ source }) => source))];
  const { partners, products, regimes, enterprises } = official;
  return datasetOf(
    {
      releases: releases.map((id) => releaseOf(id, observations)),
      partners,
      products,
      regimes,
      enterprises,
      sources: sources.map((id): Source => sourceOf(id, name)),
      events: [],
      observations,
      own: name,
    },
    // Not the digest of a published version: nobody may take it for one.
    `own data: ${name}`,
  );
}

const sourceOf = (id: string, name: string): Source => ({
  id,
  publisher: id,
  title: id === name ? "Own data" : `Own data, ${name}`,
  date: "",
  address: "",
  weight: "other",
  described: true,
});

/** A release of own data; what is asked for without a period is its newest total, else its newest figure. */
function releaseOf(id: string, observations: readonly Observation[]): Release {
  const own = observations.filter(({ release }) => release === id);
  const newestOf = (figures: readonly Observation[]): string | undefined =>
    figures
      .map(({ period }) => period)
      .sort(comparePeriods)
      .at(-1);
  const total = own.filter(
    (o) => o.measure === "value" && o.flow === "total" && o.partner === "WORLD" && o.product === "all",
  );
  const newest = newestOf(own)!;
  return { id, month: lastMonth(newest), headline: newestOf(total) ?? newest };
}
