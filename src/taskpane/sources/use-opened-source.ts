import { useEffect, useState, useSyncExternalStore } from "react";
import type { OpenSource, RegisteredSource, SourceActivity } from "../../sources";
import { getSourceRegistry } from "../../workbook";

export interface OpenedSource {
  readonly opened: OpenSource;
  readonly activity: SourceActivity;
}

const subscribeToNothing = () => () => undefined;

/** What a source does, without asking it anything; undefined until its script has loaded, and while it is not confirmed. */
export function useOpenedSource(source: RegisteredSource): OpenedSource | undefined {
  const [opened, setOpened] = useState<OpenSource>();
  useEffect(() => {
    let isCurrent = true;
    getSourceRegistry()
      .open(source.definition.name)
      .then(async (one) => {
        await one?.recallHoldings();
        if (isCurrent) setOpened(one);
      })
      .catch((error: unknown) => console.error(error));
    return () => void (isCurrent = false);
    // Another object after each change: a source that was changed has been opened anew.
  }, [source]);
  const activity = useSyncExternalStore(opened?.activity.subscribe ?? subscribeToNothing, () => opened?.activity.get());
  return opened && activity && { opened, activity };
}
