import { isBlank, parseFlow, parsePeriod, parseView } from "../../query";
import { buildPartnerTable } from "../../statistics";
import { buildTable, parseWithin } from "../build-table";
import { parseColumns } from "../columns";
import { readValues } from "../decode";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { parseTop } from "../parse-top";
import * as p from "./parameters";

const DEFAULT_COLUMNS = ["rank", "partner", "value", "share", "yoy"] as const;

/** A table with a header, in rank order. */
export const partners = defineTableFunction({
  id: "PARTNERS",
  group: "table",
  parameters: [p.FLOW, p.PERIOD, p.TOP, p.COLUMNS, p.RELEASE, p.SOURCE, p.VIEW, { ...p.SUBJECT, name: "within" }],
  compute({ dataset, language, columns, readSingle }) {
    const period = parsePeriod(readSingle("period"), dataset.headline);
    const flow = parseFlow(readSingle("flow")) ?? "total";
    const within = parseWithin(dataset, "partner", readSingle("within"));
    const view = parseView(readSingle("view"));
    return buildTable(
      {
        kind: "partner",
        dataset,
        flow,
        period,
        columns: parseColumns(readValues(columns), DEFAULT_COLUMNS),
        rows: buildPartnerTable(dataset, flow, period, view, within),
        top: parseTop(readSingle("top"), p.DEFAULT_ROWS),
        within,
        scope: isBlank(readSingle("view")) ? null : view,
      },
      language,
    );
  },
});

export const partnersTexts: FunctionTexts<typeof partners> = {
  purpose: {
    en: "Trading partners ranked by value, as a table with a header row.",
    zh: "贸易伙伴表，按金额排名，含标题行。",
  },
  example: { formula: "=TRADE.PARTNERS(,,10)" },
  parameters: {
    flow: {
      en: '"exports", "imports", "total" or "balance". Default: total.',
      zh: "出口、进口、进出口或差额。默认：进出口。",
      zhLabel: "进出口方向",
    },
    period: p.PERIOD_TEXTS,
    top: p.TOP_TEXTS,
    columns: {
      en: 'Such as "partner, value, share, yoy, contribution", or a range of names. Default: the standard columns.',
      zh: "如 partner, value, share, yoy, contribution。默认：标准列。",
      zhLabel: "列",
    },
    release: p.RELEASE_TEXTS,
    source: p.SOURCE_TEXTS,
    view: p.VIEW_TEXTS,
    within: {
      en: 'The product, customs regime or ownership type whose partners to list, such as "Integrated circuits". Shares and ranks are within it. Default: all trade.',
      zh: "列出该商品、贸易方式或企业性质的贸易伙伴，如“集成电路”；占比和排名均按此范围计算。默认：全部进出口。",
      zhLabel: "范围",
    },
  },
};
