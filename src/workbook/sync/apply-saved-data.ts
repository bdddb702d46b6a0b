import { plainNumbers, setPin } from "../../session";
import type { SavedData } from "../saved/saved-data";

/** Has the functions answer as the workbook says: as of its pin, and with bare numbers where it wants them. */
export function applySavedData({ pin, plainNumbers: isPlain }: SavedData): void {
  setPin(pin);
  plainNumbers.set(isPlain);
}
