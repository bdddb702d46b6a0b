import { COMMAND_NAMES } from "./command-names";

/** The code of the commands, loaded when it is first needed so that formulas do not wait for it. */
export const loadCommands = () => import(/* webpackChunkName: "commands" */ "./run-command");

/** Associates the commands with their names. Must run at the top level: a click before that would be lost. */
export function associateCommands(): void {
  for (const name of COMMAND_NAMES) {
    // A keyboard shortcut has no event.
    Office.actions.associate(name, async (event: Office.AddinCommands.Event | null) => {
      try {
        await (await loadCommands()).runCommand(name);
      } catch (error) {
        console.error(error);
      } finally {
        // Excel keeps the button disabled until the event is completed, even after an error.
        event?.completed();
      }
    });
  }
}
