/** The package read from its folder: its descriptor, its files, and everything wrong with them at once. */
import { FILES, append, change, describeFiles, findAfter, readSmallPackage } from "./small-package";

test("a package that is in order has contents, and nothing is wrong with it", () => {
  const { contents, findings } = readSmallPackage();
  expect(findings).toEqual([]);
  expect(contents!.observations).toHaveLength(10);
});

describe("the descriptor", () => {
  const describePackage = (...resources: object[]) => ({ "datapackage.json": JSON.stringify({ resources }) });
  const releases = { name: "releases", path: "releases.csv" };
  test("has to be there", () => {
    const { contents, findings } = readSmallPackage({ "datapackage.json": undefined });
    expect(findings).toEqual([expect.stringMatching(/^datapackage\.json: cannot be read: ENOENT: /)]);
    expect(contents).toBeUndefined();
  });
  test("has to be JSON", () =>
    expect(findAfter({ "datapackage.json": "{" })).toEqual([
      expect.stringMatching(/^datapackage\.json: cannot be read: .*JSON/),
    ]));
  test("has the schema of a table, or names a file with it", () => {
    const schema = { fields: ["release", "month", "headline", "delivery"].map((name) => ({ name })) };
    for (const given of [schema, "schemas/release.json"])
      expect(
        findAfter({
          "schemas/release.json": JSON.stringify(schema),
          ...describePackage({ ...releases, schema: given }),
          "releases.csv": "release,month,headline,delivery\n2025-12-08,2025-11,,feed",
        }),
      ).toEqual(["releases.csv:2: release 2025-12-08 has no file. Add releases/2025-12-08.csv to datapackage.json."]);
    expect(findAfter(describePackage({ ...releases, schema: "schemas/none.json" }))).toEqual([
      expect.stringMatching(/^datapackage\.json: cannot be read: ENOENT: .*none\.json/),
    ]);
  });
  test("lists files that are there", () =>
    expect(findAfter({ "events.csv": undefined, "calendar.csv": undefined })).toEqual(
      ["calendar.csv", "events.csv"].map(
        (file) => `${file}: is listed in datapackage.json but does not exist. Add the file or remove the resource.`,
      ),
    ));
  test("may list the reports only: customs' tables, BACI and names need not be there", () => {
    const reports = Object.keys(FILES).filter(
      (file) => !/gacc|baci|bulletins|hs-|lines|definitions|excl|except/.test(file),
    );
    const { contents, findings } = readSmallPackage({ "datapackage.json": describeFiles(reports) });
    expect(findings).toEqual([]);
    expect(contents!.releases.map(({ id }) => id)).toEqual(["2023-12-07", "2025-12-08"]);
    expect(contents!).toMatchObject({ hsNames: [], baci: undefined, bulletin: { rowOutcomes: [], exceptions: [] } });
    expect(contents!.bulletin.observations.size).toBe(0);
  });
  test("may list as little as names: a package without figures has none", () => {
    const { contents, findings } = readSmallPackage({ "datapackage.json": describeFiles(["partners.csv"]) });
    expect(findings).toEqual([]);
    expect(contents!).toMatchObject({
      releases: [],
      products: [],
      sources: [],
      regimes: [],
      enterprises: [],
      events: [],
      notes: [],
      observations: [],
      bundledReleases: [],
      releaseCalendar: [],
    });
    expect(contents!.bulletin.memberships).toEqual([]);
  });
});

describe("a table", () => {
  const readEvents = (text: string) => readSmallPackage({ "events.csv": text });
  const HEADER = "date,event,scope,source";
  test("may have a byte order mark, spaces around its cells, and the line ends of any system", () => {
    const { contents, findings } = readEvents(
      `\uFEFF${HEADER}\r\n 2025-06 , "Tariffs, and more" , Africa,gazette-2025 \r\n`,
    );
    expect(findings).toEqual([]);
    expect(contents!.events).toEqual([
      { date: "2025-06", event: "Tariffs, and more", scope: "Africa", source: "gazette-2025" },
    ]);
  });
  test("may have quotes after a byte order mark", () =>
    expect(readEvents(`\uFEFF"date",event,scope,source`).findings).toEqual([]));
  test("has a header", () =>
    expect(readEvents("").findings).toEqual([
      "events.csv:1: has the columns ; its schema wants date, event, scope, source. Make them the same, in that order.",
    ]));
  test("may have cells of several lines: a fault is in the line in which its row ends", () =>
    expect(
      readEvents(`${HEADER}\n2025-06,"Zero\ntariffs",Africa,gazette-2025\nsoon,x,y,gazette-2025`).findings,
    ).toEqual([expect.stringMatching(/^events\.csv:4: date is 'soon', which does not have the form /)]));
  test("has the columns of its schema, in that order", () =>
    expect(readEvents("date,scope,event,source\nsoon,x,y,nobody").findings).toEqual([
      `events.csv:1: has the columns date, scope, event, source; its schema wants date, event, scope, source. Make them the same, in that order.`,
    ]));
  test("has as many cells in each row", () => {
    for (const row of ["2025-06,x,y,gazette-2025,z", "2025-06,x,y"])
      expect(readEvents(`${HEADER}\n${row}`).findings).toEqual([
        expect.stringMatching(/^events\.csv:2: is not well-formed CSV: Invalid Record Length: /),
      ]);
  });
  test("has quotes that are closed", () =>
    expect(readEvents(`${HEADER}\n2025-06,"x,y,gazette-2025`).findings).toEqual([
      expect.stringMatching(/^events\.csv:\d: is not well-formed CSV: Quote Not Closed: /),
    ]));
  test("is a file: a folder is read as none", () =>
    expect(findAfter({ "events.csv": undefined, "events.csv/x": "" })).toEqual([
      expect.stringMatching(/^events\.csv: is not well-formed CSV: EISDIR/),
    ]));
  test("may have no rows", () => expect(readEvents(HEADER).contents!.events).toEqual([]));
});

describe("what is wrong", () => {
  const RELEASE = "releases/2025-12-08.csv";
  test.each<[string, ReturnType<typeof change>, string]>([
    [
      "a flow that is none",
      change(RELEASE, "total,WORLD,all,all", "totl,WORLD,all,all"),
      `${RELEASE}:2: flow is 'totl'. Use one of: exports, imports, total, balance.`,
    ],
    [
      "a number that is none",
      change(RELEASE, "41.21", "41.21e0"),
      `${RELEASE}:2: printed is '41.21e0', which does not have the form ^-?\\d+(\\.\\d+)?$.`,
    ],
    [
      "a day that no month has",
      change("calendar.csv", "2026-02-09", "2026-02-30"),
      "calendar.csv:3: date '2026-02-30' is not in the calendar. Correct it.",
    ],
    [
      "a row that stands twice",
      append("members.csv", "ASEAN,VNM,,customs"),
      "members.csv:3: ASEAN, VNM stands already in line 2. Keep one of the two.",
    ],
    [
      "a partner that nobody lists",
      change(RELEASE, "total,WORLD,all,all,all", "total,WRLD,all,all,all"),
      `${RELEASE}:2: partner 'WRLD' is not in partners. Add it there or correct it.`,
    ],
    [
      "a unit that does not fit",
      change(RELEASE, "41.21,CNY trn", "41.21,%"),
      `${RELEASE}:2: value cannot be in %. Use a unit of CNY or USD.`,
    ],
    [
      "another source that nobody lists",
      change(RELEASE, ",wire-2025,", ",nobody,"),
      `${RELEASE}:2: also 'nobody' is not in sources. Add it there or correct it.`,
    ],
    [
      "another source that is only named elsewhere",
      change(RELEASE, ",wire-2025,", ",baci-hs17-v202601,"),
      `${RELEASE}:2: also 'baci-hs17-v202601' is not in sources. Add it there or correct it.`,
    ],
    [
      "a product within itself",
      change("products.csv", "84;85,,,", "84;85,,machines,"),
      "products.csv:3: machines is part of itself through part_of.",
    ],
    [
      "a regime within one that nobody lists",
      change("regimes.csv", "加工贸易,,", "加工贸易,,none"),
      "regimes.csv:3: part_of 'none' is not in this catalogue. Add it or correct it.",
    ],
    [
      "a kind of enterprise within one that nobody lists",
      change("enterprises.csv", "民营企业,,", "民营企业,,none"),
      "enterprises.csv:3: part_of 'none' is not in this catalogue. Add it or correct it.",
    ],
    [
      "a release without its file",
      append("releases.csv", "2026-01-14,2025-12,2025,feed"),
      "releases.csv:4: release 2026-01-14 has no file. Add releases/2026-01-14.csv to datapackage.json.",
    ],
    [
      "a name of two things",
      change("products.csv", "mobiles", "Japan"),
      "products.csv:4: 'japan' already means JPN (partners.csv:5). A name must mean one thing.",
    ],
    [
      "a label with a slash",
      change("partners.csv", "Viet Nam", "Viet/Nam"),
      "partners.csv:6: en 'Viet/Nam' has a slash, which joins partner and product. Move this name to aliases.",
    ],
    [
      "a line of customs' tables that nobody lists",
      append("gacc/partners-monthly.csv", "2025-10,imports,XYZ,1"),
      "gacc/partners-monthly.csv:5: 'XYZ' is not in partner-lines. Add its row.",
    ],
  ])("is %s", (_what, changes, finding) => {
    const { contents, findings } = readSmallPackage(changes);
    expect(findings).toEqual([finding]);
    expect(contents).toBeUndefined();
  });
  test("is told at once, in all files", () =>
    expect(
      findAfter({
        ...change("products.csv", "mobiles", "Japan"),
        ...change("calendar.csv", "2026-02-09", "2026-02-30"),
        "events.csv": undefined,
        ...append("members.csv", "ASEAN,VNM,,customs"),
      }),
    ).toHaveLength(4));
});
