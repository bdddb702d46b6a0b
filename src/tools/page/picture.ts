/** Coverage as a heat map: a row for each subject, a column for each release, darker where more figures are published. */
import type { Dataset, Dimension } from "../../dataset";
import { listNarrowedDimensions, formatSubject, getSubject } from "../../query";

const CELL = 14;
const GAP = 2;
const LABELS = 292;
const TOP = 48;
const HEADING = 24;
const COUNTS = 56;
const KEY = 40;

const STYLE = `
text { font: 11px system-ui, sans-serif; fill: #14262b; }
.heading { font-weight: 600; } .month { font-size: 9px; } .soft, .month { fill: #566a71; } .rule { stroke: #cdd7da; }
.cell { fill: #0f6b6f; } .feed { fill: #b35c00; } .none { fill: #eef2f3; } .paper { fill: #fff; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8eef0; } .soft, .month { fill: #9fb1b7; } .rule { stroke: #41525a; }
  .cell { fill: #63cbc8; } .feed { fill: #f0a35e; } .none { fill: #2a353a; } .paper { fill: #1b2225; }
}`;

/** The maximum number of subjects of each kind; those with most figures are shown. */
const GROUPS: readonly { readonly title: string; readonly of: Dimension | "total"; readonly most: number }[] = [
  { title: "Total", of: "total", most: 1 },
  { title: "Partners", of: "partner", most: 8 },
  { title: "Products", of: "product", most: 18 },
  { title: "Customs regimes", of: "regime", most: 6 },
  { title: "Types of enterprise", of: "enterprise", most: 4 },
];

/** A subject with its number of figures by release. */
interface SubjectRow {
  readonly name: string;
  readonly kind: Dimension | "total";
  readonly counts: ReadonlyMap<string, number>;
  readonly figures: number;
}

/** Subjects narrowed in at most one dimension; combinations would be too many for a picture. */
function countBySubject(dataset: Dataset): SubjectRow[] {
  const rows = new Map<string, { kind: SubjectRow["kind"]; counts: Map<string, number> }>();
  for (const o of dataset.observations) {
    const subject = getSubject(dataset, o);
    const [dimension, ...more] = listNarrowedDimensions(subject);
    if (more.length > 0) continue;
    const name = formatSubject(subject, "en");
    const row = rows.get(name) ?? { kind: dimension ?? "total", counts: new Map<string, number>() };
    row.counts.set(o.release, (row.counts.get(o.release) ?? 0) + 1);
    rows.set(name, row);
  }
  return [...rows]
    .map(([name, row]) => ({
      name,
      ...row,
      figures: [...row.counts.values()].reduce((sum, count) => sum + count, 0),
    }))
    .sort((a, b) => b.figures - a.figures || a.name.localeCompare(b.name));
}

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

// Logarithmic, because equal ratios of counts are perceived as equal steps of shade.
const computeShade = (count: number): string => Math.min(1, 0.3 + Math.log2(count) / 8).toFixed(2);

const drawText = (x: number, y: number, kind: string, content: string, end = false): string =>
  `<text class="${kind}" x="${x}" y="${y}"${end ? ' text-anchor="end"' : ""}>${escapeXml(content)}</text>`;
const drawSquare = (x: number, y: number, kind: string, opacity: string, inside = ""): string =>
  `<rect class="${kind}" x="${x}" y="${y}" width="${CELL - GAP}" height="${CELL - GAP}" rx="2" opacity="${opacity}">${inside}</rect>`;

/** Years above the columns, each preceded by a rule, and the month of every release. */
function drawAxis(releases: readonly string[], bottom: number): string[] {
  return releases.flatMap((id, at) => {
    const x = LABELS + at * CELL;
    const month = drawText(x + 1, TOP - 6, "month", id.slice(5, 7));
    if (releases[at - 1]?.slice(0, 4) === id.slice(0, 4)) return [month];
    const rule = `<path class="rule" d="M${x - GAP / 2} ${TOP - 32}V${bottom}"/>`;
    // Four digits are as wide as three columns.
    const narrow = releases.filter((other) => other.startsWith(id.slice(0, 4))).length < 3;
    return [rule, drawText(x + 1, TOP - 20, "heading", narrow ? `’${id.slice(2, 4)}` : id.slice(0, 4)), month];
  });
}

/** The legend of colours and shades. */
function drawKey(y: number): string[] {
  const kinds = [
    { kind: "cell", label: "ships with the add-in", x: LABELS },
    { kind: "feed", label: "delivered by the feed", x: LABELS + 150 },
  ];
  const steps = [1, 4, 16, 64];
  const scale = LABELS + 300;
  return [
    ...kinds.flatMap(({ kind, label, x }) => [drawSquare(x, y, kind, "1"), drawText(x + 18, y + 10, "soft", label)]),
    ...steps.flatMap((count, at) => [
      drawSquare(scale + at * 42, y, "cell", computeShade(count)),
      drawText(scale + at * 42 + 17, y + 10, "soft", String(count)),
    ]),
    drawText(scale + steps.length * 42, y + 10, "soft", "figures"),
  ];
}

/** An SVG of the subjects with most figures; releases delivered by the feed have a different colour. */
export function renderPicture(dataset: Dataset, bundled: readonly string[]): string {
  const releases = dataset.releases.map(({ id }) => id).reverse();
  const rows = countBySubject(dataset);
  const right = LABELS + releases.length * CELL;
  const width = right + COUNTS;
  const body: string[] = [];
  let y = TOP;
  for (const { title, of, most } of GROUPS) {
    if (of !== "total") {
      body.push(drawText(LABELS - 8, y + HEADING - 8, "heading", title, true));
      y += HEADING;
    }
    for (const { name, counts, figures } of rows.filter(({ kind }) => kind === of).slice(0, most)) {
      const cells = releases.map((id, at) => {
        const count = counts.get(id);
        if (!count) return "";
        const tip = `<title>${escapeXml(`${name}, ${id}: ${count} figure${count === 1 ? "" : "s"}`)}</title>`;
        return drawSquare(LABELS + at * CELL, y, bundled.includes(id) ? "cell" : "feed", computeShade(count), tip);
      });
      const track = `<rect class="none" x="${LABELS}" y="${y}" width="${right - LABELS - GAP}" height="${CELL - GAP}" rx="2"/>`;
      body.push(
        drawText(LABELS - 8, y + 10, of === "total" ? "heading" : "", of === "total" ? "All trade" : name, true),
        track,
        cells.join(""),
        drawText(width - 12, y + 10, "soft", String(figures), true),
      );
      y += CELL;
    }
  }
  const height = y + KEY;
  const frame = [drawText(width - 12, TOP - 6, "soft", "figures", true), ...drawAxis(releases, y)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Figures by subject and release">
<style>${STYLE}</style>
<rect class="paper" width="${width}" height="${height}"/>
${[...body, ...frame, ...drawKey(y + 16)].join("\n")}
</svg>
`;
}
