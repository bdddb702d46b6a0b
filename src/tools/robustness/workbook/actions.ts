/** What the add-in does to a workbook, each action with the workbook that it starts from. */
import { viewAsOf } from "../../../dataset";
import { parseRelease } from "../../../query";
import { getDatasetInUse, setDatasetInUse, setPin } from "../../../session";
import {
  createDefaultSpec,
  freeze,
  insertFormula,
  insertSourceList,
  insertTable,
  pinWorkbook,
  recalculateAll,
  undoInsert,
  unpinWorkbook,
  updateTables,
  type TableKind,
  type TableSpec,
} from "../../../workbook";
import type { TestExcel } from "../../harness/open-excel";
import { drawBelow, pick } from "../../harness/seeded-random";

export interface Action {
  readonly name: string;
  /** Makes the workbook that the action starts from, the same each time. */
  prepare(excel: TestExcel): Promise<void>;
  /** @throws WorkbookError where Excel refuses; whether something was done otherwise. */
  run(): Promise<boolean>;
}

/** Puts the data that ships into use as of a release. */
function useRelease(release: string): void {
  setDatasetInUse(undefined);
  const dataset = getDatasetInUse();
  setDatasetInUse(viewAsOf(dataset, parseRelease(dataset, release)));
}

const [EARLIER, LATER] = ["2025-11-07", "2025-12-08"] as const;

const CHARTS = { partners: "bar", products: "bar", series: "series", summary: "bar" } as const;

function drawSpec(random: () => number): TableSpec {
  const kind = pick<TableKind>(["partners", "products", "series", "summary"], random);
  const { chart: _chart, ...spec } = createDefaultSpec(kind, random() < 0.5 ? "en" : "zh");
  return {
    ...spec,
    live: random() < 0.5,
    sourceLine: random() < 0.8,
    ...(random() < 0.5 && { chart: CHARTS[kind] }),
    ...((kind === "partners" || kind === "products") && { top: 1 + drawBelow(6, random) }),
    ...(kind === "series" && { every: "month" as const, from: "2025-07" }),
  };
}

/** What a person has in the sheet before. */
function typeOwnCells(excel: TestExcel): void {
  excel.type("A1", ["mine", 2, "=B1*2"], ["'=text", "'007", '=TRADE.TRADERANK("EU")']);
}

/** Inserts into an empty sheet, over cells and formulas, below them, or onto a sheet of its own. */
function createInsertion(random: () => number): Action {
  const spec = drawSpec(random);
  const target = pick(["active", "next free", "new sheet", "overwrite"] as const, random);
  return {
    name: `insert ${target} ${JSON.stringify(spec)}`,
    async prepare(excel) {
      if (target !== "active") typeOwnCells(excel);
      if (target === "overwrite") excel.type("A6", ["=TRADE.PARTNERS()"]);
    },
    async run() {
      await insertTable(spec, { target });
      return true;
    },
  };
}

function createUndo(random: () => number): Action {
  const spec = drawSpec(random);
  const target = pick(["active", "new sheet", "overwrite"] as const, random);
  let insertion: Awaited<ReturnType<typeof insertTable>>["insertion"];
  return {
    name: `undo of an insertion ${target} ${JSON.stringify(spec)}`,
    async prepare(excel) {
      if (target !== "active") typeOwnCells(excel);
      ({ insertion } = await insertTable(spec, { target }));
    },
    async run() {
      if (insertion) await undoInsert(insertion);
      return insertion !== undefined;
    },
  };
}

function createFormulaInsertion(random: () => number): Action {
  const formula = pick(
    ['=TRADE.TRADESHARE("ASEAN")', "=TRADE.PARTNERS()", "=TRADE.DATAINFO()", "=1+TRADE.TRADEVALUE()"],
    random,
  );
  return {
    name: `insert ${formula}`,
    async prepare(excel) {
      typeOwnCells(excel);
      excel.select("E1");
    },
    async run() {
      await insertFormula(formula);
      return true;
    },
  };
}

function createFreezing(random: () => number): Action {
  const spec = { ...drawSpec(random), live: true };
  const scope = pick(["workbook", "sheet"] as const, random);
  const hasList = random() < 0.5;
  return {
    name: `freeze the ${scope} ${JSON.stringify(spec)}`,
    async prepare(excel) {
      await insertTable(spec, { target: "active" });
      excel.type("H1", ['=TRADE.TRADERANK("EU")'], ["=TRADE.TRADEVALUE()"]);
      await excel.waitForCalculation();
      if (hasList) {
        await insertSourceList({ language: "en" });
        excel.select("Sheet1!A1");
      }
    },
    async run() {
      await freeze(scope, { language: "en", day: "2026-11-24" });
      return true;
    },
  };
}

function createSourceList(random: () => number): Action {
  const isThere = random() < 0.5;
  return {
    name: `list the sources${isThere ? " again" : ""}`,
    async prepare(excel) {
      typeOwnCells(excel);
      await excel.waitForCalculation();
      if (isThere) await insertSourceList({ language: "en" });
      excel.type("Sheet1!A9", ["=TRADE.TRADEVALUE()"]);
    },
    async run() {
      await insertSourceList({ language: "en" });
      return true;
    },
  };
}

function createUpdate(random: () => number): Action {
  const spec = drawSpec(random);
  return {
    name: `update ${JSON.stringify(spec)}`,
    async prepare(excel) {
      useRelease(EARLIER);
      await insertTable(spec, { target: "active" });
      await excel.waitForCalculation();
      useRelease(LATER);
      // As a sync does: formulas that are restored answer from the new data.
      await recalculateAll();
    },
    async run() {
      const { tables } = await updateTables();
      return tables.every(({ outcome }) => outcome.kind !== "left");
    },
  };
}

function createPinning(random: () => number): Action {
  const isPinned = random() < 0.5;
  return {
    name: isPinned ? "unpin" : "pin",
    async prepare(excel) {
      setPin(undefined);
      typeOwnCells(excel);
      if (isPinned) await pinWorkbook();
    },
    async run() {
      await (isPinned ? unpinWorkbook() : pinWorkbook());
      return true;
    },
  };
}

const CREATORS = [
  createInsertion,
  createInsertion,
  createInsertion,
  createUndo,
  createFormulaInsertion,
  createFreezing,
  createSourceList,
  createUpdate,
  createUpdate,
  createPinning,
];

/** An action of the kind that the number of the case gives, so that every kind has its turn. */
export const createAction = (at: number, random: () => number): Action => CREATORS[at % CREATORS.length]!(random);

/** The data and the pin that every action starts with. */
export function resetSession(): void {
  setPin(undefined);
  useRelease(LATER);
}
