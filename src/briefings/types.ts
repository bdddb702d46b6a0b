/** A briefing as it will stand on a sheet, before there is a sheet. */
import type { ParameterName, TableSpec } from "../tables";

/** The ready-made briefings. */
export const BRIEFING_IDS = ["monitor", "partner", "product", "tariffs"] as const;
export type BriefingId = (typeof BRIEFING_IDS)[number];

/** What each briefing is asked for, as people type it. */
export interface BriefingChoices {
  /** Of a month; the last one where it is empty. */
  readonly monitor: { readonly month: string };
  readonly partner: { readonly partner: string };
  readonly product: { readonly product: string; readonly flow: "exports" | "imports" };
  /** A partner before and after the month of an event. */
  readonly tariffs: { readonly partner: string; readonly month: string };
}

export type BriefingChoice = {
  readonly [Id in BriefingId]: { readonly id: Id } & BriefingChoices[Id];
}[BriefingId];

/** The names of the cells under the title. */
export type CellName = "subject" | "flow" | "period" | "yearToDate" | "event" | "months" | "after" | "before";

/** The addresses of these cells, fixed, and of the notes beside them. */
export type CellAddresses = Readonly<Partial<Record<CellName, { readonly value: string; readonly note: string }>>>;

/** An expression of a formula, without its equals sign. */
export type Expression = string;

/** A cell under the title, with its label: one that people change, or one that follows another. */
interface BriefingCell {
  readonly name: CellName;
  readonly label: string;
  /** As it is typed; of a cell that follows others, what it gives at first. */
  readonly value: string;
  readonly formula?: (cells: CellAddresses) => Expression;
  /** What the value means now. */
  readonly note?: (cells: CellAddresses) => Expression;
}

/** A live table, with the parameters that follow the cells under the title. */
export interface BriefingTable {
  readonly spec: TableSpec;
  readonly links: Readonly<Partial<Record<ParameterName, CellName>>>;
}

export interface Briefing {
  /** The name of the sheet. */
  readonly name: string;
  readonly title: (cells: CellAddresses) => Expression;
  readonly cells: readonly BriefingCell[];
  /** The text, a sentence or two a line. */
  readonly sentences: readonly ((cells: CellAddresses) => Expression)[];
  readonly tables: readonly BriefingTable[];
}
