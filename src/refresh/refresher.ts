/** Looks for newer data, takes it whole and verified or not at all, and can take it back. */
import { isLater, type Dataset } from "../dataset";
import { isExpired, isFromTheFuture } from "./accept";
import { boardOf } from "./board";
import { changesBetween } from "./changes";
import { download } from "./download";
import { newestOf, nextRelease, type FeedEntry } from "./feed-index";
import { look, type Feed, type Sight, type Wish } from "./look";
import { Cancelled, RefreshError, Unreachable, fail } from "./problems";
import { failureOf, recollection } from "./recollection";
import { versionOf, type Done, type RefreshState, type Step, type Version, type Way } from "./state";
import type { Choice, Setting, Store } from "./store";
import { stored, type Loaded } from "./stored";
import { turnsOf } from "./turns";
import { verifyVersion } from "./verify";
import type { Windows } from "./windows";

export interface Parts extends Feed {
  readonly store: Store;
  readonly bundled: Dataset;
  /**
   * Puts a dataset in use; undefined for the bundled one. One assignment. `opening` says that it is what an earlier
   * session had in use.
   */
  use(dataset: Dataset | undefined, opening: boolean): void;
  windows(feed: string, hear: () => void): Windows;
}

/** None of its promises is ever rejected: what goes wrong is part of the state, and the data in use stays. */
export interface Refresher {
  readonly state: RefreshState;
  /** Calls the listener after each change of the state; the answer stops that. */
  subscribe(listener: (state: RefreshState) => void): () => void;
  /** Puts the newest stored version in use, then looks for a newer one as the setting says. Once, on opening. */
  start(): Promise<RefreshState>;
  /** Looks whether there is newer data, and takes nothing. */
  check(wish?: Wish): Promise<RefreshState>;
  /** Looks, and takes what is newer: the Refresh button. */
  update(wish?: Wish): Promise<RefreshState>;
  /** Ends what is under way; the data in use stays. Nothing happens once the new data is in use. */
  cancel(): void;
  /** Back to the data before the last refresh; nothing up to the one gone back from is taken by itself afterwards. */
  goBack(): Promise<RefreshState>;
  choose(setting: Setting): Promise<RefreshState>;
  /** Lets go of the store and of the other windows. */
  close(): void;
}

/** A newer version, and the envelope that vouches for it. */
interface Offer {
  readonly entry: FeedEntry;
  readonly envelope: string;
}

export function refresherOf(parts: Parts): Refresher {
  const { store, trust, limits } = parts;
  const bundled: Loaded = {
    version: versionOf(parts.bundled.newest.id, parts.bundled.version),
    dataset: parts.bundled,
  };
  const turns = turnsOf<RefreshState>();
  const remembered = recollection(store, (why) => board.note({ code: "notKept", why }));
  let inUse = bundled;
  /** What a step back leads to. */
  let before: Loaded | undefined;
  /** Whether what the last session had in use is being put in use. */
  let opening = false;
  /** Whether another window has changed the data while something was under way here. */
  let heard = false;

  const board = boardOf(() => {
    const { setting, lastChecked } = remembered.memory;
    return {
      inUse: inUse.version,
      ...(before && { previous: before.version }),
      setting,
      ...(lastChecked !== undefined && { lastChecked }),
    };
  });
  const { show, note, forget } = board;

  const shaOf = (loaded: Loaded): Choice => (loaded === bundled ? null : loaded.version.sha256);

  /** One thing at a time, its end shown, whatever that is. */
  async function inTurn(kind: string, work: (signal: AbortSignal) => Promise<Step>): Promise<RefreshState> {
    const ended = await turns.take(kind, async (signal) => {
      const rest = board.step;
      return show(await work(signal).catch((error: unknown) => stepOf(error, rest)));
    });
    // What another window did meanwhile.
    if (heard && !turns.busy) await listen();
    return ended;
  }

  async function seek(wish: Wish, signal: AbortSignal): Promise<Offer | undefined> {
    show({ kind: "checking" });
    const { index, envelope, now } = await look(parts, remembered, wish, signal);
    tellOf({ index, envelope, now });
    const entry = newestOf(index);
    return entry && isNewer(entry) ? { entry, envelope } : undefined;
  }

  /** What an index says beside the versions. */
  function tellOf({ index, now }: Sight): void {
    forget("clockBehind", "acceptedExpired");
    const { issued, expires } = index;
    if (isFromTheFuture(index, now)) note({ code: "clockBehind", issued, now: now.toISOString() });
    if (isExpired(index, now)) note({ code: "acceptedExpired", issued, expires, now: now.toISOString() });
    board.due(nextRelease(index, now.toISOString().slice(0, 10)));
  }

  /** Whether a version is newer than the one in use; what ships with the add-in is never replaced by older data. */
  const isNewer = ({ release, sequence, sha256 }: FeedEntry): boolean =>
    isLater(release, bundled.version.release) &&
    sequence > (inUse.version.sequence ?? 0) &&
    sha256 !== inUse.version.sha256;

  const offered = ({ entry }: Offer): Step => ({
    kind: "available",
    version: versionIn(entry),
    bytes: entry.bytes,
    declined: entry.sequence <= remembered.memory.declined,
  });

  /** Takes what was offered, while no other window does. */
  function take(offer: Offer, signal: AbortSignal): Promise<Step> {
    const { entry, envelope } = offer;
    const version = versionIn(entry);
    const work = async (): Promise<Step> => {
      // Another window may have put it there meanwhile, or the person went back from it.
      const known = await stored(store, entry.sha256, trust.keys).catch(() => undefined);
      const bytes = known ? undefined : await fetched(entry, signal);
      show({ kind: "verifying", version });
      const dataset = known?.dataset ?? (await verifyVersion(bytes!, entry));
      if (signal.aborted) throw new Cancelled();
      const change = { current: entry.sha256, previous: shaOf(inUse), declined: 0 };
      forget("notKept", "storedRefused");
      await (bytes ? remembered.keep({ sha256: entry.sha256, envelope, bytes }, change) : remembered.remember(change));
      const done = swap({ version, dataset }, inUse, "refreshed");
      windows.tell();
      return done;
    };
    show({ kind: "waiting", version });
    return windows.inTurn(work, limits.waitSeconds, signal);
  }

  function fetched(entry: FeedEntry, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const { file, bytes: of } = entry;
    const progress = (bytes: number): void => void show({ kind: "downloading", version: versionIn(entry), bytes, of });
    progress(0);
    // An index may not ask for endless data either, whoever signed it.
    if (of > limits.fileBytes) fail("tooLong", { file, of: limits.fileBytes });
    const { fileSeconds: seconds } = limits;
    return download({ base: parts.address, file, limit: of, length: of, seconds, signal, onBytes: progress });
  }

  /** The one moment at which the data changes. */
  function swap(to: Loaded, back: Loaded | undefined, way: Way): Done {
    const from = inUse;
    inUse = to;
    before = back;
    parts.use(to === bundled ? undefined : to.dataset, opening);
    const changes = changesBetween(from.dataset, to.dataset);
    const done: Done = { kind: "done", way, from: from.version, to: to.version, changes };
    board.changed(done);
    return done;
  }

  /** A version to use instead of the bundled data; a word where it does not pass its checks. */
  async function recalled(sha256: Choice | undefined): Promise<Loaded | undefined> {
    if (!sha256) return undefined;
    try {
      const loaded = await stored(store, sha256, trust.keys);
      // An update of the add-in may have brought newer data than the store has.
      return loaded && isLater(loaded.version.release, bundled.version.release) ? loaded : undefined;
    } catch (error) {
      note({ code: "storedRefused", why: error instanceof RefreshError ? error.problem.code : failureOf(error) });
      return undefined;
    }
  }

  /** Puts in use what the store says is in use; undefined where that is so already, or cannot be. */
  async function follow(): Promise<Done | undefined> {
    const { current, previous } = await remembered.recall();
    if (current === shaOf(inUse)) return undefined;
    if (current === null) return swap(bundled, undefined, "otherWindow");
    const found = await recalled(current);
    const earlier = previous === undefined ? undefined : ((await recalled(previous)) ?? bundled);
    // Where the current version does not pass its checks, the one before it is better than the bundled one.
    const to = found ?? earlier;
    if (!to || to.version.sha256 === inUse.version.sha256) return undefined;
    return swap(to, found && earlier, "otherWindow");
  }

  async function listen(): Promise<void> {
    heard = true;
    if (turns.busy) return;
    heard = false;
    await inTurn("listen", async () => (await follow()) ?? board.step);
  }

  const windows = parts.windows(parts.address, () => void listen());

  return {
    get state() {
      return board.state;
    },
    subscribe: board.subscribe,
    start: () =>
      inTurn("start", async (signal) => {
        opening = true;
        await follow().finally(() => (opening = false));
        // What the last session had is no change of this one.
        board.changed(undefined);
        const { setting, declined } = remembered.memory;
        if (setting === "never") return { kind: "idle" };
        const offer = await seek({}, signal);
        if (!offer) return { kind: "upToDate" };
        return setting === "automatic" && offer.entry.sequence > declined ? take(offer, signal) : offered(offer);
      }),
    check: (wish = {}) =>
      inTurn("check", async (signal) => {
        const offer = await seek(wish, signal);
        return offer ? offered(offer) : { kind: "upToDate" };
      }),
    update: (wish = {}) =>
      inTurn("update", async (signal) => {
        const offer = await seek(wish, signal);
        return offer ? take(offer, signal) : { kind: "upToDate" };
      }),
    cancel: turns.cancel,
    goBack: () =>
      inTurn("goBack", async () => {
        const to = before ?? fail("nothingBefore", {});
        const declined = inUse.version.sequence ?? 0;
        await remembered.remember({ current: shaOf(to), previous: undefined, declined });
        const done = swap(to, undefined, "wentBack");
        windows.tell();
        return done;
      }),
    async choose(setting) {
      await remembered.remember({ setting });
      return show();
    },
    close() {
      turns.cancel();
      windows.close();
      store.close();
    },
  };
}

const versionIn = ({ release, sha256, sequence }: FeedEntry): Version => versionOf(release, sha256, sequence);

/** What an error means to the person; cancelled, everything is as it was before. */
function stepOf(error: unknown, rest: Step): Step {
  if (error instanceof Cancelled) return rest.kind === "available" ? rest : { kind: "idle" };
  if (error instanceof Unreachable) return { kind: "offline", network: globalThis.navigator?.onLine !== false };
  if (error instanceof RefreshError) return { kind: "failed", problem: error.problem };
  return { kind: "failed", problem: { code: "defect", message: String(error) } };
}
