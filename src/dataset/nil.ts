import type { FigureKey } from "./figure-key";
import type { NoteClause, Observation } from "./types";
import type { Currency } from "./units";

/** What the source of a figure without a row says about it, where a missing row means no trade. */
export const NIL_NOTE: NoteClause = { en: "no row in the source: no trade", zh: "数据源中无此行：无贸易" };

/** An amount of exactly 0: its digits leave no doubt. */
export interface Nil extends Observation {
  readonly terms: 0;
}

/** The value of a figure without a row, as an observation of a release. */
export const createNil = ({ base, ...key }: FigureKey & { readonly base: Currency }, release: string): Nil => ({
  ...key,
  release,
  printed: "0",
  unit: base,
  qualifier: "",
  status: "published",
  source: "",
  also: "",
  note: NIL_NOTE.en,
  terms: 0,
});
