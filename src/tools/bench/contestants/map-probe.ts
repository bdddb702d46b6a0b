/** The limit: a Map from joined texts to the digits, probed with a key that is joined for each question. */
import { identifyFigure } from "../../../dataset";
import { joinValueKey, type Figure } from "../figures";
import { FORMULAS, listTableCells, type CellQuestion } from "../questions";
import type { ContestantType } from "./contestant";

interface Printed {
  readonly digits: string;
  readonly scale: number;
}

export const mapProbe: ContestantType = {
  name: "Map",
  load(figures) {
    const map = new Map(figures.map((figure) => [identifyFigure(figure.observation), toPrinted(figure)]));
    const read = (key: string): number => {
      const { digits, scale } = map.get(key)!;
      return Number(digits) * scale;
    };
    const answer = ({ id, period, flow, partner }: CellQuestion): number => {
      const { listKeys, compute } = FORMULAS[id];
      return compute(listKeys({ period, flow, partner }).map(read));
    };
    const answerEach = (questions: readonly CellQuestion[]): number[] => questions.map(answer);
    return {
      answerEach,
      prepareRange: (questions) => () => answerEach(questions),
      readSeries: ({ flow, months }) => months.map((month) => read(joinValueKey(month, flow, "WORLD"))),
      readTable(question) {
        const { flow, period, partners, top } = question;
        const values = partners.map((partner) => ({ partner, value: read(joinValueKey(period, flow, partner)) }));
        const largest = values.sort((a, b) => b.value - a.value).slice(0, top);
        return answerEach(
          listTableCells(
            question,
            largest.map(({ partner }) => partner),
          ),
        );
      },
    };
  },
};

const toPrinted = ({ observation: { printed }, number }: Figure): Printed => {
  const digits = Number(printed);
  return { digits: printed, scale: digits === 0 ? 1 : number / digits };
};
