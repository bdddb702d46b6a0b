/** Numbers with cards through Microsoft's custom-functions runtime, as an Excel with data types receives them. */
// Before the modules that call it.
import { answersSent } from "../host/watch-answers";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

let excel: TestExcel;
beforeAll(async () => (excel = await openExcel({ api: "1.19" })));
afterAll(() => excel.close());

test("the cell has the number, and Excel the whole card", async () => {
  excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN","exports","2025-10","CNY bn")', "=A1*2"]);
  await excel.waitForCalculation();
  expect(excel.texts("A1:B1")).toEqual([["378.88", "757.763657"]]);
  expect(answersSent).toEqual([
    [
      [
        expect.objectContaining({
          type: "Double",
          basicValue: 378.881828478,
          layouts: expect.objectContaining({ compact: { icon: "DataHistogram" } }) as unknown,
          properties: expect.objectContaining({
            Low: expect.objectContaining({ type: "Double", basicValue: 378.8818284775 }) as unknown,
            "Source 1": expect.objectContaining({
              propertyMetadata: expect.objectContaining({
                attribution: [expect.objectContaining({ sourceAddress: expect.stringMatching(/^https:/) as unknown })],
              }) as unknown,
            }) as unknown,
          }) as unknown,
        }),
      ],
    ],
  ]);
});
