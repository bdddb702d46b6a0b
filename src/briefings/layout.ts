/** Where the parts of a briefing stand on its sheet: its title, cells and text, and below them one table after the other. */
import { mapAll, type Dataset } from "../dataset";
import { formatCellAddress, type CellPosition } from "../formulas/addresses";
import { escapeCellText } from "../formulas/cell-text";
import type { Language } from "../language";
import { NotAvailableError } from "../query";
import {
  buildLayout,
  buildTableContent,
  measureColumn,
  readPeriod,
  type TableContent,
  type TableLayout,
  type TableSpec,
} from "../tables";
import type { Briefing, BriefingTable, CellAddresses, CellName, Expression } from "./types";

/** The rows that a chart takes beside its table, with a row of space. */
const CHART_ROWS = 18;
const LABEL_COLUMN = 0;

/** One of the cells under the title. */
interface PlacedCell {
  readonly label: CellPosition;
  readonly value: CellPosition;
  readonly note: CellPosition;
  /** Whether people change it. */
  readonly isInput: boolean;
}

export interface PlacedTable {
  readonly spec: TableSpec;
  readonly content: TableContent;
  readonly layout: TableLayout;
}

export interface BriefingLayout {
  /** The rows of the title, the cells and the text, of three columns from A1. */
  readonly formulas: readonly (readonly string[])[];
  readonly title: CellPosition;
  readonly cells: readonly PlacedCell[];
  /** The widths that the cells need of their columns, in points. */
  readonly widths: readonly number[];
  readonly tables: readonly PlacedTable[];
  /** The column of the charts, to the right of all tables. */
  readonly chartColumn: number;
  /** Why tables were left out for which the data has no figures. */
  readonly missing: readonly string[];
}

const formatFixed = (position: CellPosition): string => formatCellAddress(position, { row: true, column: true });

const toFormula = (expression: Expression): string => `=${expression}`;

/**
 * The layout of a briefing, with its tables built from the data.
 * @throws InvalidArgumentError when what was chosen cannot be understood, NotAvailableError when its first table has no figures.
 */
export function layOutBriefing(dataset: Dataset, briefing: Briefing, language: Language): BriefingLayout {
  const cells = briefing.cells.map(({ formula }, at): PlacedCell => ({
    label: { row: 1 + at, column: LABEL_COLUMN },
    value: { row: 1 + at, column: LABEL_COLUMN + 1 },
    note: { row: 1 + at, column: LABEL_COLUMN + 2 },
    isInput: formula === undefined,
  }));
  const addresses: CellAddresses = Object.fromEntries(
    briefing.cells.map(({ name }, at) => [
      name,
      { value: formatFixed(cells[at]!.value), note: formatFixed(cells[at]!.note) },
    ]),
  );
  const formulas = [
    [toFormula(briefing.title(addresses)), "", ""],
    ...briefing.cells.map(({ label, value, formula, note }) => [
      escapeCellText(label),
      formula ? toFormula(formula(addresses)) : escapeCellText(value),
      note ? toFormula(note(addresses)) : "",
    ]),
    ["", "", ""],
    ...briefing.sentences.map((write) => [toFormula(write(addresses)), "", ""]),
    ["", "", ""],
  ];
  return {
    formulas,
    title: { row: 0, column: LABEL_COLUMN },
    cells,
    widths: [briefing.cells.map(({ label }) => label), briefing.cells.map(({ value }) => value)].map((texts) =>
      measureColumn("", texts),
    ),
    ...placeTables(dataset, briefing, addresses, formulas.length, language),
  };
}

function placeTables(
  dataset: Dataset,
  { tables }: Briefing,
  addresses: CellAddresses,
  firstRow: number,
  language: Language,
): Pick<BriefingLayout, "tables" | "chartColumn" | "missing"> {
  const placed: PlacedTable[] = [];
  const missing: NotAvailableError[] = [];
  let row = firstRow;
  // What the tables need of a source beyond the bundle is fetched together.
  const contents = mapAll(tables, ({ spec }) => tryBuild(dataset, spec));
  for (const [at, { spec, links }] of tables.entries()) {
    const built = contents[at]!;
    if (built instanceof NotAvailableError) {
      // The first table is what the briefing is about; the others are left out where there are no figures.
      if (placed.length === 0) throw built;
      missing.push(built);
      continue;
    }
    const content = linkParameters(built, links, addresses);
    const layout = buildLayout(content, { row, column: LABEL_COLUMN });
    placed.push({ spec, content, layout });
    row += Math.max(layout.area.rows + 1, content.chart ? CHART_ROWS + layout.table.row - layout.area.row : 0);
  }
  return {
    tables: placed,
    chartColumn: LABEL_COLUMN + Math.max(0, ...placed.map(({ layout }) => layout.area.columns)) + 1,
    missing: missing.map((error) => error.format(language)),
  };
}

function tryBuild(dataset: Dataset, spec: TableSpec): TableContent | NotAvailableError {
  try {
    return buildTableContent(dataset, spec);
  } catch (error) {
    if (error instanceof NotAvailableError) return error;
    throw error;
  }
}

const linkParameters = (
  content: TableContent,
  links: BriefingTable["links"],
  addresses: CellAddresses,
): TableContent => ({
  ...content,
  parameters: content.parameters.map((parameter) => {
    const linked: CellName | undefined = links[parameter.name];
    const cell = linked && addresses[linked];
    if (!cell) return parameter;
    if (parameter.name !== "period") return { ...parameter, link: `=${cell.value}&""` };
    // As it is typed, so that an update reads "last month" anew; the note has it in words, for the title.
    return { ...parameter, link: `=${readPeriod(cell.value)}`, noteFormula: () => `=${cell.note}` };
  }),
});
