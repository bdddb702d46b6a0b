/** What axe-core finds on a page: the rules that are broken seriously, each with the elements. */
import axe, { type AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const SERIOUS = ["serious", "critical"];
// Fluent's focus library leads the focus through elements that are hidden from screen readers on purpose.
const UNREAD_ELEMENTS = "[data-tabster-dummy]";

interface Exclusions {
  /** Rules that do not count. */
  readonly rules?: readonly string[];
  /** Parts of the page that are not ours, as selectors. */
  readonly parts?: readonly string[];
}

export async function findSeriousViolations(page: Page | Frame, without: Exclusions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const exclude = [UNREAD_ELEMENTS, ...(without.parts ?? [])].map((selector) => [selector]);
  const { violations } = (await page.evaluate(
    async (context) => {
      // A colour on its way to another has a contrast that nobody reads; what turns for ever is not waited for.
      const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<unknown> } };
      return axe.run(context, { resultTypes: ["violations"] });
    },
    { exclude },
  )) as AxeResults;
  return violations
    .filter(({ id, impact }) => SERIOUS.includes(impact ?? "") && !without.rules?.includes(id))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
