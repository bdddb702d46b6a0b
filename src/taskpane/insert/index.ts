export { InsertTab } from "./insert-tab";
