/** Labels beside the points of a chart, which the drawing library does not offer. */
import type { Chart, Plugin } from "chart.js";
import type { PointLabels } from "./chart-dataset";

interface LabelledDataset {
  readonly pointLabels?: PointLabels;
}

const GAP = 5;
/** The colour of labels on slices, in all themes. */
const SLICE_LABEL_COLOR = "#ffffff";

/** Draws the labels after all series and leaves out one that would cover another. */
export function createLabelsPlugin(ink: string, font: string): Plugin {
  return {
    id: "pointLabels",
    afterDatasetsDraw(chart: Chart) {
      const { ctx } = chart;
      const drawn: DOMRect[] = [];
      ctx.save();
      ctx.font = `11px ${font}`;
      ctx.textBaseline = "middle";
      chart.data.datasets.forEach((dataset, datasetIndex) => {
        const { pointLabels = [] } = dataset as LabelledDataset;
        const { data, type } = chart.getDatasetMeta(datasetIndex);
        data.forEach((element, index) => {
          const label = pointLabels[index];
          if (!label) return;
          const { x, y } = element.tooltipPosition(true);
          const width = ctx.measureText(label).width;
          const isSlice = type === "pie" || type === "doughnut";
          const isHorizontal = chart.options.indexAxis === "y";
          const isNegative = Number(dataset.data[index]) < 0;
          const left = isSlice
            ? (x ?? 0) - width / 2
            : isHorizontal
              ? (x ?? 0) + (isNegative ? -GAP - width : GAP)
              : (x ?? 0) - width / 2;
          const middle = isSlice || isHorizontal ? (y ?? 0) : (y ?? 0) + (isNegative && type === "bar" ? 10 : -10);
          const box = new DOMRect(left, middle - 7, width, 14);
          if (drawn.some((other) => isOverlapping(box, other))) return;
          drawn.push(box);
          ctx.fillStyle = isSlice ? SLICE_LABEL_COLOR : ink;
          if (isSlice) drawHalo(ctx, label, left, middle);
          ctx.fillText(label, left, middle);
        });
      });
      ctx.restore();
    },
  };
}

const isOverlapping = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function drawHalo(ctx: CanvasRenderingContext2D, label: string, x: number, y: number): void {
  ctx.lineWidth = 3;
  ctx.lineJoin = "round";
  ctx.strokeStyle = "rgb(0 0 0 / 35%)";
  ctx.strokeText(label, x, y);
}
