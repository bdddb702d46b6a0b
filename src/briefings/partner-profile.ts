/** The profile of a partner: its trade by flow, over time, and beside that of other partners. */
import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { createDefaultSpec, type TableSpec } from "../tables";
import { askBalance, askFigure, askRank, askShare, readPeriodInWords, readValue, type Asked } from "./answers";
import { findPeriod, quote } from "./expressions";
import { getBriefingMessages } from "./messages";
import type { Briefing, BriefingChoices, BriefingTable, CellAddresses, Expression } from "./types";

const LISTED = 10;

type TextFlow = "total" | "exports" | "imports";

export function buildPartnerProfile(
  _dataset: Dataset,
  { partner }: BriefingChoices["partner"],
  language: Language,
): Briefing {
  const messages = getBriefingMessages(language);
  const { unit } = createDefaultSpec("summary", language);
  const ask = (cells: CellAddresses, flow: TextFlow): Asked => ({
    subject: readValue(cells, "subject"),
    flow: quote(flow),
    period: readPeriodInWords(cells, "period"),
  });
  const describeFlow =
    (flow: TextFlow) =>
    (cells: CellAddresses): Expression => {
      const asked = ask(cells, flow);
      const inWords = messages.partnerTrade[flow](asked.subject);
      return messages.figure(askFigure(asked, { inWords, unit, flowInWords: messages.flowWords[flow] }));
    };
  const months = (flow: TableSpec["flow"]): BriefingTable => ({
    spec: { ...createDefaultSpec("series", language), subjects: [partner], flow, every: "month" },
    links: { subject: "subject" },
  });
  return {
    name: messages.names.partner,
    title: (cells) => messages.titles.partner(readValue(cells, "subject")),
    cells: [
      {
        name: "subject",
        label: messages.cells.partner,
        value: partner,
        note: (cells) => messages.whenUnknown(readValue(cells, "subject")),
      },
      {
        name: "period",
        label: messages.cells.period,
        value: messages.latest,
        note: (cells) => messages.periodInWords(findPeriod(readValue(cells, "period"))),
      },
    ],
    sentences: [
      describeFlow("total"),
      describeFlow("exports"),
      describeFlow("imports"),
      (cells) => {
        const { subject, period } = ask(cells, "total");
        return messages.balance({ period, balance: askBalance({ subject, period }, unit), partner: subject });
      },
      (cells) => {
        const asked = ask(cells, "total");
        const name = messages.partnerFirst(asked.subject);
        const { period } = asked;
        const flow = messages.flowWords.total;
        return messages.share({ name, period, flow, share: askShare(asked), rank: askRank(asked) });
      },
    ],
    tables: [
      {
        spec: {
          ...createDefaultSpec("summary", language),
          subjects: [partner],
          columns: ["value", "prior value", "yoy", "share", "contribution"],
        },
        links: { subject: "subject", period: "period" },
      },
      {
        spec: { ...createDefaultSpec("partners", language), top: LISTED, chart: "share" },
        links: { period: "period" },
      },
      months("exports"),
      months("imports"),
    ],
  };
}
