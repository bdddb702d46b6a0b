/** What a refusal suggests can be had: every formula that it names gives a number. */
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { NotAvailableError, InvalidArgumentError, type TradeError } from "../../src/query";
import { formatFormula, listArguments, type Formula } from "../../src/query/formula";
import { LANGUAGES, type Language } from "../../src/language";
import { getDatasetInUse } from "../../src/session";
import { createRandom } from "../../src/tools/harness/seeded-random";

const dataset = getDatasetInUse();

const FUNCTIONS = [
  ["TRADEVALUE", ["subject", "flow", "period", "unit", "release", "source"]],
  ["TRADESHARE", ["subject", "flow", "period", "within", "release"]],
  ["YOYCHANGE", ["subject", "flow", "period", "change", "release"]],
  ["TRADEBALANCE", ["subject", "period", "unit"]],
  ["QUANTITY", ["subject", "flow", "period", "unit", "release"]],
  ["UNITVALUE", ["subject", "flow", "period", "unit", "release"]],
  ["PRIORVALUE", ["subject", "flow", "period", "unit", "release"]],
  ["CONTRIBUTION", ["subject", "flow", "period", "release"]],
  ["TRADERANK", ["subject", "flow", "period", "release", "source", "view"]],
  ["TRADESOURCE", ["subject", "flow", "period", "measure", "unit", "release"]],
  ["WORLDSHARE", ["period", "flow"]],
  ["PARTNERS", ["flow", "period"]],
  ["PRODUCTS", ["flow", "period"]],
] as const;

const NAMES = [...dataset.partners, ...dataset.products, ...dataset.regimes, ...dataset.enterprises].map(
  ({ en }) => en,
);
const KNOWN = [
  "World",
  "ASEAN",
  "EU",
  "US",
  "Japan",
  "Belt and Road",
  "G7",
  "Integrated circuits",
  "Iron ore",
  "Soybeans",
];
const PERIODS = [
  ...["1999", "2018", "2019", "2020", "2023", "2024", "2025", "2030"],
  ...["2019-05", "2022-02", "2023-08", "2024-02", "2025-03", "2025-10", "2025-12", "2026-05"],
  ...["2018-Q4", "2023-Q1", "2024-Q3", "2025-Q2", "2025-Q4", "H1 2024", "H2 2025"],
  ...["2020-01/2020-11", "2024-01/2024-11", "2025-01/2025-07", "2024-12/2025-02", "latest", "last month", "-2Y"],
];

const random = createRandom(20251208);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const pickOrOmit = <T>(items: readonly T[], rate: number): T | null => (random() < rate ? pick(items) : null);

const ARGUMENTS: Readonly<Record<string, () => string | null>> = {
  subject: () => {
    const subject = pick(random() < 0.4 ? KNOWN : NAMES);
    return random() < 0.15 ? `${subject} / ${pick(KNOWN)}` : subject;
  },
  flow: () => pickOrOmit(["exports", "imports", "total", "balance"], 0.8),
  period: () => pickOrOmit(PERIODS, 0.95),
  unit: () => pickOrOmit(["USD", "CNY bn", "USD trn", "mn t", "items", "kg"], 0.4),
  change: () => pickOrOmit(["quantity", "unit value", "usd value", "basis not stated"], 0.5),
  measure: () => pickOrOmit(["value", "share", "yoy", "rank", "contribution", "prior value", "unit value"], 0.8),
  within: () => pickOrOmit(["ASEAN", "EU", "Mechanical and electrical products"], 0.1),
  release: () => pickOrOmit(["2019-12", "2023-11", "2025-11-07", "2025-12-08"], 0.15),
  source: () => null,
  view: () => pickOrOmit(["customs", "economies", "continents"], 0.3),
};

const isFormula = (value: unknown): value is Formula =>
  typeof value === "object" && value !== null && "functionId" in value && "args" in value;

/** The formulas anywhere in the details of an error. */
function listFormulas(details: unknown): Formula[] {
  if (isFormula(details)) return [details];
  if (typeof details !== "object" || details === null) return [];
  return Object.values(details).flatMap(listFormulas);
}

const isNumber = (cell: Cell): boolean => typeof cell === "number" || (typeof cell === "object" && !isFailedCell(cell));

const findError = (cells: readonly (readonly Cell[])[]): TradeError | undefined => {
  const [cell] = cells[0]!;
  if (!isFailedCell(cell!)) return undefined;
  const { error } = cell;
  expect(error instanceof NotAvailableError || error instanceof InvalidArgumentError).toBe(true);
  return error as TradeError;
};

const answers = new Map<string, boolean>();
function givesNumber(formula: Formula, language: Language): boolean {
  const text = formatFormula(formula, language);
  if (!answers.has(text)) {
    const cells = callFunction(formula.functionId, listArguments(formula, language), undefined, language);
    answers.set(text, cells.flat().some(isNumber));
  }
  return answers.get(text)!;
}

test("every formula that 2,000 refusals suggest gives a number, in either language", () => {
  let [refusals, suggesting] = [0, 0];
  const broken: string[] = [];
  while (refusals < 2_000) {
    const [id, parameters] = pick(FUNCTIONS);
    const args = parameters.map((parameter) => ARGUMENTS[parameter]!());
    // The second source has chapters of HS, in dollars.
    const source = parameters.indexOf("source" as never);
    if (source >= 0 && random() < 0.2) {
      args[0] = pick(["HS 85", "HS 27", "World"]);
      args[source] = "BACI";
    }
    const error = findError(callFunction(id, args, undefined, "en"));
    if (!error) continue;
    refusals += 1;
    const formulas = listFormulas(error.details);
    if (formulas.length > 0) suggesting += 1;
    for (const language of LANGUAGES) {
      const message = error.format(language);
      for (const formula of formulas) {
        expect(message).toContain(formatFormula(formula, language));
        if (!givesNumber(formula, language))
          broken.push(`${id}(${args.join(",")}): ${error.code}: ${formatFormula(formula, language)}`);
      }
    }
  }
  expect(broken).toEqual([]);
  // The others are about subjects without any figure, or arguments that no figure can have.
  expect(suggesting).toBeGreaterThan(800);
});
