import { actions, loadWorkbook } from "./actions";
import { openPane } from "./open-pane";

/** Ties the ribbon's buttons to what they do; must run at the top level, or the first click is lost. */
export function associateCommands(): void {
  for (const [name, act] of Object.entries(actions)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await act();
      } catch (error) {
        await reportError(error);
      } finally {
        // Excel greys the button out until it hears this, whatever happened.
        event.completed();
      }
    });
  }
}

/** The pane says what went wrong, and is opened where Excel lets it be. */
async function reportError(error: unknown): Promise<void> {
  (await loadWorkbook()).commandErrors.report(error);
  await openPane();
}
