/**
 * HyperFormula: a sheet with the figures, and formulas that look them up. The formulas stand already; what is measured is
 * their recalculation when the keys that they refer to change, as where a person drags a selection.
 */
import { loadPeer } from "../load-peer";
import { FORMULAS, listTableCells, type CellQuestion } from "../questions";
import type { Contestant, ContestantType } from "./contestant";

interface Engine {
  getSheetId(name: string): number;
  setSheetContent(sheet: number, cells: readonly (readonly unknown[])[]): unknown;
  setCellContents(at: { sheet: number; row: number; col: number }, cells: readonly (readonly unknown[])[]): unknown;
  getCellValue(at: { sheet: number; row: number; col: number }): unknown;
  destroy(): void;
}

interface HyperFormulaModule {
  readonly default: {
    readonly HyperFormula: {
      buildFromSheets(
        sheets: Readonly<Record<string, unknown[][]>>,
        options: Readonly<Record<string, unknown>>,
      ): Engine;
    };
  };
}

/** The columns of the figures' sheet, as far as the lookup needs them. */
const COLUMNS = {
  key: ["key", "number"],
  criteria: ["period", "flow", "partner", "product", "measure", "number"],
} as const;
type Takes = keyof typeof COLUMNS;
type ColumnName = (typeof COLUMNS)[Takes][number];
type Lookup = (cells: readonly string[], getRange: (name: ColumnName) => string) => string;

/** The cells that one lookup refers to: the joined key, or the criteria. */
const listArguments: Record<Takes, (key: string) => string[]> = {
  key: (key) => [key],
  criteria: (key) => {
    const [period, flow, partner, product, , , measure, base] = key.split("|");
    return [period!, flow!, partner!, product!, `${measure} ${base}`];
  },
};
const WIDEST = 5;

const SUMIFS: Lookup = (cells, getRange) => {
  const criteria = (["period", "flow", "partner", "product", "measure"] as const).map(
    (name, at) => `${getRange(name)},${cells[at]}`,
  );
  return `SUMIFS(${getRange("number")},${criteria.join(",")})`;
};
const MATCH: Lookup = ([key], getRange) => `INDEX(${getRange("number")},MATCH(${key},${getRange("key")},0))`;

/** Texts such as 2025-11 would otherwise become dates. */
const toCell = (value: string | number): string | number => (typeof value === "string" ? `'${value}` : value);
const toLetter = (column: number): string => String.fromCharCode("A".charCodeAt(0) + column);

function createEngine(module: HyperFormulaModule, rows: (string | number)[][], useColumnIndex: boolean): Engine {
  return module.default.HyperFormula.buildFromSheets(
    { figures: rows, asked: [[]] },
    { licenseKey: "gpl-v3", maxRows: 1_048_576, useColumnIndex },
  );
}

const defineVariant = (
  name: string,
  { lookup, takes, indexed }: { lookup: Lookup; takes: Takes; indexed: boolean },
): ContestantType => ({
  name,
  // INDEX reads its whole range for each answer, so that one takes tens of milliseconds beyond.
  mostFigures: 20_000,
  async load(figures): Promise<Contestant> {
    const columns: readonly ColumnName[] = COLUMNS[takes];
    const rows = figures.map((figure) => columns.map((column) => toCell(figure[column])));
    const engine = createEngine(await loadPeer<HyperFormulaModule>("hyperformula"), rows, indexed);
    const asked = engine.getSheetId("asked");
    const getRange = (column: ColumnName): string => {
      const letter = toLetter(columns.indexOf(column));
      return `figures!$${letter}$1:$${letter}$${figures.length}`;
    };
    let standing = "";
    const listCells = ({ keys }: CellQuestion): string[] =>
      keys.flatMap((key) => listArguments[takes](key)).map((text) => `'${text}`);

    /** Has formulas of this shape stand in the sheet, one a row, in the column after those that they refer to. */
    function putFormulas(questions: readonly CellQuestion[]): void {
      const shape = `${questions.length} ${questions.map(({ id }) => id).join()}`;
      if (shape === standing) return;
      standing = shape;
      const rows = questions.map((question, row) => {
        const cells = listCells(question);
        const width = listArguments[takes](question.keys[0]!).length;
        const terms = question.keys.map((_key, at) =>
          lookup(
            Array.from({ length: width }, (_, column) => `${toLetter(1 + at * width + column)}${row + 1}`),
            getRange,
          ),
        );
        return [`=${FORMULAS[question.id].write(terms)}`, ...cells];
      });
      engine.setSheetContent(asked, rows);
    }
    function answerEach(questions: readonly CellQuestion[]): number[] {
      putFormulas(questions);
      const width = 3 * WIDEST;
      const cells = questions.map((question) => {
        const texts = listCells(question);
        return [...texts, ...Array.from({ length: width - texts.length }, () => null)];
      });
      engine.setCellContents({ sheet: asked, row: 0, col: 1 }, cells);
      return questions.map((_question, row) => Number(engine.getCellValue({ sheet: asked, row, col: 0 })));
    }
    return {
      answerEach,
      close: () => engine.destroy(),
      readTable: (question) => answerEach(listTableCells(question, question.partners.slice(0, question.top))),
      readSeries: ({ flow, months }) =>
        answerEach(
          months.map((period) => {
            const keys = FORMULAS.TRADEVALUE.listKeys({ period, flow, partner: "WORLD" });
            return { id: "TRADEVALUE", name: "", partner: "WORLD", flow, period, keys };
          }),
        ),
    };
  },
});

export const hyperFormulaSumifs = defineVariant("HyperFormula SUMIFS", {
  lookup: SUMIFS,
  takes: "criteria",
  indexed: false,
});
export const hyperFormulaMatch = defineVariant("HyperFormula MATCH", { lookup: MATCH, takes: "key", indexed: false });
export const hyperFormulaIndexed = defineVariant("HyperFormula MATCH, indexed", {
  lookup: MATCH,
  takes: "key",
  indexed: true,
});
