/** npm start serves dist/ as it is only where it is the production build of the sources as they are. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { digestInputs, forgetBuild, isUpToDate, recordBuild } from "../../src/tools/build-record";

let root: string;
const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
const remove = (file: string): void => rmSync(path.join(root, file));

/** A project that has just been built. */
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "build-record-"));
  for (const file of ["src/addin.ts", "src/data/members.csv", "assets/icon.svg", "manifest.xml", "package-lock.json"])
    write(file, `the content of ${file}`);
  write("src/playground/page/main.ts", "the page");
  const inputs = digestInputs(root);
  write("dist/functions.js", "the bundle");
  write("dist/assets/icon.svg", "the icon");
  recordBuild(inputs, root);
});
afterEach(() => {
  delete process.env.TRADESHEET_ADDRESS;
  rmSync(root, { recursive: true });
});

test("a build of the sources as they are is up to date", () => {
  expect(isUpToDate(root)).toBe(true);
});

test.each<[string, () => void]>([
  ["a source is changed", () => write("src/addin.ts", "something else")],
  ["a source is added", () => write("src/taskpane/tab.tsx", "")],
  ["a source is removed", () => remove("src/addin.ts")],
  ["a source is renamed", () => (remove("src/addin.ts"), write("src/add-in.ts", "the content of src/addin.ts"))],
  ["data is changed", () => write("src/data/members.csv", "id,name")],
  ["an asset is changed", () => write("assets/icon.svg", "<svg/>")],
  ["the manifest is changed", () => write("manifest.xml", "<OfficeApp/>")],
  ["a package is updated", () => write("package-lock.json", "{}")],
  ["the build's configuration is added", () => write("webpack.config.js", "")],
  ["it is for another address", () => (process.env.TRADESHEET_ADDRESS = "https://example.org")],
  ["a built file is changed, as a development build does", () => write("dist/functions.js", "another bundle")],
  ["a built file is added, such as a source map", () => write("dist/functions.js.map", "{}")],
  ["a built file is missing", () => remove("dist/assets/icon.svg")],
  ["there is no build", () => rmSync(path.join(root, "dist"), { recursive: true })],
  ["another build was started and has not ended", () => forgetBuild(root)],
])("it is not when %s", (_case, change) => {
  change();
  expect(isUpToDate(root)).toBe(false);
});

test("a source that is changed while it is built counts as changed", () => {
  const inputs = digestInputs(root);
  write("src/addin.ts", "something else");
  recordBuild(inputs, root);
  expect(isUpToDate(root)).toBe(false);
});

test("the playground's page is not part of it: that is bundled at every start", () => {
  write("src/playground/page/main.ts", "another page");
  expect(isUpToDate(root)).toBe(true);
});
