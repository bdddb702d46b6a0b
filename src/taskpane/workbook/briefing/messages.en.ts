import type { BriefingId } from "../../../workbook/briefing";

export const briefingMessagesEn = {
  which: "Briefing",
  names: {
    monitor: "Trade monitor",
    partner: "Partner profile",
    product: "Product profile",
    tariffs: "Tariff watch",
  } satisfies Record<BriefingId, string>,
  contents: {
    monitor: "One month and the year to date: totals, main partners and main products",
    partner: "One partner: both flows, their growth and contribution, the balance, share and rank",
    product: "One product: value, quantity and unit value, and its share",
    tariffs: "One partner before and after the month of an event",
  } satisfies Record<BriefingId, string>,
  month: "Month",
  lastMonth: "last month with figures",
  partner: "Partner",
  product: "Product",
  flow: "Flow",
  flows: { exports: "Exports", imports: "Imports" },
  event: "Month of the event",
  eventInfo: "An event of the data, or any month, such as 2025-04.",
  notPartner: "Choose a partner, such as ASEAN.",
  notProduct: "Choose a product, such as Integrated circuits.",
  notMonth: "Type a month, such as 2025-10.",
  notEvent: "Choose an event, or type a month such as 2025-04.",
  add: "Add sheet",
  addNamed: (name: string) => `Add sheet: ${name}`,
  working: "Adding the sheet",
  progress: (done: number, of: number) => `Step ${done} of ${of}`,
  done: (sheet: string, tables: number) =>
    `The sheet ${sheet} was added, with ${tables} ${tables === 1 ? "table" : "tables"}. Change its yellow cells, and text and tables follow.`,
  missing: (reasons: readonly string[]) => `Left out, as there are no figures: ${reasons.join(" ")}`,
  cancelled: "Cancelled. The workbook is unchanged.",
};

export type Messages = typeof briefingMessagesEn;
