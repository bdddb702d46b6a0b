export { NUMBER_WORDS } from "./number-words";
export type { Scale } from "./messages.types";
