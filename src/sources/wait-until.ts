/** Waits for a promise until the deadline; then calls `late` instead, which may throw. */
export async function waitUntil(done: Promise<void>, deadline: number, late: () => void): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), Math.max(0, deadline - Date.now()));
  });
  const isLate = await Promise.race([done.then(() => false), expired]);
  clearTimeout(timer);
  if (isLate) late();
}
