export { SelectedTab } from "./selected-tab";
