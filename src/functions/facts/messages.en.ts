import type { FactMessages } from "./messages.types";

export const factMessagesEn: FactMessages = {
  items: {
    "release date": "release date",
    "headline period": "headline period",
    "headline period in words": "headline period in words",
    "data version": "data version",
    releases: "releases",
    "first release": "first release",
    "first period": "first period",
    "last period": "last period",
    observations: "observations",
    partners: "partners",
    products: "products",
    sources: "sources",
    source: "source",
    "reporting economy": "reporting economy",
    licence: "licence",
    "other sources": "other sources",
  },
  reporter: "China (CHN)",
  ownLicence: "Your own data",
  officialLicence: "Figures: facts published by GACC and the reports cited; compilation: MIT, TradeSheet",
};
