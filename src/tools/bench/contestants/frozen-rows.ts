/** How the dataset was built before it was in columns: a Map from joined texts to a frozen object a figure. */
import { identifyFigure } from "../../../dataset";
import { FORMULAS } from "../questions";
import type { ContestantType } from "./contestant";

export const frozenRows: ContestantType = {
  name: "Map of frozen rows",
  load(figures) {
    const map = new Map(
      figures.map(({ observation, number }) => {
        const row = Object.freeze({ ...observation, number });
        return [identifyFigure(row), row];
      }),
    );
    return {
      answerEach: (questions) =>
        questions.map(({ id, keys }) => FORMULAS[id].compute(keys.map((key) => map.get(key)!.number))),
    };
  },
};
