import { asReleased, type Dataset } from "../dataset";
import { datasetFrom } from "../functions";
import { parseRelease } from "../query";
import { areaOf, contains, onSheet, areaText, type Area, type Spot } from "./addresses";
import { questionAt } from "./content";
import type { LookUp } from "./contract";
import { namesIn, readReferences } from "./excel/references";
import { memoriesIn, type Memory } from "./excel/remembered";
import { inExcel, offers } from "./excel/run";
import { callsIn, type Call } from "./formulas/calls";
import { lookedUp, referencesOf } from "./formulas/evaluate";
import { isFormula } from "./text";

/**
 * What the active cell holds: each TRADE call of its formula with its answer, of a spilled cell those of the
 * formula it spilled from, of a figure in an inserted table of plain values the question it answers.
 * @throws Problem when Excel refuses.
 */
export function lookUp(): Promise<LookUp> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell();
    const parent = offers("1.12") ? cell.getSpillParentOrNullObject() : undefined;
    const tables = cell.getTables(false);
    cell.load("address,formulas,values,text,rowIndex,columnIndex");
    cell.worksheet.load("name");
    parent?.load("address,formulas,values");
    tables.load("items/name,items/id");
    workbook.names.load("items/name,items/formula");
    workbook.settings.load("items/key,items/value");
    await context.sync();

    const spot: Spot = { row: cell.rowIndex, column: cell.columnIndex };
    const sheet = cell.worksheet.name;
    const address = onSheet(sheet, areaText({ ...spot, rows: 1, columns: 1 }));
    const from = parent && !parent.isNullObject ? parent : cell;
    const held: unknown = (from.formulas as unknown[][])[0]![0];
    const formula = isFormula(held, (from.values as unknown[][])[0]![0]) ? held : "";
    const [table] = tables.items;
    const memory = memoriesIn(workbook.settings).find(
      ({ memory: { id, name } }) => table && (id === table.id || name === table.name),
    )?.memory;
    const base = {
      kind: "figure" as const,
      address,
      formula,
      formulaAddress: from.address,
      shown: cell.text[0]![0]!,
      ...(table && memory && { table: table.name }),
    };
    const calls = callsIn(formula);
    if (calls.length > 0) {
      const cells = await readReferences(context, sheet, calls.flatMap(referencesOf), namesIn(workbook.names));
      const origin = areaOf(from.address)!;
      const offset = { row: spot.row - origin.row, column: spot.column - origin.column };
      return { ...base, calls: calls.map((call) => lookedUp(call, cells, undefined, offset)) };
    }
    const plain = table && memory ? await plainFigure(context, table, memory, spot) : undefined;
    return plain ? { ...base, formula: "", calls: [plain] } : { kind: "nothing", address };
  });
}

/** The question that a plain figure of an inserted table answers, from the names of its line and its column. */
async function plainFigure(context: Excel.RequestContext, table: Excel.Table, memory: Memory, spot: Spot) {
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  range.load("address");
  header.load("values");
  const line = table.getDataBodyRange().getIntersectionOrNullObject(`${spot.row + 1}:${spot.row + 1}`);
  line.load("text");
  await context.sync();
  const area: Area = areaOf(range.address)!;
  if (line.isNullObject || !contains(area, spot)) return undefined;
  const headers = (header.values as unknown[][])[0]!.map(String);
  const texts = line.text[0]!;
  const columnOf = (wanted: string): number => {
    const written = memory.columns.find(({ key }) => key === wanted)?.header;
    return written === undefined ? -1 : headers.indexOf(written);
  };
  const written = memory.columns.find((column) => column.header === headers[spot.column - area.column]);
  const name = texts[columnOf("name")];
  if (!written || name === undefined) return undefined;
  const dataset = dataThen(memory);
  const question = questionAt(dataset, memory.spec, written.key, name, texts[columnOf("flow")]);
  if (!question) return undefined;
  const call: Call = {
    id: question.id,
    text: question.text,
    args: question.args.map((value) => ({ text: value, expression: { kind: "literal", value } })),
  };
  return lookedUp(call, () => undefined, dataset);
}

/** The data that the table was written from, as of its release: later ones do not explain its figures. */
function dataThen({ release, own = "official" }: Memory): Dataset {
  const dataset = datasetFrom(own);
  return asReleased(dataset, parseRelease(dataset, release));
}
