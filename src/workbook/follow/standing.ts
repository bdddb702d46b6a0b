/** How a workbook stands to the data that answers it. */
import { dataInUse, pinnedDataset } from "../../functions";
import { releaseOf, standing, type Standing } from "../../refresh";
import type { DataMemory } from "../excel/data-memory";

export interface WorkbookStanding {
  readonly standing: Standing;
  readonly pinHeld: boolean;
}

/**
 * The standing of its figures to what answers it: a pin's release, or the data in use. The figures of a pinned
 * workbook stay, so that those of the pin's release stand the same whichever data that release is seen in.
 */
export function standingOf({ version, pin }: DataMemory): WorkbookStanding {
  const view = pin ? pinnedDataset(dataInUse(), pin) : dataInUse();
  const pinHeld = view !== undefined;
  if (pin && view && releaseOf(version) === pin.release) return { standing: { kind: "same" }, pinHeld };
  return { standing: standing(version, view ?? dataInUse()), pinHeld };
}
