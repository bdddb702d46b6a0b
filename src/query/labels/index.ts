export { HEADINGS, LABELS } from "./labels";
export type { Status } from "./messages.types";
