/** Settings of the workbook, saved with the file: the version of its data, its pin, and the form of its numbers. */
import { parseReleaseId } from "../../refresh";
import type { Pin } from "../../session";

/** The key of the setting with the data version. */
export const VERSION_KEY = "TradeSheet.dataVersion";
const PIN_KEY = "TradeSheet.pin";
const PLAIN_KEY = "TradeSheet.plainNumbers";
const ON = "on";

export interface SavedData {
  /** The data version that the figures are from. */
  readonly version?: string;
  readonly pin?: Pin;
  /** Whether functions answer with bare numbers. */
  readonly plainNumbers: boolean;
}

/** Reads these settings in one round trip. Invalid values count as none. */
export async function loadSavedData(context: Excel.RequestContext): Promise<SavedData> {
  const { settings } = context.workbook;
  const [version, pin, plain] = [VERSION_KEY, PIN_KEY, PLAIN_KEY].map((key) => settings.getItemOrNullObject(key));
  for (const setting of [version, pin, plain]) setting!.load("value");
  await context.sync();
  const savedVersion = version!.isNullObject ? undefined : String(version!.value);
  const release = pin!.isNullObject ? undefined : String(pin!.value);
  return {
    ...(parseReleaseId(savedVersion) !== undefined && { version: savedVersion! }),
    ...(release !== undefined && RELEASE_PATTERN.test(release) && { pin: { release } }),
    plainNumbers: !plain!.isNullObject && plain!.value === ON,
  };
}

const RELEASE_PATTERN = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The version that this session has saved, or found when the workbook opened; another one is of another author. */
let knownVersion: string | undefined;
export const getKnownVersion = (): string | undefined => knownVersion;
export const setKnownVersion = (version: string | undefined): void => void (knownVersion = version);

export const saveDataVersion = (context: Excel.RequestContext, version: string): void => {
  context.workbook.settings.add(VERSION_KEY, version);
  knownVersion = version;
};

/** Whether the settings, by key, hold a version. */
export const hasDataVersion = (settings: ReadonlyMap<string, unknown>): boolean =>
  parseReleaseId(String(settings.get(VERSION_KEY) ?? "")) !== undefined;

export const savePin = (context: Excel.RequestContext, { release }: Pin): void => {
  context.workbook.settings.add(PIN_KEY, release);
};

export const savePlainNumbers = (context: Excel.RequestContext, isPlain: boolean): void => {
  context.workbook.settings.add(PLAIN_KEY, isPlain ? ON : "off");
};

/** Deletes the pin, if there is one. */
export async function deletePin(context: Excel.RequestContext): Promise<void> {
  const pin = context.workbook.settings.getItemOrNullObject(PIN_KEY);
  await context.sync();
  if (!pin.isNullObject) pin.delete();
  await context.sync();
}
