import { FLOWS, type Flow } from "../dataset";
import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

const flowNames = createNameIndex<Flow>([
  { value: "exports", label: "exports", names: ["export", "x", "exp", "出口"] },
  { value: "imports", label: "imports", names: ["import", "m", "imp", "进口"] },
  { value: "total", label: "total", names: ["trade", "total trade", "exports and imports", "进出口", "t"] },
  {
    value: "balance",
    label: "balance",
    names: ["trade balance", "surplus", "deficit", "b", "差额", "贸易差额", "顺差", "逆差"],
  },
]);

/**
 * Parses the name of a flow, in English or Chinese; undefined if it is omitted.
 * @throws InvalidArgumentError if no flow has the name.
 */
export function parseFlow(input: UserInput): Flow | undefined {
  return isBlank(input) ? undefined : resolveName(flowNames, "flow", toText(input), FLOWS);
}
