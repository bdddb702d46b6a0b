/**
 * npm run data:import: writes the releases of the harvest, their sources and what they disagree in into src/data/.
 * Releases that were added by hand, after the harvest, stay as they are.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { format } from "prettier";
import { DIMENSIONS, type Observation } from "../dataset";
import { readPackage } from "../dataset/package";
import { importHarvest } from "./import";
import { readRows } from "./import/harvest";

const FOLDER = "src/data";
/** The release that the add-in ships with; later ones reach it by the feed. */
const SHIPPED_RELEASE = "2025-12-08";

const writeRows = (file: string, columns: readonly string[], rows: readonly object[]): void =>
  writeFileSync(`${FOLDER}/${file}`, stringify([...rows], { header: true, columns: [...columns] }));
const readMatching = (file: string, keep: (cells: Readonly<Record<string, string>>) => boolean) =>
  readRows(`${FOLDER}/${file}`)
    .map(({ cells }) => cells)
    .filter(keep);

const { releases, reports, disagreements } = importHarvest();
const newest = releases[releases.length - 1]!.id;
const imported = new Set(releases.map(({ id }) => id));

const byHand = readMatching("releases.csv", ({ release }) => release! > newest);
const releaseRows = releases.map(({ id, month, headline }) => ({
  release: id,
  month,
  headline,
  delivery: id <= SHIPPED_RELEASE ? "bundled" : "feed",
}));
writeRows("releases.csv", ["release", "month", "headline", "delivery"], [...releaseRows, ...byHand]);

const OBSERVATION_COLUMNS =
  "period flow partner product regime enterprise measure printed unit qualifier status source also note";
for (const file of readdirSync(`${FOLDER}/releases`)) {
  const id = file.replace(".csv", "");
  if (!imported.has(id) && !byHand.some(({ release }) => release === id)) rmSync(`${FOLDER}/releases/${file}`);
}
for (const { id, observations } of releases)
  writeRows(`releases/${id}.csv`, OBSERVATION_COLUMNS.split(" "), observations);

const needed = new Set([
  ...byHand.flatMap(({ release }) => readMatching(`releases/${release}.csv`, () => true).flatMap(listSources)),
  ...readMatching("events.csv", () => true).map(({ source }) => source!),
]);
const reportIds = new Set(reports.map(({ id }) => id));
const sources = [
  ...reports.map((report) => ({ ...report, source: report.id, described: report.described ? "yes" : "no" })),
  ...readMatching("sources.csv", ({ source }) => needed.has(source!) && !reportIds.has(source!)),
];
writeRows("sources.csv", ["source", "publisher", "title", "date", "address", "weight", "described"], sources);

const formatDigits = ({ qualifier, printed, unit }: Pick<Observation, "qualifier" | "printed" | "unit">): string =>
  [qualifier, printed, unit].filter(Boolean).join(" ");

/** Writes what reports disagree in, then what customs' tables disagree in. */
function writeDisagreements(): void {
  const ofTables = readPackage(FOLDER).contents?.bulletin.disagreements ?? [];
  const rows = [
    ...disagreements.map(({ kept, other, otherReport }) => ({ kept, other, publisher: otherReport.publisher })),
    ...ofTables.map(({ kept, other }) => ({ kept, other, publisher: `GACC, ${other.source}` })),
  ];
  writeRows(
    "disagreements.csv",
    ["release", "period", "flow", ...DIMENSIONS, "measure", "kept", "kept_source", "other", "other_publisher"],
    rows.map(({ kept, other, publisher }) => ({
      ...kept,
      kept: formatDigits(kept),
      kept_source: kept.source,
      other: formatDigits(other),
      other_publisher: publisher,
    })),
  );
}

// Each release file is a resource of its own, since a Table Schema key holds within one table.
const descriptor = JSON.parse(readFileSync(`${FOLDER}/datapackage.json`, "utf8")) as { resources: { name: string }[] };
const others = descriptor.resources.filter(({ name }) => !name.startsWith("observations-"));
const files = [...releaseRows, ...byHand].map(({ release }) => ({
  name: `observations-${release}`,
  path: `releases/${release}.csv`,
  description: `The release of ${release}`,
  profile: "tabular-data-resource",
  encoding: "utf-8",
  schema: "schemas/observation.json",
}));
const resources = [others[0], ...files, ...others.slice(1)];
const written = format(JSON.stringify({ ...descriptor, resources }), { parser: "json", printWidth: 120 });
void written.then((json) => {
  writeFileSync(`${FOLDER}/datapackage.json`, json);
  writeDisagreements();
});

const count = releases.reduce((sum, { observations }) => sum + observations.length, 0);
console.log(
  `${count} observations of ${releases.length} releases from ${reports.length} reports; ${disagreements.length} disagreements.`,
);

function listSources({ source, also }: Readonly<Record<string, string>>): string[] {
  return [source!, ...also!.split(";")];
}
