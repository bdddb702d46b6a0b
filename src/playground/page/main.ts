import { Host, type FunctionMetadata } from "../host";
import { ChartLayer } from "./charts/layer";
import { officeControls } from "./controls";
import { byId } from "./dom";
import { examplesMenu } from "./examples/menu";
import { explainErrors } from "./explain";
import { officeOf, storage, type Office } from "./office";
import { Pane } from "./pane/pane";
import { makeSplitter } from "./pane/splitter";
import { playgroundOf, type Playground } from "./playground";
import { readRibbon } from "./ribbon/manifest";
import { showButtons, showTabs } from "./ribbon/ribbon";
import { createSheet, localeOf } from "./sheet";
import { fillStarter, insertFormula } from "./starter";
import { textIn } from "./text";
import { isDark, lookOf, onSystemTheme, paint } from "./theme";
import { partsOf } from "./univer";

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
const themeOf = ({ theme }: Office): "dark" | "light" => (isDark(theme) ? "dark" : "light");

async function start(): Promise<void> {
  const kept = storage();
  let office = officeOf(location.search, kept, navigator.language);
  paint(isDark(office.theme));
  const [functions, manifest] = await Promise.all([readFunctions(), readManifest()]);

  const api = createSheet(byId("sheet"), office.language, isDark(office.theme));
  const host = (window.tradeSheetHost = new Host({
    univer: partsOf(api),
    functions,
    language: office.language,
    theme: themeOf(office),
  }));
  explainErrors(api, host, byId("card"), byId("status"));
  const charts = new ChartLayer({
    api,
    container: byId("grid"),
    workbook: host.workbook,
    text: () => textIn(office.language).chart,
    look: () => lookOf(isDark(office.theme)),
  });
  const pane = new Pane(() => host.showPane(false));
  host.workbook.changes.listen((change) => change.kind === "pane" && pane.show(change.visible));
  makeSplitter(byId("splitter"), Number(kept?.getItem("pane width") ?? DEFAULT_WIDTH), (width) =>
    kept?.setItem("pane width", String(width)),
  );

  /** Words of the page and of the ribbon, in the language of Office. */
  const word = (): void => {
    const text = textIn(office.language);
    const tab = readRibbon(manifest, office.language, ADD_IN);
    document.documentElement.lang = office.language;
    document.title = text.title;
    byId("title").textContent = text.title;
    byId("tabs").setAttribute("aria-label", text.tabs);
    byId("grid").setAttribute("aria-label", text.spreadsheet);
    byId("splitter").setAttribute("aria-label", text.paneWidth);
    byId("pane-title").textContent = text.paneTitle;
    byId("close-pane").setAttribute("aria-label", text.closePane);
    pane.name(text.pane);
    byId("controls").replaceChildren(...officeControls(text, office, choose));
    showTabs(byId("tabs"), { home: text.homeTab, "add-in": tab.label }, (open) => {
      document.documentElement.dataset.tab = open;
      byId("ribbon").setAttribute("aria-label", open === "home" ? text.homeTab : tab.label);
    });
    showButtons(byId("ribbon"), tab, {
      openPane: () => host.showPane(true),
      run: (command) => host.run(command),
      failed: (label, error) => (byId("status").textContent = text.commandFailed(label, error.message)),
    });
    byId("ribbon").append(examplesMenu(text.examples, (formula) => void insertFormula(api, host.workbook, formula)));
  };

  const show = (): void => {
    const dark = isDark(office.theme);
    paint(dark);
    api.toggleDarkMode(dark);
    host.office.theme = themeOf(office);
    charts.draw();
  };

  const choose = (chosen: Office): void => {
    const reworded = chosen.language !== office.language;
    office = chosen;
    kept?.setItem("theme", office.theme);
    kept?.setItem("language", office.language);
    show();
    if (!reworded) return;
    api.setLocale(localeOf(office.language));
    host.office.language = office.language;
    word();
    // Excel tells its language to an add-in once, when it starts.
    pane.load();
    void host.ready.then(() => showRelease(host, functions, office));
  };

  word();
  onSystemTheme(show);
  window.playground = playgroundOf(api, host);
  pane.load();
  await host.ready;
  await showRelease(host, functions, office);
  // A refresh ends in a calculation.
  host.workbook.changes.listen(({ kind }) => {
    if (kind === "calculated") void showRelease(host, functions, office);
  });
  fillStarter(api, textIn(office.language).starter);
  await host.workbook.calculation.settled();
  document.documentElement.dataset.ready = "true";
}

async function readFunctions(): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(`${ADD_IN}functions.json`);
  return ((await response.json()) as { functions: FunctionMetadata[] }).functions;
}

async function readManifest(): Promise<Document> {
  const response = await fetch(`${ADD_IN}manifest.xml`);
  return new DOMParser().parseFromString(await response.text(), "application/xml");
}

async function showRelease(host: Host, functions: readonly FunctionMetadata[], { language }: Office): Promise<void> {
  const { parameters } = functions.find(({ id }) => id === "DATAINFO")!;
  // As Excel calls it: null for each argument that is left out.
  const omitted = parameters.slice(1).map(() => null);
  const [period, date] = await Promise.all(
    [textIn(language).starter.period, "release date"].map((name) =>
      host.call("DATAINFO", [[[name]], ...omitted], "Sheet1!A1"),
    ),
  );
  byId("release").textContent = textIn(language).release(String(period![0]![0]), String(date![0]![0]));
}

start().catch((error: unknown) => {
  const { language } = officeOf(location.search, storage(), navigator.language);
  byId("status").textContent = textIn(language).notStarted((error as Error).message);
  throw error;
});
