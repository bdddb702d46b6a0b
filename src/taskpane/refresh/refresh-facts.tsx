import type { RefreshState } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Facts, type Fact } from "../shared/facts";
import type { Messages } from "../messages";
import { toRelativeTime } from "./relative-time";

/** Which data is in use, when it was last looked for newer data, and when the next is due, where somebody has said so. */
export function RefreshFacts({ state, now }: { readonly state: RefreshState; readonly now: Date }) {
  const { messages } = usePane();
  const t = messages.refresh;
  const { inUse, lastChecked, nextRelease } = state;
  const facts: Fact[] = [
    { label: t.inUse, value: (inUse.sequence === undefined ? t.bundled : t.refreshed)(inUse.release) },
    { label: messages.data.version, value: inUse.name },
    {
      label: t.lastChecked,
      value: lastChecked ? formatLastChecked(messages, new Date(lastChecked), now) : t.neverChecked,
    },
    ...(nextRelease ? [{ label: t.nextRelease, value: t.day(nextRelease) }] : []),
  ];
  return <Facts facts={facts} />;
}

function formatLastChecked({ refresh: t }: Messages, instant: Date, now: Date): string {
  const elapsed = toRelativeTime(instant, now);
  const relative = elapsed === undefined ? "" : elapsed === "just now" ? t.justNow : t.relativeTime(...elapsed);
  return t.checkedAt(relative, t.moment(instant));
}
