/** PARTNERS and PRODUCTS. */
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import { isBlank, parseFlow, parsePeriod, parseProductLines, parseView, type UserInput } from "../../query";
import { buildPartnerTable, buildProductTable } from "../../statistics";
import type { Cell } from "../cell";
import { readValues, type Argument } from "../decode";
import { parseTop } from "../parse-top";
import { buildTable, parseWithin } from "./build-table";
import { parseColumns } from "./columns";

const PARTNER_COLUMNS = ["rank", "partner", "value", "share", "yoy"] as const;
const PRODUCT_COLUMNS = [
  "product",
  "flow",
  "value",
  "yoy",
  "quantity",
  "yoy quantity",
  "yoy unit value",
  "part of",
] as const;

/** The arguments as Excel passed them; `Scope` is the one that says whom or what the table compares. */
interface TableArguments<Scope extends string> {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly columns: Argument;
  readonly readSingle: (name: "flow" | "period" | "top" | "within" | Scope) => UserInput;
}

/** @throws InvalidArgumentError and NotAvailableError, as {@link buildTable} does. */
export function computePartners(
  { dataset, language, columns, readSingle }: TableArguments<"view">,
  defaultRows: number,
): Cell[][] {
  const period = parsePeriod(readSingle("period"), dataset.headline);
  const flow = parseFlow(readSingle("flow")) ?? "total";
  const within = parseWithin(dataset, "partner", readSingle("within"));
  const view = parseView(readSingle("view"));
  return buildTable(
    {
      kind: "partner",
      dataset,
      flow,
      period,
      columns: parseColumns(readValues(columns), PARTNER_COLUMNS),
      rows: buildPartnerTable(dataset, flow, period, view, within),
      top: parseTop(readSingle("top"), defaultRows),
      within,
      scope: isBlank(readSingle("view")) ? null : view,
    },
    language,
  );
}

/** @throws InvalidArgumentError and NotAvailableError, as {@link buildTable} does. */
export function computeProducts(
  { dataset, language, columns, readSingle }: TableArguments<"lines">,
  defaultRows: number,
): Cell[][] {
  const period = parsePeriod(readSingle("period"), dataset.headline);
  const flow = parseFlow(readSingle("flow"));
  const within = parseWithin(dataset, "product", readSingle("within"));
  const lines = parseProductLines(readSingle("lines"));
  return buildTable(
    {
      kind: "product",
      dataset,
      flow,
      period,
      columns: parseColumns(readValues(columns), PRODUCT_COLUMNS),
      rows: buildProductTable(dataset, flow, period, lines, within),
      top: parseTop(readSingle("top"), defaultRows),
      within,
      scope: isBlank(readSingle("lines")) ? null : lines,
    },
    language,
  );
}
