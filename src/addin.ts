/** The add-in's only entry. Functions come first, since formulas wait for them; then commands, pane and refresh. */
import { associateCommands, loadCommands } from "./commands";
import { associateFunctions, loadChinese, questionModule, spilledModule } from "./functions";
import { expectSources, loadBundledParts, searchModule, setSourcesInUse } from "./session";

associateFunctions();
associateCommands();
// All else shows or compares more than the headline, so it waits for the parts, as formulas about them do.
const partsLoaded = loadAllParts();
// Own data can be read only when Office is ready; until then an unknown source is answered as one that is loading.
expectSources();
const workbookModule = Office.onReady().then(() => import(/* webpackChunkName: "workbook" */ "./workbook"));
// The sync reads the workbook's pin and subscribes to changes, so it starts before other data can come into use.
const workbookReady = partsLoaded.then(() => workbookModule);
const syncStarted = workbookReady.then(({ startSync }) => startSync());
void workbookReady
  .then(({ openOwnData }) => openOwnData())
  .catch((error: unknown) => {
    console.error(error);
    setSourcesInUse();
  });
const taskpaneModule = import(/* webpackChunkName: "taskpane" */ "./taskpane");
void partsLoaded.then(async () => (await taskpaneModule).showPane());
// Fetched early, but waited for by nothing: what needs these asks for them again where that fails.
void partsLoaded
  .then(() => Promise.all([loadBundledParts(["HS names"]), searchModule.load(), questionModule.load()]))
  .catch((error: unknown) => console.error(error));
// Formulas are answered from the bundled data at once; stored or newer data replaces it when it has been verified.
const refreshModule = import(/* webpackChunkName: "refresh" */ "./refresh");
void syncStarted
  .catch((error: unknown) => console.error(error))
  .then(async () => (await refreshModule).getRefresher().start());
void partsLoaded
  .then(loadCommands)
  .then(({ startRibbon }) => startRibbon())
  .catch((error: unknown) => console.error(error));

/** Loads every part that ships, what makes tables of them and the texts of both languages; while the server does not give one, it is asked again. */
async function loadAllParts(): Promise<void> {
  const RETRY_MILLISECONDS = 5000;
  for (;;) {
    try {
      await Promise.all([loadBundledParts(), spilledModule.load(), loadChinese()]);
      return;
    } catch (error) {
      console.error(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  }
}
