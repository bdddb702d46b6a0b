import { actions } from "./actions";
import type { CommandName } from "./command-names";
import { reportError } from "./report";

export { startRibbon } from "./start-ribbon";

/** Runs a command; what keeps it from being done is told to the person. */
export async function runCommand(name: CommandName): Promise<void> {
  try {
    await actions[name]();
  } catch (error) {
    await reportError(error);
  }
}
