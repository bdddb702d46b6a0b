/**
 * Cuts the parts that ship to their totals, where the number of figures does not matter: every version that a test reads
 * has theirs indexed anew. To be imported before anything asks for the data.
 */
import { BUNDLED_PARTS, provideBundledParts } from "../../session/bundled-dataset";
import { cutToTotals } from "./feeds";
import { readBundledPart } from "./provide-bundled-parts";

provideBundledParts(() => BUNDLED_PARTS.map(({ sha256 }) => cutToTotals(readBundledPart(sha256))));
