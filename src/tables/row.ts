/** One line of a table, and what lines of every kind have in common. */
import type { Dataset, Flow } from "../dataset";
import { listNarrowedDimensions, parseSubject, formatSubject, type Period, type Subject } from "../query";
import type { Language, TableSpec } from "./spec";
import { getTableMessages } from "./get-messages";
import type { ParameterName } from "./types";

/** Where a figure finds what it asks by: in its line's name, in its line's flow, in its header, or above the table. */
export type ArgumentSource = "name" | "flow" | "header" | "parameter";

/** One line: its name, its code, and the texts that its figures ask by. */
export interface Row {
  readonly name: string;
  readonly code: string;
  readonly period: Period;
  readonly args: Readonly<Record<ParameterName, string>>;
}

export interface TableRows {
  readonly rows: readonly Row[];
  readonly argumentSources: Readonly<Record<ParameterName, ArgumentSource>>;
  /** Each subject with a column of its own, where a series has several. */
  readonly subjects?: readonly string[];
  /** The one subject of a table whose lines are not subjects. */
  readonly subject?: string;
  /** What the title tells: subject, flow, period, as far as they are the same throughout. */
  readonly titleParts: readonly string[];
  /** The names of lines that are counted in others too, and are added to them by nobody. */
  readonly overlappingNames?: readonly string[];
  /** The periods of the lines in words, for the source line. */
  readonly periodSpan: string;
}

/** The subject's name in that language, where the name is one that is understood again; else in English. */
export function getSubjectName(dataset: Dataset, subject: Subject, language: Language): string {
  const english = formatSubject(subject);
  if (language === "en") return english;
  const dimensions = listNarrowedDimensions(subject);
  const name = dimensions.map((dimension) => subject[dimension].zh).join(" / ") || subject.partner.zh;
  try {
    return formatSubject(parseSubject(dataset, name)) === english ? name : english;
  } catch {
    return english;
  }
}

/** The code that goes with a subject: HS codes, or the partner's. */
export const getSubjectCode = ({ partner, product }: Subject): string =>
  product.id !== "all" ? product.hs.join(", ") : partner.id === "WORLD" ? "" : partner.id;

/** The text that stands for a period in a parameter cell. */
export const formatPeriodCell = ({ period, language }: TableSpec): string =>
  /^(latest|newest|最新)?$/i.test(period.trim()) ? getTableMessages(language).latest : period;

/** The flow as a cell has it: what was left open stays empty. */
export const formatFlowCell = ({ language }: TableSpec, flow: Flow | undefined): string =>
  flow ? getTableMessages(language).flows[flow].toLowerCase() : "";

/** The flow as a part of a title. */
export const getFlowTitleParts = (spec: TableSpec, flow: Flow | undefined): string[] =>
  [formatFlowCell(spec, flow)].filter(Boolean);
