/** What a cell may be: the constraints of its column, the calendar, and the keys of its table and of others. */
import { checkCells } from "../../../src/dataset/package/check-cells";
import { checkConstraints } from "../../../src/dataset/package/constraints";
import type { Field } from "../../../src/dataset/package/descriptor";
import { checkForeignKeys, checkPrimaryKey } from "../../../src/dataset/package/keys";
import { createTable, toLines } from "./table";

describe("constraints", () => {
  const FIELDS: Field[] = [
    { name: "id", constraints: { required: true, pattern: "^[a-z]+$" } },
    { name: "kind", constraints: { required: true, enum: ["country", "group"] } },
    { name: "code", constraints: { pattern: "^\\d{3}$" } },
    { name: "hedge", constraints: { enum: ["", "about"] } },
    { name: "title", constraints: { required: true } },
    { name: "note" },
  ];
  const check = (...rows: string[]) =>
    toLines(
      checkConstraints(
        createTable("entries", ["id,kind,code,hedge,title,note", ...rows].join("\n"), { fields: FIELDS }),
      ),
    );
  test("hold of cells as they should be, and of empty ones that need not be filled", () =>
    expect(check("a,country,392,about,A,x", "b,group,,,B,")).toEqual([]));
  test.each([
    ["a required cell that is empty", ",country,,,A,", "id is empty; it is required."],
    ["one of several choices that is empty", "a,,,,A,", "kind is empty; it is required."],
    ["a required text that is empty", "a,country,,,,", "title is empty; it is required."],
    ["a required cell of another form", "A1,country,,,A,", "id is 'A1', which does not have the form ^[a-z]+$."],
    ["another cell of another form", "a,country,39,,A,", "code is '39', which does not have the form ^\\d{3}$."],
    ["what is none of the choices", "a,city,,,A,", "kind is 'city'. Use one of: country, group."],
    ["of choices that may be left out", "a,group,,nearly,A,", "hedge is 'nearly'. Use one of: about."],
  ])("name %s", (_what, row, message) => expect(check("x,group,,,X,", row)).toEqual([`entries.csv:3: ${message}`]));
  test("name all that is wrong, once a cell", () =>
    expect(check(",city,39,,A,", "a,country,,,A,", "1,country,,nearly,,")).toEqual([
      "entries.csv:2: id is empty; it is required.",
      "entries.csv:2: kind is 'city'. Use one of: country, group.",
      "entries.csv:2: code is '39', which does not have the form ^\\d{3}$.",
      "entries.csv:4: id is '1', which does not have the form ^[a-z]+$.",
      "entries.csv:4: hedge is 'nearly'. Use one of: about.",
      "entries.csv:4: title is empty; it is required.",
    ]));
});

describe("of the form of its column", () => {
  const DATE = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
  const check = (column: string, pattern: string | undefined, ...cells: string[]) =>
    toLines(
      checkCells(
        createTable("rows", ["id", column].join() + cells.map((cell) => `\n1,${cell}`).join(""), {
          fields: [{ name: "id" }, { name: column, ...(pattern && { constraints: { pattern } }) }],
        }),
      ),
    );
  test.each(["date", "month", "release", "published", "compares_from", "counted_from", "first", "last"])(
    "a %s is one of the calendar",
    (column) =>
      expect(check(column, DATE, "2024-02-29", "2025-02-29", "2025-13", "2025")).toEqual([
        `rows.csv:3: ${column} '2025-02-29' is not in the calendar. Correct it.`,
        `rows.csv:4: ${column} '2025-13' is not in the calendar. Correct it.`,
      ]),
  );
  test.each(["period", "headline"])("a %s begins before it ends", (column) =>
    expect(check(column, "^[\\d/-]+$", "2025-01/2025-11", "2025-11/2025-01", "2025")).toEqual([
      `rows.csv:3: ${column} '2025-11/2025-01' ends before it begins. Correct it.`,
    ]),
  );
  test("a printed number has 30 digits at most", () =>
    expect(check("printed", "^-?[\\d.]+$", `-${"9".repeat(28)}.12`, `${"9".repeat(29)}.12`)).toEqual([
      "rows.csv:3: printed has 31 digits. Use at most 30.",
    ]));
  test("the same fault is named in each line that has it", () =>
    expect(check("date", DATE, "2025-13", "2025-13")).toHaveLength(2));
  test("what is empty, or of another form, has another finding, and so has a column without a form", () => {
    expect(check("date", DATE, "", "soon")).toEqual([]);
    expect(check("date", "^.*$", "")).toEqual([]);
    expect(check("date", undefined, "2025-13")).toEqual([]);
  });
  test("other columns may have any text", () => expect(check("note", "^.+$", "2025-13", "9".repeat(31))).toEqual([]));
});

describe("a primary key", () => {
  const ROWS = "partner,year,n\nEU,2024,1\nEU,2025,2\nJPN,2025,3\nEU,2025,4\nEU,2025,5";
  const check = (primaryKey?: string | string[]) =>
    toLines(checkPrimaryKey(createTable("rows", ROWS, primaryKey === undefined ? {} : { primaryKey })));
  test("of several columns is had once, and the first to have it is named", () =>
    expect(check(["partner", "year"])).toEqual([
      "rows.csv:5: EU, 2025 stands already in line 3. Keep one of the two.",
      "rows.csv:6: EU, 2025 stands already in line 3. Keep one of the two.",
    ]));
  test("of one column too", () => {
    expect(check("n")).toEqual([]);
    expect(check("partner")).toHaveLength(3);
  });
  test("need not be there", () => expect(check()).toEqual([]));
});

describe("a foreign key", () => {
  const refer = (fields: string, resource: string, referenced: string) => ({
    foreignKeys: [{ fields, reference: { resource, fields: referenced } }],
  });
  const partners = createTable(
    "partners",
    "partner,continent\nASIA,\nJPN,ASIA\nMARS,SPACE",
    refer("continent", "", "partner"),
  );
  test("is in the table that it refers to, or its own", () =>
    expect(
      toLines(
        checkForeignKeys([
          createTable("members", "group,member\nG,JPN\nG,\nG,JP", refer("member", "partners", "partner")),
          partners,
        ]),
      ),
    ).toEqual([
      "members.csv:4: member 'JP' is not in partners. Add it there or correct it.",
      "partners.csv:4: continent 'SPACE' is not in partners. Add it there or correct it.",
    ]));
  test("is nowhere where that table, or its column, is missing", () => {
    const members = createTable("members", "member\nJPN", refer("member", "countries", "country"));
    const finding = ["members.csv:2: member 'JPN' is not in countries. Add it there or correct it."];
    expect(toLines(checkForeignKeys([members]))).toEqual(finding);
    expect(toLines(checkForeignKeys([members, createTable("countries", "name\nJapan")]))).toEqual(finding);
  });
  test("that the table has no column for refers to nothing, as in a table without keys", () =>
    expect(
      checkForeignKeys([
        createTable("members", "member\nJPN", refer("group", "partners", "partner")),
        createTable("partners", "partner\nJPN"),
      ]),
    ).toEqual([]));
});
