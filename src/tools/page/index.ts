/** docs/data.md and its picture: what is in the data package, where it comes from, and what is not in it. */
import { WEIGHTS, createDataset, type Dataset, type Observation, type Source } from "../../dataset";
import type { PackageContents } from "../../dataset/package";
import { formatPeriod } from "../../query";
import { renderRowCounts } from "./row-counts";
import { computeCoverage, type Coverage } from "./coverage";
import { renderDisagreements, renderDoubts, renderLeftOut } from "./decisions";
import { formatLink, formatTable, escapeMarkdown } from "./markdown";
import { renderPicture } from "./picture";

export const PAGE_FILE = "docs/data.md";
export const PICTURE_FILE = "docs/data-coverage.svg";

/** The pages by file; the same data package gives the same text. */
export function buildDataPage(contents: PackageContents, folder: string): Map<string, string> {
  const dataset = createDataset(contents, "");
  const page = [
    "<!-- Generated from src/data by npm run data:page; do not edit. -->",
    "# The data",
    INTRODUCTION,
    renderCounts(dataset, contents),
    "## Coverage",
    `![Figures by subject and release](${PICTURE_FILE.split("/")[1]!})`,
    "The subjects with most figures, by the year and month of the release; a darker cell holds more figures. A figure is one printed number.",
    "### By release",
    renderReleases(dataset, contents),
    ...renderCoverageBy("partner", dataset, ({ partner }) => dataset.partner(partner)!.en),
    ...renderCoverageBy("product", dataset, ({ product }) => dataset.product(product)!.en),
    ...renderCoverageBy("customs regime", dataset, ({ regime }) => dataset.regime(regime)!.en),
    ...renderCoverageBy("type of enterprise", dataset, ({ enterprise }) => dataset.enterprise(enterprise)!.en),
    ...renderCoverageBy("measure", dataset, ({ measure }) => measure),
    "## The catalogues",
    CATALOGUES,
    "### Products",
    renderProducts(dataset),
    "## What became of what was collected",
    "Every row of `src/data/harvest/` is one of four: a figure; another report's print of the same figure, in the same digits or coarser ones; a different print of it; or left out. Releases added by hand are not among these rows.",
    renderRowCounts(),
    "### Where reports disagree",
    "What one release prints differently in two reports. The official figure is kept, else that of the weightier publisher, else the earlier.",
    renderDisagreements(dataset, folder),
    "### What is left out, and why",
    "Figures that were collected and are refuted by others; none is mended.",
    renderLeftOut(dataset, folder),
    "### What is doubtful, and why",
    "Figures that are kept with a doubt, which TRADESOURCE tells too.",
    renderDoubts(dataset, folder),
    "## Sources",
    "By weight, newest first. A title in quotes is the report's own; another describes the report. Where there is no address the report is known by publisher and title only.",
    ...renderSources(dataset),
    "## Licence and attribution",
    LICENCE,
  ];
  return new Map([
    [PAGE_FILE, `${page.join("\n\n")}\n`],
    [PICTURE_FILE, renderPicture(dataset, contents.bundledReleases)],
  ]);
}

const INTRODUCTION = `China's goods trade as its customs administration (GACC) publishes it, figure by figure as printed. The vocabulary is that
of [SDMX](https://sdmx.org) and of the UN's International Merchandise Trade Statistics:

${formatTable(
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

function renderCounts(
  { observations, releases, sources, partners, products }: Dataset,
  { bundledReleases: bundled }: PackageContents,
): string {
  const ships = observations.filter(({ release }) => bundled.includes(release)).length;
  const used = (dimension: "partner" | "product"): number => new Set(observations.map((o) => o[dimension])).size;
  return `**${observations.length} figures** of ${releases.length} releases from ${sources.length} reports, on ${used("partner")} partners and ${used("product")} products; \
the catalogues name ${partners.length} partners and ${products.length} products. ${ships} figures of ${bundled.length} releases ship with the add-in, the newest of ${bundled.at(-1)!}; \
the ${releases.length - bundled.length} later releases come by the feed.`;
}

function renderReleases(dataset: Dataset, { bundledReleases: bundled }: PackageContents): string {
  const rows = dataset.releases.map(({ id, month, headline }) => {
    const own = dataset.observations.filter(({ release }) => release === id);
    const reports = new Set(own.flatMap(({ source, also }) => [source, ...also.split(";").filter(Boolean)]));
    const delivery = bundled.includes(id) ? "ships" : "feed";
    return [id, month, headline ? formatPeriod(headline) : "details only", own.length, reports.size, delivery];
  });
  return formatTable(["Release", "Newest month", "Total for", "Figures#", "Reports#", "Delivery"], rows);
}

function renderCoverageBy(aspect: string, dataset: Dataset, getName: (o: Observation) => string): string[] {
  const rows = computeCoverage(dataset, getName).map(({ name, figures, first, last, flows, measures }: Coverage) => [
    escapeMarkdown(name),
    figures,
    first,
    last,
    flows.join(", "),
    ...(aspect === "measure" ? [] : [measures.join(", ")]),
  ]);
  const title = aspect[0]!.toUpperCase() + aspect.slice(1);
  const columns = [title, "Figures#", "First", "Last", "Flows", ...(aspect === "measure" ? [] : ["Measures"])];
  return [`### By ${aspect}`, formatTable(columns, rows)];
}

const renderProducts = (dataset: Dataset): string =>
  formatTable(
    ["Product", "Chinese", "HS", "Part of", "Note"],
    dataset.products
      .filter(({ id }) => id !== "all")
      .map(({ en, zh, hs, partOf, note }) => [
        escapeMarkdown(en),
        zh,
        hs.join(", "),
        partOf.map((id) => escapeMarkdown(dataset.product(id)!.en)).join(", "),
        escapeMarkdown(note),
      ]),
  );

function renderSources(dataset: Dataset): string[] {
  const used = new Map<string, number>();
  for (const { source, also } of dataset.observations)
    for (const id of [source, ...also.split(";").filter(Boolean)]) used.set(id, (used.get(id) ?? 0) + 1);
  const toRow = ({ id, publisher, title, date, address, described }: Source) => {
    const name = described ? title : `"${title}"`;
    return [
      date || "no date",
      escapeMarkdown(publisher),
      address ? formatLink(name, address) : escapeMarkdown(name),
      used.get(id) ?? 0,
      `\`${id}\``,
    ];
  };
  return WEIGHTS.flatMap((weight) => {
    const own = dataset.sources.filter((source) => source.weight === weight);
    if (own.length === 0) return [];
    const rows = own.sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)).map(toRow);
    const title = `### ${weight[0]!.toUpperCase()}${weight.slice(1)} (${own.length})`;
    return [title, formatTable(["Date", "Publisher", "Report", "Figures#", "Id"], rows)];
  });
}
