import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { createDatasetFromParts, type CompiledPart, type Observation } from "../../../src/dataset";
import { compileParts, compileVersion } from "../../../src/dataset/package";
import { checkPackage } from "../../../src/tools/check-package";
import { copyReports } from "../reports-folder";

const SOURCE = "src/data";
const RELEASE = "releases/2025-12-08.csv";

const { contents: readContents, findings, identities } = checkPackage(SOURCE);

test("the data package is in order", () => {
  expect(findings).toEqual([]);
  // What the harvest gave; releases are added to it.
  expect(readContents!.observations.length).toBeGreaterThanOrEqual(1943);
  expect(identities).toBeGreaterThan(450);
});

describe("compiled", () => {
  const contents = readContents!;
  const compile = () => compileParts(contents, contents.bundledReleases);
  const parts = compile();

  test("the parts hold the same rows", () => {
    const dataset = createDatasetFromParts(
      parts.map(({ json }) => JSON.parse(json) as CompiledPart),
      "",
    );
    const columns = Object.keys(dataset.observations[0]!) as (keyof Observation)[];
    const sort = (observations: readonly Observation[]): string[] =>
      observations.map((one) => columns.map((column) => one[column]).join("\n")).sort();
    expect(Object.keys(contents.observations[0]!).sort()).toEqual([...columns].sort());
    expect(sort(dataset.observations)).toEqual(sort(contents.observations));
    for (const name of ["partners", "products", "regimes", "enterprises", "events"] as const)
      expect(dataset[name]).toEqual(contents[name]);
    for (const name of ["releases", "sources"] as const)
      expect(dataset[name].map(({ id }) => id).sort()).toEqual(contents[name].map(({ id }) => id).sort());
  });
  test("each part is named by the digest of its bytes, the same every time", () => {
    for (const { json, sha256, bytes } of parts)
      expect({ sha256, bytes }).toEqual({
        sha256: createHash("sha256").update(json).digest("hex"),
        bytes: Buffer.byteLength(json),
      });
    // That a package that is read anew gives the same parts is tested with the committed feed.
    expect(compileVersion(compile())).toEqual(compileVersion(parts));
  });
});

describe("what is wrong is named with file and line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
    copyReports(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const findingsAfter = (file: string, change: (text: string) => string): string[] => {
    const place = path.join(folder, file);
    const text = readFileSync(place, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    try {
      writeFileSync(place, changed);
      return checkPackage(folder).findings.map((finding) => finding.slice(folder.length + 1));
    } finally {
      writeFileSync(place, text);
    }
  };
  const lineOf = (file: string, text: string): number =>
    readFileSync(path.join(SOURCE, file), "utf8").split(text)[0]!.split("\n").length;
  const ASEAN = "total,ASEAN,all,all,all,value,6.82,CNY trn";
  const at = `${RELEASE}:${lineOf(RELEASE, ASEAN)}: `;

  test.each<[string, string, string]>([
    ["an unknown partner", "total,ASAEN,all,all,all,value,6.82,CNY trn", "partner 'ASAEN' is not in partners"],
    ["an unknown product", "total,ASEAN,allgoods,all,all,value,6.82,CNY trn", "product 'allgoods' is not in products"],
    ["a number that is not printed", 'total,ASEAN,all,all,all,value,"6,82",CNY trn', "printed is '6,82'"],
    ["a missing number", "total,ASEAN,all,all,all,value,,CNY trn", "printed is empty; it is required"],
    ["an unknown unit", "total,ASEAN,all,all,all,value,6.82,CNY zillion", "unit 'CNY zillion' is unknown"],
    ["a unit that does not fit", "total,ASEAN,all,all,all,value,6.82,%", "value cannot be in %"],
    [
      "an unknown flow",
      "totl,ASEAN,all,all,all,value,6.82,CNY trn",
      "flow is 'totl'. Use one of: exports, imports, total, balance",
    ],
    ["a share that does not hold", "total,ASEAN,all,all,all,value,7.82,CNY trn", "share 16.6% disagrees"],
  ])("%s", (_what, row, message) => {
    const findings = findingsAfter(RELEASE, (text) => text.replace(ASEAN, row));
    expect(
      findings.some((finding) => finding.includes(message) && (finding.startsWith(at) || finding.includes(RELEASE))),
    ).toBe(true);
  });

  test("a sum that does not hold, with the lines of its parts", () => {
    const findings = findingsAfter(RELEASE, (text) =>
      text.replace("exports,WORLD,all,all,all,value,24.46", "exports,WORLD,all,all,all,value,24.96"),
    );
    const total = lineOf(RELEASE, "total,WORLD,all,all,all,value,41.21");
    expect(findings).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${RELEASE}:${total}: value 41\\.21 trn CNY disagrees with exports 24\\.96 trn CNY \\+ imports 16\\.75 trn CNY`,
        ),
      ),
    );
  });
  test("ranks out of order", () => {
    const findings = findingsAfter(RELEASE, (text) =>
      text.replace("total,EU,all,all,all,rank,2", "total,EU,all,all,all,rank,4"),
    );
    expect(findings).toContainEqual(
      expect.stringContaining("rank 4 has the value 5.37 trn CNY, more than the 3.69 trn CNY of rank 3"),
    );
  });
  test("a figure printed twice", () => {
    const findings = findingsAfter(
      RELEASE,
      (text) => text + "2025-01/2025-11,total,ASEAN,all,all,all,value,6820,CNY bn,,published,cgtn-2025-12,,\n",
    );
    expect(findings).toContainEqual(expect.stringContaining("is published already in line"));
  });
  test("another source that does not exist", () => {
    const findings = findingsAfter(RELEASE, (text) => text.replace("cgtn-2025-12,,", "cgtn-2025-12,nobody,"));
    expect(findings[0]).toContain("also 'nobody' is not in sources");
  });
  test("a name that means two things", () => {
    const findings = findingsAfter("products.csv", (text) => text.replace("chips;", "chips;EU;"));
    expect(findings).toContainEqual(expect.stringContaining("'eu' already means EU"));
  });
  test("a product that is part of itself", () => {
    const findings = findingsAfter("products.csv", (text) =>
      text.replace(/^meat,(.*),agricultural_products,/m, "meat,$1,meat,"),
    );
    expect(findings).toContainEqual(expect.stringContaining("meat is part of itself"));
  });
  test.each<[string, string, [string, string], string]>([
    [
      "a period that ends before it begins",
      RELEASE,
      ["2025-01/2025-11", "2025-11/2025-01"],
      "period '2025-11/2025-01' ends before it begins",
    ],
    [
      "a headline that ends before it begins",
      "releases.csv",
      ["2017-01/2017-07", "2017-07/2017-01"],
      "headline '2017-07/2017-01' ends before it begins",
    ],
    [
      "a release of a day that is none",
      "releases.csv",
      ["2017-08-08", "2017-08-32"],
      "release '2017-08-32' is not in the calendar",
    ],
    ["an event of no date", "events.csv", ["2024-12-01", "soon"], "date is 'soon', which does not have the form"],
    [
      "an event of a day that is none",
      "events.csv",
      ["2024-12-01", "2024-11-31"],
      "date '2024-11-31' is not in the calendar",
    ],
    [
      "a source of a month that is none",
      "sources.csv",
      [",2025-12-08,", ",2025-13,"],
      "date '2025-13' is not in the calendar",
    ],
    ["400 digits", RELEASE, ["6.82,", `${"9".repeat(400)},`], "printed has 400 digits. Use at most 30"],
    [
      "a part of a product that nobody lists",
      "products.csv",
      [",agricultural_products,", ",nobody,"],
      "part_of 'nobody' is not in this catalogue",
    ],
    [
      "a continent that nobody lists",
      "partners.csv",
      [",ASIA,", ",ATLANTIS,"],
      "continent 'ATLANTIS' is not in partners",
    ],
  ])("%s", (_what, file, [before, after], message) => {
    const findings = findingsAfter(file, (text) => text.replace(before, after));
    expect(findings).toContainEqual(
      expect.stringMatching(new RegExp(`^${file}:\\d+: .*${message.replace(/[.']/g, "\\$&")}`)),
    );
  });
  test("a column that is missing", () => {
    const findings = findingsAfter("sources.csv", (text) => text.replace("publisher", "paper"));
    expect(findings[0]).toMatch(/^sources\.csv:1: has the columns source, paper/);
  });
  test("a row with too many cells", () => {
    const findings = findingsAfter("events.csv", (text) => `${text}2025-12,x,y,cgtn-2025-12,more\n`);
    expect(findings[0]).toMatch(/^events\.csv:5: is not well-formed CSV/);
  });
  test("a release without its file", () => {
    const findings = findingsAfter("releases.csv", (text) => `${text}2099-07-14,2099-06,,feed\n`);
    expect(findings[0]).toMatch(
      /^releases\.csv:\d+: release 2099-07-14 has no file\. Add releases\/2099-07-14\.csv to datapackage\.json\.$/,
    );
  });
  test("a file that is gone", () => {
    rmSync(path.join(folder, "events.csv"));
    expect(checkPackage(folder).findings[0]).toContain("is listed in datapackage.json but does not exist");
  });
});
