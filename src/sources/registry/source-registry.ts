/**
 * The sources beyond the bundle: those that a person has added or confirmed on this computer, and those that the workbook
 * brings along. One that has not been confirmed is never asked.
 */
import { NotLoadedError, type Dataset } from "../../dataset";
import type { LocalizedText } from "../../language";
import { NotAvailableError } from "../../query";
import { createStore, isReservedName, type NamedSource, type ReadonlyStore } from "../../session";
import { StorageError, type StorageErrorCode } from "../../storage";
import type { OpenSource } from "../open-source";
import { PANE_LOCATION } from "../pane-location";
import type { SourceCatalogue } from "../source";
import type { SourceCache } from "../source-cache";
import { waitUntil } from "../wait-until";
import type { ConfirmedSource, DefinitionStorage } from "./definition-storage";
import {
  MAX_NAME_LENGTH,
  describePlace,
  identify,
  isSameDefinition,
  toDefinitionKey,
  type SourceAccess,
  type SourceDefinition,
  type SourceKindName,
} from "./source-definition";
import type { SessionSecrets, SourceKind, SourceToOpen, TableColumn } from "./source-kind";

export interface RegisteredSource {
  readonly definition: SourceDefinition;
  readonly access: SourceAccess;
  /** Whether a person has agreed on this computer to ask it. */
  readonly isConfirmed: boolean;
  /** Whether the workbook brings it along. */
  readonly isInWorkbook: boolean;
  /** Another source of this name that was confirmed before; this one takes its place when it is confirmed. */
  readonly replaces?: SourceDefinition;
  /** What has to be given again in this session before it is asked. */
  readonly missing?: "password" | "file";
}

export interface RegistryState {
  readonly isLoading: boolean;
  /** Sorted by name. */
  readonly sources: readonly RegisteredSource[];
  /** Why sources that are added last only until the session ends. */
  readonly storageError?: StorageErrorCode;
}

/** No promise is rejected for an error of the storage: it is part of the state. */
export interface SourceRegistry extends ReadonlyStore<RegistryState> {
  /** Loads the confirmed sources. */
  load(): Promise<void>;
  /** Replaces the sources that the workbook brings along. */
  setWorkbookSources(definitions: readonly SourceDefinition[]): void;
  /**
   * Adds, changes or confirms a source.
   * @param before The name of the source that it replaces.
   * @param workbook What the workbook brings along from now on, where that changes with it.
   */
  save(
    source: ConfirmedSource,
    secrets: SessionSecrets,
    before?: string,
    workbook?: readonly SourceDefinition[],
  ): Promise<void>;
  /** Removes a source from this computer; not from the workbook. */
  remove(name: string): Promise<void>;
  /** Hands over what is missing, and lets formulas ask again. */
  provide(name: string, secrets: SessionSecrets): void;
  /** The opened source, to see what it does; nothing is asked. Undefined for one that is not confirmed. */
  open(name: string): Promise<OpenSource | undefined>;
  /** Lets formulas ask again after a failure, and reads again what the source has. */
  retry(name: string): void;
  /** Lets formulas ask beyond the budget. */
  extendBudget(name: string): void;
  /** Deletes what is kept of its answers on this computer. */
  forget(name: string): Promise<void>;
  /** Why a name cannot be given; `except` is the present name of the source. */
  checkName(name: string, except?: string): "empty" | "long" | "reserved" | "taken" | undefined;
  /**
   * The columns of a table before it becomes a source.
   * @param before The name of the source that it replaces, whose password serves for the same account.
   * @throws SourceError
   */
  listColumns(...args: AskArguments): Promise<readonly TableColumn[]>;
  /** What a source has before it is added; arguments as above. @throws SourceError */
  readCatalogue(...args: AskArguments): Promise<SourceCatalogue>;
}

type AskArguments = [source: ConfirmedSource, secrets: SessionSecrets, signal: AbortSignal, before?: string];

export interface SourceRegistryOptions {
  readonly storage: DefinitionStorage;
  readonly cache: SourceCache;
  /** The official data, whose names codes are matched with. */
  readonly official: () => Dataset;
  readonly loadKind: (kind: SourceKindName) => Promise<SourceKind>;
  /** Puts the sources in use, after each change and where their figures have changed. */
  readonly use: (sources: readonly NamedSource[]) => void;
}

/** A script that does not arrive fails the formulas that wait for it. */
const refuseLate = (): never => {
  throw new Error("a script of the add-in has not arrived.");
};

const nameUnconfirmed = (definition: SourceDefinition): LocalizedText => {
  const place = describePlace(definition);
  return {
    en: `This workbook names ${place}, which has not been confirmed on this computer. Confirm it ${PANE_LOCATION.en}.`,
    zh: `本工作簿指定了 ${place}，但尚未在本机确认。请在${PANE_LOCATION.zh}中确认。`,
  };
};

const indexByKey = (definitions: readonly SourceDefinition[]): ReadonlyMap<string, SourceDefinition> =>
  new Map(definitions.map((definition) => [toDefinitionKey(definition.name), definition]));

export function createSourceRegistry(options: SourceRegistryOptions): SourceRegistry {
  const { storage, cache, official, loadKind, use } = options;
  const confirmed = new Map<string, ConfirmedSource>();
  let brought: ReadonlyMap<string, SourceDefinition> = new Map();
  const secrets = new Map<string, SessionSecrets>();
  const opened = new Map<string, Promise<OpenSource>>();
  const ready = new Map<string, OpenSource>();
  let storageError: StorageErrorCode | undefined;
  let isLoading = true;
  let announced = "[]";
  const { get, set, subscribe } = createStore<RegistryState>({ isLoading, sources: [] });

  function register(key: string): RegisteredSource {
    const own = confirmed.get(key);
    const workbook = brought.get(key);
    if (workbook && (!own || !isSameDefinition(own.definition, workbook)))
      return {
        definition: workbook,
        access: own?.access ?? {},
        isConfirmed: false,
        isInWorkbook: true,
        ...(own && { replaces: own.definition }),
      };
    const { definition, access } = own!;
    const given = secrets.get(key);
    const missing =
      definition.kind === "file" && !given?.file
        ? "file"
        : access.hasPassword && given?.password === undefined
          ? "password"
          : undefined;
    return { definition, access, isConfirmed: true, isInWorkbook: !!workbook, ...(missing && { missing }) };
  }

  const find = (name: string): RegisteredSource | undefined =>
    get().sources.find(({ definition }) => toDefinitionKey(definition.name) === toDefinitionKey(name));

  /** Formulas are calculated again where what answers them has changed. */
  function update(isChanged = false): void {
    const keys = [...new Set([...confirmed.keys(), ...brought.keys()])].sort();
    const sources = keys.map(register);
    const told = JSON.stringify(sources);
    set({ isLoading, sources, ...(storageError && { storageError }) });
    if (told === announced && !isChanged) return;
    announced = told;
    use(
      sources.map(({ definition }) => ({
        name: definition.name,
        open: () => openForFormula(toDefinitionKey(definition.name)),
      })),
    );
  }

  function openForFormula(key: string): Dataset {
    const source = register(key);
    const { definition } = source;
    if (!source.isConfirmed)
      throw new NotAvailableError("sourceFailed", { name: definition.name, why: nameUnconfirmed(definition) });
    const one = ready.get(key);
    if (one) return one.getDataset();
    throw new NotLoadedError([], (deadline) =>
      waitUntil(
        openSource(key, source).then(() => undefined),
        deadline,
        refuseLate,
      ),
    );
  }

  function openSource(key: string, { definition, access }: RegisteredSource): Promise<OpenSource> {
    let opening = opened.get(key);
    if (!opening) {
      const created = create({ definition, access, getSecrets: () => secrets.get(key) ?? {} });
      opened.set(key, (opening = created));
      created.then(
        (one) => (opened.get(key) === created ? ready.set(key, one) : one.close()),
        // Asked for again after a failure.
        () => opened.get(key) === created && opened.delete(key),
      );
    }
    return opening;
  }

  async function create(source: SourceToOpen): Promise<OpenSource> {
    const [{ openSource: open }, kind, identity] = await Promise.all([
      import(/* webpackChunkName: "sources" */ "../open-source"),
      loadKind(source.definition.kind),
      identify(source.definition),
    ]);
    const made = kind.createSource(source);
    const { queriesPerHour } = source.access;
    const limits = { ...made.limits, ...(queriesPerHour !== undefined && { queriesPerHour }) };
    return open({ ...made, limits }, { official, cache, identity, onChange: () => update(true) });
  }

  /** Deletes what is kept of its answers. */
  const forgetAnswers = (key: string): Promise<void> =>
    useStorage(async () => {
      const one = confirmed.get(key);
      if (one) await cache.deleteAll(await identify(one.definition));
    });

  /** Ends what is under way; the next formula opens the source anew. */
  function close(key: string): void {
    ready.get(key)?.close();
    ready.delete(key);
    opened.delete(key);
  }

  async function useStorage(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      storageError = undefined;
    } catch (error) {
      storageError = error instanceof StorageError ? error.code : "damaged";
    }
  }

  /**
   * What was given for a source and serves for what takes its place: another server or user is not sent the password of
   * the one before.
   */
  function keepSecrets(name: string, { definition, access }: ConfirmedSource): SessionSecrets {
    const key = toDefinitionKey(name);
    const before = confirmed.get(key);
    const given = secrets.get(key);
    if (!before || !given) return {};
    const { file, password } = given;
    const previous = before.definition;
    if (definition.kind === "file" && previous.kind === "file" && definition.file === previous.file)
      return file ? { file } : {};
    const isSameAccount =
      definition.kind === "clickhouse" &&
      previous.kind === "clickhouse" &&
      new URL(definition.address).origin === new URL(previous.address).origin &&
      access.user === before.access.user;
    return isSameAccount && password !== undefined ? { password } : {};
  }

  const toSource = (source: ConfirmedSource, given: SessionSecrets, before?: string): SourceToOpen => ({
    ...source,
    getSecrets: () => ({ ...(before !== undefined && keepSecrets(before, source)), ...given }),
  });

  return {
    get,
    subscribe,
    async load() {
      await useStorage(async () => {
        for (const source of await storage.loadAll()) {
          const key = toDefinitionKey(source.definition.name);
          // Those that were saved during the loading are newer.
          if (!confirmed.has(key)) confirmed.set(key, source);
        }
      });
      isLoading = false;
      update();
    },
    setWorkbookSources(definitions) {
      const before = new Map(get().sources.map((source) => [toDefinitionKey(source.definition.name), source]));
      brought = indexByKey(definitions);
      // What another workbook means by a name does not go on answering.
      for (const key of before.keys()) if (brought.has(key) && !register(key).isConfirmed) close(key);
      update();
    },
    async save(source, given, before, workbook) {
      const key = toDefinitionKey(source.definition.name);
      const previousKey = before === undefined ? key : toDefinitionKey(before);
      const kept = keepSecrets(previousKey, source);
      for (const one of new Set([key, previousKey])) {
        close(one);
        await forgetAnswers(one);
        secrets.delete(one);
        confirmed.delete(one);
      }
      if (workbook) brought = indexByKey(workbook);
      confirmed.set(key, source);
      secrets.set(key, { ...kept, ...given });
      update(true);
      await useStorage(() => storage.save(source, before));
      update();
    },
    async remove(name) {
      const key = toDefinitionKey(name);
      close(key);
      await forgetAnswers(key);
      secrets.delete(key);
      confirmed.delete(key);
      update();
      await useStorage(() => storage.delete(name));
      update();
    },
    provide(name, given) {
      const key = toDefinitionKey(name);
      secrets.set(key, { ...secrets.get(key), ...given });
      // Opened anew: what was read of another file, or failed without the password, is not used.
      close(key);
      update(true);
    },
    async open(name) {
      const source = find(name);
      return source?.isConfirmed ? openSource(toDefinitionKey(name), source) : undefined;
    },
    retry(name) {
      const one = ready.get(toDefinitionKey(name));
      one?.retry();
      void one?.refresh();
      update(true);
    },
    extendBudget(name) {
      const one = ready.get(toDefinitionKey(name));
      one?.extendBudget();
      one?.retry();
      update(true);
    },
    async forget(name) {
      const key = toDefinitionKey(name);
      close(key);
      await forgetAnswers(key);
      update(true);
    },
    checkName(name, except) {
      if (toDefinitionKey(name) === "") return "empty";
      if (name.trim().length > MAX_NAME_LENGTH) return "long";
      if (isReservedName(name)) return "reserved";
      const isExcepted = except !== undefined && toDefinitionKey(name) === toDefinitionKey(except);
      return find(name) && !isExcepted ? "taken" : undefined;
    },
    listColumns: async (source, given, signal, before) =>
      (await loadKind(source.definition.kind)).listColumns(toSource(source, given, before), signal),
    readCatalogue: async (source, given, signal, before) =>
      (await loadKind(source.definition.kind)).createSource(toSource(source, given, before)).catalogue(signal),
  };
}
