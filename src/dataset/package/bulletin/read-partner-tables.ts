/** The bulletin's table of exports and imports by country (region): months, and years to date with their change. */
import type { Flow, Measure, Observation } from "../../types";
import type { Finding } from "../finding";
import type { Table } from "../table";
import { getLastMonth, toDatasetPeriod, type Bulletin } from "./bulletins";
import { getSourceId, toObservation, type PrintedFigure, type TableFigures } from "./printed-figure";

export interface PartnerTables {
  readonly monthly: Table;
  readonly yearToDate: Table;
  /** Lines of the table with our partners. */
  readonly lines: Table;
  /** What a line means in some periods, such as the members of a group. */
  readonly definitions: Table;
  readonly findBulletin: (month: string) => Bulletin | undefined;
}

const NIL = "The table lists the line and leaves it blank: nil";

/** The value of a blank: the table prints four decimals of ten thousand yuan. */
const NIL_PRINTED = "0.0000";

interface Line {
  readonly partner: string;
  /** Whether it is a country, a residual or a part of a continent: one of the lines that add up to the world. */
  readonly addend: boolean;
}

const GROUPS: ReadonlySet<string> = new Set(["ASEAN", "EU", "APEC", "RCEP", "BRI"]);

/**
 * The figures of the table. Each country is listed in every month, since the lines of a continent add up to it; a
 * month without an amount is nil. Groups are listed only where they have an amount.
 */
export function readPartnerTables(tables: PartnerTables): TableFigures {
  const { monthly, yearToDate, findBulletin } = tables;
  const lines = new Map(
    tables.lines.rows.map(({ cells }): [string, Line] => [
      cells.line!,
      { partner: cells.partner!, addend: !GROUPS.has(cells.partner!) },
    ]),
  );
  const findNote = createNoteFinder(tables.definitions);
  const figures: PrintedFigure[] = [];
  const findings: Finding[] = [];
  const values = new Map<string, Set<string>>();

  function addFigure(
    table: Table,
    line: number,
    fields: Pick<Observation, "period" | "flow" | "partner" | "measure" | "printed"> & { blank?: boolean },
  ): void {
    const month = getLastMonth(fields.period);
    const bulletin = findBulletin(month);
    if (!bulletin) {
      findings.push({ file: table.file, line, message: `the bulletin of ${month} is not in bulletins. Add its row.` });
      return;
    }
    figures.push({
      table: "partners",
      month,
      published: "",
      location: { file: table.file, line },
      observation: toObservation({
        ...fields,
        release: bulletin.release,
        period: toDatasetPeriod(fields.period),
        product: "all",
        unit: fields.measure === "yoy" ? "%" : "CNY 10 th",
        source: getSourceId("partners", month),
        note: [findNote(fields.partner, fields.flow, month), fields.blank ? NIL : ""].filter(Boolean).join("; "),
      }),
    });
  }

  for (const table of [monthly, yearToDate]) {
    for (const { line, cells } of table.rows) {
      const listed = lines.get(cells.partner!);
      if (!listed) {
        findings.push({ file: table.file, line, message: `'${cells.partner}' is not in partner-lines. Add its row.` });
        continue;
      }
      const flow = cells.flow as Flow;
      const measure = (cells.measure ?? "value") as Measure;
      addFigure(table, line, {
        period: cells.period!,
        flow,
        partner: listed.partner,
        measure,
        printed: cells.printed!,
      });
      if (measure !== "value" || !findBulletin(getLastMonth(cells.period!))) continue;
      const key = `${cells.period}|${flow}`;
      const present = values.get(key);
      if (present) present.add(listed.partner);
      else values.set(key, new Set([listed.partner]));
    }
  }
  for (const [key, present] of values) {
    const [period = "", flow] = key.split("|");
    const table = period.length === 7 ? monthly : yearToDate;
    for (const { partner, addend } of lines.values()) {
      if (!addend || present.has(partner)) continue;
      const blank = { period, flow: flow as Flow, partner, measure: "value" as const, printed: NIL_PRINTED };
      addFigure(table, 0, { ...blank, blank: true });
    }
  }
  return { figures, leftOut: [], findings };
}

/** Finds what definitions.csv says about a line, by flow and month. */
function createNoteFinder({ rows }: Table) {
  const byPartner = new Map<string, typeof rows>();
  for (const row of rows) byPartner.set(row.cells.partner!, [...(byPartner.get(row.cells.partner!) ?? []), row]);
  return (partner: string, flow: Flow, month: string): string =>
    (byPartner.get(partner) ?? [])
      .filter(
        ({ cells }) =>
          (cells.flow === "" || cells.flow === flow || flow === "total") &&
          (cells.first === "" || cells.first! <= month) &&
          (cells.last === "" || month <= cells.last!),
      )
      .map(({ cells }) => cells.note)
      .join("; ");
}
