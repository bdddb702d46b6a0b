/** A sample of the agreements that `npm run robustness` looks for. */
import "../../src/tools/harness/excel-functions";
import { checkAnswers } from "../../src/tools/robustness/answers/check-answers";

test("answers agree with their sources, their bounds and each other", () => {
  const { failures, agreements } = checkAnswers({ seed: 1, count: 300 });
  expect(failures).toEqual([]);
  for (const { what, count } of agreements) expect({ what, isFound: count > 0 }).toEqual({ what, isFound: true });
});
