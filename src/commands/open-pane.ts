/** Opens the pane, which shows what a button has no surface to show. */
export async function openPane(): Promise<void> {
  try {
    if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
  } catch (error) {
    // Excel refuses this for some add-ins; a pane that is opened later still shows everything.
    console.warn("The pane could not be opened.", error);
  }
}
