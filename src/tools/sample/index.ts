export { calculateSheet } from "./calculate-sheet";
export { toStoredFormula } from "./stored-formula";
export { SAMPLE_MESSAGES, buildTradeMonitor } from "./trade-monitor";
