/** Rules that the schema of a table cannot express, each with its file, line and remedy. */
import {
  checkAggregates,
  checkLabels,
  checkNames,
  checkOtherSources,
  checkReleases,
  checkUnits,
} from "../../../src/dataset/package/rules";
import { createTable, toLines } from "./table";

describe("units", () => {
  const check = (...rows: string[]) =>
    toLines(
      checkUnits(
        createTable(
          "figures",
          ["period,flow,partner,product,regime,enterprise,measure,unit", ...rows.map((row) => `2025,${row}`)].join(
            "\n",
          ),
        ),
      ),
    );
  test("are accepted where they fit the measure", () =>
    expect(
      check(
        "exports,WORLD,all,all,all,value,CNY trn",
        "exports,WORLD,all,all,all,yoy,%",
        "exports,WORLD,ore,all,all,quantity,10 th t",
        "exports,WORLD,ore,all,all,unit value,CNY/t",
        "exports,WORLD,all,all,all,rank,rank",
      ),
    ).toEqual([]));
  test("that nobody knows are named, with those that there are", () =>
    expect(check("exports,WORLD,all,all,all,value,CNY zillion", "exports,WORLD,all,all,all,value,")).toEqual([
      expect.stringMatching(/^figures\.csv:2: unit 'CNY zillion' is unknown\. Use one of: CNY, CNY th, .*, %, rank\.$/),
      expect.stringMatching(/^figures\.csv:3: unit '' is unknown\. /),
    ]));
  test("of another measure are named, with the bases that fit", () =>
    expect(check("exports,WORLD,all,all,all,value,%", "exports,WORLD,all,all,all,share,CNY")).toEqual([
      "figures.csv:2: value cannot be in %. Use a unit of CNY or USD.",
      "figures.csv:3: share cannot be in CNY. Use a unit of ratio.",
    ]));
  test("of a measure that nobody knows are left to the finding about the measure", () =>
    expect(check("exports,WORLD,all,all,all,volume,t")).toEqual([]));
  test("of one base give a figure once", () =>
    expect(
      check(
        "exports,JPN,all,all,all,value,CNY trn",
        "exports,JPN,all,all,all,value,CNY bn",
        "exports,JPN,all,all,all,value,CNY",
      ),
    ).toEqual([
      "figures.csv:3: 2025, exports, JPN, all, all, all, value, CNY is published already in line 2. Keep the finer of the two.",
      "figures.csv:4: 2025, exports, JPN, all, all, all, value, CNY is published already in line 2. Keep the finer of the two.",
    ]));
  test("of two bases give two figures, and so do two of anything else", () =>
    expect(
      check(
        "exports,JPN,all,all,all,value,CNY trn",
        "exports,JPN,all,all,all,value,USD bn",
        "imports,JPN,all,all,all,value,CNY trn",
        "exports,EU,all,all,all,value,CNY trn",
        "exports,JPN,ore,all,all,value,CNY trn",
        "exports,JPN,all,processing,all,value,CNY trn",
        "exports,JPN,all,all,private,value,CNY trn",
        "exports,JPN,all,all,all,share,%",
        "exports,JPN,all,all,all,yoy,%",
      ),
    ).toEqual([]));
});

test("another source is one that is listed", () => {
  const table = createTable("figures", "printed,also\n1,\n2,wire\n3,wire;nobody;daily;someone");
  expect(toLines(checkOtherSources(table, new Set(["wire", "daily"])))).toEqual([
    "figures.csv:4: also 'nobody' is not in sources. Add it there or correct it.",
    "figures.csv:4: also 'someone' is not in sources. Add it there or correct it.",
  ]);
  expect(checkOtherSources(createTable("figures", "printed\n1"), new Set())).toEqual([]);
});

describe("releases", () => {
  const files = ["2024-12-09", "2025-12-08"].map((release) => createTable(`observations-${release}`, "period\n2024"));
  test("each have a row and a file", () =>
    expect(checkReleases([createTable("releases", "release\n2024-12-09\n2025-12-08"), ...files])).toEqual([]));
  test("without a file are named with their row, without a row with their file", () =>
    expect(
      toLines(
        checkReleases([
          createTable("sources", "source\n2025-12-08"),
          createTable("releases", "release\n2024-12-09\n2099-07-14"),
          ...files,
        ]),
      ),
    ).toEqual([
      "releases.csv:3: release 2099-07-14 has no file. Add releases/2099-07-14.csv to datapackage.json.",
      "observations-2025-12-08.csv: release 2025-12-08 is not in releases.csv. Add its row.",
    ]));
  test("are not asked for where none are listed", () => expect(checkReleases(files)).toEqual([]));
});

const PARTNERS = createTable(
  "partners",
  "partner,alpha2,m49,en,zh,aliases\nJPN,JP,392,Japan,日本,Nippon;\nEU,,,EU,欧盟,",
);
const toProducts = (...rows: string[]) =>
  createTable("products", ["product,en,zh,aliases,hs,part_of", "all,All goods,全部,,,", ...rows].join("\n"));

describe("a name", () => {
  const check = (...rows: string[]) => toLines(checkNames([PARTNERS, toProducts(...rows)]));
  test("may stand several times for one thing, also in another catalogue", () =>
    expect(
      checkNames([
        PARTNERS,
        toProducts("ore,Ore,矿石,ore;Ore;ores,,"),
        createTable("regimes", "regime,en,zh,aliases\nall,All goods,全部,"),
      ]),
    ).toEqual([]));
  test.each([
    ["the id of another", "jpn,Lacquer,漆器,,,", "'jpn' already means JPN"],
    ["its code of two letters", "lacquer,Lacquer,漆器,JP,,", "'jp' already means JPN"],
    ["its code of M49", "lacquer,Lacquer,漆器,,392,", "'392' already means JPN"],
    ["its English name in other letters", "lacquer,japan!,漆器,,,", "'japan' already means JPN"],
    ["its Chinese name", "lacquer,Lacquer,日本,,,", "'日本' already means JPN"],
    ["one of its aliases", "lacquer,Lacquer,漆器,ware;nippon,,", "'nippon' already means JPN"],
  ])("is refused where it is %s", (_what, row, message) =>
    expect(check(row)).toEqual([`products.csv:3: ${message} (partners.csv:2). A name must mean one thing.`]),
  );
  test("is that of the first to have it", () =>
    expect(check("a,A,甲,x,84;85,", "b,B,乙,x,85,", "c,C,丙,x,,")).toEqual([
      "products.csv:4: 'x' already means a (products.csv:3). A name must mean one thing.",
      "products.csv:4: '85' already means a (products.csv:3). A name must mean one thing.",
      "products.csv:5: 'x' already means a (products.csv:3). A name must mean one thing.",
    ]));
  test("of what is no catalogue is not asked for", () =>
    expect(checkNames([PARTNERS, createTable("partner-names", "partner,en\nEU,Japan")])).toEqual([]));
});

test("a label has no slash, but in what is no catalogue", () => {
  const rows = "x,Iron/steel,钢铁,,,";
  expect(toLines(checkLabels([PARTNERS, toProducts("ore,Ore,矿石,a/b,,", rows)]))).toEqual([
    "products.csv:4: en 'Iron/steel' has a slash, which joins partner and product. Move this name to aliases.",
  ]);
  expect(checkLabels([createTable("notes", "en,zh\na/b,甲")])).toEqual([]);
});

describe("what an entry is part of", () => {
  const check = (...rows: string[]) => toLines(checkAggregates(toProducts(...rows)));
  test("is listed, near or far", () =>
    expect(
      check("metal,Metal,金属,,,", "iron,Iron,铁,,,metal", "nail,Nails,钉,,,iron;tools;", "tools,Tools,工具,,,all"),
    ).toEqual([]));
  test("is named where nobody lists it", () =>
    expect(check("iron,Iron,铁,,,metal;all;stuff")).toEqual([
      "products.csv:3: part_of 'metal' is not in this catalogue. Add it or correct it.",
      "products.csv:3: part_of 'stuff' is not in this catalogue. Add it or correct it.",
    ]));
  test("is not itself, however many lie between", () =>
    expect(check("a,A,甲,,,a;none", "b,B,乙,,,c", "c,C,丙,,,d", "d,D,丁,,,all;b", "e,E,戊,,,b")).toEqual([
      "products.csv:3: part_of 'none' is not in this catalogue. Add it or correct it.",
      "products.csv:3: a is part of itself through part_of.",
      "products.csv:4: b is part of itself through part_of.",
      "products.csv:5: c is part of itself through part_of.",
      "products.csv:6: d is part of itself through part_of.",
    ]));
  test("may be nothing in a catalogue that has no such column", () => expect(checkAggregates(PARTNERS)).toEqual([]));
});
