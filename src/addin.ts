/** The add-in's one entry: functions first, since formulas wait for them; then commands; then the pane. */
import { associateCommands } from "./commands";
import { associateFunctions } from "./functions";

associateFunctions();
associateCommands();
void import(/* webpackChunkName: "taskpane" */ "./taskpane").then(({ showPane }) => showPane());
