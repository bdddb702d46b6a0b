/** The add-in's one entry: functions first, since formulas wait for them; then commands; then the pane and the refresh. */
import { associateCommands } from "./commands";
import { associateFunctions } from "./functions";

associateFunctions();
associateCommands();
void import(/* webpackChunkName: "taskpane" */ "./taskpane").then(({ showPane }) => showPane());
// Formulas are answered from the bundled data at once; what is in the store or newer takes its place when it is verified.
void import(/* webpackChunkName: "refresh" */ "./refresh").then(({ refresher }) => refresher().start());
