/** Where the grid is on the page, and what part of the sheet it shows. */
import type { FWorksheet } from "./univer";

export interface Viewport {
  /** Where the sheet's canvas is on the page, with its headers. */
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  /** The width of the row headers and the height of the column headers, on the page. */
  readonly headers: { readonly width: number; readonly height: number };
  /** From the upper left corner of a sheet, in its own pixels, to the corner of the canvas. */
  toCanvas(left: number, top: number): { left: number; top: number };
}

/** The viewport of the sheet in front; undefined before it is drawn. */
export function findViewport(container: HTMLElement, sheet: FWorksheet): Viewport | undefined {
  const canvases = [...container.querySelectorAll<HTMLCanvasElement>('canvas[id*="sheet-main-canvas"]')];
  const canvas = canvases.find(({ clientWidth }) => clientWidth > 0);
  const skeleton = sheet.getSkeleton();
  if (!canvas || !skeleton) return undefined;
  const { rowHeaderWidth: width, columnHeaderHeight: height } = skeleton;
  const zoom = sheet.getZoom();
  // Places of cells come with the headers, but neither scrolled nor zoomed.
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
