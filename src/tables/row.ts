/** One row of a table, and what rows of every kind have in common. */
import type { Flow } from "../dataset";
import type { Period, Subject } from "../query";
import type { TextPart } from "./live-text";
import { getTableMessages } from "./messages";
import type { Language } from "./spec";
import type { ParameterName } from "./types";

/** The cell an argument of a formula is in: the row's name, the row's flow, the column's header, or above the table. */
export type ArgumentSource = "name" | "flow" | "header" | "parameter";

export type ArgumentSources = Readonly<Record<ParameterName, ArgumentSource>>;

export interface Row {
  readonly name: string;
  readonly code: string;
  readonly period: Period;
  /** The arguments of the row's formulas, as their cells hold them. */
  readonly args: Readonly<Record<ParameterName, string>>;
}

export interface TableRows {
  readonly rows: readonly Row[];
  readonly argumentSources: ArgumentSources;
  /** The names of the subjects if each has a column of its own. */
  readonly columnSubjects?: readonly string[];
  /** The name of the one subject if rows are not subjects. */
  readonly subject?: string;
  /** Subject, flow and period for the title, as far as all rows share them. */
  readonly titleParts: readonly TextPart[];
  /** Names of partners that other partners include, so that the rows must not be added up. */
  readonly overlappingNames?: readonly string[];
}

/** HS codes, or the code of the partner. */
export const getSubjectCode = ({ partner, product }: Subject): string =>
  product.id !== "all" ? product.hs.join(", ") : partner.id === "WORLD" ? "" : partner.id;

/** The flow as a cell holds it; empty for one left open. */
export const formatFlowCell = (flow: Flow | undefined, language: Language): string =>
  flow ? getTableMessages(language).flows[flow].toLowerCase() : "";
