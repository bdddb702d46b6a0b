/** One place of a transformed series. */
import type { Period } from "../../query";
import type { Answer } from "../answer";

/** What is to be known about a place beside its number. */
export type Remark =
  /** There is no number, since there is no figure of this period. */
  | { readonly kind: "missing"; readonly period: Period }
  /** There is no number, since the figure that it would be relative to is not positive, or not known well enough. */
  | { readonly kind: "baseless"; readonly period: Period }
  /** The figure is that of January and February together; as an average month where it is beside single months. */
  | { readonly kind: "together"; readonly averaged: boolean }
  /** It is relative to an average month of January and February. */
  | { readonly kind: "against average" }
  /** The days of the Chinese New Year in the years compared, the later first. */
  | { readonly kind: "new year"; readonly days: readonly string[] };

export interface Point {
  /** Absent where there is no number: nothing is filled. */
  readonly answer?: Answer | undefined;
  readonly remarks: readonly Remark[];
}

export const toMissing = (period: Period): Point => ({ remarks: [{ kind: "missing", period }] });
