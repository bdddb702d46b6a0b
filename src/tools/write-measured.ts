/** Writes what a command has measured into a page, between the two marks that the page has for it. */
import { readFileSync, writeFileSync } from "node:fs";

/** A section of the page that stays as it stands, since this machine has not measured it: found by its heading. */
export interface KeptSection {
  readonly heading: string;
}

const END = "<!-- end of what is measured -->";

/** A page before and after its measured part, and that part with the marks around it left out. */
interface MeasuredPage {
  readonly before: string;
  readonly measured: string;
  readonly after: string;
}

/**
 * Puts what was measured into the text of a page.
 * @param command - the npm command, which the first mark names.
 * @param sections - in their order; one to be kept that the page does not have is left out.
 * @throws Error where the page lacks the marks.
 */
export function fillPage(text: string, command: string, sections: readonly (string | KeptSection)[]): MeasuredPage {
  const start = `<!-- measured: written by npm run ${command} -->`;
  const [from, to] = [text.indexOf(start), text.indexOf(END)];
  if (from < 0 || to < 0) throw new Error("The page lacks the marks between which the tables stand.");
  const present = text.slice(from + start.length, to);
  const measured = sections
    .flatMap((section) => (typeof section === "string" ? section : findSection(present, section.heading)))
    .join("\n\n");
  return { before: `${text.slice(0, from + start.length)}\n\n`, measured, after: `\n\n${text.slice(to)}` };
}

/**
 * Writes a page anew, see {@link fillPage}.
 * @returns the measured part as it was written.
 */
export async function writeMeasured(
  page: string,
  command: string,
  sections: readonly (string | KeptSection)[],
): Promise<string> {
  // Jest does not load it, and tests fill pages without writing them.
  const prettier = await import("prettier");
  const { before, measured, after } = fillPage(readFileSync(page, "utf8"), command, sections);
  const options = { ...(await prettier.resolveConfig(page)), parser: "markdown" };
  writeFileSync(page, await prettier.format(before + measured + after, options));
  return prettier.format(measured, options);
}

/** A section with its heading, up to the next one. */
const findSection = (text: string, heading: string): string[] =>
  text
    .split(/^(?=### )/m)
    .filter((section) => section.startsWith(`${heading}\n`))
    .map((section) => section.trim());
