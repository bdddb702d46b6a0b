import { Host } from "../host";
import { Answers } from "./answers";
import { EXAMPLES, FIRST_FREE, STARTER, STARTER_TABLE, type Example } from "./examples";
import { explainErrors } from "./explain";
import { registerFunctions, type FunctionMetadata } from "./register";
import { createSheet } from "./sheet";
import type { FUniver } from "./univer";

/** What tests do on the page beside typing: select a cell, enter a formula, read a cell. */
interface Playground {
  select(address: string): void;
  selected(): string;
  /** Where the middle of a cell is on the page. */
  centre(address: string): { x: number; y: number };
  enter(address: string, formula: string): void;
  read(address: string): { value: unknown; text: string; message: string };
}

declare global {
  interface Window {
    /** The frame of the add-in attaches itself here, before its office.js runs. */
    tradeSheetHost: Host;
    playground: Playground;
  }
}

const element = (id: string): HTMLElement => document.getElementById(id)!;

async function start(): Promise<void> {
  const host = (window.tradeSheetHost = new Host());
  const pane = element("pane") as HTMLIFrameElement;
  pane.src = "/addin/taskpane.html";

  const response = await fetch("/addin/functions.json");
  const { functions } = (await response.json()) as { functions: FunctionMetadata[] };
  const api = createSheet(element("sheet"), matchMedia("(prefers-color-scheme: dark)"));
  const answers = new Answers();
  registerFunctions(api, host, answers, functions);
  api.getFormula().calculationResultApplied(() => answers.format(api));
  explainErrors(api, answers, element("card"), element("status"));
  listExamples(api);
  window.playground = playgroundOf(api, answers);

  await host.ready;
  await showRelease(host);
  fillStarter(api);
  // Ready once the first answers stand: typing before that would be cut short by them.
  await api
    .getFormula()
    .onCalculationResultApplied(5000)
    .catch(() => undefined);
  document.documentElement.dataset.ready = "true";
}

async function showRelease(host: Host): Promise<void> {
  const [period, date] = await Promise.all(
    ["headline period in words", "release date"].map((item) => host.call("DATAINFO", [[[item]], null], "Sheet1!A1")),
  );
  element("release").textContent = `${String(period![0]![0])}, release of ${String(date![0]![0])}`;
}

function fillStarter(api: FUniver): void {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  sheet.setColumnWidth(0, 190).setColumnWidth(1, 130).setColumnWidth(2, 130);
  STARTER.forEach(([label, formula], row) => {
    sheet.getRange(row, 0).setValue(label);
    sheet.getRange(row, 1).setValue({ f: formula });
  });
  sheet.getRange("A1").setFontWeight("bold");
  sheet.getRange("B1").setFontWeight("bold");
  sheet.getRange(STARTER_TABLE.address).setValue({ f: STARTER_TABLE.formula });
  sheet.getRange(FIRST_FREE).activate();
}

function listExamples(api: FUniver): void {
  element("examples").replaceChildren(
    ...EXAMPLES.map((example) => {
      const item = document.createElement("li");
      item.append(exampleButton(api, example));
      return item;
    }),
  );
}

function exampleButton(api: FUniver, { formula, says }: Example): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  const code = document.createElement("code");
  code.textContent = formula;
  button.append(says, code);
  button.addEventListener("click", () => void insert(api, formula));
  return button;
}

/** Puts the formula in the active cell and moves to the first empty cell below its answer. */
async function insert(api: FUniver, formula: string): Promise<void> {
  const sheet = api.getActiveWorkbook().getActiveSheet();
  const cell = sheet.getActiveRange() ?? sheet.getRange(FIRST_FREE);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  cell.setValue({ f: formula });
  await api.getFormula().onCalculationResultApplied(5000);
  let below = row + 1;
  while (below < sheet.getMaxRows() - 1 && sheet.getRange(below, column).getDisplayValue()) below += 1;
  sheet.getRange(below, column).activate();
}

const playgroundOf = (api: FUniver, answers: Answers): Playground => {
  const range = (address: string) => api.getActiveWorkbook().getActiveSheet().getRange(address);
  return {
    select: (address) => void range(address).activate(),
    selected: () => api.getActiveWorkbook().getActiveSheet().getActiveRange()?.getA1Notation() ?? "",
    centre: (address) => {
      // Univer gives the place within its canvas.
      const canvases = [...element("sheet").querySelectorAll("canvas")].map((canvas) => canvas.getBoundingClientRect());
      const { left, top } = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
      const { x, y, width, height } = range(address).getCellRect();
      return { x: left + x + width / 2, y: top + y + height / 2 };
    },
    enter: (address, formula) => void range(address).setValue(formula.startsWith("=") ? { f: formula } : formula),
    read: (address) => {
      const cell = range(address);
      const text = cell.getDisplayValue();
      return { value: cell.getRawValue(), text, message: answers.message(cell.getRow(), cell.getColumn(), text) };
    },
  };
};

start().catch((error: unknown) => {
  element("status").textContent = `The playground did not start: ${(error as Error).message}`;
  throw error;
});
