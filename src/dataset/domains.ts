/** Domains of the data: which part of it a figure belongs to, so that a formula waits for its own part only. */
import type { SubjectIds } from "./figure-store";
import type { SecondSourceName } from "./second-source";

/** `catalogue` is the names of everything; the others are figures by what they are about. */
export const DOMAINS = ["catalogue", "partners", "products", "regimes"] as const;
export type Domain = (typeof DOMAINS)[number];

/** What a formula may wait for: a domain of the data, the whole of a second source, or the names of HS. */
export type PartContent = Domain | SecondSourceName | "HS names";

/** The domain that the figures of a subject are in. Totals are with the partners, partners' products with the products. */
export function findDomain({ product, regime, enterprise }: SubjectIds): Exclude<Domain, "catalogue"> {
  if (regime !== "all" || enterprise !== "all") return "regimes";
  return product !== "all" ? "products" : "partners";
}

/** The domains that a question about a subject needs: its figures and the names in them. */
export const listDomains = (ids: SubjectIds): Domain[] => ["catalogue", findDomain(ids)];
