import { actions, workbook } from "./actions";
import { showPane } from "./pane";

/** Ties the ribbon's buttons to what they do; must run at the top level, or the first click is lost. */
export function associateCommands(): void {
  for (const [name, act] of Object.entries(actions)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await act();
      } catch (error) {
        await tell(error);
      } finally {
        // Excel greys the button out until it hears this, whatever happened.
        event.completed();
      }
    });
  }
}

/** The pane says what went wrong, and is opened where Excel lets it be. */
async function tell(error: unknown): Promise<void> {
  (await workbook()).problems.report(error);
  await showPane();
}
