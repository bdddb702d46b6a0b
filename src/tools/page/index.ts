/** docs/data.md and its picture: the contents of the data package, their sources, and what is excluded. */
import { WEIGHTS, createDataset, type Dataset, type Observation, type Source } from "../../dataset";
import type { PackageContents } from "../../dataset/package";
import { formatPeriod } from "../../query";
import { renderDefinitions, renderExcludedRows, renderSumExceptions, renderTableCounts } from "./bulletins";
import { renderRowCounts } from "./row-counts";
import { computeCoverage, type Coverage } from "./coverage";
import { renderDisagreements, renderDoubts, renderLeftOut } from "./decisions";
import { formatLink, formatTable, escapeMarkdown } from "./markdown";
import { renderPicture } from "./picture";

const PAGE_FILE = "docs/data.md";
const PICTURE_FILE = "docs/data-coverage.svg";

/** The generated texts by file name; deterministic for a given data package. */
export function buildDataPage(contents: PackageContents, folder: string): Map<string, string> {
  const dataset = createDataset(contents, "");
  const page = [
    "<!-- Generated from src/data by npm run data:page; do not edit. -->",
    "# The data",
    INTRODUCTION,
    renderCounts(dataset, contents),
    "## Coverage",
    `![Figures by subject and release](${PICTURE_FILE.split("/")[1]!})`,
    "The subjects with most figures, by year and month of the release; the darker the cell, the more figures. A figure is one published number.",
    "### By release",
    renderReleases(dataset, contents),
    ...renderCoverageBy("partner", dataset, ({ partner }) => dataset.partner(partner)!.en),
    ...renderCoverageBy("product", dataset, ({ product }) => dataset.product(product)!.en),
    ...renderCoverageBy("customs regime", dataset, ({ regime }) => dataset.regime(regime)!.en),
    ...renderCoverageBy("ownership type", dataset, ({ enterprise }) => dataset.enterprise(enterprise)!.en),
    ...renderCoverageBy("measure", dataset, ({ measure }) => measure),
    "## The catalogues",
    CATALOGUES,
    "### Products",
    renderProducts(dataset),
    "## Outcome of the import",
    "Every row of `src/data/harvest/` has one of four outcomes: a figure; a confirmation, which is the same figure in another report, with the same or fewer digits; a conflict, which is a different number for it in another report; or an exclusion. Releases added by hand are not among these rows.",
    renderRowCounts(),
    "### Customs' tables",
    TABLES,
    renderTableCounts(contents),
    renderExcludedRows(contents),
    "### What the lines of the table of countries mean",
    "Told with each figure by TRADESOURCE. The months are those for which the sums of the members hold.",
    renderDefinitions(dataset, folder),
    "### Sums that do not hold in customs' tables",
    SUMS,
    renderSumExceptions(dataset, folder),
    "### Where reports and tables disagree",
    "Figures for which two reports, or two tables, of one release give different numbers. Of two tables, that of the main commodities is kept; of two reports, the official one; failing that, the one from the publisher of greater weight (see [Sources](#sources)); failing that, the earlier one.",
    renderDisagreements(dataset, folder),
    "### Excluded figures",
    "Figures that were collected but are refuted by others. They are excluded and never corrected.",
    renderLeftOut(dataset, folder),
    "### Doubtful figures",
    "Figures that are kept although they are in doubt; TRADESOURCE reports the doubt too.",
    renderDoubts(dataset, folder),
    "## Sources",
    "Grouped by weight of the publisher, from official to other, newest report first. A title in quotation marks is the report's own; any other title is a description. Citations in Chinese have the Chinese title of customs' tables, which is that of customs' own files; a report has the title of the language it was read in, since no title is translated. A report without an address is identified by publisher and title only.",
    ...renderSources(dataset),
    "## Licence and attribution",
    LICENCE,
  ];
  return new Map([
    [PAGE_FILE, `${page.join("\n\n")}\n`],
    [PICTURE_FILE, renderPicture(dataset, contents.bundledReleases)],
  ]);
}

const INTRODUCTION = `China's goods trade statistics as published by the customs administration (GACC), with every figure in its published digits. The
terms are those of [SDMX](https://sdmx.org) and of the UN's International Merchandise Trade Statistics:

${formatTable(
  ["column", "meaning", "SDMX"],
  [
    ["period", "ISO 8601: month `2025-11`, year, quarter `2025-Q3`, span `2025-01/2025-11`", "TIME_PERIOD"],
    ["flow", "exports, imports, total (exports + imports), balance (exports - imports)", "FLOW"],
    ["partner", "country or group of countries; World is the total", "COUNTERPART_AREA"],
    ["product", "customs commodity or commodity group", "COMMODITY"],
    [
      "regime, enterprise",
      "customs procedure under which goods cross the border; ownership type of the trading firm",
      "",
    ],
    ["measure", "what the number measures", "INDICATOR"],
    [
      "printed, unit, qualifier",
      'digits and unit as published; "about", "more than" or "less than"',
      "OBS_VALUE, UNIT_MEASURE",
    ],
    ["status", "published, estimate or forecast; derived occurs only in answers", "OBS_STATUS"],
    ["source, also", "the report that the digits are taken from; other reports with the same figure", ""],
  ],
)}

A release is one round of publication: everything that customs publishes for a month, in its announcement and in the tables of
the following days, whichever report it was read in. It is identified by the day of its earliest dated report. A figure that a
later release publishes again is a revision: it supersedes the earlier one, which remains available through the functions'
release argument. Where several reports of a release give the same figure, the official digits are kept, or more precise ones
that agree with them. Dollar amounts that a publisher converted from yuan are a separate measure and never answer a query in
dollars. Growth rates for which the report does not state the currency are a separate measure too.`;

const TABLES = `The files in \`src/data/gacc/\` hold the tables of customs' monthly bulletin and of the key commodities, which come out with the
headline, as they were transcribed. Nothing is retyped: \`src/dataset/package/bulletin/\` turns each row into a figure when the
package is read. \`partner-lines.csv\` and \`commodity-lines.csv\` name our partner or product for each line, \`bulletins.csv\` the
release of each month: the month of publication, since the day is not known. A row has one of four outcomes: a figure; a
repetition, which is the same figure in the other table of the month, the finer digits being kept; a conflict, where the other
table has another number; or an exclusion. A country that the table lists without an amount is nil, since the lines of a
continent add up to it without one; these figures have no row. A blank change is no figure.`;

const SUMS = `\`npm run data:check\` adds up the lines of each continent, the continents to the world, the members of ASEAN, the EU, APEC and RCEP, in
each month and year to date and both flows, to 0.0001 of ten thousand yuan; it compares parts with their wholes, and months with
years to date. Months are first prints, which customs revises: a year to date may differ by 5 % or ten million yuan. Only the sums
below fail, in customs' own tables; an entry that holds again fails the check too.`;

const CATALOGUES = `Partners carry the ISO 3166 codes, the M49 code and the English and Chinese names of the package i18n-iso-countries;
an economy's Chinese name is that of customs' table. \`partner-names.csv\` adds other names in use. A continent is
customs' own. \`members.csv\` names the source of each member of a group: the footnotes of customs' bulletin, the UN's M49 standard, or a
secondary source. The membership of Belt and Road and of RCEP changed
within the years covered, so their figures are not comparable across years, and their series say so.

HS codes identify the headings that make up most of a product. They were entered from general knowledge of the nomenclature, as
an aid to search, and have not been verified against the list used by customs, whose definitions may be wider or narrower; the
notes say where this is known. "Part of" names the aggregates that contain a product: parts are never ranked alongside their whole.`;

const LICENCE = `The figures are facts, published by the General Administration of Customs of China and by the reports listed above. Please cite
the report you rely on: TRADESOURCE gives its publisher, title, date and address. The compilation (selection, ids, labels,
schema and documentation) is TradeSheet's own, under the MIT licence; attribute it as "TradeSheet, compiled from GACC and press
reports", with the data version given by DATAINFO. CEPII's BACI (version 202601, Gaulier and Zignago 2010, Etalab Open Licence 2.0) is
kept as a dataset of its own: China by HS chapter, 2017 to 2024, in dollars, reconciled from the reports of both sides; its imports
are about a fifth below those of customs, and none of it is counted above. It ships as a part of its own, which is loaded when a
formula first names the source "BACI", and answers no other formula. The names of HS chapters and headings come from
datasets/harmonized-system (ODC PDDL); the search finds them, and customs' tables have no figures by them. Chapters have Chinese names;
headings have none in any source at hand, so that a Chinese search finds them by the commodity that carries their code. TradeSheet is not affiliated with GACC, which has not reviewed it.`;

function renderCounts(
  { observations, releases, sources, partners, products }: Dataset,
  { bundledReleases: bundled }: PackageContents,
): string {
  const ships = observations.filter(({ release }) => bundled.includes(release)).length;
  const used = (dimension: "partner" | "product"): number => new Set(observations.map((o) => o[dimension])).size;
  return `**${observations.length} figures** of ${releases.length} releases from ${sources.length} reports, on ${used("partner")} partners and ${used("product")} products; \
the catalogues list ${partners.length} partners and ${products.length} products. ${ships} figures of ${bundled.length} releases ship with the add-in, the newest dated ${bundled.at(-1)!}; \
the ${releases.length - bundled.length} later releases are delivered by the feed.`;
}

function renderReleases(dataset: Dataset, { bundledReleases: bundled }: PackageContents): string {
  const rows = dataset.releases.map(({ id, month, headline }) => {
    const own = dataset.observations.filter(({ release }) => release === id);
    const reports = new Set(own.flatMap(({ source, also }) => [source, ...also.split(";").filter(Boolean)]));
    const delivery = bundled.includes(id) ? "ships" : "feed";
    return [id, month, headline ? formatPeriod(headline, "en") : "details only", own.length, reports.size, delivery];
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
