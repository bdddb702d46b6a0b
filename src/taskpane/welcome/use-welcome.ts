import { useCallback, useState } from "react";
import { loadValue, saveValue } from "../../storage";

const NAME = "welcome";
const DISMISSED = "dismissed";

interface Welcome {
  /** Whether the pane has not been used on this computer. */
  readonly isFirstRun: boolean;
  /** Ends the first run for good. */
  readonly dismiss: () => void;
}

export function useWelcome(): Welcome {
  const [isFirstRun, setFirstRun] = useState(() => loadValue(NAME) !== DISMISSED);
  const dismiss = useCallback((): void => {
    saveValue(NAME, DISMISSED);
    setFirstRun(false);
  }, []);
  return { isFirstRun, dismiss };
}
