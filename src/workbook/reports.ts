import { asProblem } from "./excel/as-problem";
import type { Problem } from "./problems";

/**
 * Carries the latest problem of a ribbon button to whoever shows it, since a button has no surface of its own:
 * listen for "problem"; `latest` keeps it for a pane opened later.
 */
export const problems = new (class extends EventTarget {
  latest: Problem | undefined;

  report(error: unknown): void {
    const problem = asProblem(error);
    if (problem.kind === "unknown") console.error(error);
    this.latest = problem;
    this.dispatchEvent(new Event("problem"));
  }
})();
