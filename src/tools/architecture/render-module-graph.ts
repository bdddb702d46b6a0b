import type { ModuleImports } from "./module-imports";

const BOX = { width: 108, height: 34 };
const GAP = { x: 28, y: 46 };
const MARGIN = 24;

const STYLE = `
text { font: 600 13px system-ui, sans-serif; fill: #14262b; text-anchor: middle; }
.paper { fill: #fff; } .module { fill: #e6f1f1; stroke: #0f6b6f; } .import { fill: none; stroke: #7b9097; } .head { fill: #7b9097; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8eef0; } .paper { fill: #1b2225; } .module { fill: #20383a; stroke: #63cbc8; }
  .import { stroke: #8aa0a7; } .head { fill: #8aa0a7; }
}`;

interface Placed {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws the module graph as an SVG. Modules that import nothing stand at the bottom, and each module stands one row
 * above the highest module it imports, so every arrow points down. An import that already follows from a chain of
 * others is left out (transitive reduction).
 */
export function renderModuleGraph(imports: ModuleImports): string {
  const reduced = reduceTransitively(imports);
  const rows = groupByHeight(imports);
  const width = Math.max(...rows.map((row) => row.length)) * (BOX.width + GAP.x) - GAP.x + 2 * MARGIN;
  const height = rows.length * (BOX.height + GAP.y) - GAP.y + 2 * MARGIN;
  const placed = placeModules(rows, reduced, width);
  const all = [...placed.values()];
  const arrows = [...reduced].flatMap(([from, targets]) =>
    [...targets].map((to) => drawArrow(placed.get(from)!, placed.get(to)!, all)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The modules of src/ and their imports">
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
<rect class="paper" width="${width}" height="${height}"/>
${[...arrows, ...all.map(drawModule)].join("\n")}
</svg>
`;
}

/** The imports without those that follow from others: a -> c is dropped where a -> b -> c. */
function reduceTransitively(imports: ModuleImports): Map<string, string[]> {
  const reaches = (from: string, to: string): boolean =>
    [...(imports.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  return new Map(
    [...imports].map(([from, targets]) => [
      from,
      [...targets].filter((to) => ![...targets].some((other) => other !== to && reaches(other, to))).sort(),
    ]),
  );
}

/** Rows of modules from the top of the picture to the bottom. */
function groupByHeight(imports: ModuleImports): string[][] {
  const heights = new Map<string, number>();
  const measure = (name: string): number => {
    const known = heights.get(name);
    if (known !== undefined) return known;
    const below = [...(imports.get(name) ?? [])].map(measure);
    const height = below.length === 0 ? 0 : Math.max(...below) + 1;
    heights.set(name, height);
    return height;
  };
  const top = Math.max(...[...imports.keys()].map(measure));
  return Array.from({ length: top + 1 }, (_, at) =>
    [...imports.keys()].filter((name) => heights.get(name) === top - at).sort(),
  );
}

/** Centres each row, its modules ordered by the average position of the modules that import them. */
function placeModules(
  rows: readonly (readonly string[])[],
  reduced: ReadonlyMap<string, readonly string[]>,
  width: number,
): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  rows.forEach((row, at) => {
    const importersX = (name: string): number => {
      const xs = [...placed.values()].filter((one) => reduced.get(one.name)!.includes(name)).map(({ x }) => x);
      return xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : width / 2;
    };
    const ordered = [...row].sort((a, b) => importersX(a) - importersX(b) || a.localeCompare(b));
    const left = (width - ordered.length * (BOX.width + GAP.x) + GAP.x) / 2;
    ordered.forEach((name, index) => {
      placed.set(name, { name, x: left + index * (BOX.width + GAP.x), y: MARGIN + at * (BOX.height + GAP.y) });
    });
  });
  return placed;
}

/**
 * A curve from the importing module down to the imported one. Where rows lie between the two, it passes beside the
 * boxes of those rows, so that no arrow runs behind a box.
 */
function drawArrow(from: Placed, to: Placed, all: readonly Placed[]): string {
  const [x1, y1, x2, y2] = [from.x + BOX.width / 2, from.y + BOX.height, to.x + BOX.width / 2, to.y];
  const between = all.filter(({ y }) => y > from.y && y < to.y);
  if (between.length === 0) return drawPath(`M${x1} ${y1}${bend(x1, y1, x2, y2)}`);
  const lane =
    x2 >= x1
      ? Math.max(...between.map(({ x }) => x + BOX.width)) + GAP.x / 2
      : Math.min(...between.map(({ x }) => x)) - GAP.x / 2;
  const [top, bottom] = [y1 + GAP.y, y2 - GAP.y];
  return drawPath(`M${x1} ${y1}${bend(x1, y1, lane, top)}V${bottom}${bend(lane, bottom, x2, y2)}`);
}

/** A curve that leaves and arrives vertically. */
function bend(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (y1 + y2) / 2;
  return `C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}

const drawPath = (d: string): string => `<path class="import" marker-end="url(#head)" d="${d}"/>`;

const drawModule = ({ name, x, y }: Placed): string =>
  `<rect class="module" x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>` +
  `<text x="${x + BOX.width / 2}" y="${y + BOX.height / 2 + 5}">${name}</text>`;
