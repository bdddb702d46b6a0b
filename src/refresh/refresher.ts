/** Finds newer data and takes it as a whole, verified, or not at all; and goes back to the data before it. */
import type { Dataset } from "../dataset";
import type { ReadonlyStore } from "../session";
import { CancelledError, RefreshError, UnreachableError, fail } from "./errors";
import type { CheckOptions, Feed } from "./fetch-index";
import type { BundledParts } from "./load-stored";
import { findOffer, isDeclined, toAvailableStep } from "./find-offer";
import { createQueue } from "./queue";
import type { RefreshContext } from "./refresh-context";
import type { RefreshState, RefreshStep } from "./refresh-state";
import { createRefreshStore } from "./refresh-store";
import { restoreVersion } from "./restore-version";
import { createSettingsCache } from "./settings-cache";
import { takeOffer } from "./take-offer";
import type { RefreshMode, VersionStorage } from "./version-storage";
import { createVersionsInUse, type UseDataset } from "./versions-in-use";
import type { WindowChannel } from "./window-channel";

export interface RefresherOptions extends Feed {
  readonly storage: VersionStorage;
  readonly bundled: Dataset;
  readonly findBundledPart: BundledParts;
  readonly use: UseDataset;
  readonly openChannel: (feed: string, onChange: () => void) => WindowChannel;
}

/** The state can be read and watched. No promise is ever rejected: errors are part of the state. */
export interface Refresher extends ReadonlyStore<RefreshState> {
  /** Uses the newest stored version, then checks for a newer one as the setting says. To be called once. */
  start(): Promise<RefreshState>;
  /** Checks for newer data without taking it. */
  check(options?: CheckOptions): Promise<RefreshState>;
  /** Checks for newer data and takes it, whatever the setting. */
  update(options?: CheckOptions): Promise<RefreshState>;
  /** Cancels the work under way. It has no effect once the new data is in use. */
  cancel(): void;
  /** Uses the data before the last refresh. Versions up to the one that is left are not taken automatically again. */
  goBack(): Promise<RefreshState>;
  setMode(mode: RefreshMode): Promise<RefreshState>;
  /** Closes the storage and the channel to other windows. */
  close(): void;
}

export function createRefresher(options: RefresherOptions): Refresher {
  const { storage } = options;
  const queue = createQueue<RefreshState>();
  const settingsCache = createSettingsCache(storage, (why) => refreshStore.addNote({ code: "notKept", why }));
  const versions = createVersionsInUse(options.bundled, options.use);
  const refreshStore = createRefreshStore(() => {
    const { setting, lastChecked } = settingsCache.settings;
    return {
      inUse: versions.current.version,
      ...(versions.previous && { previous: versions.previous.version }),
      setting,
      ...(lastChecked !== undefined && { lastChecked }),
    };
  });
  const { findBundledPart } = options;
  const context: RefreshContext = { feed: options, storage, settingsCache, versions, refreshStore, findBundledPart };
  /** Whether another window has changed the data while work was under way here. */
  let hasPendingChange = false;
  const channel = options.openChannel(options.address, () => void handleRemoteChange());

  /** Runs one piece of work after another and shows the step that each ends with, also after an error. */
  async function runStep(kind: string, work: (signal: AbortSignal) => Promise<RefreshStep>): Promise<RefreshState> {
    const state = await queue.run(kind, async (signal) => {
      const previousStep = refreshStore.get().step;
      return refreshStore.show(await work(signal).catch((error: unknown) => toErrorStep(error, previousStep)));
    });
    if (hasPendingChange && !queue.isBusy) await handleRemoteChange();
    return state;
  }

  async function handleRemoteChange(): Promise<void> {
    hasPendingChange = true;
    if (queue.isBusy) return;
    hasPendingChange = false;
    await runStep("listen", async () => {
      const result = await restoreVersion(context);
      if (result) refreshStore.setLastChange(result);
      return result ?? refreshStore.get().step;
    });
  }

  async function start(signal: AbortSignal): Promise<RefreshStep> {
    await restoreVersion(context, true);
    const { setting } = settingsCache.settings;
    if (setting === "never") return { kind: "idle" };
    const offer = await findOffer(context, {}, signal);
    if (!offer) return { kind: "upToDate" };
    return setting === "automatic" && !isDeclined(context, offer)
      ? takeOffer(context, channel, offer, signal)
      : toAvailableStep(context, offer);
  }

  async function check(checkOptions: CheckOptions, signal: AbortSignal): Promise<RefreshStep> {
    const offer = await findOffer(context, checkOptions, signal);
    return offer ? toAvailableStep(context, offer) : { kind: "upToDate" };
  }

  async function update(checkOptions: CheckOptions, signal: AbortSignal): Promise<RefreshStep> {
    const offer = await findOffer(context, checkOptions, signal);
    return offer ? takeOffer(context, channel, offer, signal) : { kind: "upToDate" };
  }

  async function goBack(): Promise<RefreshStep> {
    const previous = versions.previous ?? fail("nothingBefore", {});
    const declined = versions.current.version.sequence ?? 0;
    await settingsCache.save({ current: versions.getDigest(previous), previous: undefined, declined });
    const result = versions.replace(previous, undefined, { cause: "wentBack" });
    refreshStore.setLastChange(result);
    channel.notify();
    return result;
  }

  return {
    get: refreshStore.get,
    subscribe: refreshStore.subscribe,
    start: () => runStep("start", start),
    check: (checkOptions = {}) => runStep("check", (signal) => check(checkOptions, signal)),
    update: (checkOptions = {}) => runStep("update", (signal) => update(checkOptions, signal)),
    cancel: queue.cancel,
    goBack: () => runStep("goBack", goBack),
    async setMode(setting) {
      await settingsCache.save({ setting });
      return refreshStore.show();
    },
    close() {
      queue.cancel();
      channel.close();
      storage.close();
    },
  };
}

/** The step after an error; after a cancellation, the step before the work began. */
function toErrorStep(error: unknown, previousStep: RefreshStep): RefreshStep {
  if (error instanceof CancelledError) return previousStep.kind === "available" ? previousStep : { kind: "idle" };
  if (error instanceof UnreachableError) return { kind: "offline", network: globalThis.navigator?.onLine !== false };
  if (error instanceof RefreshError) return { kind: "failed", problem: error.details };
  return { kind: "failed", problem: { code: "defect", message: String(error) } };
}
