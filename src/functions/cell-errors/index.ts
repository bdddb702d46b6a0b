export { cellErrorMessagesEn } from "./messages.en";
export { CELL_ERRORS, type CellErrorMessages, type CellErrorTexts } from "./messages.types";
export { cellErrorMessagesZh } from "./messages.zh";
