/** The texts of briefings: words, and sentences as expressions of Excel. */
import type { BriefingId, Expression } from "./types";

/** A figure in a sentence: whose it is, and the expressions that give it. */
export interface FigureParts {
  readonly subject: Expression;
  readonly period: Expression;
  readonly value: Expression;
  /** A fraction. */
  readonly change: Expression;
  /** In percentage points, to the growth of a flow, which is in words; left out for a total. */
  readonly contribution?: { readonly points: Expression; readonly flow: Expression };
}

/** A change after an event beside that before it: fractions, and their periods. */
interface BeforeAfterParts {
  readonly subject: Expression;
  readonly value: Expression;
  readonly after: { readonly period: Expression; readonly change: Expression };
  readonly before: { readonly period: Expression; readonly change: Expression };
}

export interface RankingParts {
  readonly period: Expression;
  readonly rows: readonly { readonly name: Expression; readonly share: Expression; readonly change: Expression }[];
}

export interface Messages {
  readonly names: Readonly<Record<BriefingId, string>>;
  readonly cells: {
    readonly month: string;
    readonly yearToDate: string;
    readonly partner: string;
    readonly product: string;
    readonly flow: string;
    readonly period: string;
    readonly event: string;
    readonly months: string;
    readonly after: string;
    readonly before: string;
  };
  /** As they are typed. */
  readonly lastMonth: string;
  readonly latest: string;
  readonly flows: { readonly exports: string; readonly imports: string };
  /** The titles, from the cell with the partner or product. */
  readonly titles: Readonly<Record<BriefingId, (subject: Expression) => Expression>>;
  /** A flow in words, and that of a cell, however it is typed. */
  readonly flowWords: { readonly total: Expression; readonly exports: Expression; readonly imports: Expression };
  readonly flowInWords: (flow: Expression) => Expression;
  /** What is traded with a partner, and in a product. */
  readonly partnerTrade: {
    readonly total: (partner: Expression) => Expression;
    readonly exports: (partner: Expression) => Expression;
    readonly imports: (partner: Expression) => Expression;
  };
  /** A partner that a sentence begins with. */
  readonly partnerFirst: (partner: Expression) => Expression;
  readonly productTrade: (product: Expression, flowInWords: Expression) => Expression;
  /** What is traded with all of the world. */
  readonly allTrade: { readonly total: Expression; readonly exports: Expression; readonly imports: Expression };
  /** A period in words, from the name that the data has for it. */
  readonly periodInWords: (period: Expression) => Expression;
  /** A value with its change and its contribution; says so where one of them is missing. */
  readonly figure: (parts: FigureParts) => Expression;
  /** A surplus, a deficit, or neither. */
  readonly balance: (parts: {
    readonly period: Expression;
    readonly balance: Expression;
    readonly partner?: Expression;
  }) => Expression;
  /** The share of a flow, and the rank among the partners where there is one. */
  readonly share: (parts: {
    readonly name: Expression;
    readonly period: Expression;
    readonly flow: Expression;
    readonly share: Expression;
    readonly rank?: Expression;
  }) => Expression;
  readonly quantity: (parts: {
    readonly period: Expression;
    readonly quantityChange: Expression;
    readonly unitValueChange: Expression;
  }) => Expression;
  readonly beforeAfter: (parts: BeforeAfterParts) => Expression;
  /** That a cell names nothing that the data knows; else nothing. */
  readonly whenUnknown: (subject: Expression) => Expression;
  readonly noEvent: string;
  readonly notMonth: string;
  readonly monthsCompared: string;
  /** That what follows an event need not be due to it. */
  readonly caution: string;
  readonly largestPartners: (parts: RankingParts) => Expression;
  readonly largestProducts: (parts: RankingParts & { readonly flow: "exports" | "imports" }) => Expression;
}
