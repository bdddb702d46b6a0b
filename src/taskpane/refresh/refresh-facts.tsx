import type { RefreshState } from "../../refresh";
import { usePane } from "../shared/context";
import { Facts, type Fact } from "../shared/facts";
import type { Text } from "../text";
import { since } from "./since";

/** Which data is in use, when it was last looked for newer data, and when the next is due, where somebody has said so. */
export function RefreshFacts({ state, now }: { readonly state: RefreshState; readonly now: Date }) {
  const { text } = usePane();
  const t = text.refresh;
  const { inUse, lastChecked, nextRelease } = state;
  const facts: Fact[] = [
    { label: t.inUse, value: (inUse.sequence === undefined ? t.bundled : t.refreshed)(inUse.release) },
    { label: text.data.version, value: inUse.name },
    { label: t.lastChecked, value: lastChecked ? checkedText(text, new Date(lastChecked), now) : t.neverChecked },
    ...(nextRelease ? [{ label: t.nextRelease, value: t.day(nextRelease) }] : []),
  ];
  return <Facts facts={facts} />;
}

function checkedText({ refresh: t }: Text, instant: Date, now: Date): string {
  const passed = since(instant, now);
  const words = passed === undefined ? "" : passed === "just now" ? t.justNow : t.since(...passed);
  return t.checkedAt(words, t.moment(instant));
}
