/** The messages about the data that can stand above every tab, by importance. */
import { isBusy, type RefreshResult, type RefreshState, type RefreshStep } from "../../refresh";
import type { WorkbookData } from "../../workbook";
import { getOfferKey } from "../../session";

type StepByKind<K extends RefreshStep["kind"]> = Extract<RefreshStep, { readonly kind: K }>;

/** How the workbook's figures differ from the data in use, if they need a sync. */
type DataMismatch = Extract<WorkbookData["comparison"], { readonly was: string }>;

export type Banner =
  /** The release that the workbook is pinned to is missing: its formulas have no answers. */
  | { readonly kind: "notHeld"; readonly release: string }
  /** The workbook's figures are not from the data in use. */
  | { readonly kind: "mixed"; readonly comparison: DataMismatch }
  /** A refresh that a person asked for is running. */
  | { readonly kind: "busy"; readonly state: RefreshState }
  | { readonly kind: "failed"; readonly step: StepByKind<"failed"> | StepByKind<"offline"> }
  | { readonly kind: "available"; readonly step: StepByKind<"available"> }
  | { readonly kind: "changed"; readonly change: RefreshResult }
  | { readonly kind: "pinned"; readonly release: string };

export interface BannerContext {
  readonly state: RefreshState;
  /** Undefined until it is loaded, and without a workbook. */
  readonly workbook: WorkbookData | undefined;
  /** Whether a person has asked for a refresh: only then do being offline and being busy matter. */
  readonly requested: boolean;
  /** Whether the refresh section is visible, which shows the same in more detail. */
  readonly isRefreshVisible: boolean;
}

/** The release in a data version, "2026-06-22" of "2026-06-22-0123456789ab". */
export const getVersionRelease = (version: string): string => version.slice(0, version.lastIndexOf("-"));

/** The banners, most important first. Wrong or missing figures come before newer data. */
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

/** Identifies a dismissed banner; undefined if it cannot be dismissed. */
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
