import fc from "fast-check";
import { toTypedText } from "../../../src/workbook/sources/to-typed-text";

describe("a cell is read as a person would type it", () => {
  test.each<[text: string, value: unknown, format: string, typed: string]>([
    ["1,234.50", 1234.5, "#,##0.00", "1234.50"],
    ["1.234,50", 1234.5, "#,##0.00", "1234.50"],
    ["1 234,5", 1234.5, "#,##0.0", "1234.5"],
    ["16.6%", 0.166, "0.0%", "16.6"],
    ["-16,9 %", -0.169, "0.0%", "-16.9"],
    ["(12.5)", -12.5, "0.0;(0.0)", "-12.5"],
    ["16.59", 16.5934, "0.00", "16.59"],
    ["8542", 8542, "General", "8542"],
    ["2025", 2025, "General", "2025"],
    ["Nov-25", 45962, "mmm-yy", "2025-11-01"],
    ["30.11.2025", 45991, "dd.mm.yyyy", "2025-11-30"],
    ["5.0 mn t", 5, '0.0" mn t"', "5.0"],
    ["ASEAN", "ASEAN", "General", "ASEAN"],
    ["036", "036", "@", "036"],
    ["1.14E+12", 1.14e12, "0.00E+00", "1.14E+12"],
    ["", "", "General", ""],
  ])("%s of %p in %s is %s", (text, value, format, typed) => expect(toTypedText(text, value, format)).toBe(typed));

  test("numbers have the digits shown with any separators", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH", "hi-IN"),
        (digits, decimals, locale) => {
          const value = digits / 10 ** decimals;
          const text = value.toLocaleString(locale, {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          });
          expect(Number(toTypedText(text, value, "#,##0.0"))).toBe(Number(value.toFixed(decimals)));
        },
      ),
    );
  });
});
