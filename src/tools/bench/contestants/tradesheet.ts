/** TradeSheet through the boundary that Excel calls: matrices in, a matrix out. */
import type { Dataset } from "../../../dataset";
import { FUNCTIONS } from "../../../functions";
import { setDatasetInUse } from "../../../session/dataset-in-use";
import type { CellQuestion } from "../questions";
import type { Contestant } from "./contestant";

export const TRADESHEET = "TradeSheet";

const call = (id: string, ...args: unknown[]): unknown[][] => FUNCTIONS[id]!(...args) as unknown[][];

/** The number of a cell; that of a formatted number is its basic value. */
const toNumber = (cell: unknown): number => Number((cell as { basicValue?: unknown }).basicValue ?? cell);

const callColumn = (questions: readonly CellQuestion[]): (() => number[]) => {
  const toColumn = (name: "name" | "flow" | "period") => questions.map((question) => [question[name]]);
  const [names, flows, periods] = [toColumn("name"), toColumn("flow"), toColumn("period")];
  const { id } = questions[0]!;
  return () => call(id, names, flows, periods).map(([cell]) => toNumber(cell));
};

/** The questions, of one function, that the dataset in use has an answer to. */
export function selectAnswered(questions: readonly CellQuestion[]): CellQuestion[] {
  const numbers = callColumn(questions)();
  return questions.filter((_question, at) => Number.isFinite(numbers[at]));
}

/** The add-in answers from this dataset from now on. */
export function createTradeSheet(dataset: Dataset): Contestant {
  setDatasetInUse(dataset);
  return {
    answerEach: (questions) =>
      questions.map(({ id, name, flow, period }) => toNumber(call(id, [[name]], [[flow]], [[period]])[0]![0])),
    prepareRange: callColumn,
    readSeries: ({ flow, months }) =>
      call("TRADESERIES", [["World"]], [[flow]], [["value"]], [[months[0]]], [[months[months.length - 1]]]).map(
        ([, cell]) => toNumber(cell),
      ),
    readTable: ({ flow, period, top }) =>
      call("PARTNERS", [[flow]], [[period]], [[top]], [["value, share, yoy"]], null, null, [["economies"]])
        .slice(1)
        .flatMap((row) => row.map(toNumber)),
  };
}
