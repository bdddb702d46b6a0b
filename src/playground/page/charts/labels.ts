/** Texts beside the points of a chart, which the drawing library does not have. */
import type { Chart, Plugin } from "chart.js";
import type { Labels } from "./dataset";

interface Labelled {
  readonly pointLabels?: Labels;
  readonly pointLabelPosition?: string;
}

const GAP = 5;
/** Letters on a slice or a bar, whatever the theme. */
const ON_COLOUR = "#ffffff";

/** Draws the labels in a colour, after all series; one that would cover another is left out. */
export function labelsPlugin(ink: string, font: string): Plugin {
  return {
    id: "pointLabels",
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      const taken: DOMRect[] = [];
      ctx.save();
      ctx.font = `11px ${font}`;
      ctx.textBaseline = "middle";
      chart.data.datasets.forEach((dataset, at) => {
        const { pointLabels = [], pointLabelPosition } = dataset as Labelled;
        const { data, type } = chart.getDatasetMeta(at);
        data.forEach((element, point) => {
          const label = pointLabels[point];
          if (!label) return;
          const { x, y } = element.tooltipPosition(true);
          const width = ctx.measureText(label).width;
          const slice = type === "pie" || type === "doughnut";
          const lying = chart.options.indexAxis === "y";
          const inside = slice || pointLabelPosition === "Center" || pointLabelPosition === "InsideEnd";
          const negative = Number(dataset.data[point]) < 0;
          const left = inside
            ? (x ?? 0) - width / 2
            : lying
              ? (x ?? 0) + (negative ? -GAP - width : GAP)
              : (x ?? 0) - width / 2;
          const middle = inside || lying ? (y ?? 0) : (y ?? 0) + (negative && type === "bar" ? 10 : -10);
          const box = new DOMRect(left, middle - 7, width, 14);
          if (taken.some((other) => overlap(box, other))) return;
          taken.push(box);
          ctx.fillStyle = inside ? ON_COLOUR : ink;
          if (slice) halo(ctx, label, left, middle);
          ctx.fillText(label, left, middle);
        });
      });
      ctx.restore();
    },
  };
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function halo(ctx: CanvasRenderingContext2D, label: string, x: number, y: number): void {
  ctx.lineWidth = 3;
  ctx.lineJoin = "round";
  ctx.strokeStyle = "rgb(0 0 0 / 35%)";
  ctx.strokeText(label, x, y);
}
