/** The help of the functions, which the build generates from the catalogue. */
import type { FunctionsHelp } from "../../functions";
import type { Language } from "../../language";

const loadingHelp = new Map<Language, Promise<FunctionsHelp>>();

async function fetchHelp(language: Language): Promise<FunctionsHelp> {
  const file = `functions-help.${language}.json`;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as FunctionsHelp;
}

/** Loads the help from beside the page, once a language; a failure is not cached, so that a retry is possible. */
export function loadHelp(language: Language): Promise<FunctionsHelp> {
  const started = loadingHelp.get(language);
  if (started) return started;
  const loading = fetchHelp(language).catch((error: unknown) => {
    loadingHelp.delete(language);
    throw error;
  });
  loadingHelp.set(language, loading);
  return loading;
}
