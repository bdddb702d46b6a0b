import { actions, loadWorkbook } from "./actions";
import { openPane } from "./open-pane";

/** Associates the ribbon's buttons with their actions. Must run at the top level: a click before that would be lost. */
export function associateCommands(): void {
  for (const [name, run] of Object.entries(actions)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await run();
      } catch (error) {
        await reportError(error);
      } finally {
        // Excel keeps the button disabled until the event is completed, even after an error.
        event.completed();
      }
    });
  }
}

/** Keeps the error for the pane and opens the pane where Excel allows that. */
async function reportError(error: unknown): Promise<void> {
  (await loadWorkbook()).reportCommandError(error);
  await openPane();
}
