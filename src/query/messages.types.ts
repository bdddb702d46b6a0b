import type { PeriodKind } from "./period";
import type { View } from "./view";

/** The details of each error, by code: the data that its message needs in any language. */
export interface ErrorDetails {
  /** A name that is not in a list; `nearest` are similar names, `choices` those to suggest if none is similar. */
  unknownName: {
    readonly what: string;
    readonly input: string;
    readonly nearest: readonly string[];
    readonly choices?: readonly string[];
  };
  unknownPeriod: { readonly input: string; readonly latest: string };
  /** A subject with two names of one dimension, such as two partners. */
  duplicateDimension: { readonly input: string };
  /** A part of a list of partners that is something else, such as a product. */
  notPartner: { readonly part: string };
  /** Two parts of a list of partners of which one includes the other, or members of it. */
  overlappingPartners: { readonly one: string; readonly other: string };
  /** A group in a list of partners, of which it is not known whom it includes. */
  unknownMembers: { readonly group: string };
  severalFlows: { readonly subject: string; readonly flows: readonly string[] };
  nothingFound: { readonly text: string };
  worldShareFlow: { readonly input: string };
  notOneValue: { readonly parameter: string };
  invalidTop: { readonly input: string };
  needsProduct: { readonly measure: string; readonly subject: string };
  /** No release has any figure of the subject. */
  noFigures: {
    readonly subject: string;
    readonly kinds: readonly string[];
    readonly release: string;
    readonly available: readonly string[];
  };
  /** A chapter or heading of HS; `products` are customs' commodities with that code or one within it. */
  noHsFigures: { readonly code: string; readonly name: string; readonly products: readonly string[] };
  /** The subject has figures, but not for the period; `others` are subjects that have. */
  noPeriod: {
    readonly subject: string;
    readonly flow: string;
    readonly period: string;
    readonly nearest: string;
    readonly flows: readonly string[];
    readonly others: readonly string[];
  };
  /** The subject has figures for the period, but not for the measure and flow. */
  noMeasure: {
    readonly what: string;
    readonly period: string;
    readonly published: readonly string[];
    readonly nearest: string | undefined;
  };
  /** A sum over members of which some have no figure. */
  missingMembers: {
    readonly what: string;
    readonly period: string;
    readonly members: number;
    readonly missing: readonly string[];
  };
  /** A partner that the ranking leaves out; `within` is a group that it is counted in, `ranking` a view that ranks it. */
  notRanked: {
    readonly subject: string;
    readonly view: View;
    readonly within: string | undefined;
    readonly ranking: View | undefined;
  };
  /** Only a one-sided figure ("more than 1 trn") is published. */
  onlyBound: { readonly what: string; readonly period: string; readonly bound: string };
  unknownRelease: { readonly input: string; readonly newest: string };
  beforeAllReleases: { readonly input: string; readonly first: string };
  /** The dataset in use does not hold the release that the workbook is pinned to; no other release may answer. */
  pinNotHeld: { readonly release: string; readonly newest: string };
  /** The figure can be derived, but its interval is too wide to be useful. */
  tooWide: { readonly what: string; readonly period: string; readonly range: string };
  /** Customs published no value in dollars, but a publisher converted the value in yuan. */
  onlyConversion: {
    readonly what: string;
    readonly period: string;
    readonly publisher: string;
    readonly amount: string;
    readonly currency: string;
  };
  noUpperBound: NoDetails;
  noLowerBound: NoDetails;
  contradiction: { readonly what: string };
  shapesDiffer: NoDetails;
  unknownColumn: {
    readonly input: string;
    readonly nearest: readonly string[];
    readonly columns: readonly string[];
  };
  noEvents: NoDetails;
  partsNotLoaded: { readonly why: string };
  wrongUnit: { readonly unit: string; readonly subject: string; readonly base: string };
  unknownSource: {
    readonly input: string;
    readonly nearest: readonly string[];
    readonly sources: readonly string[];
  };
  sourceLoading: { readonly name: string };
  sourceUnreadable: { readonly name: string };
  /** The workbook's default source is on another computer or has been removed. */
  defaultSourceMissing: { readonly name: string };
  noSuchPeriods: { readonly subjects: readonly string[]; readonly kind: PeriodKind };
  emptyTable: { readonly kind: "partner" | "product"; readonly flow: string; readonly period: string };
}

type NoDetails = Readonly<Record<never, never>>;

export type ErrorCode = keyof ErrorDetails;

/** The error messages in one language: what is wrong, why, and what to do. */
export type ErrorMessages = { readonly [C in ErrorCode]: (details: ErrorDetails[C]) => string };
