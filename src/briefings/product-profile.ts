/** The profile of a product: its exports or imports by value, quantity and unit value, and beside other products. */
import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { createDefaultSpec, type TableSpec } from "../tables";
import { askChange, askFigure, askShare, readPeriodInWords, readValue, type Asked } from "./answers";
import { findPeriod } from "./expressions";
import { getBriefingMessages } from "./messages";
import type { Briefing, BriefingChoices, CellAddresses } from "./types";

const LISTED = 10;

/** Without the quantity, whose unit would be that of the first product after another one is typed. */
const COLUMNS: TableSpec["columns"] = ["value", "yoy", "yoy quantity", "yoy unit value"];

export function buildProductProfile(
  _dataset: Dataset,
  { product, flow }: BriefingChoices["product"],
  language: Language,
): Briefing {
  const messages = getBriefingMessages(language);
  const series = { ...createDefaultSpec("series", language), subjects: [product], flow, columns: COLUMNS };
  const { unit } = series;
  const ask = (cells: CellAddresses): Asked => ({
    subject: readValue(cells, "subject"),
    flow: readValue(cells, "flow"),
    period: readPeriodInWords(cells, "period"),
  });
  return {
    name: messages.names.product,
    title: (cells) => messages.titles.product(readValue(cells, "subject")),
    cells: [
      {
        name: "subject",
        label: messages.cells.product,
        value: product,
        note: (cells) => messages.whenUnknown(readValue(cells, "subject")),
      },
      { name: "flow", label: messages.cells.flow, value: messages.flows[flow] },
      {
        name: "period",
        label: messages.cells.period,
        value: messages.latest,
        note: (cells) => messages.periodInWords(findPeriod(readValue(cells, "period"))),
      },
    ],
    sentences: [
      (cells) => {
        const asked = ask(cells);
        const flowInWords = messages.flowInWords(asked.flow);
        const inWords = messages.productTrade(asked.subject, flowInWords);
        return messages.figure(askFigure(asked, { inWords, unit, flowInWords }));
      },
      (cells) => {
        const asked = ask(cells);
        return messages.quantity({
          period: asked.period,
          quantityChange: askChange(asked, "quantity"),
          unitValueChange: askChange(asked, "unit value"),
        });
      },
      (cells) => {
        const asked = ask(cells);
        return messages.share({
          name: asked.subject,
          period: asked.period,
          flow: messages.flowInWords(asked.flow),
          share: askShare(asked),
        });
      },
    ],
    tables: [
      { spec: { ...series, every: "month" }, links: { subject: "subject", flow: "flow" } },
      { spec: series, links: { subject: "subject", flow: "flow" } },
      {
        spec: {
          ...createDefaultSpec("products", language),
          flow,
          top: LISTED,
          columns: ["value", "share", "yoy", "contribution"],
          chart: "share",
        },
        links: { flow: "flow", period: "period" },
      },
    ],
  };
}
