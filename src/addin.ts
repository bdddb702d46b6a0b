/** The add-in's one entry: functions first, since formulas wait for them; then commands; then the pane and the refresh. */
import { associateCommands } from "./commands";
import { associateFunctions } from "./functions";
import { expectSources, setSourcesInUse } from "./session";

associateFunctions();
associateCommands();
// People's own data is read when Office is there; until then its names say that it is on its way.
expectSources();
const workbookModule = Office.onReady().then(() => import(/* webpackChunkName: "workbook" */ "./workbook"));
// The workbook's pin is read first, and it listens before other data can come into use.
const syncing = workbookModule.then(({ startSync: followData }) => followData());
void workbookModule
  .then(({ openOwnData }) => openOwnData())
  .catch((error: unknown) => {
    console.error(error);
    setSourcesInUse();
  });
void import(/* webpackChunkName: "taskpane" */ "./taskpane").then(({ showPane }) => showPane());
// Formulas are answered from the bundled data at once; what is in the store or newer takes its place when it is verified.
const refreshModule = import(/* webpackChunkName: "refresh" */ "./refresh");
void syncing
  .catch((error: unknown) => console.error(error))
  .then(async () => (await refreshModule).getRefresher().start());
