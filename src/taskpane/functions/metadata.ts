/** The functions as Excel knows them: functions.json, which the build makes of the docstrings. */

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface EnumMetadata {
  readonly id: string;
  readonly values: readonly { readonly stringValue: string; readonly tooltip?: string }[];
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

let loadingMetadata: Promise<Metadata> | undefined;

async function fetchMetadata(): Promise<Metadata> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json: ${response.status}`);
  return (await response.json()) as Metadata;
}

/** Loads the metadata from beside the page, once; a failure is forgotten, so that it can be tried again. */
export function loadMetadata(): Promise<Metadata> {
  loadingMetadata ??= fetchMetadata().catch((error: unknown) => {
    loadingMetadata = undefined;
    throw error;
  });
  return loadingMetadata;
}
