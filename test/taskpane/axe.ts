/** What axe-core finds on a page: the rules that are broken seriously, each with the elements; `without` some rules. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const SERIOUS = ["serious", "critical"];
let source: string | undefined;

export async function seriousProblems(page: Page | Frame, without: readonly string[] = []): Promise<string[]> {
  source ??= readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  const { violations } = (await page.evaluate(() =>
    // Fluent's focus library leads the focus through elements that are hidden from screen readers on purpose.
    (window as unknown as { axe: { run(context: object): Promise<unknown> } }).axe.run({
      exclude: [["[data-tabster-dummy]"]],
    }),
  )) as AxeResults;
  return violations
    .filter(({ id, impact }) => SERIOUS.includes(impact ?? "") && !without.includes(id))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
