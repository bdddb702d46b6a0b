import type { Flow } from "../dataset";
import { choicesOf, choose } from "./choices";
import { isBlank, textOf, type Typed } from "./typed";

const flows = choicesOf<Flow>([
  { value: "exports", label: "exports", names: ["export", "x", "exp", "出口"] },
  { value: "imports", label: "imports", names: ["import", "m", "imp", "进口"] },
  { value: "total", label: "total", names: ["trade", "total trade", "exports and imports", "进出口", "t"] },
  { value: "balance", label: "balance", names: ["trade balance", "surplus", "deficit", "b", "差额", "顺差", "逆差"] },
]);

/**
 * The flow that was typed, or undefined when it was left out.
 * @throws InvalidArgument when it names none.
 */
export function parseFlow(typed: Typed): Flow | undefined {
  return isBlank(typed) ? undefined : choose(flows, "flow", textOf(typed), "exports, imports, total or balance");
}
