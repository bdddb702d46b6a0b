import { useCallback, useEffect, useState } from "react";
import type { TableKind, TableSpec } from "../../workbook";
import { recall, remember } from "../office/storage";
import { usePane } from "../shared/context";
import { changed, readChoices, usualChoices, type Change, type Choices, type Place } from "./choices";

const NAME = "insert";

export interface ChoicesInUse extends Choices {
  readonly spec: TableSpec;
  readonly choose: (kind: TableKind) => void;
  readonly change: (change: Change) => void;
  readonly put: (place: Place) => void;
  /** The kind's usual choices again. */
  readonly reset: () => void;
}

const withSpec = (now: Choices, spec: TableSpec): Choices => ({ ...now, specs: { ...now.specs, [now.kind]: spec } });

/** The choices of the tab, remembered as they change. */
export function useChoices(): ChoicesInUse {
  const { language } = usePane();
  const [choices, setChoices] = useState(() => readChoices(recall(NAME), language));
  useEffect(() => remember(NAME, choices), [choices]);
  const choose = useCallback((kind: TableKind) => setChoices((now) => ({ ...now, kind })), []);
  const put = useCallback((place: Place) => setChoices((now) => ({ ...now, place })), []);
  const change = useCallback(
    (one: Change) => setChoices((now) => withSpec(now, changed(now.specs[now.kind], one))),
    [],
  );
  const reset = useCallback(
    () => setChoices((now) => withSpec(now, usualChoices(language).specs[now.kind])),
    [language],
  );
  return { ...choices, spec: choices.specs[choices.kind], choose, change, put, reset };
}
