/** Builds a dataset from rows. */
import {
  DIMENSIONS,
  createDataset,
  identifyFigure,
  type Dataset,
  type Dimension,
  type Observation,
  type Release,
  type Source,
} from "../dataset";
import { InvalidArgumentError, NotAvailableError, comparePeriods, getLastMonth } from "../query";
import { checkIdentities } from "../identities";
import {
  CellError,
  parseFlowCell,
  parseSubjectCell,
  parseMeasureCell,
  parsePeriodCell,
  parseDigitsCell,
  parseQualifierCell,
  parseReleaseCell,
  parseStatusCell,
  parseUnitCell,
} from "./parse-cells";
import { findGroupedNumbers } from "./find-grouped-numbers";
import type { Column, ColumnMatch } from "./match-columns";
import type { OwnRow, OwnTable, RowFinding } from "./table";
import type { OwnDataOptions } from "./types";
import type { RowError } from "./row-error";

export interface OwnDatasetResult {
  readonly dataset?: Dataset;
  readonly problems: readonly RowFinding[];
  readonly warnings: readonly RowFinding[];
}

/** The dataset of all rows; undefined where any row has an error, so that no figure is silently left out. */
export function buildOwnDataset(
  table: OwnTable,
  headings: ColumnMatch["headings"],
  options: OwnDataOptions,
): OwnDatasetResult {
  const problems: RowFinding[] = [];
  const observations: Observation[] = [];
  /** The line of each figure. A dataset makes its observations anew, so that they are found by what they say. */
  const lines = new Map<string, number>();
  const identify = (observation: Observation): string => `${observation.release}|${identifyFigure(observation)}`;
  for (const row of table.rows) {
    const observation = parseObservation(row, headings, options, problems);
    if (!observation) continue;
    const figure = identify(observation);
    const before = lines.get(figure);
    if (before === undefined) lines.set(figure, row.line);
    else problems.push({ line: row.line, error: { code: "duplicateFigure", line: before } });
    observations.push(observation);
  }
  if (problems.length > 0 || observations.length === 0) return { problems, warnings: [] };
  const dataset = createOwnDataset(observations, options);
  const warnings = checkIdentities(dataset).disagreements.map(({ observation, others, message }): RowFinding => {
    const otherLines = [...new Set(others.map((other) => lines.get(identify(other))!))].sort((a, b) => a - b);
    return {
      line: lines.get(identify(observation))!,
      error: { code: "disagrees", disagreement: message, lines: otherLines },
    };
  });
  return { dataset, problems, warnings: [...findGroupedNumbers(table, headings.printed), ...warnings] };
}

/** The observation in a row; undefined where a cell is wrong. Every wrong cell is added to the problems. */
function parseObservation(
  row: OwnRow,
  headings: ColumnMatch["headings"],
  { name, official, asOf }: OwnDataOptions,
  problems: RowFinding[],
): Observation | undefined {
  const before = problems.length;
  const getCell = (column: Column): string => {
    const heading = headings[column];
    return (heading === undefined ? undefined : row.cells.get(heading)) ?? "";
  };
  const addProblem = (column: Column, error: RowError): undefined => {
    problems.push({ line: row.line, column: headings[column] ?? column, error });
  };
  function readCell<T>(column: Column, parse: (text: string) => T, isRequired = false): T | undefined {
    const text = getCell(column);
    if (isRequired && text === "") return addProblem(column, { code: "required", column: headings[column] ?? column });
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof CellError) return addProblem(column, error.error);
      if (!(error instanceof InvalidArgumentError || error instanceof NotAvailableError)) throw error;
      return addProblem(column, { code: "notUnderstood", column, error });
    }
  }
  const measure = readCell("measure", parseMeasureCell, true);
  const observation = {
    release: readCell("release", (text) => parseReleaseCell(text, asOf)),
    period: readCell("period", parsePeriodCell, true),
    flow: readCell("flow", parseFlowCell, true),
    ...(Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        dimension,
        readCell(dimension, (text) => parseSubjectCell(official, dimension, text)),
      ]),
    ) as Record<Dimension, string>),
    measure,
    printed: readCell("printed", parseDigitsCell, true),
    unit: measure && readCell("unit", (text) => parseUnitCell(text, measure), true),
    qualifier: readCell("qualifier", parseQualifierCell),
    status: readCell("status", parseStatusCell),
    source: getCell("source") || name,
    also: "",
    note: getCell("note"),
  };
  return problems.length === before ? Object.freeze(observation as Observation) : undefined;
}

/** A dataset with the catalogues of the official data, and with its own releases and sources. */
function createOwnDataset(observations: readonly Observation[], { name, official }: OwnDataOptions): Dataset {
  const releases = [...new Set(observations.map(({ release }) => release))];
  const sources = [...new Set(observations.map(({ source }) => source))];
  const { partners, products, regimes, enterprises } = official;
  return createDataset(
    {
      releases: releases.map((id) => createRelease(id, observations)),
      partners,
      products,
      regimes,
      enterprises,
      sources: sources.map((id): Source => createSource(id, name)),
      events: [],
      observations,
      own: name,
    },
    // In place of a digest, which would pass for a published version.
    `own data: ${name}`,
  );
}

const createSource = (id: string, name: string): Source => ({
  id,
  publisher: id,
  title: id === name ? "Own data" : `Own data, ${name}`,
  titleZh: id === name ? "自有数据" : `自有数据，${name}`,
  date: "",
  address: "",
  weight: "other",
  described: true,
});

/** A release of own data. Its headline, for formulas without a period, is the newest total, else the newest figure. */
function createRelease(id: string, observations: readonly Observation[]): Release {
  const own = observations.filter(({ release }) => release === id);
  const findNewest = (figures: readonly Observation[]): string | undefined =>
    figures
      .map(({ period }) => period)
      .sort(comparePeriods)
      .at(-1);
  const total = own.filter(
    (o) => o.measure === "value" && o.flow === "total" && o.partner === "WORLD" && o.product === "all",
  );
  const newest = findNewest(own)!;
  return { id, month: getLastMonth(newest), headline: findNewest(total) ?? newest };
}
