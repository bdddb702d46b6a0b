/** Data that has been fetched from a service and is reviewed before it becomes a source. */
import {
  findService,
  formatImportQuery,
  parseImportQuery,
  type ImportProgress,
  type ImportQuery,
  type Service,
  type Structure,
} from "../../../imports";
import type { Language } from "../../../language";
import {
  pickSettings,
  readOwnData,
  type AbsentRows,
  type OwnData,
  type OwnSource,
  type StoredSource,
} from "../../../owndata";
import { getUnpinnedDataset } from "../../../session";
import { saveFileSource } from "../../../workbook";
import { getToday } from "../get-today";
import { getImportClient } from "./get-import-client";

export interface ImportDraft {
  readonly query: ImportQuery;
  /** What is kept, but for its name. */
  readonly source: Omit<StoredSource, "name">;
  readonly data: OwnData;
  /** The number of observations that were left out. */
  readonly leftOut: number;
}

interface FetchOptions {
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** @throws ImportError, ImportCancelled */
export async function fetchDraft(
  service: Service,
  query: ImportQuery,
  structure: Structure,
  options: FetchOptions,
): Promise<ImportDraft> {
  const { language } = options;
  const { text } = await getImportClient().run(service, query, structure, options);
  const file = [service.name[language], query.title].join(", ");
  const source = { text, file, asOf: getToday(), query: formatImportQuery(query) };
  const draft: ImportDraft = { query, source, data: read(source, language), leftOut: 0 };
  return query.leavesOut ? leaveOut(draft, language) : draft;
}

const read = ({ text, file, asOf }: ImportDraft["source"], language: Language, limit?: number): OwnData =>
  readOwnData(text, {
    name: file,
    official: getUnpinnedDataset(),
    asOf,
    language,
    ...(limit !== undefined && { limit }),
  });

/**
 * The draft without the observations that cannot be used, such as those in euros; a refresh leaves them out too.
 */
export function leaveOut(draft: ImportDraft, language: Language): ImportDraft {
  const { problems } = read(draft.source, language, Infinity);
  const wrong = new Set(problems.map(({ line }) => line));
  // What is wrong with the table as a whole cannot be left out.
  if (wrong.size === 0 || wrong.has(1)) return draft;
  const lines = draft.source.text.split("\r\n");
  const text = lines.filter((_line, at) => !wrong.has(at + 1)).join("\r\n");
  const query = { ...draft.query, leavesOut: true };
  const source = { ...draft.source, text, query: formatImportQuery(query) };
  return { query, source, data: read(source, language), leftOut: wrong.size };
}

export const keepDraft = ({ source }: ImportDraft, name: string, absent: AbsentRows): Promise<void> =>
  saveFileSource({ ...source, name, ...pickSettings({ absent }) });

export type RefreshOutcome =
  | { readonly kind: "refreshed"; readonly figures: number }
  /** The query cannot be asked again. */
  | { readonly kind: "unusable" }
  /** The new data has a problem, and the source is as it was. */
  | { readonly kind: "invalid"; readonly problem: string };

/** Asks the query of a source again, and replaces its data where the new one is valid. @throws ImportError, ImportCancelled */
export async function refreshSource(before: OwnSource, options: FetchOptions): Promise<RefreshOutcome> {
  const { name, query: text } = before;
  const query = text === undefined ? undefined : parseImportQuery(text);
  const service = query && findService(query.service.id, query.service.kind);
  if (!query || !service) return { kind: "unusable" };
  const { language, signal } = options;
  const structure = await getImportClient().loadStructure(service, query.dataflow, language, signal);
  const draft = await fetchDraft(service, query, structure, options);
  if (!draft.data.dataset) return { kind: "invalid", problem: draft.data.problems[0]?.message ?? "" };
  await saveFileSource({ ...draft.source, name, ...pickSettings(before) }, name);
  return { kind: "refreshed", figures: draft.data.figures };
}
