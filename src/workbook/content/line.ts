/** One line of a table, and what lines of every kind have in common. */
import type { Dataset, Flow } from "../../dataset";
import { narrowed, parseSubject, subjectLabel, type Period, type Subject } from "../../query";
import type { Language, TableSpec } from "../spec";
import { wordsOf } from "../words";
import type { Slot } from "./types";

/** Where a figure finds what it asks by: in its line's name, in its line's flow, in its header, or above the table. */
export type Where = "name" | "flow" | "header" | "parameter";

/** One line: its name, its code, and the texts that its figures ask by. */
export interface Line {
  readonly name: string;
  readonly code: string;
  readonly period: Period;
  readonly asks: Readonly<Record<Slot, string>>;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly where: Readonly<Record<Slot, Where>>;
  /** Each subject with a column of its own, where a series has several. */
  readonly subjects?: readonly string[];
  /** The one subject of a table whose lines are not subjects. */
  readonly subject?: string;
  /** What the title tells: subject, flow, period, as far as they are the same throughout. */
  readonly title: readonly string[];
  /** The names of lines that are counted in others too, and are added to them by nobody. */
  readonly overlapping?: readonly string[];
  /** The periods of the lines in words, for the source line. */
  readonly when: string;
}

/** The subject's name in that language, where the name is one that is understood again; else in English. */
export function nameOf(dataset: Dataset, subject: Subject, language: Language): string {
  const english = subjectLabel(subject);
  if (language === "en") return english;
  const dimensions = narrowed(subject);
  const name = dimensions.map((dimension) => subject[dimension].zh).join(" / ") || subject.partner.zh;
  try {
    return subjectLabel(parseSubject(dataset, name)) === english ? name : english;
  } catch {
    return english;
  }
}

/** The code that goes with a subject: HS codes, or the partner's. */
export const codeOf = ({ partner, product }: Subject): string =>
  product.id !== "all" ? product.hs.join(", ") : partner.id === "WORLD" ? "" : partner.id;

/** The text that stands for a period in a parameter cell. */
export const periodText = ({ period, language }: TableSpec): string =>
  /^(latest|newest|最新)?$/i.test(period.trim()) ? wordsOf(language).latest : period;

/** The flow as a cell has it: what was left open stays empty. */
export const flowText = ({ language }: TableSpec, flow: Flow | undefined): string =>
  flow ? wordsOf(language).flows[flow].toLowerCase() : "";

/** The flow as a part of a title. */
export const flowTitle = (spec: TableSpec, flow: Flow | undefined): string[] => [flowText(spec, flow)].filter(Boolean);
