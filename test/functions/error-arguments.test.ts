/** An input that holds an error, or nothing that can be read, beside another that is not understood. */
import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/tools/harness/excel-functions";

const ERROR = { type: "Error", basicType: "Error", basicValue: "#DIV/0!", errorType: "Div0" };

test.each(CATALOGUE.filter(({ parameters }) => parameters.length > 1))(
  "$id answers an error beside an unknown text with an error of Excel's",
  ({ id, parameters }) => {
    for (const [at] of parameters.entries())
      for (const [place] of parameters.entries()) {
        if (place === at) continue;
        const args = parameters.map((_, one) => (one === at ? [[ERROR]] : one === place ? "nonsense" : null));
        const answer = evaluate(id, ...args);
        expect(answer === ERROR || (answer as { code: string }).code).toBeTruthy();
      }
  },
);

test("a table names what it does not understand, whatever error stands beside it", () => {
  expect(evaluate("TRADEBOUNDS", "short", [[ERROR]])).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("Unknown measure 'short'") as string,
  });
});

test.each([[{}], [Object.create(null)], [new Date(0)]])(
  "an object that is no value of Excel's is given back",
  (object) => {
    for (const basicValue of [object, { basicValue: object }])
      expect(evaluate("TRADEVALUE", [[basicValue]])).toBe(basicValue);
  },
);
