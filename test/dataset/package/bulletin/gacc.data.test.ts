/** Customs' own tables in the package: every row is accounted for, and every figure has the digits of its row. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { readPackage } from "../../../../src/dataset/package";

const FOLDER = "src/data/gacc";
const FILES = ["partners-monthly", "partners-ytd", "commodities-key", "commodities-main"];
const contents = readPackage("src/data").contents!;
const { rowOutcomes, observations, disagreements } = contents.bulletin;

const countLines = (file: string): number => readFileSync(`${FOLDER}/${file}.csv`, "utf8").trimEnd().split("\n").length;

test.each(FILES)("every row of %s is a figure, a repetition, a conflict or left out", (file) => {
  const outcome = rowOutcomes.find((one) => one.file.endsWith(`${file}.csv`))!;
  const leftOut = Object.values(outcome.leftOut).reduce((sum, count) => sum + count, 0);
  expect(outcome.rows).toBe(countLines(file) - 1);
  expect(outcome.figures + outcome.repeated + outcome.different + leftOut).toBe(outcome.rows);
});

test("the figures are those of the rows, and the blanks that mean nil", () => {
  const sum = rowOutcomes.reduce((total, { figures, nil }) => total + figures + nil, 0);
  expect(observations.size).toBe(sum);
});

test("every figure has the digits of its row", () => {
  const rows = new Map(
    FILES.map((file) => [
      `src/data/gacc/${file}.csv`,
      parse(readFileSync(`${FOLDER}/${file}.csv`), { columns: true }) as Record<string, string>[],
    ]),
  );
  const different = [...observations].filter(([{ printed, flow, note }, { file, line }]) => {
    if (line === 0) return printed !== "0.0000";
    const row = rows.get(file)![line - 2]!;
    return (row.printed !== printed && !note.includes("rounds")) || row.flow !== flow;
  });
  expect(different).toEqual([]);
});

test("what the tables disagree in is recorded", () => {
  const recorded = parse(readFileSync("src/data/disagreements.csv"), { columns: true }) as Record<string, string>[];
  const ofTables = recorded.filter(({ other_publisher }) => other_publisher!.startsWith("GACC, "));
  expect(ofTables.map(({ kept, other }) => [kept, other])).toEqual(
    disagreements.map(({ kept, other }) => [`${kept.printed} ${kept.unit}`, `${other.printed} ${other.unit}`]),
  );
});

test("a release has each figure once", () => {
  const keys = contents.observations.map(
    (o) =>
      `${o.release}|${o.period}|${o.flow}|${o.partner}|${o.product}|${o.regime}|${o.enterprise}|${o.measure}|${o.unit}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test("exports and imports of January-November 2025 add up to customs' total", () => {
  const find = (flow: string) =>
    [...observations.keys()].find(
      (o) =>
        o.partner === "WORLD" &&
        o.product === "all" &&
        o.flow === flow &&
        o.period === "2025-01/2025-11" &&
        o.measure === "value",
    )!;
  const sum = Number(find("exports").printed) + Number(find("imports").printed);
  expect(Math.round(sum / 1e3) / 1e5).toBe(41.20764);
});
