/** The numbers of a card, in the unit of its cell. */
import { NotLoadedError } from "../../dataset";
import type { Language } from "../../language";
import { listNarrowedDimensions } from "../../query";
import { findAnswer, type Answer } from "../../statistics";
import type { AnsweredCell, FormattedCell } from "../cell";
import { toBaseUnitCell, toIntervalCells, toUnitCell } from "../number-format";
import { createNumberField, type FieldName, type Fields } from "./fields";

type NumberName = Extract<FieldName, "Prior" | "Share" | "Low" | "High">;
type Sublabels = Readonly<Record<NumberName, string>>;

/** The bounds; an end that nothing bounds has no field. */
export function buildBoundFields(cell: AnsweredCell, sublabels: Sublabels, language: Language): Fields {
  const [low, high] = toIntervalCells(cell, language);
  return collectFields({ Low: low, High: high }, sublabels);
}

/**
 * Beside a value: the value a year earlier and the share of the total, where there are any. A source beyond the bundle is
 * not asked for them: they are shown where they are held.
 */
export function buildComparisonFields(cell: AnsweredCell, sublabels: Sublabels, language: Language): Fields {
  const { answer, exponent } = cell;
  const { query, base, measure, measureName } = answer;
  if (measureName || measure !== "value" || (base !== "CNY" && base !== "USD")) return {};
  const { dataset, ...figure } = query;
  const find = (wanted: "prior value" | "share"): Answer | undefined => {
    try {
      return findAnswer(dataset, { ...figure, measure: wanted }, { currency: base });
    } catch (error) {
      if (dataset.onDemand && error instanceof NotLoadedError) return undefined;
      throw error;
    }
  };
  const prior = find("prior value");
  const isPart = listNarrowedDimensions(query.subject).length > 0 && query.flow !== "balance";
  const share = isPart ? find("share") : undefined;
  const unit = { exponent: exponent ?? 0, scaled: exponent !== undefined };
  return collectFields(
    { Prior: prior && toUnitCell(prior, unit, language), Share: share && toBaseUnitCell(share, language) },
    sublabels,
  );
}

/** Excel takes no infinite numbers. */
const collectFields = (cells: Partial<Record<NumberName, FormattedCell | undefined>>, sublabels: Sublabels): Fields =>
  Object.fromEntries(
    (Object.entries(cells) as [NumberName, FormattedCell | undefined][]).flatMap(([name, cell]) =>
      cell && Number.isFinite(cell.number) ? [[name, createNumberField(cell, sublabels[name])]] : [],
    ),
  );
