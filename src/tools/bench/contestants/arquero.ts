/** arquero: a table in columns. One formula is a filter by the joined key; a range is a lookup of all keys at once. */
import { VALUE, type Figure } from "../figures";
import { loadPeer } from "../load-peer";
import { FORMULAS, listTableCells, type CellQuestion } from "../questions";
import type { ContestantType } from "./contestant";

interface Table {
  params(values: Readonly<Record<string, unknown>>): Table;
  filter(expression: string): Table;
  orderby(...columns: unknown[]): Table;
  slice(from: number, to: number): Table;
  lookup(other: Table, on: readonly [string, string], values: readonly string[]): Table;
  get(column: string, row: number): number;
  array(column: string): number[];
}

interface Arquero {
  table(columns: Readonly<Record<string, readonly unknown[]>>): Table;
  desc(column: string): unknown;
}

const COLUMNS = ["key", "period", "flow", "partner", "product", "measure", "number"] as const;

export const arquero: ContestantType = {
  name: "arquero",
  async load(figures) {
    const aq = await loadPeer<Arquero>("arquero");
    const toColumn = (name: keyof Figure) => figures.map((figure) => figure[name]);
    const table = aq.table(Object.fromEntries(COLUMNS.map((name) => [name, toColumn(name)])));
    const read = (key: string): number => table.params({ key }).filter("(d, $) => d.key === $.key").get("number", 0);
    const lookUp = (keys: readonly string[]): number[] =>
      aq.table({ key: keys }).lookup(table, ["key", "key"], ["number"]).array("number");
    return {
      answerEach: (questions) => questions.map(({ id, keys }) => FORMULAS[id].compute(keys.map(read))),
      prepareRange: (questions) => () => answerTogether(questions, lookUp),
      readSeries: ({ flow, months }) =>
        table
          .params({ flow, from: months[0], to: months[months.length - 1], measure: VALUE })
          .filter(
            "(d, $) => d.partner === 'WORLD' && d.product === 'all' && d.flow === $.flow && d.measure === $.measure && d.period >= $.from && d.period <= $.to && d.period.length === 7",
          )
          .orderby("period")
          .array("number"),
      readTable(question) {
        const { flow, period, partners, top } = question;
        const largest = table
          .params({ flow, period, measure: VALUE, partners })
          .filter(
            "(d, $) => d.period === $.period && d.flow === $.flow && d.measure === $.measure && d.product === 'all' && op.includes($.partners, d.partner)",
          )
          .orderby(aq.desc("number"))
          .slice(0, top);
        const cells = listTableCells(question, largest.array("partner") as unknown as string[]);
        return answerTogether(cells, lookUp);
      },
    };
  },
};

/** Looks the keys of all questions up at once, then computes each answer. */
function answerTogether(
  questions: readonly CellQuestion[],
  lookUp: (keys: readonly string[]) => readonly number[],
): number[] {
  const numbers = lookUp(questions.flatMap(({ keys }) => keys));
  let at = 0;
  return questions.map(({ id, keys }) => FORMULAS[id].compute(numbers.slice(at, (at += keys.length))));
}
