/** The settings of a workbook that describe its tables, which others may have written. */
import type { Dataset } from "../../../dataset";
import { LANGUAGES } from "../../../language";
import { InvalidArgumentError, NotAvailableError } from "../../../query";
import { parseSettings } from "../../../taskpane/insert/insert-settings";
import { TABLE_KINDS, buildTableContent, createDefaultSpec, type TableContent, type TableSpec } from "../../../tables";
import {
  createSavedTable,
  hasSourceLine,
  loadSavedTables,
  toTableSettingKey,
  type SavedTable,
} from "../../../workbook/saved/saved-tables";
import { loadDefaultSource, loadSavedSources, toSourceSettingKey } from "../../../workbook/saved/saved-sources";
import { applyParameters, findParameterCells } from "../../../workbook/update/parameter-cells";
import { locateColumns, planUpdate } from "../../../workbook/update/plan-update";
import type { CurrentTable } from "../../../workbook/update/plan-column";
import { pick } from "../../harness/seeded-random";
import { ensure } from "../cases";
import { checkMessage } from "./check-dataset";
import { listTexts, mutateJson } from "./mutate-json";
import { mutateText } from "./mutate-text";
import type { Reader } from "./reader";

/** Builds a table; undefined where its spec is refused with a message. */
function tryBuild(dataset: Dataset, spec: TableSpec): TableContent | undefined {
  try {
    return buildTableContent(dataset, spec);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError || error instanceof NotAvailableError)) throw error;
    for (const language of LANGUAGES) checkMessage(error.format(language));
    return undefined;
  }
}

/** The table as it stands in the workbook after it was inserted. */
function toCurrentTable({ header, rows }: TableContent): CurrentTable {
  const body = rows.map((cells) => cells.map(({ text }) => text));
  return {
    area: { row: 1, column: 0, rows: rows.length + 1, columns: header.length },
    header,
    formulas: body,
    values: body,
    text: body,
    numberFormats: rows.map((cells) => cells.map(({ format }) => format)),
  };
}

const toSettings = (items: readonly { readonly key: string; readonly value: unknown }[]): Excel.SettingCollection =>
  ({ items }) as unknown as Excel.SettingCollection;

/** Does with a saved table what an update does before it writes. */
function planFrom(dataset: Dataset, saved: SavedTable, current: CurrentTable): boolean {
  const columns = locateColumns(saved, current.header);
  const parameters = saved.spec.live ? (findParameterCells(saved.spec, columns, current.formulas) ?? {}) : {};
  hasSourceLine(saved, { text: "Source: customs", formula: '=IF(A1="","Source: customs","")' });
  const content = tryBuild(dataset, applyParameters(saved.spec, {}));
  if (!content) return false;
  const { rows, changed } = planUpdate(saved, current, content, parameters);
  ensure(Number.isInteger(rows) && Number.isInteger(changed), "a plan has no number of rows");
  return true;
}

/** The reader of the settings with the tables, the sources and the choices of the pane. */
export function createSavedTableReader(dataset: Dataset): Reader {
  const tables = TABLE_KINDS.map((kind) => {
    const spec: TableSpec = {
      ...createDefaultSpec(kind, kind === "products" ? "zh" : "en"),
      ...(kind === "series" && { from: "2025-06", to: "2025-11", every: "month", subjects: ["ASEAN"] }),
      ...(kind === "partners" && { top: 5, live: false }),
      ...(kind === "products" && { top: 5, chart: "bar" as const }),
    };
    const content = buildTableContent(dataset, spec);
    const identity = { id: "{1}", name: `Table_${kind}`, release: "2025-12" };
    return { saved: createSavedTable(spec, content, identity), current: toCurrentTable(content) };
  });
  const source = { format: 1, name: "My forecast", id: "{2}", table: "Table2" };
  const settings = {
    kind: "series",
    place: "active",
    specs: Object.fromEntries(tables.map(({ saved: { spec } }) => [spec.kind, spec])),
  };
  const texts = listTexts([tables.map(({ saved }) => saved.spec), settings, "2024", "US", "USD bn"]);
  const change = (value: unknown, random: () => number): unknown => {
    const chance = random();
    if (chance < 0.8) return JSON.stringify(mutateJson(value, texts, random));
    if (chance < 0.95) return mutateText(JSON.stringify(value), random);
    return mutateJson(value, texts, random);
  };
  return {
    name: "saved tables",
    input: "what a workbook and the pane have saved of tables and sources",
    read({ random, describe }) {
      const { saved, current } = pick(tables, random);
      const value = change(saved, random);
      const language = pick(LANGUAGES, random);
      describe(() => String(value));
      const sourceValue = change(source, random);
      const items = toSettings([
        { key: toTableSettingKey("one"), value },
        { key: toSourceSettingKey("mine"), value: sourceValue },
        { key: "TradeSheet.answersFrom", value: change("My forecast", random) },
      ]);
      for (const { name, id, table } of loadSavedSources(items))
        ensure(
          [name, id, table].every((text) => typeof text === "string"),
          "a saved source is incomplete",
        );
      const byDefault = loadDefaultSource(items);
      ensure(byDefault === undefined || typeof byDefault === "string", "the default source has no name");
      const { specs, kind } = parseSettings(mutateJson(settings, texts, random), language);
      // What the pane previews at once, which takes most of the time.
      if (random() < 0.1) tryBuild(dataset, specs[kind]);
      const [entry] = loadSavedTables(items);
      return entry !== undefined && planFrom(dataset, entry.saved, current);
    },
  };
}
