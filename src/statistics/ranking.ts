import type { View } from "../query";

/** What a ranking compares: the partners of a view, or products. */
export type Ranking = View | "products";
