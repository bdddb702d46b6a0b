/** A window that uses data from before the newest, and the servers that it will meet. */
import { createIndexedDbStorage } from "../../refresh/indexed-db-storage";
import type { Refresher } from "../../refresh/refresher";
import type { RefreshSettings, StoredVersion } from "../../refresh/version-storage";
import { IMPATIENT_LIMITS, closeWindows, openWindow, resetBrowser } from "./add-in-window";
import { startServer, type FeedServer } from "./feed-server";
import { buildFiles, truncateFeed } from "./feeds";
import { createSetup, type TestSetup } from "./hostile-feeds";

/** The release that the window uses. */
export const EARLIER_RELEASE = "2026-01-14";

export interface HostileSession {
  readonly setup: TestSetup;
  readonly server: FeedServer;
  /** A window that uses the earlier release, taken in a session before, and has seen the newest index. */
  openInUse(): Promise<Refresher>;
  close(): Promise<void>;
}

export async function createHostileSession(): Promise<HostileSession> {
  const [server, elsewhere] = await Promise.all([startServer(), startServer()]);
  const setup = await createSetup(elsewhere);
  resetBrowser();
  const taken = await takeEarlierRelease(setup, server);
  return {
    setup,
    server,
    async openInUse() {
      const { feed, key } = setup;
      const storage = createIndexedDbStorage(server.address);
      await storage.saveVersion(taken.version, taken.settings);
      storage.close();
      server.serve(await buildFiles(feed, key));
      const refresher = openWindow(server.address, key, { limits: IMPATIENT_LIMITS });
      await refresher.start();
      await refresher.check();
      return refresher;
    },
    close: async () => void (await Promise.all([server.close(), elsewhere.close()])),
  };
}

/** @returns what the browser stores once the earlier release has been taken. */
async function takeEarlierRelease(
  { feed, key }: TestSetup,
  server: FeedServer,
): Promise<{ readonly version: StoredVersion; readonly settings: RefreshSettings }> {
  server.serve(await buildFiles(truncateFeed(feed, EARLIER_RELEASE, 9), key));
  await openWindow(server.address, key).update();
  const storage = createIndexedDbStorage(server.address);
  const settings = await storage.loadSettings();
  const version = (await storage.loadVersion(settings.current!))!;
  storage.close();
  closeWindows();
  return { version, settings };
}
