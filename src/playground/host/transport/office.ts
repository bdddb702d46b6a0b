/** What Office tells an add-in of itself, whichever way the messages travel. */

/** The numbers of office.js's own list. */
export const DISPATCH = { readSettings: 75, writeSettings: 76, richApi: 93, commandCompleted: 94 } as const;
export const EVENT = { documentSelectionChanged: 2, richApiMessage: 33, appCommandInvoked: 39 } as const;
export const STATUS = { success: 0, internalError: 5001, notSupported: 5000 } as const;

export const EXCEL = { web: 16, desktop: 1 } as const;
export const READ_WRITE = 0;
export const DOCUMENT_OPENED = 2;

/** What this host can do; the object model is claimed no further than the library that is tested goes. */
export const listRequirementSets = (api = "1.15"): Readonly<Record<string, string>> => ({
  ExcelApi: api,
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  DelayForCellEdit: "1.1",
});

/** Shared runtime (1) and custom functions (2); the runtime of custom functions starts only with these flags. */
export const formatHostInfo = (platform: "Win32" | "Web", language: string): string =>
  `Excel$${platform}$16.01$${language}$$$disableLogging$3`;

export type Theme = "light" | "dark" | "black";

/** What Office tells an add-in of itself; it may change while the page is open, and counts when one is opened. */
export interface OfficeSettings {
  language: string;
  theme: Theme;
  readonly api?: string;
}
