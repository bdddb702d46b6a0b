import type { PrintBasis, RevisionKind } from "../../statistics/list-prints";

export interface RevisionMessages {
  /** The headings beside that of the measure. */
  readonly period: string;
  readonly release: string;
  readonly basis: string;
  readonly low: string;
  readonly high: string;
  readonly revision: string;
  readonly assessment: string;
  readonly bases: Readonly<Record<PrintBasis, string>>;
  readonly first: string;
  readonly revisions: Readonly<Record<RevisionKind, string>>;
}
