/** Opens the pane, where what a button does is shown; a button has no surface of its own. */
export async function openPane(): Promise<void> {
  try {
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  } catch (refused) {
    // Excel ignores or refuses this for some add-ins; whoever opens the pane later still finds it all there.
    console.warn("The pane could not be opened.", refused);
  }
}
