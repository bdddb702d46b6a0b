/** The edge between grid and pane, which is dragged or moved with the arrow keys to make the pane wider or narrower. */

/** The widths in pixels that task panes of Excel can have. */
const NARROWEST = 320;
const WIDEST = 600;
const STEP = 20;

/** Makes an element the edge; the width goes into the style property --pane-width of the page. */
export function makeSplitter(edge: HTMLElement, start: number, kept: (width: number) => void): void {
  const root = document.documentElement;
  let width = 0;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted || NARROWEST)));
    root.style.setProperty("--pane-width", `${width}px`);
    edge.setAttribute("aria-valuenow", String(width));
  };
  const attributes = {
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
  };
  for (const [name, value] of Object.entries(attributes)) edge.setAttribute(name, value);
  set(start);

  edge.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    // Else the frame would take the pointer's moves.
    root.dataset.dragging = "";
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) set(root.clientWidth - event.clientX);
  });
  edge.addEventListener("lostpointercapture", () => {
    delete root.dataset.dragging;
    kept(width);
  });
  edge.addEventListener("keydown", ({ key }) => {
    const moves: Record<string, number> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: NARROWEST,
      End: WIDEST,
    };
    const wanted = moves[key];
    if (wanted === undefined) return;
    set(wanted);
    kept(width);
  });
}
