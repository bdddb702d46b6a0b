/** Passes the keys that a person presses in the spreadsheet to the add-in's shortcuts, as Excel does. */
import type { Host } from "../host";

const MODIFIERS = ["Control", "Shift", "Alt", "Meta"];

export function listenToShortcuts(host: Host): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (MODIFIERS.includes(event.key)) return;
      const { ctrlKey, shiftKey, altKey, code } = event;
      // The key itself: with Alt, the character may be another one.
      const key = code.replace(/^(Key|Digit)/, "");
      const keys = [ctrlKey && "Ctrl", shiftKey && "Shift", altKey && "Alt", key].filter(Boolean).join("+");
      if (!host.pressKeys(keys)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
