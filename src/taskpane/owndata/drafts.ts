/** Drafts: data that has been read and is reviewed before it becomes a source. */
import { pickSettings, readOwnData, type AbsentRows, type OwnData, type SourceSettings } from "../../owndata";
import { getUnpinnedDataset } from "../../session";
import { saveFileSource, saveTableSource, readTableSource } from "../../workbook";
import type { Language } from "../../language";
import { getToday } from "./get-today";
import { toSourceName, readFile } from "./read-file";

export interface Draft extends Pick<SourceSettings, "keptNames"> {
  readonly from:
    { readonly kind: "file"; readonly name: string; readonly text: string; readonly asOf: string } | TableOrigin;
  /** The suggested name. */
  readonly name: string;
  readonly data: OwnData;
}

interface TableOrigin {
  readonly kind: "table";
  readonly name: string;
}

type KeptNames = SourceSettings["keptNames"];

/** @throws FileReadError */
export async function createFileDraft(file: File, language: Language, keptNames: KeptNames): Promise<Draft> {
  const text = await readFile(file);
  return readDraft({ kind: "file", name: file.name, text, asOf: getToday() }, language, keptNames);
}

/** @throws WorkbookError when Excel refuses. */
export const createTableDraft = (table: string, language: Language, keptNames: KeptNames): Promise<Draft> =>
  readDraft({ kind: "table", name: table }, language, keptNames);

/** The draft with those names of it kept that are spelt like official ones. */
export const keepNames = ({ from, data, keptNames = [] }: Draft, language: Language): Promise<Draft> =>
  readDraft(from, language, [...keptNames, ...data.similarNames]);

async function readDraft(from: Draft["from"], language: Language, keptNames: KeptNames): Promise<Draft> {
  if (from.kind === "table")
    return { from, name: from.name, keptNames, data: await readTableSource(from.name, { keptNames }) };
  const name = toSourceName(from.name);
  const options = { name, official: getUnpinnedDataset(), asOf: from.asOf, language, keptNames };
  return { from, name, keptNames, data: readOwnData(from.text, options) };
}

/** Saves a draft as the source of that name, in place of the source `replacedName` if given. */
export async function addDraft(
  { from, keptNames }: Draft,
  absent: AbsentRows,
  name: string,
  replacedName: string | undefined,
): Promise<void> {
  const settings = pickSettings({ absent, keptNames });
  if (from.kind === "table") return saveTableSource(name, from.name, replacedName, settings);
  await saveFileSource({ name, file: from.name, text: from.text, asOf: from.asOf, ...settings }, replacedName);
}
