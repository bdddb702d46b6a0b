/** The add-in's one entry: functions first, since formulas wait for them; then commands; then the pane and the refresh. */
import { associateCommands } from "./commands";
import { associateFunctions, expectSources, useSources } from "./functions";

associateFunctions();
associateCommands();
// People's own data is read when Office is there; until then its names say that it is on its way.
expectSources();
void Office.onReady()
  .then(() => import(/* webpackChunkName: "workbook" */ "./workbook"))
  .then(({ openOwnData }) => openOwnData())
  .catch((error: unknown) => {
    console.error(error);
    useSources();
  });
void import(/* webpackChunkName: "taskpane" */ "./taskpane").then(({ showPane }) => showPane());
// Formulas are answered from the bundled data at once; what is in the store or newer takes its place when it is verified.
void import(/* webpackChunkName: "refresh" */ "./refresh").then(({ refresher }) => refresher().start());
