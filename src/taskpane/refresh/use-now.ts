import { useEffect, useState } from "react";

// Times are told in minutes.
const UPDATE_INTERVAL = 30_000;

/** The time, read again now and then while it is wanted. */
export function useNow(enabled: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!enabled) return undefined;
    const update = (): void => setNow(new Date());
    update();
    const timer = setInterval(update, UPDATE_INTERVAL);
    return () => clearInterval(timer);
  }, [enabled]);
  return now;
}
