/** What people see of the refresh: its place in the Data tab, the banner over every tab, the mark of a pin. */
export { RefreshSection } from "./refresh-section";
