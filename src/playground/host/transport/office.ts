/** What Office tells an add-in about itself, over any transport. */

/** Numbers as office.js defines them. */
export const DISPATCH = {
  readSettings: 75,
  writeSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageDialog: 145,
} as const;
export const EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  dialogMessage: 10,
  dialogParentMessage: 12,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;
export const STATUS = { success: 0, internalError: 5001, notSupported: 5000 } as const;

export const EXCEL = { web: 16, desktop: 1 } as const;
export const READ_WRITE = 0;
export const DOCUMENT_OPENED = 2;

/** The requirement sets of this host; the object model goes no further than the tested library. */
export const listRequirementSets = (api = "1.15"): Readonly<Record<string, string>> => ({
  ExcelApi: api,
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  // What the tested library asks for in place of RibbonApi.
  DynamicRibbon: "1.2",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
});

/** Shared runtime (1) and custom functions (2); the runtime of custom functions starts only with these flags. */
export const formatHostInfo = (platform: "Win32" | "Web", language: string): string =>
  `Excel$${platform}$16.01$${language}$$$disableLogging$3`;

/** The same for a dialog's page, which has no custom functions. */
export const formatDialogInfo = (language: string): string =>
  `Excel$Win32$16.01$${language}$$isDialog$disableLogging$0`;

export type Theme = "light" | "dark" | "black";

/** What Office tells an add-in about itself; a change takes effect when the add-in's page is opened again. */
export interface OfficeSettings {
  language: string;
  theme: Theme;
  readonly api?: string;
}
