/** The charts of the active sheet, drawn over its cells; they scroll, zoom and are clipped with it. */
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from "chart.js";
import type { Change, ChartModel, WorkbookModel } from "../../host";
import { createElement, oncePerFrame } from "../dom";
import type { Messages } from "../messages";
import { univer, type FUniver } from "../univer";
import { findViewport, type Viewport } from "../viewport";
import { createPointReader } from "./point-reader";
import { buildChartConfiguration, PIXELS_PER_POINT } from "./chart-configuration";
import { findChartKind } from "./chart-kinds";
import { createLabelsPlugin } from "./labels-plugin";
import type { ChartTheme } from "./types";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

/** Pixels at the right and lower edge that the grid scrolls by. */
const SCROLLBAR = 12;

/** Changes of the workbook after which a chart may look different. */
const REDRAW_CHANGES: ReadonlySet<Change["kind"]> = new Set(["activeSheet", "sheets", "cells", "calculated", "charts"]);

export interface ChartLayerOptions {
  readonly api: FUniver;
  /** The element that the grid is in. */
  readonly container: HTMLElement;
  readonly workbook: WorkbookModel;
  getMessages(): Messages["chart"];
  getTheme(): ChartTheme;
}

export class ChartLayer {
  readonly #layer = createElement("div", { class: "charts" });
  #frames = new Map<ChartModel, HTMLElement>();
  #charts: Chart[] = [];

  constructor(private readonly options: ChartLayerOptions) {
    const { api, container, workbook } = options;
    container.append(this.#layer);
    const { Scroll, SheetZoomChanged, SheetSkeletonChanged } = api.Event;
    for (const event of [Scroll, SheetZoomChanged, SheetSkeletonChanged]) api.addEvent(event!, this.position);
    workbook.changes.subscribe(({ kind }) => REDRAW_CHANGES.has(kind) && this.draw());
    new ResizeObserver(this.position).observe(container);
  }

  /** Draws the charts of the active sheet again. */
  readonly draw = oncePerFrame(() => {
    for (const chart of this.#charts) chart.destroy();
    const sheet = this.options.api.getActiveWorkbook().getActiveSheet();
    const charts = this.options.workbook.charts.listOnSheet(sheet.getSheetId());
    this.#frames = new Map(charts.map((model) => [model, this.#createFrame(model)]));
    this.#layer.replaceChildren(...this.#frames.values());
    // A chart takes its size from its frame.
    this.#position();
    this.#charts = [...this.#frames].flatMap(([model, frame]) => this.#drawChart(model, frame));
  });

  /** Moves the charts with the scrolled sheet. */
  readonly position = oncePerFrame(() => this.#position());

  #createFrame(model: ChartModel): HTMLElement {
    const { getMessages } = this.options;
    const kind = findChartKind(model.type);
    const kindName =
      kind &&
      getMessages().kinds[
        kind.shape === "bar" && kind.isHorizontal ? "bar" : kind.shape === "bar" ? "column" : kind.shape
      ];
    const title = model.title.text || model.name;
    const label = kindName ? getMessages().of(kindName, title) : getMessages().notDrawn(model.type);
    const frame = createElement("figure", { role: "img", "aria-label": label, "data-chart": model.name });
    if (!kind) frame.append(getMessages().notDrawn(model.type));
    this.#makeDraggable(frame, model);
    // The grid still scrolls under the pointer.
    frame.addEventListener("wheel", (event) =>
      this.#findViewport()?.canvas.dispatchEvent(new WheelEvent(event.type, event)),
    );
    return frame;
  }

  #drawChart(model: ChartModel, frame: HTMLElement): Chart[] {
    const theme = this.options.getTheme();
    Chart.defaults.font.family = theme.font;
    const configuration = buildChartConfiguration(model, createPointReader(this.options.workbook), formatNumber, theme);
    if (!configuration) return [];
    const canvas = createElement("canvas", { "aria-hidden": "true" });
    frame.append(createElement("div", {}, canvas));
    return [new Chart(canvas, { ...configuration, plugins: [createLabelsPlugin(theme.ink, theme.font)] })];
  }

  #findViewport(): Viewport | undefined {
    const { api, container } = this.options;
    return findViewport(container, api.getActiveWorkbook().getActiveSheet());
  }

  #position(): void {
    const viewport = this.#findViewport();
    if (!viewport) return;
    const { canvas, zoom, headers } = viewport;
    const canvasRect = canvas.getBoundingClientRect();
    const containerRect = this.options.container.getBoundingClientRect();
    Object.assign(this.#layer.style, {
      left: `${canvasRect.left - containerRect.left + headers.width}px`,
      top: `${canvasRect.top - containerRect.top + headers.height}px`,
      width: `${canvasRect.width - headers.width - SCROLLBAR}px`,
      height: `${canvasRect.height - headers.height - SCROLLBAR}px`,
    });
    for (const [model, frame] of this.#frames) {
      const corner = viewport.toCanvas(model.left * PIXELS_PER_POINT, model.top * PIXELS_PER_POINT);
      Object.assign(frame.style, {
        left: `${corner.left - headers.width}px`,
        top: `${corner.top - headers.height}px`,
        width: `${model.width * PIXELS_PER_POINT * zoom}px`,
        height: `${model.height * PIXELS_PER_POINT * zoom}px`,
      });
    }
  }

  /** Lets the person move a chart by dragging it. */
  #makeDraggable(frame: HTMLElement, model: ChartModel): void {
    frame.addEventListener("pointerdown", (event) => frame.setPointerCapture(event.pointerId));
    frame.addEventListener("pointermove", (event) => {
      if (!frame.hasPointerCapture(event.pointerId)) return;
      const scale = PIXELS_PER_POINT * this.options.api.getActiveWorkbook().getActiveSheet().getZoom();
      model.left = Math.max(0, model.left + event.movementX / scale);
      model.top = Math.max(0, model.top + event.movementY / scale);
      this.position();
    });
  }
}

const formatNumber = (format: string, number: number): string => {
  const { numfmt } = univer.UniverCore;
  return String(numfmt.format(format || "General", number, { throws: false }));
};
