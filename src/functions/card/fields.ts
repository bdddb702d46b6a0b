/** The fields of a card, as Excel takes them. */
import type { FormattedCell } from "../cell";

export type Fields = Readonly<Record<string, Excel.EntityPropertyType>>;

/**
 * The names of the fields that formulas use, as in `=A1.Low`: the same in every language, so that a workbook calculates
 * alike wherever it is opened.
 */
export type FieldName = "Period" | "Prior" | "Share" | "Status" | "Release" | "Low" | "High";

/** A text that formulas can use. */
export const createTextField = (basicValue: string, sublabel: string): Excel.EntityPropertyType => ({
  type: "String",
  basicValue,
  ...(sublabel && { propertyMetadata: { sublabel } }),
});

export const createNumberField = ({ number, format }: FormattedCell, sublabel: string): Excel.EntityPropertyType => ({
  type: "Double",
  basicValue: number,
  numberFormat: format,
  ...(sublabel && { propertyMetadata: { sublabel } }),
});

/** A text to read; its name is in the display language, so formulas are not offered it. */
export const createReadOnlyField = (
  basicValue: string,
  metadata: Omit<Excel.CellValuePropertyMetadata, "excludeFrom"> = {},
): Excel.EntityPropertyType => ({
  type: "String",
  basicValue,
  propertyMetadata: { excludeFrom: { autoComplete: true, dotNotation: true }, ...metadata },
});
