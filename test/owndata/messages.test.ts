/** The messages about own data in both languages. */
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { readOwnData } from "../../src/owndata";
import { messagesEn as en } from "../../src/owndata/messages.en";
import { messagesZh as zh } from "../../src/owndata/messages.zh";

const official = getBundledDataset();
const listProblems = (language: "en" | "zh", text: string) =>
  readOwnData(text, { name: "mine.csv", official, asOf: "2026-01-31", language }).problems;

const HEADING = "period,flow,partner,product,measure,printed,unit";
const WRONG = [
  "soon,exports,,,value,2.5,CNY trn",
  "2025-11,sideways,,,value,2.5,CNY trn",
  "2025-11,exports,ASAEN,,value,2.5,CNY trn",
  '2025-11,exports,,,value,"2,500",CNY trn',
  "2025-11,exports,,,value,2.5,pounds",
  "2025-11,exports,,,contribution,2.5,%",
  ",exports,,,value,2.5,CNY trn",
  "2025-11,exports,,,value,2.5",
].join("\n");

test("both languages report the same problems in the same places", () => {
  const places = (language: "en" | "zh") =>
    listProblems(language, `${HEADING}\n${WRONG}`).map(({ line, column }) => [line, column]);
  expect(places("zh")).toEqual(places("en"));
  expect(places("en")).toHaveLength(8);
});

test("every Chinese message is in Chinese", () => {
  for (const text of [`${HEADING}\n${WRONG}`, "", "flow\nexports", `${HEADING}\n"unended`])
    for (const { message } of listProblems("zh", text)) expect(message).toMatch(/\p{Script=Han}{3}/u);
});

test("a Chinese message too suggests the nearest name", () => {
  const [problem] = listProblems("zh", `${HEADING}\n2025-11,exports,ASAEN,,value,2.5,CNY trn`);
  expect(problem!.message).toContain("无法识别贸易伙伴或商品“ASAEN”");
  expect(problem!.message).toContain("您要找的是不是东盟？");
});

test("the message about a period gives an example, also where there is no latest period", () => {
  const [problem] = listProblems("en", `${HEADING}\nsoon,exports,,,value,2.5,CNY trn`);
  expect(problem!.message).toContain("Use for example 2025-01/2025-11 (Jan-Nov 2025)");
});

test("a missing column is named with the headings of the language", () => {
  const listMessages = (language: "en" | "zh") =>
    listProblems(language, "flow\nexports")
      .map(({ message }) => message)
      .join();
  expect(listMessages("en")).toContain("TIME_PERIOD");
  expect(listMessages("en")).not.toMatch(/\p{Script=Han}/u);
  expect(listMessages("zh")).toContain("时期");
});

test("both languages have a message for each error", () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
});

test.each(["en", "zh"] as const)("a message in %s quotes no more of a cell than can be read", (language) => {
  const long = "x".repeat(5000);
  const cells = ["2025-11", "exports", "ASEAN", "", "value", "2.5", "CNY trn", "", "published"];
  const rows = cells.map((cell, at) => cells.map((one, other) => (other === at ? `${cell}${long}` : one)).join(","));
  const files = [
    `${HEADING},qualifier,status\n${rows.join("\n")}`,
    `DATAFLOW,REF_AREA,FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\nx,${long},X,2025,1,CNY,\nx,CN,X,2025,1,CNY,${long}`,
    `${HEADING},value:${long}`,
  ];
  for (const file of files) {
    const problems = listProblems(language, file);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message.length).toBeLessThan(800);
  }
});
