/** Rules that a Table Schema cannot express: units that fit measures, unambiguous names, listed releases. */
import { BASES } from "../bases";
import { normalise } from "../normalise";
import { DIMENSIONS, type Measure } from "../types";
import { UNITS, type Base } from "../units";
import type { Finding } from "./finding";
import type { CsvRow, Table } from "./table";

/** Units that are unknown or do not fit their measure; figures given twice in different units of one base. */
export function checkUnits({ file, rows }: Table): Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const unit = UNITS.get(cells.unit ?? "");
    if (!unit)
      return [{ file, line, message: `unit '${cells.unit}' is unknown. Use one of: ${[...UNITS.keys()].join(", ")}.` }];
    const allowedBases: readonly Base[] | undefined = BASES[cells.measure as Measure];
    // A measure that nobody knows has a finding of its own.
    if (!allowedBases) return [];
    if (!allowedBases.includes(unit.base))
      return [
        {
          file,
          line,
          message: `${cells.measure} cannot be in ${cells.unit}. Use a unit of ${allowedBases.join(" or ")}.`,
        },
      ];
    const subjectIds = DIMENSIONS.map((dimension) => cells[dimension]);
    const key = [cells.period, cells.flow, ...subjectIds, cells.measure, unit.base].join(", ");
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, line);
    return firstLine === undefined
      ? []
      : [{ file, line, message: `${key} is published already in line ${firstLine}. Keep the finer of the two.` }];
  });
}

/** Additional sources of a figure that are not in the catalogue. */
export function checkOtherSources({ file, rows }: Table, sources: ReadonlySet<string>): Finding[] {
  return rows.flatMap(({ line, cells }) =>
    (cells.also ?? "")
      .split(";")
      .filter((id) => id !== "" && !sources.has(id))
      .map((id) => ({ file, line, message: `also '${id}' is not in sources. Add it there or correct it.` })),
  );
}

/** Release files missing from releases.csv, and releases listed there without a file. */
export function checkReleases(tables: readonly Table[]): Finding[] {
  const releaseTable = tables.find(({ resource }) => resource.name === "releases");
  if (!releaseTable) return [];
  const files = new Map(
    tables
      .filter(({ resource }) => resource.name.startsWith("observations-"))
      .map((table) => [table.resource.name.slice("observations-".length), table]),
  );
  const releases = new Set(releaseTable.rows.map(({ cells }) => cells.release));
  return [
    ...releaseTable.rows
      .filter(({ cells }) => !files.has(cells.release!))
      .map(({ line, cells }) => ({
        file: releaseTable.file,
        line,
        message: `release ${cells.release} has no file. Add releases/${cells.release}.csv to datapackage.json.`,
      })),
    ...[...files]
      .filter(([id]) => !releases.has(id))
      .map(([id, { file }]) => ({ file, line: 0, message: `release ${id} is not in releases.csv. Add its row.` })),
  ];
}

const getEntryId = (cells: CsvRow["cells"]): string => DIMENSIONS.map((dimension) => cells[dimension]).find(Boolean)!;

const listNames = ({ cells }: CsvRow): string[] =>
  [
    getEntryId(cells),
    cells.alpha2,
    cells.m49,
    cells.en,
    cells.zh,
    ...(cells.aliases ?? "").split(";"),
    ...(cells.hs ?? "").split(";"),
  ]
    .map((name) => normalise(name ?? ""))
    .filter(Boolean);

const CATALOGUES: readonly string[] = DIMENSIONS.map((dimension) => `${dimension}s`);

/** Names that are ambiguous when compared without case, accents, punctuation and spacing. */
export function checkNames(tables: readonly Table[]): Finding[] {
  const owners = new Map<string, { id: string; place: string }>();
  return tables
    .filter(({ resource }) => CATALOGUES.includes(resource.name))
    .flatMap(({ file, rows }) =>
      rows.flatMap((row) => {
        const id = getEntryId(row.cells);
        return listNames(row).flatMap((name) => {
          const owner = owners.get(name);
          if (!owner) owners.set(name, { id, place: `${file}:${row.line}` });
          return owner && owner.id !== id
            ? [
                {
                  file,
                  line: row.line,
                  message: `'${name}' already means ${owner.id} (${owner.place}). A name must mean one thing.`,
                },
              ]
            : [];
        });
      }),
    );
}

/** Labels with a slash, which would be ambiguous: a slash joins the labels of a subject with several dimensions. */
export function checkLabels(tables: readonly Table[]): Finding[] {
  return tables
    .filter(({ resource }) => CATALOGUES.includes(resource.name))
    .flatMap(({ file, rows }) =>
      rows
        .filter(({ cells }) => cells.en!.includes("/"))
        .map(({ line, cells }) => ({
          file,
          line,
          message: `en '${cells.en}' has a slash, which joins partner and product. Move this name to aliases.`,
        })),
    );
}

/** Aggregates that are not in the catalogue or that contain themselves. */
export function checkAggregates({ file, rows }: Table): Finding[] {
  const parents = new Map(
    rows.map(({ cells }) => [getEntryId(cells), (cells.part_of ?? "").split(";").filter(Boolean)]),
  );
  const isWithin = (id: string, whole: string, depth = 0): boolean =>
    depth < rows.length &&
    (parents.get(id) ?? []).some((parent) => parent === whole || isWithin(parent, whole, depth + 1));
  return rows.flatMap(({ line, cells }) => {
    const id = getEntryId(cells);
    const unknown = parents
      .get(id)!
      .filter((parent) => !parents.has(parent))
      .map((parent) => ({
        file,
        line,
        message: `part_of '${parent}' is not in this catalogue. Add it or correct it.`,
      }));
    return isWithin(id, id)
      ? [...unknown, { file, line, message: `${id} is part of itself through part_of.` }]
      : unknown;
  });
}
