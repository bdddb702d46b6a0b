/** Drafts: data that has been read and is reviewed before it becomes a source. */
import { readOwnData, type OwnData } from "../../owndata";
import { getUnpinnedDataset } from "../../session";
import { saveFileSource, saveTableSource, readTableSource } from "../../workbook";
import type { Language } from "../../language";
import { getToday } from "./get-today";
import { toSourceName, readFile } from "./read-file";

export interface Draft {
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

/** @throws FileReadError */
export async function createFileDraft(file: File, language: Language): Promise<Draft> {
  const text = await readFile(file);
  const [name, asOf] = [toSourceName(file.name), getToday()];
  const data = readOwnData(text, { name, official: getUnpinnedDataset(), asOf, language });
  return { from: { kind: "file", name: file.name, text, asOf }, name, data };
}

/** @throws WorkbookError when Excel refuses. */
export const createTableDraft = async (table: string): Promise<Draft> => ({
  from: { kind: "table", name: table },
  name: table,
  data: await readTableSource(table),
});

/** Saves a draft as the source of that name, in place of the source `replacedName` if given. */
export async function addDraft({ from }: Draft, name: string, replacedName: string | undefined): Promise<void> {
  if (from.kind === "table") return saveTableSource(name, from.name, replacedName);
  await saveFileSource({ name, file: from.name, text: from.text, asOf: from.asOf }, replacedName);
}
