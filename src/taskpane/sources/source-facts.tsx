import { DIMENSIONS } from "../../dataset";
import { describePlace, type RegisteredSource, type SourceActivity } from "../../sources";
import { Facts, type Fact } from "../shared/facts";
import { usePane } from "../shared/pane-context";
import type { SourceMessages } from "./messages.en";
import type { OpenedSource } from "./use-opened-source";
import { useSourceMessages } from "./use-source-messages";

interface Props {
  readonly source: RegisteredSource;
  readonly one: OpenedSource | undefined;
}

/** A query of thousands of codes is shown by its beginning. */
const MOST_CHARACTERS = 240;

/** Where a source is, what it has and what it was asked. */
export function SourceFacts({ source: { definition, access, isConfirmed, isInWorkbook }, one }: Props) {
  const { language, connected } = usePane();
  const t = useSourceMessages();
  const facts: Fact[] = [{ label: t.facts.place, value: describePlace(definition) }];
  if (isConfirmed && connected)
    facts.push({ label: t.facts.inWorkbook, value: isInWorkbook ? t.savedInWorkbook : t.notInWorkbook });
  const { holdings, lastQuery, queries, rows, bytes } = one?.activity ?? {};
  if (holdings) facts.push({ label: t.facts.holds, value: describeHoldings(holdings, t) });
  if (lastQuery) {
    const { text, at, milliseconds } = lastQuery;
    const time = at.toLocaleString(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
    const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
    facts.push({
      label: t.facts.lastQuery,
      value: (
        <>
          {t.queryTook(time, milliseconds / 1000)}
          <br />
          <code>{shown}</code>
        </>
      ),
    });
  }
  if (queries) facts.push({ label: t.facts.asked, value: t.asked(queries, rows ?? 0, bytes ?? 0) });
  if (one && access.queriesPerHour !== undefined)
    facts.push({ label: t.facts.budget, value: t.budgetUsed(one.opened.countBudget(), access.queriesPerHour) });
  return <Facts facts={facts} />;
}

function describeHoldings({ catalogue, day }: NonNullable<SourceActivity["holdings"]>, t: SourceMessages): string {
  const { rows, periods, codes } = catalogue;
  const dimensions = DIMENSIONS.filter((dimension) => codes[dimension].length > 0);
  return [
    ...(rows === undefined ? [] : [t.rows(rows)]),
    ...(periods.length > 0 ? [t.periods(periods[0]!, periods.at(-1)!)] : []),
    ...dimensions.map((dimension) => t.codes[dimension](codes[dimension].length)),
    t.readOn(day),
  ].join(" · ");
}
