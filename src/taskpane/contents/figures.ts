/** The figures that the grid can show. */
import type { Flow } from "../../dataset";
import type { QueryMeasure } from "../../query";

export type RowDimension = "partner" | "product";

export const FIGURE_FLOWS = ["exports", "imports", "total", "balance"] as const satisfies readonly Flow[];
export type FigureFlow = (typeof FIGURE_FLOWS)[number];

export const FIGURE_MEASURES: Readonly<Record<RowDimension, readonly QueryMeasure[]>> = {
  partner: ["value", "share", "yoy", "contribution"],
  product: ["value", "share", "yoy", "contribution", "quantity", "unit value"],
};
