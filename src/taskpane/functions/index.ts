export { FunctionsTab } from "./functions-tab";
