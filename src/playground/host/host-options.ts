import type { Faults } from "./faults";
import type { FunctionMetadata } from "./functions/register-functions";
import type { UniverParts } from "./model/univer";
import type { ShortcutsFile } from "./shortcuts";
import type { Theme } from "./transport/office";

export interface HostOptions {
  /** Univer with an open workbook, and its modules that the host needs; they differ between page and Node. */
  readonly univer: UniverParts;
  /** The add-in's functions, from its functions.json. */
  readonly functions: readonly FunctionMetadata[];
  /** Excel for Windows ("desktop") or Excel on the web; "desktop" by default. */
  readonly transport?: "desktop" | "web";
  /** Office's display language, "en-US" by default. */
  readonly language?: string;
  /** Office's theme, light by default. */
  readonly theme?: Theme;
  /** The newest ExcelApi that the host claims to offer, "1.15" by default: the tested library goes no further. */
  readonly api?: string;
  /** The add-in's keyboard shortcuts, from the file that its manifest names. */
  readonly shortcuts?: ShortcutsFile;
  /** Faults that tests switch on. */
  readonly faults?: Faults;
}
