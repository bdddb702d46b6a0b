import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { buildPartnerProfile } from "./partner-profile";
import { buildProductProfile } from "./product-profile";
import { buildTariffWatch } from "./tariff-watch";
import { buildTradeMonitor } from "./trade-monitor";
import type { Briefing, BriefingChoice } from "./types";

/** @throws InvalidArgumentError when a part of the choice cannot be understood. */
export function buildBriefing(dataset: Dataset, choice: BriefingChoice, language: Language): Briefing {
  switch (choice.id) {
    case "monitor":
      return buildTradeMonitor(dataset, choice, language);
    case "partner":
      return buildPartnerProfile(dataset, choice, language);
    case "product":
      return buildProductProfile(dataset, choice, language);
    case "tariffs":
      return buildTariffWatch(dataset, choice, language);
  }
}
