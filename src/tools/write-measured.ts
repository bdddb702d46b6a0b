/** Writes what a command has measured into a page, between the two marks that the page has for it. */
import { readFileSync, writeFileSync } from "node:fs";
import prettier from "prettier";

const END = "<!-- end of what is measured -->";

/**
 * @param command - the npm command, which the first mark names.
 * @returns the sections as they were written.
 * @throws Error where the page lacks the marks.
 */
export async function writeMeasured(page: string, command: string, sections: readonly string[]): Promise<string> {
  const start = `<!-- measured: written by npm run ${command} -->`;
  const text = readFileSync(page, "utf8");
  const [before, after] = [text.indexOf(start), text.indexOf(END)];
  if (before < 0 || after < 0) throw new Error(`${page} lacks the marks between which the tables stand.`);
  const measured = sections.join("\n\n");
  const options = { ...(await prettier.resolveConfig(page)), parser: "markdown" };
  const written = `${text.slice(0, before + start.length)}\n\n${measured}\n\n${text.slice(after)}`;
  writeFileSync(page, await prettier.format(written, options));
  return prettier.format(measured, options);
}
