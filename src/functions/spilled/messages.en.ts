import type { SpilledMessages } from "./messages.types";

export const spilledMessagesEn: SpilledMessages = {
  columns: {
    partner: "partner",
    product: "product",
    flow: "flow",
    code: "code",
    "part of": "part of",
    rank: "rank",
    value: "value",
    share: "share",
    yoy: "yoy",
    contribution: "contribution",
    "prior value": "prior value",
    quantity: "quantity",
    "yoy quantity": "yoy quantity",
    "unit value": "unit value",
    "yoy unit value": "yoy unit value",
    status: "status",
  },
  moneyHeaders: {
    value: (currency) => `Value (${currency})`,
    "prior value": (currency) => `Value a year earlier (${currency})`,
    "unit value": (currency) => `Unit value (${currency} per kg or item)`,
  },
  headers: {
    yoy: "YoY",
    "yoy quantity": "YoY of quantity",
    "yoy unit value": "YoY of unit value",
  },
  separator: ", ",
  events: ["Date", "Event", "Scope", "Source"],
  search: ["Name", "Chinese", "Kind", "Code", "Figures"],
  hsChapter: 'HS chapter (source "BACI")',
  hsHeading: "HS heading",
};
