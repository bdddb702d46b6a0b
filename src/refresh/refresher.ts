/** Looks for newer data, takes it whole and verified or not at all, and can take it back. */
import { isLater, type Dataset } from "../dataset";
import { isExpired, isFromTheFuture } from "./check-freshness";
import { createRefreshStore } from "./refresh-store";
import { compareDatasets } from "./compare-datasets";
import { download } from "./download";
import { getNewestEntry, findNextRelease, type FeedEntry } from "./feed-index";
import { fetchIndex, type Feed, type FetchedIndex, type CheckOptions } from "./fetch-index";
import { CancelledError, RefreshError, UnreachableError, fail } from "./errors";
import { toStorageErrorCode, createSettingsCache } from "./settings-cache";
import {
  createVersion,
  type RefreshResult,
  type RefreshState,
  type RefreshStep,
  type Version,
  type ChangeCause,
} from "./refresh-state";
import type { VersionDigest, RefreshMode, VersionStorage } from "./version-storage";
import { loadStored, type LoadedDataset } from "./load-stored";
import { createQueue } from "./queue";
import { verifyVersion } from "./verify-version";
import type { WindowChannel } from "./window-channel";

export interface RefresherOptions extends Feed {
  readonly storage: VersionStorage;
  readonly bundled: Dataset;
  /**
   * Puts a dataset in use; undefined for the bundled one. One assignment. `opening` says that it is what an earlier
   * session had in use.
   */
  use(dataset: Dataset | undefined, opening: boolean): void;
  openChannel(feed: string, hear: () => void): WindowChannel;
}

/** None of its promises is ever rejected: what goes wrong is part of the state, and the data in use stays. */
export interface Refresher {
  readonly state: RefreshState;
  /** Calls the listener after each change of the state; the answer stops that. */
  subscribe(listener: (state: RefreshState) => void): () => void;
  /** Puts the newest stored version in use, then looks for a newer one as the setting says. Once, on opening. */
  start(): Promise<RefreshState>;
  /** Looks whether there is newer data, and takes nothing. */
  check(wish?: CheckOptions): Promise<RefreshState>;
  /** Looks, and takes what is newer: the Refresh button. */
  update(wish?: CheckOptions): Promise<RefreshState>;
  /** Ends what is under way; the data in use stays. Nothing happens once the new data is in use. */
  cancel(): void;
  /** Back to the data before the last refresh; nothing up to the one gone back from is taken by itself afterwards. */
  goBack(): Promise<RefreshState>;
  setMode(setting: RefreshMode): Promise<RefreshState>;
  /** Lets go of the store and of the other windows. */
  close(): void;
}

/** A newer version, and the envelope that vouches for it. */
interface Offer {
  readonly entry: FeedEntry;
  readonly envelope: string;
}

export function createRefresher(options: RefresherOptions): Refresher {
  const { storage, trust, limits } = options;
  const bundled: LoadedDataset = {
    version: createVersion(options.bundled.newestRelease.id, options.bundled.version),
    dataset: options.bundled,
  };
  const queue = createQueue<RefreshState>();
  const settingsCache = createSettingsCache(storage, (why) => refreshStore.addNote({ code: "notKept", why }));
  let inUse = bundled;
  /** What a step back leads to. */
  let previousData: LoadedDataset | undefined;
  /** Whether what the last session had in use is being put in use. */
  let isOpening = false;
  /** Whether another window has changed the data while something was under way here. */
  let hasPendingChange = false;

  const refreshStore = createRefreshStore(() => {
    const { setting, lastChecked } = settingsCache.settings;
    return {
      inUse: inUse.version,
      ...(previousData && { previous: previousData.version }),
      setting,
      ...(lastChecked !== undefined && { lastChecked }),
    };
  });
  const { show, addNote, removeNotes } = refreshStore;

  const getDigest = (loaded: LoadedDataset): VersionDigest => (loaded === bundled ? null : loaded.version.sha256);

  /** One thing at a time, its end shown, whatever that is. */
  async function runStep(kind: string, work: (signal: AbortSignal) => Promise<RefreshStep>): Promise<RefreshState> {
    const state = await queue.run(kind, async (signal) => {
      const previousStep = refreshStore.step;
      return show(await work(signal).catch((error: unknown) => toErrorStep(error, previousStep)));
    });
    // What another window did meanwhile.
    if (hasPendingChange && !queue.isBusy) await handleRemoteChange();
    return state;
  }

  async function findOffer(checkOptions: CheckOptions, signal: AbortSignal): Promise<Offer | undefined> {
    show({ kind: "checking" });
    const { index, envelope, now } = await fetchIndex(options, settingsCache, checkOptions, signal);
    updateNotes({ index, envelope, now });
    const entry = getNewestEntry(index);
    return entry && isNewer(entry) ? { entry, envelope } : undefined;
  }

  /** What an index says beside the versions. */
  function updateNotes({ index, now }: FetchedIndex): void {
    removeNotes("clockBehind", "acceptedExpired");
    const { issued, expires } = index;
    if (isFromTheFuture(index, now)) addNote({ code: "clockBehind", issued, now: now.toISOString() });
    if (isExpired(index, now)) addNote({ code: "acceptedExpired", issued, expires, now: now.toISOString() });
    refreshStore.setNextRelease(findNextRelease(index, now.toISOString().slice(0, 10)));
  }

  /** Whether a version is newer than the one in use; what ships with the add-in is never replaced by older data. */
  const isNewer = ({ release, sequence, sha256 }: FeedEntry): boolean =>
    isLater(release, bundled.version.release) &&
    sequence > (inUse.version.sequence ?? 0) &&
    sha256 !== inUse.version.sha256;

  const toAvailableStep = ({ entry }: Offer): RefreshStep => ({
    kind: "available",
    version: toVersion(entry),
    bytes: entry.bytes,
    declined: entry.sequence <= settingsCache.settings.declined,
  });

  /** Takes what was offered, while no other window does. */
  function applyOffer(offer: Offer, signal: AbortSignal): Promise<RefreshStep> {
    const { entry, envelope } = offer;
    const version = toVersion(entry);
    const work = async (): Promise<RefreshStep> => {
      // Another window may have put it there meanwhile, or the person went back from it.
      const alreadyStored = await loadStored(storage, entry.sha256, trust.keys).catch(() => undefined);
      const bytes = alreadyStored ? undefined : await downloadVersion(entry, signal);
      show({ kind: "verifying", version });
      const dataset = alreadyStored?.dataset ?? (await verifyVersion(bytes!, entry));
      if (signal.aborted) throw new CancelledError();
      const change = { current: entry.sha256, previous: getDigest(inUse), declined: 0 };
      removeNotes("notKept", "storedRefused");
      await (bytes
        ? settingsCache.saveVersion({ sha256: entry.sha256, envelope, bytes }, change)
        : settingsCache.save(change));
      const done = swap({ version, dataset }, inUse, "refreshed");
      channel.notify();
      return done;
    };
    show({ kind: "waiting", version });
    return channel.withLock(work, limits.waitSeconds, signal);
  }

  function downloadVersion(entry: FeedEntry, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const { file, bytes: of } = entry;
    const showProgress = (bytes: number): void =>
      void show({ kind: "downloading", version: toVersion(entry), bytes, of });
    showProgress(0);
    // An index may not ask for endless data either, whoever signed it.
    if (of > limits.fileBytes) fail("tooLong", { file, of: limits.fileBytes });
    const { fileSeconds: seconds } = limits;
    return download({ base: options.address, file, limit: of, length: of, seconds, signal, onBytes: showProgress });
  }

  /** The one moment at which the data changes. */
  function swap(to: LoadedDataset, previous: LoadedDataset | undefined, cause: ChangeCause): RefreshResult {
    const from = inUse;
    inUse = to;
    previousData = previous;
    options.use(to === bundled ? undefined : to.dataset, isOpening);
    const changes = compareDatasets(from.dataset, to.dataset);
    const done: RefreshResult = { kind: "done", cause, from: from.version, to: to.version, changes };
    refreshStore.setLastChange(done);
    return done;
  }

  /** A version to use instead of the bundled data; a word where it does not pass its checks. */
  async function loadUsable(sha256: VersionDigest | undefined): Promise<LoadedDataset | undefined> {
    if (!sha256) return undefined;
    try {
      const loaded = await loadStored(storage, sha256, trust.keys);
      // An update of the add-in may have brought newer data than the store has.
      return loaded && isLater(loaded.version.release, bundled.version.release) ? loaded : undefined;
    } catch (error) {
      addNote({
        code: "storedRefused",
        why: error instanceof RefreshError ? error.details.code : toStorageErrorCode(error),
      });
      return undefined;
    }
  }

  /** Puts in use what the store says is in use; undefined where that is so already, or cannot be. */
  async function syncWithStorage(): Promise<RefreshResult | undefined> {
    const { current, previous } = await settingsCache.load();
    if (current === getDigest(inUse)) return undefined;
    if (current === null) return swap(bundled, undefined, "otherWindow");
    const found = await loadUsable(current);
    const earlier = previous === undefined ? undefined : ((await loadUsable(previous)) ?? bundled);
    // Where the current version does not pass its checks, the one before it is better than the bundled one.
    const to = found ?? earlier;
    if (!to || to.version.sha256 === inUse.version.sha256) return undefined;
    return swap(to, found && earlier, "otherWindow");
  }

  async function handleRemoteChange(): Promise<void> {
    hasPendingChange = true;
    if (queue.isBusy) return;
    hasPendingChange = false;
    await runStep("listen", async () => (await syncWithStorage()) ?? refreshStore.step);
  }

  const channel = options.openChannel(options.address, () => void handleRemoteChange());

  return {
    get state() {
      return refreshStore.state;
    },
    subscribe: refreshStore.subscribe,
    start: () =>
      runStep("start", async (signal) => {
        isOpening = true;
        await syncWithStorage().finally(() => (isOpening = false));
        // What the last session had is no change of this one.
        refreshStore.setLastChange(undefined);
        const { setting, declined } = settingsCache.settings;
        if (setting === "never") return { kind: "idle" };
        const offer = await findOffer({}, signal);
        if (!offer) return { kind: "upToDate" };
        return setting === "automatic" && offer.entry.sequence > declined
          ? applyOffer(offer, signal)
          : toAvailableStep(offer);
      }),
    check: (checkOptions = {}) =>
      runStep("check", async (signal) => {
        const offer = await findOffer(checkOptions, signal);
        return offer ? toAvailableStep(offer) : { kind: "upToDate" };
      }),
    update: (checkOptions = {}) =>
      runStep("update", async (signal) => {
        const offer = await findOffer(checkOptions, signal);
        return offer ? applyOffer(offer, signal) : { kind: "upToDate" };
      }),
    cancel: queue.cancel,
    goBack: () =>
      runStep("goBack", async () => {
        const to = previousData ?? fail("nothingBefore", {});
        const declined = inUse.version.sequence ?? 0;
        await settingsCache.save({ current: getDigest(to), previous: undefined, declined });
        const done = swap(to, undefined, "wentBack");
        channel.notify();
        return done;
      }),
    async setMode(setting) {
      await settingsCache.save({ setting });
      return show();
    },
    close() {
      queue.cancel();
      channel.close();
      storage.close();
    },
  };
}

const toVersion = ({ release, sha256, sequence }: FeedEntry): Version => createVersion(release, sha256, sequence);

/** What an error means to the person; cancelled, everything is as it was before. */
function toErrorStep(error: unknown, previousStep: RefreshStep): RefreshStep {
  if (error instanceof CancelledError) return previousStep.kind === "available" ? previousStep : { kind: "idle" };
  if (error instanceof UnreachableError) return { kind: "offline", network: globalThis.navigator?.onLine !== false };
  if (error instanceof RefreshError) return { kind: "failed", problem: error.details };
  return { kind: "failed", problem: { code: "defect", message: String(error) } };
}
