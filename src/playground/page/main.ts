import { Host, type FunctionMetadata, type ShortcutsFile } from "../host";
import { ChartLayer } from "./charts/chart-layer";
import { watchDialog } from "./dialog-window";
import { createNewWorkbookButton, createOfficeControls } from "./office-controls";
import { getById } from "./dom";
import { createExamplesMenu } from "./examples/examples-menu";
import { explainErrors } from "./explain-errors";
import { readOfficeDisplay, getLocalStorage, type OfficeDisplay } from "./office-display";
import { Pane } from "./pane/pane";
import { makeSplitter } from "./pane/splitter";
import { createPlayground, type Playground } from "./playground";
import { findMetadataAddress } from "./ribbon/manifest-reader";
import { readContextualTabs } from "./ribbon/contextual-tabs";
import { readRibbon } from "./ribbon/read-ribbon";
import { showButtons, showTabs, type RibbonActions } from "./ribbon/ribbon";
import { listenToShortcuts } from "./shortcut-keys";
import { createSheet, getLocale } from "./create-sheet";
import { fillStarterSheet, insertFormula } from "./starter";
import { getMessages } from "./messages";
import { isDark, readChartTheme, watchSystemTheme, applyTheme } from "./theme";
import { getUniverParts } from "./univer";

declare global {
  interface Window {
    /** The frame of the add-in attaches itself here, before its office.js runs. */
    tradeSheetHost: Host;
    playground: Playground;
  }
}

const ADD_IN = "/addin/";
const HOME_TAB = "home";
const ADD_IN_TAB = "add-in";
const DEFAULT_WIDTH = 360;

/** The names that Office has for its themes. */
const toOfficeTheme = ({ theme }: OfficeDisplay): "dark" | "light" => (isDark(theme) ? "dark" : "light");

async function start(): Promise<void> {
  const browserStorage = getLocalStorage();
  let office = readOfficeDisplay(location.search, browserStorage, navigator.language);
  applyTheme(isDark(office.theme));
  const manifest = await readManifest();
  const functions = await readFunctions(findMetadataAddress(manifest, office.language, ADD_IN));

  const api = createSheet(getById("sheet"), office.language, isDark(office.theme));
  const host = (window.tradeSheetHost = new Host({
    univer: getUniverParts(api),
    functions,
    language: office.language,
    theme: toOfficeTheme(office),
    shortcuts: await readShortcuts(),
  }));
  explainErrors(api, host, getById("card"), getById("status"));
  const charts = new ChartLayer({
    api,
    container: getById("grid"),
    workbook: host.workbook,
    getMessages: () => getMessages(office.language).chart,
    getTheme: () => readChartTheme(isDark(office.theme)),
  });
  const pane = new Pane(() => host.showPane(false));
  host.workbook.changes.subscribe((change) => change.kind === "pane" && pane.setVisible(change.visible));
  makeSplitter(getById("splitter"), Number(browserStorage?.getItem("pane width") ?? DEFAULT_WIDTH), (width) =>
    browserStorage?.setItem("pane width", String(width)),
  );

  /** Words of the page and of the ribbon, in the language of Office. */
  const applyLanguage = (): void => {
    const messages = getMessages(office.language);
    document.documentElement.lang = office.language;
    document.title = messages.title;
    getById("title").textContent = messages.title;
    getById("tabs").setAttribute("aria-label", messages.tabs);
    getById("grid").setAttribute("aria-label", messages.spreadsheet);
    getById("splitter").setAttribute("aria-label", messages.paneWidth);
    getById("pane-title").textContent = messages.paneTitle;
    getById("close-pane").setAttribute("aria-label", messages.closePane);
    pane.setTitle(messages.pane);
    getById("controls").replaceChildren(
      createNewWorkbookButton(messages, () => void openNewWorkbook()),
      ...createOfficeControls(messages, office, changeOffice),
    );
    showRibbon();
  };

  let openTab = ADD_IN_TAB;
  /** The tabs: the spreadsheet's own tools, the add-in's buttons, and the tabs that the add-in has made visible. */
  const showRibbon = (): void => {
    const messages = getMessages(office.language);
    const contextual = readContextualTabs(host);
    const tabs = [{ id: ADD_IN_TAB, ...readRibbon(manifest, office.language, ADD_IN) }, ...contextual];
    const choices = [{ id: HOME_TAB, label: messages.homeTab }, ...tabs];
    const selected = choices.some(({ id }) => id === openTab) ? openTab : ADD_IN_TAB;
    showTabs(getById("tabs"), choices, selected, (open) => {
      openTab = open;
      // The spreadsheet's own tools are behind the add-in's buttons.
      document.documentElement.dataset.tab = open === HOME_TAB ? HOME_TAB : ADD_IN_TAB;
      const panel = getById("ribbon");
      const { label, ...tab } = tabs.find(({ id }) => id === open) ?? tabs[0]!;
      panel.setAttribute("aria-label", open === HOME_TAB ? messages.homeTab : label);
      showButtons(panel, { label, ...tab }, ribbonActions);
      if (tab.id !== ADD_IN_TAB) return;
      panel.append(createExamplesMenu(messages.examples, (formula) => void insertFormula(api, host.workbook, formula)));
    });
  };
  const ribbonActions: RibbonActions = {
    openPane: () => host.showPane(true),
    run: (command) => host.runCommand(command),
    onFailure: (label, error) => {
      getById("status").textContent = getMessages(office.language).commandFailed(label, error.message);
    },
  };
  host.workbook.changes.subscribe(({ kind }) => kind === "ribbon" && showRibbon());
  watchDialog(host, () => {
    const { paneTitle, closeDialog } = getMessages(office.language);
    return { title: paneTitle, close: closeDialog };
  });
  listenToShortcuts(host);

  const refreshTheme = (): void => {
    const dark = isDark(office.theme);
    applyTheme(dark);
    api.toggleDarkMode(dark);
    host.office.theme = toOfficeTheme(office);
    charts.draw();
  };

  const changeOffice = (changed: OfficeDisplay): void => {
    const isLanguageChanged = changed.language !== office.language;
    office = changed;
    browserStorage?.setItem("theme", office.theme);
    browserStorage?.setItem("language", office.language);
    refreshTheme();
    if (!isLanguageChanged) return;
    api.setLocale(getLocale(office.language));
    host.office.language = office.language;
    applyLanguage();
    // Excel tells its language to an add-in once, when it starts.
    pane.load();
    void host.ready.then(() => showRelease(host, functions, office));
  };

  const isReady = (): boolean => document.documentElement.dataset.ready !== undefined;
  /** Fills the workbook when the add-in answers. */
  const fillWorkbook = async (): Promise<void> => {
    await showRelease(host, functions, office);
    fillStarterSheet(api, getMessages(office.language).starter);
    await host.workbook.calculation.waitForCalculation();
    document.documentElement.dataset.ready = "true";
  };

  /** The add-in starts anew with each workbook, as in Excel. */
  const openNewWorkbook = async (): Promise<void> => {
    delete document.documentElement.dataset.ready;
    pane.close();
    await host.openNewWorkbook();
    openTab = ADD_IN_TAB;
    showRibbon();
    pane.load();
    await fillWorkbook();
  };

  applyLanguage();
  watchSystemTheme(refreshTheme);
  window.playground = createPlayground(api, host);
  pane.load();
  await fillWorkbook();
  // A refresh ends in a calculation.
  host.workbook.changes.subscribe(({ kind }) => {
    if (kind === "calculated" && isReady()) void showRelease(host, functions, office);
  });
}

async function readFunctions(address: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(address);
  return ((await response.json()) as { functions: FunctionMetadata[] }).functions;
}

async function readShortcuts(): Promise<ShortcutsFile> {
  const response = await fetch(`${ADD_IN}shortcuts.json`);
  return (await response.json()) as ShortcutsFile;
}

async function readManifest(): Promise<Document> {
  const response = await fetch(`${ADD_IN}manifest.xml`);
  return new DOMParser().parseFromString(await response.text(), "application/xml");
}

async function showRelease(
  host: Host,
  functions: readonly FunctionMetadata[],
  { language }: OfficeDisplay,
): Promise<void> {
  const { parameters } = functions.find(({ id }) => id === "DATAINFO")!;
  // As Excel calls it: null for each argument that is left out.
  const omitted = parameters.slice(1).map(() => null);
  const [period, date] = await Promise.all(
    ["headline period in words", "release date"].map((name) =>
      host.call("DATAINFO", [[[name]], ...omitted], "Sheet1!A1"),
    ),
  );
  getById("release").textContent = getMessages(language).release(String(period![0]![0]), String(date![0]![0]));
}

start().catch((error: unknown) => {
  const { language } = readOfficeDisplay(location.search, getLocalStorage(), navigator.language);
  getById("status").textContent = getMessages(language).notStarted((error as Error).message);
  throw error;
});
