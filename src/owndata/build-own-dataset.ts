/** Builds a dataset from rows. */
import {
  DIMENSIONS,
  createDataset,
  getUnit,
  identifyFigure,
  type Dataset,
  type Dimension,
  type Observation,
  type Release,
  type Source,
} from "../dataset";
import { InvalidArgumentError, NotAvailableError, comparePeriods, getLastMonth } from "../query";
import type { SourceCatalogues } from "../query/extend-catalogues";
import { checkIdentities } from "../identities";
import {
  CellError,
  parseFlowCell,
  parseMeasureCell,
  parsePeriodCell,
  parseDigitsCell,
  parseQualifierCell,
  parseReleaseCell,
  parseStatusCell,
  parseUnitCell,
} from "./parse-cells";
import { fillAbsentRows, type RowKey } from "./fill-absent-rows";
import { nestProducts } from "./nest-products";
import { createNameReader, listOwnNames, type NameReader, type OwnName } from "./own-names";
import { findGroupedNumbers } from "./find-grouped-numbers";
import type { Column, ColumnMatch } from "./match-columns";
import type { OwnRow, OwnTable, RowFinding } from "./table";
import type { OwnDataOptions } from "./types";
import type { RowError } from "./row-error";

export interface OwnDatasetResult {
  readonly dataset?: Dataset;
  readonly problems: readonly RowFinding[];
  readonly warnings: readonly RowFinding[];
  readonly ownNames: readonly OwnName[];
  readonly similarNames: readonly string[];
}

/** What comes of a table that cannot be read. */
export const NO_DATASET: OwnDatasetResult = { problems: [], warnings: [], ownNames: [], similarNames: [] };

/** The dataset of all rows; undefined where any row has an error, so that no figure is silently left out. */
export function buildOwnDataset(
  table: OwnTable,
  headings: ColumnMatch["headings"],
  options: OwnDataOptions,
): OwnDatasetResult {
  const problems: RowFinding[] = [];
  const names = createNameReader(options.official, options.keptNames ?? []);
  const read = table.rows.flatMap((row) => {
    const observation = parseObservation(row, headings, options, names, problems);
    return observation ? { line: row.line, observation } : [];
  });
  const similarNames = [...names.similar];
  const catalogues = names.extend();
  const toIds = createToIds(catalogues);
  const observations: Observation[] = [];
  /** The line of each figure. A dataset makes its observations anew, so that they are found by what they say. */
  const lines = new Map<string, number>();
  const identify = (observation: Observation): string => `${observation.release}|${identifyFigure(observation)}`;
  const inDollars = isInDollars(read.map(({ observation }) => observation));
  for (const { line, observation: one } of read) {
    const observation = Object.freeze({
      ...one,
      ...toIds(one),
      // What changes where there are dollars only is dollars.
      measure: inDollars && one.measure === "yoy" ? "yoy usd" : one.measure,
    });
    const figure = identify(observation);
    const before = lines.get(figure);
    if (before === undefined) lines.set(figure, line);
    else problems.push({ line, error: { code: "duplicateFigure", line: before } });
    observations.push(observation);
  }
  if (problems.length > 0 || observations.length === 0) return { ...NO_DATASET, problems, similarNames };
  const dataset = createOwnDataset(observations, catalogues, options);
  const warnings = checkIdentities(dataset).disagreements.map(({ observation, others, message }): RowFinding => {
    const otherLines = [...new Set(others.map((other) => lines.get(identify(other))!))].sort((a, b) => a - b);
    return {
      line: lines.get(identify(observation))!,
      error: { code: "disagrees", disagreement: message, lines: otherLines },
    };
  });
  return {
    dataset: options.absent === "zero" ? fillAbsentRows(dataset, listMissing(table, headings, names, toIds)) : dataset,
    problems,
    warnings: [...findGroupedNumbers(table, headings.printed), ...warnings],
    ownNames: listOwnNames(options.official, catalogues),
    similarNames,
  };
}

/** The observation in a row; undefined where a cell is wrong. Every wrong cell is added to the problems. */
function parseObservation(
  row: OwnRow,
  headings: ColumnMatch["headings"],
  { name, asOf }: OwnDataOptions,
  names: NameReader,
  problems: RowFinding[],
): Observation | undefined {
  const before = problems.length;
  const getCell = createCellReader(row, headings);
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
        readCell(dimension, (text) => names.read(dimension, text, findLabel(row, headings[dimension]))),
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
  return problems.length === before ? (observation as Observation) : undefined;
}

const createCellReader =
  ({ cells }: OwnRow, headings: ColumnMatch["headings"]) =>
  (column: Column): string => {
    const heading = headings[column];
    return (heading === undefined ? undefined : cells.get(heading)) ?? "";
  };

const findLabel = ({ labels }: OwnRow, heading: string | undefined): string | undefined =>
  heading === undefined ? undefined : labels?.get(heading);

type ToIds = (subject: Pick<Observation, Dimension>) => Pick<Observation, Dimension>;

/** Replaces the codes of this data by ids of the catalogues. */
const createToIds =
  ({ ids }: SourceCatalogues): ToIds =>
  ({ partner, product, regime, enterprise }) => ({
    partner: ids.partner.get(partner) ?? partner,
    product: ids.product.get(product) ?? product,
    regime: ids.regime.get(regime) ?? regime,
    enterprise: ids.enterprise.get(enterprise) ?? enterprise,
  });

/** What the rows that mark a figure as missing are about, as far as their cells are understood. */
const listMissing = (
  { missing = [] }: OwnTable,
  headings: ColumnMatch["headings"],
  names: NameReader,
  toIds: ToIds,
): RowKey[] =>
  missing.flatMap((row): RowKey | RowKey[] => {
    const getCell = createCellReader(row, headings);
    const read = (dimension: Dimension): string =>
      names.read(dimension, getCell(dimension), findLabel(row, headings[dimension]));
    try {
      return {
        period: parsePeriodCell(getCell("period")),
        flow: parseFlowCell(getCell("flow")),
        ...toIds({
          partner: read("partner"),
          product: read("product"),
          regime: read("regime"),
          enterprise: read("enterprise"),
        }),
      };
    } catch {
      return [];
    }
  });

/** A dataset with the catalogues of the official data and entries of its own, and with its own releases and sources. */
function createOwnDataset(
  observations: readonly Observation[],
  { partners, products, regimes, enterprises }: SourceCatalogues,
  { name, official }: OwnDataOptions,
): Dataset {
  const releases = [...new Set(observations.map(({ release }) => release))];
  const sources = [...new Set(observations.map(({ source }) => source))];
  const used = new Set(observations.map(({ product }) => product));
  const nested = nestProducts(
    products.filter(({ id }) => used.has(id)),
    ({ id }) => !official.product(id),
  );
  return createDataset(
    {
      releases: releases.map((id) => createRelease(id, observations)),
      partners,
      products: products.map((product) => nested.get(product.id) ?? product),
      regimes,
      enterprises,
      sources: sources.map((id): Source => createSource(id, name)),
      events: [],
      observations,
      own: name,
      currency: isInDollars(observations) ? "USD" : "CNY",
      vintage: releases.length === 1 ? "one" : "releases",
    },
    // In place of a digest, which would pass for a published version.
    `own data: ${name}`,
  );
}

/** Whether the amounts are all in dollars, so that they are meant where no currency is named. */
function isInDollars(observations: readonly Observation[]): boolean {
  const bases = observations.map(({ unit }) => getUnit(unit).base);
  return bases.some((base) => base.startsWith("USD")) && !bases.some((base) => base.startsWith("CNY"));
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
