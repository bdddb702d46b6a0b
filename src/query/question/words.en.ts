import type { Words } from "./words.types";

const AGAINST = ["vs", "versus", "compared with", "compared to"];
/** What a change is measured from: "exports in November, compared with a year ago". */
const COMPARISONS = [
  ...[...AGAINST, "from", "over", "on"].flatMap((word) =>
    ["a year ago", "a year earlier", "a year before"].map((base) => `${word} ${base}`),
  ),
  ...AGAINST.flatMap((word) => [`${word} last year`, `${word} the year before`]),
];

export const wordsEn: Words = {
  flows: {
    exports: ["export", "exports", "exported", "exporting"],
    imports: ["import", "imports", "imported", "importing"],
    total: [
      "trade",
      "total trade",
      "total trade value",
      "foreign trade",
      "goods trade",
      "bilateral trade",
      "two-way trade",
      "exports and imports",
      "imports and exports",
      "exports plus imports",
    ],
    balance: ["trade balance", "balance", "balance of trade", "surplus", "deficit", "trade surplus", "trade deficit"],
  },
  measures: {
    value: ["value", "values", "worth", "trade value"],
    quantity: ["quantity", "quantities", "volume", "volumes", "how many"],
    "unit value": ["unit value", "unit price", "price", "prices", "average price"],
    share: ["share", "shares", "proportion", "trade share"],
    rank: ["rank", "ranking", "ranked", "trade rank"],
    contribution: ["contribution", "contribution to growth", "contribute", "contributed"],
    "prior value": ["prior value", "value a year earlier", "a year earlier", "a year before"],
    "share of world exports": ["share of world exports", "share of the world's exports", "share in world exports"],
    "share of world imports": ["share of world imports", "share of the world's imports", "share in world imports"],
  },
  change: [
    ...["year-on-year change", "year-on-year growth", "year-on-year", "year over year", "yoy", "y/y", "y-o-y"],
    ...["growth", "growth rate", "rate of growth", "change", "changed", "rise", "rose", "risen", "fall", "fell"],
    ...["fallen", "grow", "grew", "grown", "increase", "increased", "decrease", "decreased", "decline", "declined"],
    ...["drop", "dropped"],
    ...COMPARISONS,
  ],
  bounds: ["bounds", "bound", "lower and upper bound", "lower and upper bounds"],
  howMuch: ["how much"],
  views: { customs: [], economies: ["economies", "countries"], continents: ["continents"] },
  among: { partner: ["partners", "trading partners", "trade partners"], product: ["products", "commodities"] },
  roles: {
    to: ["to", "into"],
    from: ["from"],
    with: ["with"],
    of: ["of"],
    in: ["in", "within", "among"],
    and: ["and"],
    plus: ["plus", "combined with", "together with"],
    possessive: ["'s"],
    inside: [],
  },
  fillers: [
    ...["a", "an", "the", "what", "was", "were", "is", "are", "be", "been", "did", "do", "does", "has"],
    ...[
      "have",
      "had",
      "how",
      "by",
      "by how much",
      "for",
      "on",
      "at",
      "as",
      "during",
      "between",
      "please",
      "show",
      "show me",
    ],
    ...["give me", "tell me", "find", "it", "its", "there", "much", "total", "overall", "all", "goods", "merchandise"],
    ...["figure", "figures", "chinese", "measured", "expressed", "go", "goes", "went", "come", "comes", "came"],
  ],
};
