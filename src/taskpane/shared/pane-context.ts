import { createContext, useContext } from "react";
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import type { ThemeName } from "../office/use-theme-name";
import type { Messages } from "../messages";

/** What every component of the pane can read. */
export interface PaneContextValue {
  readonly language: Language;
  readonly messages: Messages;
  readonly theme: ThemeName;
  readonly dataset: Dataset;
  /** Whether there is a workbook to write to. */
  readonly connected: boolean;
}

export const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("A part of the pane was drawn outside it.");
  return value;
}
