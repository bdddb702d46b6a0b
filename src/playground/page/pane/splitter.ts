/** The edge between grid and pane: dragging it or pressing the arrow keys changes the width of the pane. */

/** The widths in pixels that task panes of Excel can have. */
const MIN_WIDTH = 320;
const MAX_WIDTH = 600;
const STEP = 20;

/** Makes an element the edge; the width is written to the page's style property --pane-width. */
export function makeSplitter(edge: HTMLElement, start: number, onResize: (width: number) => void): void {
  const root = document.documentElement;
  let width = 0;
  const setWidth = (wanted: number): void => {
    width = Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, wanted || MIN_WIDTH)));
    root.style.setProperty("--pane-width", `${width}px`);
    edge.setAttribute("aria-valuenow", String(width));
  };
  const attributes = {
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-valuemin": String(MIN_WIDTH),
    "aria-valuemax": String(MAX_WIDTH),
  };
  for (const [name, value] of Object.entries(attributes)) edge.setAttribute(name, value);
  setWidth(start);

  edge.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    // Otherwise the frame would receive the pointer's moves.
    root.dataset.dragging = "";
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) setWidth(root.clientWidth - event.clientX);
  });
  edge.addEventListener("lostpointercapture", () => {
    delete root.dataset.dragging;
    onResize(width);
  });
  edge.addEventListener("keydown", ({ key }) => {
    const moves: Record<string, number> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: MIN_WIDTH,
      End: MAX_WIDTH,
    };
    const wanted = moves[key];
    if (wanted === undefined) return;
    setWidth(wanted);
    onResize(width);
  });
}
