/** The files of a version: which figures, names and sources each part has, and how it is named. */
import { createHash } from "node:crypto";
import {
  createDatasetFromParts,
  type CompiledPart,
  type DatasetContents,
  type Observation,
} from "../../../src/dataset";
import {
  compileHeadline,
  compileHsNames,
  compileParts,
  compileSecondSource,
  compileVersion,
  type PartFile,
} from "../../../src/dataset/package";
import { readSmallContents } from "./small-package";

const small = readSmallContents();
const [figure] = small.observations;

/** A figure of the world in a release, with what differs from that. */
const publish = (release: string, more: Partial<Observation> = {}): Observation => ({
  ...figure!,
  release,
  note: "",
  ...more,
});
const withFigures = (...observations: Observation[]): DatasetContents => ({
  ...small,
  releases: [...new Set(observations.map(({ release }) => release))].map((id) => ({ id, month: "", headline: "" })),
  observations,
});
const parse = ({ json }: { json: string }): CompiledPart => JSON.parse(json) as CompiledPart;
const list = (part: CompiledPart): readonly Observation[] =>
  part.releases.length === 0 ? [] : createDatasetFromParts([part], "").observations;
const describePart = (file: PartFile) => [
  file.domains.join(" and "),
  file.release,
  list(parse(file))
    .map(({ release, partner, product, regime }) => [release, partner, product, regime].join(" "))
    .sort(),
];

describe("the parts", () => {
  const contents = withFigures(
    publish("2022-12-07"),
    publish("2023-12-07"),
    publish("2024-01-12"),
    publish("2025-01-13"),
    publish("2025-12-08", { product: "phones" }),
    publish("2025-12-08", { regime: "processing", product: "phones" }),
    publish("2025-12-08", { enterprise: "private" }),
    publish("2025-01-13", { partner: "JPN" }),
    publish("2026-01-14", { product: "phones" }),
    publish("2026-01-14"),
    publish("2026-02-09"),
  );
  const shipped = ["2022-12-07", "2023-12-07", "2024-01-12", "2025-01-13", "2025-12-08"];
  const parts = compileParts(contents, shipped);
  test("that ship are one of names, then one for each domain and year, those before 2024 together", () =>
    expect(parts.slice(0, 6).map(describePart)).toEqual([
      ["catalogue", undefined, []],
      ["partners", undefined, ["2022-12-07 WORLD all all", "2023-12-07 WORLD all all"]],
      ["partners", undefined, ["2024-01-12 WORLD all all"]],
      ["partners", undefined, ["2025-01-13 JPN all all", "2025-01-13 WORLD all all"]],
      ["products", undefined, ["2025-12-08 WORLD phones all"]],
      ["regimes", undefined, ["2025-12-08 WORLD all all", "2025-12-08 WORLD phones processing"]],
    ]));
  test("of later releases are one each", () =>
    expect(parts.slice(6).map(describePart)).toEqual([
      ["partners and products", "2026-01-14", ["2026-01-14 WORLD all all", "2026-01-14 WORLD phones all"]],
      ["partners", "2026-02-09", ["2026-02-09 WORLD all all"]],
    ]));
  test("are named by the digest of their bytes, the same every time", () => {
    for (const { json, sha256, bytes } of parts)
      expect([sha256, bytes]).toEqual([createHash("sha256").update(json).digest("hex"), Buffer.byteLength(json)]);
    expect(compileParts(contents, shipped)).toEqual(parts);
    expect(parse(parts[0]!).partners[0]!.zh).toBe("世界");
  });
  test("make a version, which is named by theirs", () => {
    const { json, sha256 } = compileVersion(parts);
    expect(JSON.parse(json)).toEqual({ format: 3, parts: parts.map(({ sha256, bytes }) => ({ sha256, bytes })) });
    expect(sha256).not.toBe(compileVersion(parts.slice(1)).sha256);
  });
});

describe("the part of names", () => {
  const names = parse(compileParts(small, [])[0]!);
  test("has all names and events, and no figure or release", () => {
    const { partners, products, regimes, enterprises, events } = small;
    expect(names).toMatchObject({ format: 3, releases: [], partners, products, regimes, enterprises, events });
    expect(names.observations.digits).toEqual([]);
  });
  test("has the sources of the events, and in Chinese what these and the partners say", () => {
    expect(names.sources.map(({ id }) => id)).toEqual(["gazette-2025"]);
    expect(names.notes).toEqual([
      { en: "checked", zh: "已核对" },
      { en: "Zero tariffs", zh: "零关税" },
      { en: "all partners of Africa", zh: "非洲各国" },
    ]);
  });
});

describe("a part of figures", () => {
  test("has the releases and sources that they name, what their notes say in Chinese, and no names", () => {
    const [, old, late] = compileParts(small, ["2023-12-07"]).map(parse);
    expect(old).toMatchObject({ format: 3, partners: [], products: [], regimes: [], enterprises: [], events: [] });
    expect(old!.releases).toEqual([{ id: "2023-12-07", month: "2023-11", headline: "2023-01/2023-11" }]);
    expect(old!.sources.map(({ id }) => id)).toEqual(["wire-2023"]);
    expect(old!.notes).toEqual([
      { en: "the text says so", zh: "正文如此" },
      { en: "checked", zh: "已核对" },
    ]);
    expect(late!.sources.map(({ id }) => id)).toEqual(["daily-2025", "wire-2025"]);
    expect(late!.notes).toEqual([{ en: "Wire reports 41.2 CNY trn", zh: "Wire报道为41.2 CNY trn" }]);
  });
  test("may be of data without translations", () => {
    const [, part] = compileParts({ ...withFigures(publish("2025-12-08", { note: "checked" })), notes: undefined }, []);
    expect(parse(part!).notes).toEqual([]);
  });
  test("has several further sources of a figure", () => {
    const [, part] = compileParts(withFigures(publish("2025-12-08", { also: "daily-2025;wire-2025" })), []);
    expect(parse(part!).sources.map(({ id }) => id)).toEqual(["wire-2023", "daily-2025", "wire-2025"]);
  });
  test("has each line of a table as a run of its periods", () => {
    const lines = [
      { flow: "imports", period: "2025-01" },
      { measure: "yoy", unit: "%", period: "2025-02" },
      { flow: "exports", period: "2025-02" },
      { flow: "exports", period: "2025-01", partner: "JPN" },
      { flow: "exports", period: "2025-01" },
      { flow: "exports", period: "2025-01", unit: "USD" },
      { flow: "exports", period: "2025-01", product: "phones" },
      { flow: "exports", period: "2025-01", regime: "processing" },
      { flow: "exports", period: "2025-01", enterprise: "private" },
    ] as const;
    const [, part] = compileParts(withFigures(...lines.map((line) => publish("2025-12-08", line))), []);
    expect(
      list(parse(part!)).map((o) =>
        [o.measure, o.unit, o.flow, o.partner, o.product, o.regime, o.enterprise, o.period].join(" "),
      ),
    ).toEqual([
      "value CNY trn exports JPN all all all 2025-01",
      "value CNY trn exports WORLD all all all 2025-01",
      "value CNY trn exports WORLD all all all 2025-02",
      "value CNY trn exports WORLD all all private 2025-01",
      "value CNY trn exports WORLD all processing all 2025-01",
      "value CNY trn exports WORLD phones all all 2025-01",
      "value CNY trn imports WORLD all all all 2025-01",
      "value USD exports WORLD all all all 2025-01",
      "yoy % total WORLD all all all 2025-02",
    ]);
  });
  test("has a figure of two releases in their order", () => {
    const twice = withFigures(publish("2025-12-08", { printed: "2" }), publish("2025-01-13", { printed: "1" }));
    const [, part] = compileParts(twice, ["2025-12-08", "2025-01-13"]);
    expect(list(parse(part!)).map(({ printed }) => printed)).toEqual(["1", "2"]);
  });
});

test("a second source is one part, with its names, releases, sources and figures", () => {
  const { json, sha256, bytes } = compileSecondSource(small.baci!);
  const part = JSON.parse(json) as CompiledPart;
  const { releases, sources, partners, products } = small.baci!;
  expect(part).toMatchObject({ format: 3, releases, sources, partners, products });
  expect(list(part)).toEqual(small.baci!.observations);
  expect([sha256, bytes]).toEqual([createHash("sha256").update(json).digest("hex"), Buffer.byteLength(json)]);
});

test("names of the HS are code, English, and Chinese where there is one", () =>
  expect(JSON.parse(compileHsNames(small.hsNames).json)).toEqual({
    format: 3,
    names: [
      ["01", "Animals; live", "活动物"],
      ["0101", "Horses, asses"],
      ["85", "Machines/electric", "电机"],
    ],
  }));

describe("the headline part", () => {
  const [now, before] = ["2025-01/2025-11", "2024-01/2024-11"];
  const contents: DatasetContents = {
    ...small,
    releases: [
      { id: "2024-12-10", month: "2024-11", headline: before! },
      { id: "2025-12-08", month: "2025-11", headline: now! },
      { id: "2025-12", month: "2025-11", headline: now! },
    ],
    observations: [
      publish("2025-12-08", { period: now, note: "checked" }),
      publish("2025-12-08", { period: now, flow: "exports" }),
      publish("2025-12-08", { period: now, product: "phones", source: "daily-2025" }),
      publish("2025-12-08", { period: now, partner: "ASEAN" }),
      publish("2025-12-08", { period: now, regime: "processing" }),
      publish("2025-12-08", { period: now, enterprise: "private" }),
      publish("2025-12-08", { period: "2025-11" }),
      publish("2024-12-10", { period: before }),
      publish("2024-12-10", { period: before, partner: "JPN" }),
      publish("2025-12", { period: now, source: "gazette-2025" }),
      publish("2025-12", { period: now, product: "machines" }),
    ],
  };
  const parts = compileParts(contents, ["2024-12-10", "2025-12-08", "2025-12"]);
  const [baci, names] = [compileSecondSource(small.baci!), compileHsNames(small.hsNames)];
  const beside = { secondSources: { BACI: baci }, hsNames: names };
  const yearBefore = (period: string) => period.replaceAll("2025", "2024");
  const headline = compileHeadline(contents, parts, beside, "2025-12-08", yearBefore);
  const of = (partner: string, product: string) => ({ partner, product, regime: "all", enterprise: "all" });
  const digest = ({ sha256, bytes }: { sha256: string; bytes: number }) => ({ sha256, bytes });

  test("names its version, the parts with their domains, and what ships beside", () => {
    expect(headline.version).toBe(compileVersion(parts).sha256);
    expect(headline.parts).toEqual(parts.map(({ domains, ...file }) => ({ ...digest(file), domains })));
    expect(headline.secondSources).toEqual({ BACI: digest(baci) });
    expect(headline.hsNames).toEqual(digest(names));
  });
  test("covers the subjects of the announcement in its period and the year before", () =>
    expect(headline.coverage).toEqual({
      subjects: [of("WORLD", "all"), of("WORLD", "phones"), of("ASEAN", "all")],
      periods: [now, before],
      releases: { [now!]: ["2025-12", "2025-12-08"], [before!]: ["2024-12-10"] },
    }));
  test("has the figures of these in all releases", () =>
    expect(
      list(headline.part).map(({ release, period, flow, partner, product }) =>
        [release, period, flow, partner, product].join(" "),
      ),
    ).toEqual([
      `2025-12-08 ${now} exports WORLD all`,
      `2025-12-08 ${now} total ASEAN all`,
      `2024-12-10 ${before} total WORLD all`,
      `2025-12 ${now} total WORLD all`,
      `2025-12-08 ${now} total WORLD all`,
      `2025-12-08 ${now} total WORLD phones`,
    ]));
  test("has all releases, and the names, sources and notes of its figures", () => {
    const { releases, partners, products, regimes, enterprises, sources, notes } = headline.part;
    expect(releases).toEqual(contents.releases);
    const ids = [partners, products, regimes, enterprises, sources].map((rows) => rows.map(({ id }) => id));
    expect(ids).toEqual([
      ["WORLD", "ASEAN"],
      ["all", "phones"],
      ["all"],
      ["all"],
      ["wire-2023", "daily-2025", "gazette-2025"],
    ]);
    expect(notes).toEqual([{ en: "checked", zh: "已核对" }]);
  });
  test("says nothing of what products are part of, nor notes on them", () =>
    expect(headline.part.products[1]).toEqual({ ...small.products[2], partOf: [], note: "" }));
  test("has the world and all goods, whatever is announced", () => {
    const { part } = compileHeadline(contents, parts, beside, "2023-12-07", yearBefore);
    const ids = [part.partners, part.products].map((rows) => rows.map(({ id }) => id));
    expect(ids).toEqual([["WORLD"], ["all"]]);
    expect(list(part)).toEqual([]);
  });
});
