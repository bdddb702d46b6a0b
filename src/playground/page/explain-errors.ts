import type { Host } from "../host";
import type { FRange, FUniver } from "./univer";

/** Shows error messages as Excel does: in a card on hover, and for the selected cell in the status line. */
export function explainErrors(api: FUniver, host: Host, card: HTMLElement, statusLine: HTMLElement): void {
  const getSheet = () => api.getActiveWorkbook().getActiveSheet();
  const findMessage = (range: FRange | null): string =>
    range ? host.findMessage(range.getRow(), range.getColumn(), range.getRawValue()) : "";
  let pointer = { x: 0, y: 0 };
  document.addEventListener("pointermove", ({ clientX, clientY }) => (pointer = { x: clientX, y: clientY }));

  const showCard = (message: string): void => {
    card.hidden = message === "";
    card.textContent = message;
    const { innerWidth, innerHeight } = window;
    card.style.left = `${Math.min(pointer.x + 14, innerWidth - card.offsetWidth - 8)}px`;
    card.style.top = `${Math.min(pointer.y + 18, innerHeight - card.offsetHeight - 8)}px`;
  };
  const showLine = (): void => {
    const range = getSheet().getActiveRange();
    const message = findMessage(range);
    statusLine.textContent = message ? `${range?.getDisplayValue() ?? ""}  ${message}` : "";
  };

  api.addEvent(api.Event.CellHover!, ({ row, column }: { row: number; column: number }) =>
    showCard(findMessage(getSheet().getRange(row, column))),
  );
  api.addEvent(api.Event.SelectionChanged!, showLine);
  api.addEvent(api.Event.CellPointerDown!, () => showCard(""));
  // The message arrives with the result, after the selection.
  host.workbook.changes.subscribe(({ kind }) => kind === "calculated" && showLine());
}
