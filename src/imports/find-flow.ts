import type { Flow } from "../dataset";
import type { Code } from "./structure";

/** The codes of CL_TRADE_FLOW, IMTS, UN Comtrade and the Global Data Structure Definitions. */
const FLOWS_BY_CODE: Readonly<Record<string, Flow>> = {
  X: "exports",
  EX: "exports",
  EXP: "exports",
  EXPORT: "exports",
  EXPORTS: "exports",
  M: "imports",
  IM: "imports",
  IMP: "imports",
  IMPORT: "imports",
  IMPORTS: "imports",
  XM: "total",
  B: "balance",
  BAL: "balance",
  BALANCE: "balance",
};

/** Parts of exports and imports, which customs reports beside them. */
const PARTS = /re-?\s?(export|import)|domestic|foreign|inward|outward|transit/i;

/** The flow that a code means, by its name or else by itself; undefined for anything that is none of the four flows. */
export function findFlow({ id, names }: Pick<Code, "id" | "names">): Flow | undefined {
  const name = names.en ?? "";
  if (PARTS.test(name)) return undefined;
  if (/\bbalance\b/i.test(name)) return "balance";
  const [isExports, isImports] = [/\bexports?\b/i.test(name), /\bimports?\b/i.test(name)];
  if (isExports !== isImports) return isExports ? "exports" : "imports";
  if (isExports) return "total";
  return FLOWS_BY_CODE[id.toUpperCase()];
}
