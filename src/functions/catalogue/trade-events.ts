import { defineTableFunction, type FunctionTexts } from "../definition";
import { spilledModule } from "../spilled/spilled-module";
import * as p from "./parameters";

/** Events dated within the periods, both included. Only the official data has events, so there is no source. */
export const tradeEvents = defineTableFunction({
  id: "TRADEEVENTS",
  group: "table",
  parameters: [p.FROM, p.TO, p.RELEASE],
  compute: (args) => spilledModule.get().computeEvents(args),
});

export const tradeEventsTexts: FunctionTexts<typeof tradeEvents> = {
  purpose: {
    en: "Dated trade policy events, such as zero-tariff measures, as a table with a header row.",
    zh: "贸易政策事件及日期，如零关税措施，含标题行。",
  },
  example: { formula: "=TRADE.TRADEEVENTS(2025)" },
  parameters: {
    from: { en: "First period. Default: the earliest.", zh: "默认：最早。", zhLabel: "起始时期" },
    to: { en: "Last period. Default: the latest.", zh: "默认：最新。", zhLabel: "截止时期" },
    release: p.RELEASE_TEXTS,
  },
};
