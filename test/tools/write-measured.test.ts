/** Pages of what was measured: a part measured on another machine stays as it stands there. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillPage } from "../../src/tools/write-measured";
import { listRobustnessSections } from "../../src/tools/robustness/robustness-page";

const [START, END] = ["<!-- measured: written by npm run measure -->", "<!-- end of what is measured -->"];
const PAGE = `# Page

${START}

Introduction.

### First

| what | count |
| ---- | ----: |
| one  |     1 |

### Second

A note.

${END}

The rest.
`;

const fill = (text: string, command: string, sections: Parameters<typeof fillPage>[2]): string => {
  const { before, measured, after } = fillPage(text, command, sections);
  return before + measured + after;
};

test("what is measured anew is written, what is not stays, each in its place", () => {
  const sections = ["Introduction.", { heading: "### First" }, "### Second", "Another note.", { heading: "### Third" }];
  expect(fill(PAGE, "measure", sections)).toBe(PAGE.replace("A note", "Another note"));
});

test("with nothing measured anew the page is the same", () =>
  expect(fill(PAGE, "measure", ["Introduction.", { heading: "### First" }, { heading: "### Second" }])).toBe(PAGE));

test("a page without the marks is refused", () =>
  expect(() => fillPage("# Page\n", "measure", [])).toThrow("lacks the marks"));

test("the page on robustness is the same where no part has been run", () => {
  const text = readFileSync("docs/robustness.md", "utf8");
  const folder = process.cwd();
  process.chdir(mkdtempSync(path.join(tmpdir(), "measured-")));
  try {
    expect(fill(text, "robustness", listRobustnessSections())).toBe(text);
  } finally {
    process.chdir(folder);
  }
});
