import type { Currency, Dimension, Flow } from "../dataset";
import type { LocalizedText } from "../language";
import type { Formula } from "./formula";
import type { QueryMeasure } from "./measure";
import type { Period, PeriodKind } from "./period";
import type { View } from "./view";

/** A choice as it is typed: a keyword, or a name in every language. */
export type Choice = string | LocalizedText;

/** What a closed list of names has. */
export type NameKind =
  | "subject"
  | "flow"
  | "unit"
  | "measure"
  | "view"
  | "lines"
  | "among"
  | "style"
  | "indicator"
  | "item"
  | "chart"
  | SeriesChoice;

/** What the choices of a series have names for. */
type SeriesChoice = "transformation" | "frequency" | "order" | "headers" | "column";

/** What an argument that stands in the wrong place looks like. */
export type ArgumentKind = "subject" | "flow" | "period" | "unit" | "measure";

/** A figure that was asked for. */
export interface RequestedFigure {
  /** Undefined for the total of all trade. */
  readonly subject: LocalizedText | undefined;
  readonly flow: Flow;
  readonly period: Period;
  readonly measure: QueryMeasure;
  /** Of money. */
  readonly currency: Currency | undefined;
}

/** A figure that is there instead of the one asked for: the number, what it differs in, and the formula that gets it. */
export interface AvailableFigure extends RequestedFigure {
  readonly differsIn: "subject" | "currency" | "flow" | "period" | "measure" | "several";
  readonly amount: LocalizedText;
  readonly formula: Formula;
}

/** The details of each error, by code: the data that its message needs in any language. */
export interface ErrorDetails {
  /**
   * A name that is not in a list; `nearest` are similar names, `choices` those to suggest if none is similar, `found` what a
   * search for a subject finds.
   */
  unknownName: {
    readonly kind: NameKind;
    readonly input: string;
    readonly nearest: readonly Choice[];
    readonly choices?: readonly Choice[];
    readonly found?: readonly Choice[];
  };
  unknownPeriod: { readonly input: string; readonly latest: Period };
  /** An argument in the place of another; `formulas` have it in its own. */
  misplacedArgument: {
    readonly input: string;
    readonly kind: ArgumentKind;
    /** What the argument takes, or the name of its parameter. */
    readonly expected: ArgumentKind | { readonly parameter: string };
    readonly formulas: readonly Formula[];
  };
  /** A subject with two names of one dimension, such as two partners. */
  duplicateDimension: { readonly input: string; readonly dimension: Dimension };
  /** A part of a list of partners that is something else, such as a product. */
  notPartner: { readonly part: string };
  /** Two parts of a list of partners of which one includes the other, or members of it. */
  overlappingPartners: { readonly one: LocalizedText; readonly other: LocalizedText };
  /** A group in a list of partners, of which it is not known whom it includes. */
  unknownMembers: { readonly group: LocalizedText };
  severalFlows: {
    readonly subject: LocalizedText;
    readonly flows: readonly Flow[];
    readonly formulas: readonly Formula[];
  };
  nothingFound: { readonly text: string };
  worldShareFlow: { readonly input: string };
  notOneValue: { readonly parameter: string };
  /** `parameter` is that of a number of rows. */
  invalidTop: { readonly input: string; readonly parameter?: string };
  /** A transformation of a measure that has none such, or at periods that do not follow each other. */
  notTransformable: { readonly transformation: LocalizedText; readonly measures: readonly QueryMeasure[] };
  needsProduct: { readonly functionId: string; readonly subject: LocalizedText };
  /** No release has any figure of the subject; `available` are subjects that have, of which there are `more`. */
  noFigures: {
    readonly subject: LocalizedText;
    readonly kinds: readonly Dimension[];
    readonly release: string;
    readonly available: readonly LocalizedText[];
    readonly more: number;
    /** Of a combination, those of its parts. */
    readonly figures: readonly AvailableFigure[];
  };
  /** A chapter or heading of HS; `products` are customs' commodities with that code or one within it. */
  noHsFigures: {
    readonly code: string;
    readonly name: LocalizedText;
    readonly products: readonly LocalizedText[];
  };
  /** A code of HS that customs publishes only together with others. */
  partOfProduct: { readonly code: string; readonly product: LocalizedText; readonly codes: readonly string[] };
  /** The subject has figures, but not the one asked for; `available` are those nearest to it. */
  noFigure: { readonly figure: RequestedFigure; readonly available: readonly AvailableFigure[] };
  /** A sum over members of which some have no figure. */
  missingMembers: {
    readonly figure: RequestedFigure;
    readonly members: number;
    readonly missing: readonly LocalizedText[];
    readonly available: readonly AvailableFigure[];
  };
  /** A partner that the ranking leaves out; `within` is a group that it is counted in, `ranking` a view that ranks it. */
  notRanked: {
    readonly subject: LocalizedText;
    readonly view: View;
    readonly within: LocalizedText | undefined;
    readonly ranking: { readonly view: View; readonly formula: Formula } | undefined;
  };
  /** Only a one-sided figure ("more than 1 trn") is published. */
  onlyBound: {
    readonly figure: RequestedFigure;
    readonly qualifier: "more than" | "less than";
    readonly amount: LocalizedText;
    readonly formula: Formula;
  };
  unknownRelease: { readonly input: string; readonly newest: string };
  beforeAllReleases: { readonly input: string; readonly first: string };
  /** The dataset in use does not hold the release that the workbook is pinned to; no other release may answer. */
  pinNotHeld: { readonly release: string; readonly newest: string };
  /** An indicator that no figures give; one whose interval is too wide. */
  noIndicator: { readonly indicator: LocalizedText; readonly subject: LocalizedText; readonly period: Period };
  indicatorTooWide: { readonly indicator: LocalizedText; readonly range: LocalizedText };
  /** An indicator of two partners without one of them. */
  needsTwoPartners: { readonly subject: LocalizedText };
  /** Of a series that compares periods, none has one that can be compared with. */
  notComparable: { readonly transformation: LocalizedText; readonly subject: LocalizedText; readonly period: Period };
  /** The figure can be derived, but its interval is too wide to be useful. */
  tooWide: { readonly figure: RequestedFigure; readonly range: LocalizedText; readonly formula: Formula };
  /** Customs published no value in dollars, but a publisher converted the value in yuan. */
  onlyConversion: {
    readonly figure: RequestedFigure;
    readonly publisher: string;
    readonly amount: LocalizedText;
    readonly formula: Formula;
  };
  noUpperBound: NoDetails;
  noLowerBound: NoDetails;
  /** What the digits of a figure allow, and what a derivation from others of its release allows instead. */
  contradiction: {
    readonly measure: QueryMeasure;
    readonly subject: LocalizedText;
    readonly range: LocalizedText;
    readonly method: LocalizedText;
    readonly otherRange: LocalizedText;
  };
  shapesDiffer: NoDetails;
  unknownColumn: {
    readonly input: string;
    readonly nearest: readonly Choice[];
    readonly columns: readonly Choice[];
  };
  noEvents: NoDetails;
  partsNotLoaded: { readonly why: string };
  /** A quantity in a unit in which the product is not counted; `base` is its own. */
  wrongUnit: {
    readonly unit: LocalizedText;
    readonly subject: LocalizedText;
    readonly base: LocalizedText;
    readonly amount: LocalizedText;
    readonly formula: Formula;
  };
  unknownSource: {
    readonly input: string;
    readonly nearest: readonly Choice[];
    readonly sources: readonly string[];
  };
  sourceLoading: { readonly name: string };
  /** The refusal of a script that loads later and brings its own messages; `why` are sentences. */
  refused: { readonly why: LocalizedText };
  /** A source beyond the bundle does not answer; `why` is a sentence. */
  sourceFailed: { readonly name: string; readonly why: LocalizedText };
  sourceUnreadable: { readonly name: string };
  /** The workbook's default source is on another computer or has been removed. */
  defaultSourceMissing: { readonly name: string };
  noSuchPeriods: { readonly subjects: readonly LocalizedText[]; readonly kind: PeriodKind };
  /** A table without rows; an undefined flow stands for all of them. */
  /** A table of partners within a partner, or of products within a product. */
  listedDimension: { readonly input: string; readonly kind: "partner" | "product" };
  emptyTable: {
    readonly kind: "partner" | "product";
    /** What the partners or products are of; absent for all trade. */
    readonly within?: LocalizedText | undefined;
    readonly flow: Flow | undefined;
    readonly period: Period;
    readonly formulas: readonly Formula[];
  };
  /** A table of which no row has any of the figures asked for; `columns` have figures. */
  emptyColumns: {
    readonly kind: "partner" | "product";
    /** What the partners or products are of; absent for all trade. */
    readonly within?: LocalizedText | undefined;
    readonly flow: Flow | undefined;
    readonly period: Period;
    readonly columns: readonly LocalizedText[];
    readonly formulas: readonly Formula[];
  };
}

type NoDetails = Readonly<Record<never, never>>;

export type ErrorCode = keyof ErrorDetails;

/** The error messages in one language: what is wrong, why, and what to do. */
export type ErrorMessages = { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string } & {
  /** For a defect of the add-in. */
  readonly internalError: string;
};
