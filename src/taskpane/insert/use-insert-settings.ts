import { useCallback, useEffect, useState } from "react";
import type { TableKind, TableSpec } from "../../workbook";
import { loadValue, saveValue } from "../office/local-storage";
import { usePane } from "../shared/pane-context";
import {
  applyChange,
  parseSettings,
  buildDefaultSettings,
  type SpecChange,
  type InsertSettings,
  type InsertPlace,
} from "./insert-settings";

const STORAGE_NAME = "insert";

export interface InsertSettingsState extends InsertSettings {
  readonly spec: TableSpec;
  readonly setKind: (kind: TableKind) => void;
  readonly changeSpec: (change: SpecChange) => void;
  readonly setPlace: (place: InsertPlace) => void;
  /** The kind's usual choices again. */
  readonly reset: () => void;
}

const replaceSpec = (current: InsertSettings, spec: TableSpec): InsertSettings => ({
  ...current,
  specs: { ...current.specs, [current.kind]: spec },
});

/** The choices of the tab, remembered as they change. */
export function useInsertSettings(): InsertSettingsState {
  const { language } = usePane();
  const [settings, setSettings] = useState(() => parseSettings(loadValue(STORAGE_NAME), language));
  useEffect(() => saveValue(STORAGE_NAME, settings), [settings]);
  const setKind = useCallback((kind: TableKind) => setSettings((current) => ({ ...current, kind })), []);
  const setPlace = useCallback((place: InsertPlace) => setSettings((current) => ({ ...current, place })), []);
  const changeSpec = useCallback(
    (specChange: SpecChange) =>
      setSettings((current) => replaceSpec(current, applyChange(current.specs[current.kind], specChange))),
    [],
  );
  const reset = useCallback(
    () => setSettings((current) => replaceSpec(current, buildDefaultSettings(language).specs[current.kind])),
    [language],
  );
  return { ...settings, spec: settings.specs[settings.kind], setKind, changeSpec, setPlace, reset };
}
