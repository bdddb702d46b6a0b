/** The charts of the sheet that is shown, drawn over its cells: they scroll and zoom with it and are clipped by it. */
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
import { make, oncePerFrame } from "../dom";
import type { Text } from "../text";
import { univer, type FUniver } from "../univer";
import { viewportOf, type Viewport } from "../viewport";
import { readerOf } from "./cells";
import { configurationOf, PIXELS_PER_POINT } from "./configuration";
import { kindOf } from "./kinds";
import { labelsPlugin } from "./labels";
import type { Look } from "./types";

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
const DRAWN_FROM: ReadonlySet<Change["kind"]> = new Set(["activeSheet", "sheets", "cells", "calculated", "charts"]);

export interface ChartLayerOptions {
  readonly api: FUniver;
  /** The element that the grid is in. */
  readonly container: HTMLElement;
  readonly workbook: WorkbookModel;
  text(): Text["chart"];
  look(): Look;
}

export class ChartLayer {
  readonly #layer = make("div", { class: "charts" });
  #frames = new Map<ChartModel, HTMLElement>();
  #drawn: Chart[] = [];

  constructor(private readonly options: ChartLayerOptions) {
    const { api, container, workbook } = options;
    container.append(this.#layer);
    const { Scroll, SheetZoomChanged, SheetSkeletonChanged } = api.Event;
    for (const event of [Scroll, SheetZoomChanged, SheetSkeletonChanged]) api.addEvent(event!, this.place);
    workbook.changes.listen(({ kind }) => DRAWN_FROM.has(kind) && this.draw());
    new ResizeObserver(this.place).observe(container);
  }

  /** Draws the charts of the active sheet anew: something they show, or how, has changed. */
  readonly draw = oncePerFrame(() => {
    for (const chart of this.#drawn) chart.destroy();
    const sheet = this.options.api.getActiveWorkbook().getActiveSheet();
    const charts = this.options.workbook.charts.on(sheet.getSheetId());
    this.#frames = new Map(charts.map((model) => [model, this.#frame(model)]));
    this.#layer.replaceChildren(...this.#frames.values());
    // A chart takes its size from its frame.
    this.#place();
    this.#drawn = [...this.#frames].flatMap(([model, frame]) => this.#draw(model, frame));
  });

  /** Moves the charts to where the sheet is scrolled to. */
  readonly place = oncePerFrame(() => this.#place());

  #frame(model: ChartModel): HTMLElement {
    const { text } = this.options;
    const kind = kindOf(model.type);
    const word =
      kind && text().kinds[kind.draws === "bar" && kind.lying ? "bar" : kind.draws === "bar" ? "column" : kind.draws];
    const title = model.title.visible && model.title.text ? model.title.text : model.name;
    const label = model.altText ?? (word ? text().of(word, title) : text().notDrawn(model.type));
    const frame = make("figure", { role: "img", "aria-label": label, "data-chart": model.name });
    if (!kind) frame.append(text().notDrawn(model.type));
    this.#letMove(frame, model);
    // The grid goes on scrolling under the pointer.
    frame.addEventListener("wheel", (event) =>
      this.#viewport()?.canvas.dispatchEvent(new WheelEvent(event.type, event)),
    );
    return frame;
  }

  #draw(model: ChartModel, frame: HTMLElement): Chart[] {
    const look = this.options.look();
    Chart.defaults.font.family = look.font;
    const configuration = configurationOf(model, readerOf(this.options.workbook), show, look);
    if (!configuration) return [];
    const canvas = make("canvas", { "aria-hidden": "true" });
    frame.append(make("div", {}, canvas));
    return [new Chart(canvas, { ...configuration, plugins: [labelsPlugin(look.ink, look.font)] })];
  }

  #viewport(): Viewport | undefined {
    const { api, container } = this.options;
    return viewportOf(container, api.getActiveWorkbook().getActiveSheet());
  }

  #place(): void {
    const viewport = this.#viewport();
    if (!viewport) return;
    const { canvas, zoom, headers } = viewport;
    const grid = canvas.getBoundingClientRect();
    const around = this.options.container.getBoundingClientRect();
    Object.assign(this.#layer.style, {
      left: `${grid.left - around.left + headers.width}px`,
      top: `${grid.top - around.top + headers.height}px`,
      width: `${grid.width - headers.width - SCROLLBAR}px`,
      height: `${grid.height - headers.height - SCROLLBAR}px`,
    });
    for (const [model, frame] of this.#frames) {
      const at = viewport.onCanvas(model.left * PIXELS_PER_POINT, model.top * PIXELS_PER_POINT);
      Object.assign(frame.style, {
        left: `${at.left - headers.width}px`,
        top: `${at.top - headers.height}px`,
        width: `${model.width * PIXELS_PER_POINT * zoom}px`,
        height: `${model.height * PIXELS_PER_POINT * zoom}px`,
      });
    }
  }

  /** A chart is moved by dragging it. */
  #letMove(frame: HTMLElement, model: ChartModel): void {
    frame.addEventListener("pointerdown", (event) => frame.setPointerCapture(event.pointerId));
    frame.addEventListener("pointermove", (event) => {
      if (!frame.hasPointerCapture(event.pointerId)) return;
      const scale = PIXELS_PER_POINT * this.options.api.getActiveWorkbook().getActiveSheet().getZoom();
      model.left = Math.max(0, model.left + event.movementX / scale);
      model.top = Math.max(0, model.top + event.movementY / scale);
      this.place();
    });
  }
}

const show = (format: string, number: number): string => {
  const { numfmt } = univer.UniverCore;
  return String(numfmt.format(format || "General", number, { throws: false }));
};
