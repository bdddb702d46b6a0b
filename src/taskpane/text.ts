import { periodLabel } from "../query";

/** Every text of the pane, in English. */
export const paneText = {
  title: "TradeSheet",
  release: (headline: string, release: string) =>
    `China's goods trade, ${periodLabel(headline)} (release of ${release})`,
  counts: (observations: number, sources: number) =>
    `${observations} printed figures from ${sources} reports. Type =TRADE. in a cell to use them.`,
  sources: "Sources",
};
