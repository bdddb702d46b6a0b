export { callOf, quoted } from "./columns";
export { questionAt, type CellQuestion } from "./question";
export { nameOf } from "./lines";
export { shown } from "./shown";
export { tableContent } from "./table";
export type {
  ChartContent,
  ChartSeries,
  ColumnKey,
  ContentCell,
  Grid,
  Parameter,
  Place,
  Slot,
  TableContent,
} from "./types";
