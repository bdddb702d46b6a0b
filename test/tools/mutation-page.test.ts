/** The page of mutants: what it tells of folders that were measured on another machine. */
import { readFileSync } from "node:fs";
import { FOLDERS } from "../../src/tools/mutation/files";
import { keepResult } from "../../src/tools/mutation/mutation-page";

const DATASET = `#### \`src/dataset/texts.ts\`

3 killed, 1 survived: 75.0 %.

| line | code   | mutant  | why it survives |
| ---: | ------ | ------- | --------------- |
|    7 | \`true\` | \`false\` |                 |`;
const PAGE = `|                     | killed | survived | met by no test | killed of those met |
| ------------------- | -----: | -------: | -------------: | ------------------: |
| src/dataset         |  1,200 |      300 |              7 |              80.0 % |
| src/dataset/package |      9 |        1 |              0 |              90.0 % |

### Survivors

${DATASET}

#### \`src/dataset/package/rules.ts\`

9 killed, 1 survived: 90.0 %.

<!-- end of what is measured -->
`;

test("the score and the survivors of a folder stay as they stand", () =>
  expect(keepResult(PAGE, "dataset")).toEqual({
    folder: "dataset",
    score: { killed: 1200, survived: 300, notCovered: 7, share: 0.8 },
    survivors: [DATASET],
  }));

test("a folder within another has its own", () =>
  expect(keepResult(PAGE, "dataset/package")).toMatchObject({
    score: { killed: 9, survived: 1, notCovered: 0 },
    survivors: ["#### `src/dataset/package/rules.ts`\n\n9 killed, 1 survived: 90.0 %."],
  }));

test("a folder that was never measured has nothing", () => expect(keepResult(PAGE, "query")).toBeUndefined());

test("of the page itself nothing is lost", () => {
  const page = readFileSync("docs/mutation.md", "utf8");
  const kept = FOLDERS.flatMap((folder) => keepResult(page, folder)?.survivors ?? []);
  expect(kept).toHaveLength(page.match(/^####/gm)!.length);
  for (const section of kept) expect(page).toContain(`${section}\n\n`);
});
