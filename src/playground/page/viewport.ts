/** The position of the grid on the page and of the sheet in the grid. */
import type { FWorksheet } from "./univer";

export interface Viewport {
  /** The sheet's canvas, headers included. */
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  /** The width of the row headers and the height of the column headers, on the page. */
  readonly headers: { readonly width: number; readonly height: number };
  /** Converts a position on the sheet, in its own pixels, to one on the canvas. */
  toCanvas(left: number, top: number): { left: number; top: number };
}

/** The viewport of the active sheet; undefined before it is drawn. */
export function findViewport(container: HTMLElement, sheet: FWorksheet): Viewport | undefined {
  const canvases = [...container.querySelectorAll<HTMLCanvasElement>('canvas[id*="sheet-main-canvas"]')];
  const canvas = canvases.find(({ clientWidth }) => clientWidth > 0);
  const skeleton = sheet.getSkeleton();
  if (!canvas || !skeleton) return undefined;
  const { rowHeaderWidth: width, columnHeaderHeight: height } = skeleton;
  const zoom = sheet.getZoom();
  // Positions of cells include the headers but neither scrolling nor zoom.
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
  const first = sheet.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
  const scrollOffset = { left: first.x - width + offsetX, top: first.y - height + offsetY };
  return {
    canvas,
    zoom,
    headers: { width: width * zoom, height: height * zoom },
    toCanvas: (left, top) => ({
      left: (left - scrollOffset.left + width) * zoom,
      top: (top - scrollOffset.top + height) * zoom,
    }),
  };
}
