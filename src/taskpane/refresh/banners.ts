/** Which of all that could be said about the data matters most, over every tab. */
import { isBusy, type Done, type RefreshState, type Step } from "../../refresh";
import type { WorkbookData } from "../../workbook";
import { offerOf } from "./put-away";

type StepOf<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;

/** What the workbook's figures are to the data in use, where something is to be done about it. */
export type Mixed = Extract<WorkbookData["standing"], { readonly was: string }>;

export type Banner =
  /** The release that the workbook is pinned to is not there: its formulas have no answers. */
  | { readonly kind: "notHeld"; readonly release: string }
  /** The workbook's figures are from other data than the data in use. */
  | { readonly kind: "mixed"; readonly standing: Mixed }
  /** A refresh that was asked for goes on. */
  | { readonly kind: "busy"; readonly state: RefreshState }
  | { readonly kind: "failed"; readonly step: StepOf<"failed"> | StepOf<"offline"> }
  | { readonly kind: "available"; readonly step: StepOf<"available"> }
  | { readonly kind: "changed"; readonly change: Done }
  | { readonly kind: "pinned"; readonly release: string };

export interface Told {
  readonly state: RefreshState;
  /** Undefined while it is not known, and without a workbook. */
  readonly workbook: WorkbookData | undefined;
  /** Whether a refresh was asked for here: only then being offline, and being busy, is news. */
  readonly asked: boolean;
  /** Whether the place of the refresh itself is in sight, which tells of it better. */
  readonly inPlace: boolean;
}

/** The release in a data version, "2026-06-22" of "2026-06-22-0123456789ab". */
export const releaseIn = (version: string): string => version.slice(0, version.lastIndexOf("-"));

/** What to say, most important first. Figures that are wrong or missing come before data that is newer. */
export function bannersOf({ state, workbook, asked, inPlace }: Told): Banner[] {
  const { step, lastChange } = state;
  const told: Banner[] = [];
  if (workbook?.pin && !workbook.pinHeld) told.push({ kind: "notHeld", release: workbook.pin.release });
  if (workbook && workbook.formulas > 0 && "was" in workbook.standing)
    told.push({ kind: "mixed", standing: workbook.standing });
  if (!inPlace) {
    if (asked && isBusy(state)) told.unshift({ kind: "busy", state });
    if (step.kind === "failed" || (asked && step.kind === "offline")) told.push({ kind: "failed", step });
    if (step.kind === "available" && !step.declined) told.push({ kind: "available", step });
    if (lastChange && step.kind === "done") told.push({ kind: "changed", change: lastChange });
  }
  if (!inPlace && workbook?.pin && workbook.pinHeld) told.push({ kind: "pinned", release: workbook.pin.release });
  return told;
}

/** What is remembered of a banner that was put away. */
export function keyOf(banner: Banner): unknown {
  switch (banner.kind) {
    case "notHeld":
    case "pinned":
      return `${banner.kind} ${banner.release}`;
    case "mixed":
      return `mixed ${banner.standing.was} ${banner.standing.is}`;
    case "busy":
      return undefined;
    case "failed":
      return banner.step;
    case "available":
      return offerOf(banner.step);
    case "changed":
      return banner.change;
  }
}
