import { Host, type FunctionMetadata } from "../host";
import { ChartLayer } from "./charts/chart-layer";
import { createOfficeControls } from "./office-controls";
import { getById } from "./dom";
import { createExamplesMenu } from "./examples/examples-menu";
import { explainErrors } from "./explain-errors";
import { readOfficeDisplay, getLocalStorage, type OfficeDisplay } from "./office-display";
import { Pane } from "./pane/pane";
import { makeSplitter } from "./pane/splitter";
import { createPlayground, type Playground } from "./playground";
import { findMetadataAddress } from "./ribbon/manifest-reader";
import { readRibbon } from "./ribbon/read-ribbon";
import { showButtons, showTabs } from "./ribbon/ribbon";
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
    const tab = readRibbon(manifest, office.language, ADD_IN);
    document.documentElement.lang = office.language;
    document.title = messages.title;
    getById("title").textContent = messages.title;
    getById("tabs").setAttribute("aria-label", messages.tabs);
    getById("grid").setAttribute("aria-label", messages.spreadsheet);
    getById("splitter").setAttribute("aria-label", messages.paneWidth);
    getById("pane-title").textContent = messages.paneTitle;
    getById("close-pane").setAttribute("aria-label", messages.closePane);
    pane.setTitle(messages.pane);
    getById("controls").replaceChildren(...createOfficeControls(messages, office, changeOffice));
    showTabs(getById("tabs"), { home: messages.homeTab, "add-in": tab.label }, (open) => {
      document.documentElement.dataset.tab = open;
      getById("ribbon").setAttribute("aria-label", open === "home" ? messages.homeTab : tab.label);
    });
    showButtons(getById("ribbon"), tab, {
      openPane: () => host.showPane(true),
      run: (command) => host.runCommand(command),
      onFailure: (label, error) => (getById("status").textContent = messages.commandFailed(label, error.message)),
    });
    getById("ribbon").append(
      createExamplesMenu(messages.examples, (formula) => void insertFormula(api, host.workbook, formula)),
    );
  };

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

  applyLanguage();
  watchSystemTheme(refreshTheme);
  window.playground = createPlayground(api, host);
  pane.load();
  await host.ready;
  await showRelease(host, functions, office);
  // A refresh ends in a calculation.
  host.workbook.changes.subscribe(({ kind }) => {
    if (kind === "calculated") void showRelease(host, functions, office);
  });
  fillStarterSheet(api, getMessages(office.language).starter);
  await host.workbook.calculation.waitForCalculation();
  document.documentElement.dataset.ready = "true";
}

async function readFunctions(address: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(address);
  return ((await response.json()) as { functions: FunctionMetadata[] }).functions;
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
