/** Which of all that could be said about the data matters most, over every tab. */
import { isBusy, type RefreshResult, type RefreshState, type RefreshStep } from "../../refresh";
import type { WorkbookData } from "../../workbook";
import { getOfferKey } from "./dismissed";

type StepByKind<K extends RefreshStep["kind"]> = Extract<RefreshStep, { readonly kind: K }>;

/** What the workbook's figures are to the data in use, where something is to be done about it. */
type DataMismatch = Extract<WorkbookData["comparison"], { readonly was: string }>;

export type Banner =
  /** The release that the workbook is pinned to is not there: its formulas have no answers. */
  | { readonly kind: "notHeld"; readonly release: string }
  /** The workbook's figures are from other data than the data in use. */
  | { readonly kind: "mixed"; readonly comparison: DataMismatch }
  /** A refresh that was asked for goes on. */
  | { readonly kind: "busy"; readonly state: RefreshState }
  | { readonly kind: "failed"; readonly step: StepByKind<"failed"> | StepByKind<"offline"> }
  | { readonly kind: "available"; readonly step: StepByKind<"available"> }
  | { readonly kind: "changed"; readonly change: RefreshResult }
  | { readonly kind: "pinned"; readonly release: string };

export interface BannerContext {
  readonly state: RefreshState;
  /** Undefined while it is not known, and without a workbook. */
  readonly workbook: WorkbookData | undefined;
  /** Whether a refresh was asked for here: only then being offline, and being busy, is news. */
  readonly requested: boolean;
  /** Whether the place of the refresh itself is in sight, which tells of it better. */
  readonly isRefreshVisible: boolean;
}

/** The release in a data version, "2026-06-22" of "2026-06-22-0123456789ab". */
export const getVersionRelease = (version: string): string => version.slice(0, version.lastIndexOf("-"));

/** What to say, most important first. Figures that are wrong or missing come before data that is newer. */
export function listBanners({ state, workbook, requested, isRefreshVisible }: BannerContext): Banner[] {
  const { step, lastChange } = state;
  const banners: Banner[] = [];
  if (workbook?.pin && !workbook.isPinSatisfied) banners.push({ kind: "notHeld", release: workbook.pin.release });
  if (workbook && workbook.formulas > 0 && "was" in workbook.comparison)
    banners.push({ kind: "mixed", comparison: workbook.comparison });
  if (!isRefreshVisible) {
    if (requested && isBusy(state)) banners.unshift({ kind: "busy", state });
    if (step.kind === "failed" || (requested && step.kind === "offline")) banners.push({ kind: "failed", step });
    if (step.kind === "available" && !step.declined) banners.push({ kind: "available", step });
    if (lastChange && step.kind === "done") banners.push({ kind: "changed", change: lastChange });
  }
  if (!isRefreshVisible && workbook?.pin && workbook.isPinSatisfied)
    banners.push({ kind: "pinned", release: workbook.pin.release });
  return banners;
}

/** What is remembered of a banner that was put away. */
export function getBannerKey(banner: Banner): unknown {
  switch (banner.kind) {
    case "notHeld":
    case "pinned":
      return `${banner.kind} ${banner.release}`;
    case "mixed":
      return `mixed ${banner.comparison.was} ${banner.comparison.is}`;
    case "busy":
      return undefined;
    case "failed":
      return banner.step;
    case "available":
      return getOfferKey(banner.step);
    case "changed":
      return banner.change;
  }
}
