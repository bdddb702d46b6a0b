/** Figures as they are printed, in short. */
import type { Measure } from "../../src/dataset";
import type { TrueFigure } from "./test-dataset";

/** What a figure has beside its flow and digits, where that is not the default. */
export type Details = Partial<TrueFigure>;

/** A figure printed with these digits. */
export const print = (digits: string, details: Omit<TrueFigure, "truth" | "decimals">): TrueFigure => ({
  ...details,
  truth: Number(digits),
  decimals: digits.split(".")[1]?.length ?? 0,
});

export const value = (flow: TrueFigure["flow"], digits: string, more: Details = {}): TrueFigure =>
  print(digits, { flow, measure: "value", unit: "CNY bn", ...more });

export const change = (
  flow: TrueFigure["flow"],
  digits: string,
  measure: Measure = "yoy",
  more: Details = {},
): TrueFigure => print(digits, { flow, measure, unit: "%", ...more });
