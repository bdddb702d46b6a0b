import { createStore } from "./store";

/**
 * Whether functions answer with bare numbers, without their formats and cards, which an older Excel reports as an
 * unavailable data type. A setting of the workbook; off by default.
 */
export const plainNumbers = createStore(false);
