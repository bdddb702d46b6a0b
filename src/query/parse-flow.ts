import { FLOWS, type Flow } from "../dataset";
import type { LocalizedText } from "../language";
import { LABELS } from "./labels";
import { createNameIndex, resolveName } from "./name-index";
import { isBlank, toText, type UserInput } from "./user-input";

const NAMES: Readonly<Record<Flow, readonly string[]>> = {
  exports: ["export", "x", "exp"],
  imports: ["import", "m", "imp"],
  total: ["trade", "total trade", "exports and imports", "t"],
  balance: ["trade balance", "surplus", "deficit", "b", "差额", "顺差", "逆差"],
};

const getLabel = (flow: Flow): LocalizedText => ({ en: LABELS.en.flows[flow], zh: LABELS.zh.flows[flow] });

const CHOICES = FLOWS.map(getLabel);

const flowNames = createNameIndex<Flow>(
  FLOWS.map((flow) => ({ value: flow, label: getLabel(flow), names: NAMES[flow] })),
);

/** The flow of that name. */
export const findFlow = (text: string): Flow | undefined => flowNames.find(text);

/**
 * Parses the name of a flow, in English or Chinese; undefined if it is omitted.
 * @throws InvalidArgumentError if no flow has the name.
 */
export function parseFlow(input: UserInput): Flow | undefined {
  return isBlank(input) ? undefined : resolveName(flowNames, "flow", toText(input), CHOICES);
}
