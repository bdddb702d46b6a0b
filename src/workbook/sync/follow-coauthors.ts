/**
 * Notices what other authors of the workbook change: the data version of its figures, and its pin. Excel on the web
 * tells of changed settings; elsewhere they are read again when cells have been changed by another author.
 */
import { getPin, markWorkbookChanged, resetAnswers, syncStore } from "../../session";
import { runInExcel } from "../../excel/run-in-excel";
import { getKnownVersion, loadSavedData, setKnownVersion } from "../saved/saved-data";
import { applySavedData } from "./apply-saved-data";
import { compareWithData } from "./compare-with-data";

/** Changes come in bursts, a cell at a time. Milliseconds. */
const PAUSE = 500;

/**
 * Calls back some time after another author may have changed the settings of the workbook.
 * @returns a function that ends it.
 */
export function watchCoauthors(onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, PAUSE);
    return Promise.resolve();
  };
  // Either may be missing, and one must not keep the other from being heard.
  const handlers = [
    addHandler(({ workbook }) => workbook.settings.onSettingsChanged.add(schedule)),
    addHandler(({ workbook }) =>
      workbook.worksheets.onChanged.add((event) => (event.source === "Remote" ? schedule() : Promise.resolve())),
    ),
  ];
  return () => {
    clearTimeout(timer);
    for (const handler of handlers) void handler.then(removeHandler).catch((error: unknown) => console.warn(error));
  };
}

type Handler = OfficeExtension.EventHandlerResult<never>;

const addHandler = (add: (context: Excel.RequestContext) => unknown): Promise<Handler | undefined> =>
  runInExcel(async (context) => {
    const handler = add(context) as Handler;
    await context.sync();
    return handler;
  }).catch((error: unknown) => {
    console.warn(error);
    return undefined;
  });

async function removeHandler(handler: Handler | undefined): Promise<void> {
  if (!handler) return;
  handler.remove();
  await handler.context.sync();
}

/**
 * Takes over what another author has changed. The figures stay as that author left them, so answers given here before
 * do not count any more.
 * @returns whether the figures are from newer data than there is here.
 */
export async function readCoauthorChanges(): Promise<boolean> {
  const saved = await runInExcel(loadSavedData);
  const isVersionChanged = saved.version !== undefined && saved.version !== getKnownVersion();
  const isPinChanged = saved.pin?.release !== getPin()?.release;
  applySavedData(saved);
  if (!isVersionChanged && !isPinChanged) return false;
  setKnownVersion(saved.version);
  if (isVersionChanged) {
    resetAnswers();
    syncStore.update((state) => ({ ...state, coauthorVersion: saved.version! }));
  }
  markWorkbookChanged();
  return compareWithData(saved).comparison.kind === "older";
}
