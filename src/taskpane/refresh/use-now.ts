import { useEffect, useState } from "react";

// Times are told in minutes.
const EVERY = 30_000;

/** The time, read again now and then while it is wanted. */
export function useNow(wanted: boolean): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!wanted) return undefined;
    const read = (): void => setNow(new Date());
    read();
    const timer = setInterval(read, EVERY);
    return () => clearInterval(timer);
  }, [wanted]);
  return now;
}
