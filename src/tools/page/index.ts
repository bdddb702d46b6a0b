/** docs/data.md and its picture: what is in the data package, where it comes from, and what is not in it. */
import { WEIGHTS, datasetOf, type Dataset, type Observation, type Source } from "../../dataset";
import type { Contents } from "../../dataset/package";
import { periodLabel } from "../../query";
import { account } from "./account";
import { coverageBy, type Coverage } from "./coverage";
import { disagreements, doubts, leftOut } from "./decisions";
import { link, table, text } from "./markdown";
import { picture } from "./picture";

export const PAGE = "docs/data.md";
export const PICTURE = "docs/data-coverage.svg";

/** The pages by file; the same data package gives the same text. */
export function dataPage(contents: Contents, folder: string): Map<string, string> {
  const dataset = datasetOf(contents, "");
  const page = [
    "<!-- Generated from src/data by npm run data:page; do not edit. -->",
    "# The data",
    INTRODUCTION,
    counts(dataset, contents),
    "## Coverage",
    `![Figures by subject and release](${PICTURE.split("/")[1]!})`,
    "The subjects with most figures, by the year and month of the release; a darker cell holds more figures. A figure is one printed number.",
    "### By release",
    releases(dataset, contents),
    ...byAspect("partner", dataset, ({ partner }) => dataset.partner(partner)!.en),
    ...byAspect("product", dataset, ({ product }) => dataset.product(product)!.en),
    ...byAspect("customs regime", dataset, ({ regime }) => dataset.regime(regime)!.en),
    ...byAspect("type of enterprise", dataset, ({ enterprise }) => dataset.enterprise(enterprise)!.en),
    ...byAspect("measure", dataset, ({ measure }) => measure),
    "## The catalogues",
    CATALOGUES,
    "### Products",
    products(dataset),
    "## What became of what was collected",
    "Every row of `src/data/harvest/` is one of four: a figure; another report's print of the same figure, in the same digits or coarser ones; a different print of it; or left out. Releases added by hand are not among these rows.",
    account(),
    "### Where reports disagree",
    "What one release prints differently in two reports. The official figure is kept, else that of the weightier publisher, else the earlier.",
    disagreements(dataset, folder),
    "### What is left out, and why",
    "Figures that were collected and are refuted by others; none is mended.",
    leftOut(dataset, folder),
    "### What is doubtful, and why",
    "Figures that are kept with a doubt, which TRADESOURCE tells too.",
    doubts(dataset, folder),
    "## Sources",
    "By weight, newest first. A title in quotes is the report's own; another describes the report. Where there is no address the report is known by publisher and title only.",
    ...sources(dataset),
    "## Licence and attribution",
    LICENCE,
  ];
  return new Map([
    [PAGE, `${page.join("\n\n")}\n`],
    [PICTURE, picture(dataset, contents.bundled)],
  ]);
}

const INTRODUCTION = `China's goods trade as its customs administration (GACC) publishes it, figure by figure as printed. The vocabulary is that
of [SDMX](https://sdmx.org) and of the UN's International Merchandise Trade Statistics:

${table(
  ["column", "meaning", "SDMX"],
  [
    ["period", "ISO 8601: month `2025-11`, year, quarter `2025-Q3`, span `2025-01/2025-11`", "TIME_PERIOD"],
    ["flow", "exports, imports, total (exports + imports), balance (exports - imports)", "FLOW"],
    ["partner", "country or group of countries; World is the total", "COUNTERPART_AREA"],
    ["product", "customs commodity or commodity group", "COMMODITY"],
    ["regime, enterprise", "how goods cross the border; who trades them", ""],
    ["measure", "what the number measures", "INDICATOR"],
    [
      "printed, unit, qualifier",
      'digits and unit as printed; "about", "more than", "less than"',
      "OBS_VALUE, UNIT_MEASURE",
    ],
    ["status", "published or forecast; derived exists only for answers", "OBS_STATUS"],
    ["source, also", "the report that the digits are from; others that print the same", ""],
  ],
)}

A release is one round of publication: what customs gives out for a month, in its announcement and in the tables of the days
after, wherever it was read. It is named by the day of its earliest dated report. A figure that a later release prints again is
a revision: it supersedes the earlier one, which stays reachable by the functions' release argument. Where several reports of a
release print one figure, the official digits are kept, or finer ones that agree with them. Dollars that a publisher converted
from yuan are a measure of their own and never answer a question in dollars. Growth rates whose currency a report does not
state are kept apart too.`;

const CATALOGUES = `Partners have the ISO 3166 codes, the M49 code and the names in English and Chinese that the package
i18n-iso-countries lists, with customs' own names and common aliases added in \`partner-names.csv\`. Members of groups are
entered by hand from common knowledge and serve one purpose: that no member is ranked beside its group. Belt and Road and RCEP
changed their members within the years covered, so their figures of different years do not compare, and series of them say so.

HS codes name the headings a product is mostly made of; they were entered from general knowledge of the nomenclature, are there
to be searched by, and have not been verified against customs' own list, whose definitions may be wider or narrower. The notes
say where that is known. "Part of" names the aggregates that contain a product: parts and wholes are never ranked side by side.`;

const LICENCE = `The figures are facts, published by the General Administration of Customs of China and by the reports listed above. Please name
the report you rely on: TRADESOURCE gives its publisher, title, date and address. The compilation (selection, ids, labels,
schema and documentation) is TradeSheet's, under the MIT licence; attribute it as "TradeSheet, compiled from GACC and press
reports" with the data version that DATAINFO gives. TradeSheet is not affiliated with GACC, which has not reviewed it.`;

function counts({ observations, releases, sources, partners, products }: Dataset, { bundled }: Contents): string {
  const ships = observations.filter(({ release }) => bundled.includes(release)).length;
  const used = (dimension: "partner" | "product"): number => new Set(observations.map((o) => o[dimension])).size;
  return `**${observations.length} figures** of ${releases.length} releases from ${sources.length} reports, on ${used("partner")} partners and ${used("product")} products; \
the catalogues name ${partners.length} partners and ${products.length} products. ${ships} figures of ${bundled.length} releases ship with the add-in, the newest of ${bundled.at(-1)!}; \
the ${releases.length - bundled.length} later releases come by the feed.`;
}

function releases(dataset: Dataset, { bundled }: Contents): string {
  const lines = dataset.releases.map(({ id, month, headline }) => {
    const own = dataset.observations.filter(({ release }) => release === id);
    const reports = new Set(own.flatMap(({ source, also }) => [source, ...also.split(";").filter(Boolean)]));
    const delivery = bundled.includes(id) ? "ships" : "feed";
    return [id, month, headline ? periodLabel(headline) : "details only", own.length, reports.size, delivery];
  });
  return table(["Release", "Newest month", "Total for", "Figures#", "Reports#", "Delivery"], lines);
}

function byAspect(aspect: string, dataset: Dataset, nameOf: (o: Observation) => string): string[] {
  const lines = coverageBy(dataset, nameOf).map(({ name, figures, first, last, flows, measures }: Coverage) => [
    text(name),
    figures,
    first,
    last,
    flows.join(", "),
    ...(aspect === "measure" ? [] : [measures.join(", ")]),
  ]);
  const title = aspect[0]!.toUpperCase() + aspect.slice(1);
  const columns = [title, "Figures#", "First", "Last", "Flows", ...(aspect === "measure" ? [] : ["Measures"])];
  return [`### By ${aspect}`, table(columns, lines)];
}

const products = (dataset: Dataset): string =>
  table(
    ["Product", "Chinese", "HS", "Part of", "Note"],
    dataset.products
      .filter(({ id }) => id !== "all")
      .map(({ en, zh, hs, partOf, note }) => [
        text(en),
        zh,
        hs.join(", "),
        partOf.map((id) => text(dataset.product(id)!.en)).join(", "),
        text(note),
      ]),
  );

function sources(dataset: Dataset): string[] {
  const used = new Map<string, number>();
  for (const { source, also } of dataset.observations)
    for (const id of [source, ...also.split(";").filter(Boolean)]) used.set(id, (used.get(id) ?? 0) + 1);
  const line = ({ id, publisher, title, date, address, described }: Source) => {
    const name = described ? title : `"${title}"`;
    return [
      date || "no date",
      text(publisher),
      address ? link(name, address) : text(name),
      used.get(id) ?? 0,
      `\`${id}\``,
    ];
  };
  return WEIGHTS.flatMap((weight) => {
    const own = dataset.sources.filter((source) => source.weight === weight);
    if (own.length === 0) return [];
    const lines = own.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)).map(line);
    const title = `### ${weight[0]!.toUpperCase()}${weight.slice(1)} (${own.length})`;
    return [title, table(["Date", "Publisher", "Report", "Figures#", "Id"], lines)];
  });
}
