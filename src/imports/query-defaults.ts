import { findFlow } from "./find-flow";
import type { ImportQuery } from "./import-query";
import { isChina, isTotal, type Structure, type StructureDimension } from "./structure";

/** Whether several codes of a dimension may be chosen; of any other, one is. */
export const isMultiple = ({ role }: StructureDimension): boolean =>
  role === "reporter" || role === "partner" || role === "product" || role === "flow";

/** Whether a dimension may be left open, for all its codes. */
export const isOptional = ({ role, codes }: StructureDimension): boolean =>
  role === "partner" || role === "product" || codes.length === 0;

function getDefaultCodes(dimension: StructureDimension): string[] {
  const { role, codes } = dimension;
  if (role === "flow") return codes.filter((code) => findFlow(code)).map(({ id }) => id);
  const prefer =
    role === "reporter" ? isChina : role === "frequency" ? ({ id }: { id: string }) => id === "A" : isTotal;
  const found = codes.find(prefer) ?? (role === "reporter" ? undefined : codes[0]);
  return found ? [found.id] : [];
}

/** The choices to begin with: China, its trade in all goods with the world, by year. */
export const createDefaultCodes = ({ dimensions }: Structure): ImportQuery["codes"] =>
  Object.fromEntries(dimensions.map((dimension) => [dimension.id, getDefaultCodes(dimension)]));

/** Why a query cannot be asked; the name of the dimension or field that it is about. */
export type QueryProblem =
  { readonly code: "reporter" | "flow" | "period" } | { readonly code: "dimension"; readonly id: string };

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

export function findQueryProblem(
  query: Pick<ImportQuery, "service" | "codes" | "flow" | "from" | "to">,
  { dimensions }: Structure,
): QueryProblem | undefined {
  const { codes, from, to, flow, service } = query;
  const open = dimensions.find((dimension) => !isOptional(dimension) && !codes[dimension.id]?.length);
  if (open) return open.role === "flow" ? { code: "flow" } : { code: "dimension", id: open.id };
  if (flow === undefined && !dimensions.some(({ role }) => role === "flow")) return { code: "flow" };
  const ends = [from, to].filter((end) => end !== undefined);
  const isReversed = from !== undefined && to !== undefined && from.padEnd(7, "-01") > to.padEnd(7, "-12");
  // UN Comtrade takes a list of periods.
  if (ends.some((end) => !PERIOD.test(end)) || isReversed || (service.kind === "comtrade" && ends.length < 2))
    return { code: "period" };
  return isAboutChina(codes, dimensions) ? undefined : { code: "reporter" };
}

/** Whether China reports, or is the only partner of those that do. A dataflow without reporters may be China's own. */
function isAboutChina(codes: ImportQuery["codes"], dimensions: readonly StructureDimension[]): boolean {
  const isAllChina = (role: "reporter" | "partner"): boolean | undefined => {
    const dimension = dimensions.find((one) => one.role === role);
    if (!dimension) return undefined;
    const chosen = codes[dimension.id] ?? [];
    return chosen.length > 0 && chosen.every((id) => isChina(dimension.codes.find((code) => code.id === id) ?? { id }));
  };
  return (isAllChina("reporter") ?? true) || isAllChina("partner") === true;
}
