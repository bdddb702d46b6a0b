/** The add-in's only entry. Functions come first, since formulas wait for them; then commands, pane and refresh. */
import { associateCommands } from "./commands";
import { associateFunctions } from "./functions";
import { expectSources, setSourcesInUse } from "./session";

associateFunctions();
associateCommands();
// Own data can be read only when Office is ready; until then an unknown source is answered as one that is loading.
expectSources();
const workbookModule = Office.onReady().then(() => import(/* webpackChunkName: "workbook" */ "./workbook"));
// The sync reads the workbook's pin and subscribes to changes, so it starts before other data can come into use.
const syncStarted = workbookModule.then(({ startSync }) => startSync());
void workbookModule
  .then(({ openOwnData }) => openOwnData())
  .catch((error: unknown) => {
    console.error(error);
    setSourcesInUse();
  });
void import(/* webpackChunkName: "taskpane" */ "./taskpane").then(({ showPane }) => showPane());
// Formulas are answered from the bundled data at once; stored or newer data replaces it when it has been verified.
const refreshModule = import(/* webpackChunkName: "refresh" */ "./refresh");
void syncStarted
  .catch((error: unknown) => console.error(error))
  .then(async () => (await refreshModule).getRefresher().start());
