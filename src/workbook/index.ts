export { insertFormula } from "./insert";
export { problems, reportProblem } from "./problems";
export { recalculate } from "./recalculate";
