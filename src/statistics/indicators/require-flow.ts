import type { Flow } from "../../dataset";
import { InvalidArgumentError } from "../../query";

/** @throws InvalidArgumentError, with the choices, if the flow is none of them. */
export function requireFlow(flow: Flow, choices: readonly Flow[]): void {
  if (choices.includes(flow)) return;
  throw new InvalidArgumentError("unknownName", { kind: "flow", input: flow, nearest: [], choices });
}
