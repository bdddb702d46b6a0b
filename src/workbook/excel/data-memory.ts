/** What the workbook remembers of the data: settings of the workbook, which are saved with the file. */
import { releaseOf, type Pin } from "../../refresh";

/** The key of the setting with the data version. */
export const VERSION = "TradeSheet.dataVersion";
const PIN = "TradeSheet.pin";

export interface DataMemory {
  /** The data version that the figures were computed with. */
  readonly version?: string;
  readonly pin?: Pin;
}

/** One round trip. A setting that holds something else counts as none. */
export async function readDataMemory(context: Excel.RequestContext): Promise<DataMemory> {
  const { settings } = context.workbook;
  const [version, pin] = [VERSION, PIN].map((key) => settings.getItemOrNullObject(key));
  version!.load("value");
  pin!.load("value");
  await context.sync();
  const known = version!.isNullObject ? undefined : String(version!.value);
  const release = pin!.isNullObject ? undefined : String(pin!.value);
  return {
    ...(releaseOf(known) !== undefined && { version: known! }),
    ...(release !== undefined && RELEASE.test(release) && { pin: { release } }),
  };
}

const RELEASE = /^\d{4}-\d{2}(?:-\d{2})?$/;

export const rememberVersion = (context: Excel.RequestContext, version: string): void => {
  context.workbook.settings.add(VERSION, version);
};

/** Whether settings that were read before hold a version. */
export const holdsVersion = (settings: ReadonlyMap<string, unknown>): boolean =>
  releaseOf(String(settings.get(VERSION) ?? "")) !== undefined;

export const rememberPin = (context: Excel.RequestContext, { release }: Pin): void => {
  context.workbook.settings.add(PIN, release);
};

/** One that is not there is not missed. */
export async function forgetPin(context: Excel.RequestContext): Promise<void> {
  const pin = context.workbook.settings.getItemOrNullObject(PIN);
  await context.sync();
  if (!pin.isNullObject) pin.delete();
  await context.sync();
}
