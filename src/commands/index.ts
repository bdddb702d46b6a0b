import { actions, workbook } from "./actions";

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

/** A button has no surface of its own: the pane says what went wrong, and is opened where Excel lets it be. */
async function tell(error: unknown): Promise<void> {
  (await workbook()).problems.report(error);
  try {
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  } catch (refused) {
    // Excel ignores or refuses this for some add-ins; whoever opens the pane later still finds the problem there.
    console.warn("The pane could not be opened.", refused);
  }
}
