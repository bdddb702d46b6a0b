/** Coverage as a picture: a row for each subject, a column for each release, darker where more is printed. */
import type { Dataset, Observation } from "../../dataset";

const CELL = 14;
const LABELS = 280;
const TOP = 74;
const COUNTS = 46;
const ROWS = 36;

const STYLE = `
text { font: 11px system-ui, sans-serif; fill: #14262b; }
.soft { fill: #566a71; } .cell { fill: #0f6b6f; } .none { fill: #eef2f3; } .feed { fill: #b35c00; } .paper { fill: #fff; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8eef0; } .soft { fill: #9fb1b7; } .cell { fill: #63cbc8; } .none { fill: #2a353a; } .feed { fill: #f0a35e; } .paper { fill: #1b2225; }
}`;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/**
 * An SVG of the subjects with most figures. `nameOf` names the subject of an observation; releases that reach the
 * add-in by the feed have another colour.
 */
export function picture(dataset: Dataset, bundled: readonly string[], nameOf: (o: Observation) => string): string {
  const releases = [...dataset.releases].reverse();
  const counts = new Map<string, Map<string, number>>();
  for (const o of dataset.observations) {
    const row = counts.get(nameOf(o)) ?? new Map<string, number>();
    row.set(o.release, (row.get(o.release) ?? 0) + 1);
    counts.set(nameOf(o), row);
  }
  const sum = (row: Map<string, number>): number => [...row.values()].reduce((total, count) => total + count, 0);
  const rows = [...counts].sort(([a, x], [b, y]) => sum(y) - sum(x) || a.localeCompare(b)).slice(0, ROWS);
  const width = LABELS + releases.length * CELL + COUNTS;
  const height = TOP + rows.length * CELL + 24;

  const heads = releases.map(({ id }, at) => {
    const x = LABELS + at * CELL + CELL - 4;
    return `<text class="soft" transform="translate(${x} ${TOP - 6}) rotate(-90)">${id}</text>`;
  });
  const body = rows.map(([name, row], line) => {
    const y = TOP + line * CELL;
    const cells = releases.map(({ id }, at) => {
      const count = row.get(id);
      if (!count) return "";
      const kind = bundled.includes(id) ? "cell" : "feed";
      // The eye takes equal steps of shade for equal factors.
      const shade = Math.min(1, 0.3 + Math.log2(count) / 8);
      const place = `x="${LABELS + at * CELL}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" rx="2"`;
      const title = `${name}, ${id}: ${count} figure${count === 1 ? "" : "s"}`;
      return `<rect class="${kind}" ${place} opacity="${shade.toFixed(2)}"><title>${escape(title)}</title></rect>`;
    });
    const label = `<text x="${LABELS - 8}" y="${y + 10}" text-anchor="end">${escape(name)}</text>`;
    const total = `<text class="soft" x="${width - 8}" y="${y + 10}" text-anchor="end">${sum(row)}</text>`;
    const track = `<rect class="none" x="${LABELS}" y="${y}" width="${releases.length * CELL - 2}" height="${CELL - 2}" rx="2"/>`;
    return [label, track, ...cells, total].join("");
  });
  const key = `<rect class="cell" x="${LABELS}" y="${height - 16}" width="10" height="10" rx="2"/><text class="soft" x="${LABELS + 16}" y="${height - 7}">ships with the add-in</text><rect class="feed" x="${LABELS + 150}" y="${height - 16}" width="10" height="10" rx="2"/><text class="soft" x="${LABELS + 166}" y="${height - 7}">comes by the feed</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Figures by subject and release">
<style>${STYLE}</style>
<rect class="paper" width="${width}" height="${height}"/>
${heads.join("\n")}
${body.join("\n")}
${key}
</svg>
`;
}
