/** The picture of the benchmark: what a call costs each contestant, on a logarithmic scale. */
import { JSDOM } from "jsdom";
import { TRADESHEET } from "./contestants/tradesheet";
import type { SetResult } from "./compare";
import { loadPeer } from "./load-peer";

interface Plot {
  plot(options: Readonly<Record<string, unknown>>): { outerHTML: string };
  dot(data: unknown, options: Readonly<Record<string, unknown>>): unknown;
  text(data: unknown, options: Readonly<Record<string, unknown>>): unknown;
  ruleY(data: unknown, options: Readonly<Record<string, unknown>>): unknown;
}

interface Point {
  readonly id: string;
  readonly name: string;
  readonly microseconds: number;
}

/** The points of 100 formulas one after the other, and of the tables. */
function listPoints({ calls, tables }: SetResult): Point[] {
  const rows = [
    ...calls.filter((one) => one.calls === 100 && !one.isRange),
    ...tables.map(({ milliseconds, ...table }) => ({ ...table, microseconds: milliseconds * 1000 })),
  ];
  return rows.flatMap(({ id, microseconds, ratios }) => [
    { id, name: TRADESHEET, microseconds },
    ...Object.entries(ratios).map(([name, ratio]) => ({ id, name, microseconds: microseconds * ratio })),
  ]);
}

const BACKGROUND = "#ffffff";
const OURS = "#0f6cbd";
const OTHERS = "#8a8886";

/** An SVG file of one set of figures. */
export async function drawPlot(set: SetResult): Promise<string> {
  const plot = await loadPeer<Plot>("@observablehq/plot");
  const { document } = new JSDOM("").window;
  const points = listPoints(set);
  const names = [...new Set(points.map(({ name }) => name))];
  const order = names.sort((a, b) => sumLogarithms(points, a) - sumLogarithms(points, b));
  const place = { x: "microseconds", y: "name", fy: "id" };
  const svg = plot.plot({
    document,
    width: 760,
    marginLeft: 190,
    marginRight: 110,
    marginBottom: 44,
    style: { background: BACKGROUND, fontFamily: "sans-serif", fontSize: "12px" },
    x: {
      type: "log",
      label: "microseconds a call (logarithmic)",
      grid: true,
      labelOffset: 38,
      tickFormat: (tick: number) => tick.toLocaleString("en"),
    },
    y: { label: null, domain: order },
    fy: { label: null, domain: [...new Set(points.map(({ id }) => id))] },
    marks: [
      plot.ruleY(points, { ...place, x1: 0.05, x2: "microseconds", x: undefined, stroke: "#d2d0ce" }),
      plot.dot(points, { ...place, r: 4, fill: ({ name }: Point) => (name === TRADESHEET ? OURS : OTHERS) }),
    ],
  });
  return `${svg.outerHTML.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')}\n`;
}

const sumLogarithms = (points: readonly Point[], name: string): number => {
  const own = points.filter((point) => point.name === name);
  return own.reduce((sum, { microseconds }) => sum + Math.log(microseconds), 0) / own.length;
};
