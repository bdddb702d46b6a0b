/** Tables that spill: in the language that is read, and without empty rows. */
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { type InvalidArgumentError, type NotAvailableError } from "../../src/query";
import type { Language } from "../../src/language";
import { getItemName } from "../../src/functions/facts/messages";
import { ITEM_IDS } from "../../src/functions/facts/messages.types";
import { COLUMN_IDS } from "../../src/functions/spilled/messages.types";
import { getColumnName } from "../../src/functions/spilled/messages";

const RELEASE = "2025-12-08";
const call = (language: Language, id: string, ...args: unknown[]): Cell[][] =>
  callFunction(id, args, undefined, language);
const getText = (cell: Cell): unknown => (typeof cell === "object" && "number" in cell ? cell.number : cell);
const getError = (cells: Cell[][]): InvalidArgumentError | NotAvailableError => {
  const [cell] = cells[0]!;
  if (!isFailedCell(cell!)) throw new Error("It is answered.");
  return cell.error as NotAvailableError;
};

describe("in Chinese", () => {
  test("headers and names follow the language", () => {
    const [header, first] = call("zh", "PARTNERS", null, null, 1);
    expect(header).toEqual(["排名", "贸易伙伴", "金额（元）", "占比", "同比"]);
    expect(first!.slice(0, 2).map(getText)).toEqual([1, "东盟"]);
    const [products, product] = call("zh", "PRODUCTS", "exports", null, 1, "product, flow, value, part of, status");
    expect(products).toEqual(["商品", "进出口方向", "金额（元）", "所属类别", "状态"]);
    expect(product!.map(getText)).toEqual([
      expect.stringMatching(/\p{Script=Han}/u),
      "出口",
      expect.any(Number),
      expect.anything(),
      "公布值",
    ]);
    expect(call("zh", "TRADEEVENTS")[0]).toEqual(["日期", "事件", "范围", "来源"]);
    expect(call("zh", "TRADEEVENTS")[1]![1]).toMatch(/\p{Script=Han}{3}/u);
    expect(call("zh", "TRADESEARCH", "chips").slice(0, 2)).toEqual([
      ["名称", "英文名称", "类别", "代码", "数据个数"],
      ["集成电路", "Integrated circuits", "商品", "8542", expect.any(Number)],
    ]);
    expect(call("zh", "DATAINFO")[1]).toEqual(["最新报告期", "2025-01/2025-11"]);
    expect(call("zh", "DATAINFO", "最新报告期（文字）")).toEqual([["2025年1-11月"]]);
  });
  test("what formulas compare does not", () => {
    for (const item of ["release date", "headline period", "data version", "source"])
      expect(call("zh", "DATAINFO", item)).toEqual(call("en", "DATAINFO", item));
  });
});

describe("in either language", () => {
  test.each(COLUMN_IDS.map((id) => [id, getColumnName(id)] as const))(
    "column %s is asked for by both names",
    (_, names) => {
      for (const name of [names.en, names.zh])
        expect(call("en", "PARTNERS", "exports", 2024, 1, `partner, value, ${name}`)[0]).toEqual(
          call("en", "PARTNERS", "exports", 2024, 1, `partner, value, ${names.en}`)[0],
        );
    },
  );
  test.each(ITEM_IDS.map((id) => [id, getItemName(id)] as const))("item %s is asked for by both names", (_, names) => {
    expect(call("en", "DATAINFO", names.zh)).toEqual(call("en", "DATAINFO", names.en));
  });
  test("a list may be divided by Chinese commas", () => {
    expect(call("zh", "PARTNERS", null, null, 1, "贸易伙伴、金额，同比")[0]).toEqual([
      "贸易伙伴",
      "金额（元）",
      "同比",
    ]);
  });
});

describe("rows without any figure asked for", () => {
  test("are left out", () => {
    const listProducts = (columns: string) => call("en", "PRODUCTS", null, "2025-11", 1_000, columns).slice(1);
    const rows = listProducts("product, quantity");
    for (const [, quantity] of rows) expect(quantity).toMatchObject({ number: expect.any(Number) as number });
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length).toBeLessThan(listProducts("product").length);
  });
  test("are left out of the default columns as well", () => {
    const error = getError(call("en", "PARTNERS", "exports", "2025-11", null, null, RELEASE));
    expect(error.message).toMatch(
      /Available: prior value\. Use =TRADE\.PARTNERS\("exports","2025-11",,"partner, prior value","2025-12-08"\)\.$/,
    );
  });
  test("are all left out where none has one, and the error names the columns that have", () => {
    const error = getError(call("en", "PARTNERS", "exports", "2025-11", null, "partner, quantity"));
    expect(error.code).toBe("emptyColumns");
    expect(error.message).toMatch(
      /^None of these columns has figures by partner \(exports\) for 2025-11 \(Nov 2025\)\. Available: rank, value, .*\. Use =TRADE\.PARTNERS\("exports","2025-11",,"partner, rank, value, /,
    );
    expect(error.format("zh")).toMatch(/^所选各列暂无2025年11月分贸易伙伴的出口数据。有数据的列：排名、金额、/);
  });
  test("stay where the columns only describe", () => {
    expect(call("en", "PARTNERS", "exports", "2025-11", 5, "partner, code")).toHaveLength(6);
  });
});
