import { LANGUAGES } from "../../src/language";
import { WorkbookError } from "../../src/excel/workbook-error";
import { formatWorkbookError } from "../../src/excel/messages";

test.each(LANGUAGES)("the messages of errors in %s name the obstacle", (language) => {
  const occupied = formatWorkbookError(
    new WorkbookError("occupied", { address: "Sheet1!B3", cells: 4, tables: ["Partners_total"], nextFree: "" }),
    language,
  );
  expect(occupied).toContain("Sheet1!B3");
  expect(occupied).toContain("Partners_total");
  const formatUnknown = (code: string): string => formatWorkbookError(new WorkbookError("unknown", { code }), language);
  expect(formatUnknown("GeneralException")).toContain("GeneralException");
  expect(formatUnknown("")).not.toMatch(/\(\)|（）/);
});
