/** What a host is started with. */
import type { UniverParts } from "./model/univer";
import type { Theme } from "./transport/office";
import type { FunctionMetadata } from "./functions/function-metadata";
import type { Faults } from "./faults";

export interface HostOptions {
  /** Univer with a workbook open, and the modules of it that the host needs: they differ between page and Node. */
  readonly univer: UniverParts;
  /** The add-in's functions, from its functions.json. */
  readonly functions: readonly FunctionMetadata[];
  /** Excel for Windows (desktop, unless told), or Excel on the web, as the add-in knows it. */
  readonly transport?: "desktop" | "web";
  /** Office's display language, "en-US" unless told. */
  readonly language?: string;
  /** Office's theme, light unless told. */
  readonly theme?: Theme;
  /** The newest ExcelApi that the host claims to offer, "1.15" unless told: the library that is tested goes no further. */
  readonly api?: string;
  /** Faults that are switched on, for tests. */
  readonly faults?: Faults;
}
