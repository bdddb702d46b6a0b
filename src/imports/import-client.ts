import type { Language } from "../language";
import { AnswerError } from "./answer-error";
import { createCallLog, getFreeTime, type CallsLeft, type ImportStorage } from "./call-log";
import {
  COMTRADE_DATAFLOW,
  REFERENCES,
  formatComtradeAddress,
  formatReferenceAddress,
  readComtradeData,
  readReference,
  toComtradeStructure,
} from "./comtrade";
import { fetchAnswer, type AnswerOptions } from "./fetch-answer";
import { ImportCancelled, ImportError, fail } from "./import-error";
import type { ImportQuery } from "./import-query";
import { estimateObservations, getFrequency, planPieces, splitPiece, type QueryPiece } from "./query-piece";
import { readData } from "./read-data";
import { readStructure } from "./read-structure";
import { ACCEPT, formatDataAddress, formatDataflowsAddress, formatStructureAddress } from "./sdmx-address";
import type { SdmxObservation } from "./sdmx-observation";
import { withKey, type Service } from "./service";
import type { Dataflow, Structure } from "./structure";
import { toStructure } from "./structure-message";
import { alignSpan } from "./time-span";
import { toSdmxCsv } from "./to-sdmx-csv";

export interface ImportPlan {
  readonly pieces: readonly QueryPiece[];
  /** The address of the first piece. */
  readonly address: string;
  /** The most observations that the answer can have; undefined where the time has no end. */
  readonly estimate: number | undefined;
  /** The calls that the service leaves; undefined where it has no limit. */
  readonly calls: CallsLeft | undefined;
  /** When enough calls are left, milliseconds since 1970; undefined where they are. */
  readonly waitUntil: number | undefined;
}

export interface ImportProgress {
  /** The pieces asked for, and all of them as far as known. */
  readonly done: number;
  readonly pieces: number;
  readonly observations: number;
  /** The bytes of the piece under way. */
  readonly bytes: number;
  /** How long the service has asked to wait, while waiting. */
  readonly waiting?: number;
}

interface ImportedData {
  /** SDMX-CSV, as own data reads it. */
  readonly text: string;
  readonly observations: number;
  /** The address of the first piece, for citations. */
  readonly address: string;
}

/** Asks statistical services. Nothing is asked but by a call of one of these methods. */
export interface ImportClient {
  /** The dataflows of a service. @throws ImportError, ImportCancelled */
  listDataflows(service: Service, language: Language, signal: AbortSignal): Promise<readonly Dataflow[]>;
  /** The dimensions and codes of a dataflow. @throws ImportError, ImportCancelled */
  loadStructure(
    service: Service,
    dataflow: ImportQuery["dataflow"],
    language: Language,
    signal: AbortSignal,
  ): Promise<Structure>;
  /** What an import will ask for; makes no request. */
  plan(service: Service, query: ImportQuery, structure: Structure): Promise<ImportPlan>;
  /**
   * Fetches the data of a query, in pieces where the service needs that.
   * @throws ImportError where any piece fails, so that nothing is imported in part; ImportCancelled.
   */
  run(
    service: Service,
    query: ImportQuery,
    structure: Structure,
    options: { language: Language; signal: AbortSignal; onProgress?: (progress: ImportProgress) => void },
  ): Promise<ImportedData>;
  loadKey(service: Service): Promise<string | undefined>;
  /** Keeps the person's key in this browser; undefined forgets it. */
  saveKey(service: Service, key: string | undefined): Promise<void>;
}

export interface ImportClientOptions {
  readonly storage: ImportStorage;
  /** The most observations that are imported at once. */
  readonly maxRows: number;
  readonly now?: () => number;
  readonly wait?: (seconds: number, signal: AbortSignal) => Promise<void>;
}

/** A longer wait is left to the person. */
const MAX_WAIT_SECONDS = 60;
const MAX_WAITS = 3;

export function createImportClient({
  storage,
  maxRows,
  now = Date.now,
  wait = waitFor,
}: ImportClientOptions): ImportClient {
  const callLog = createCallLog(storage, now);
  // Where the storage fails, keys last until the session ends.
  const keys = new Map<string, string | undefined>();

  const loadKey = async (service: Service): Promise<string | undefined> =>
    keys.has(service.id) ? keys.get(service.id) : storage.loadKey(service.id).catch(() => undefined);

  async function read<T>(address: string, options: AnswerOptions, parse: (text: string) => T): Promise<T> {
    const text = await fetchAnswer(address, options);
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
      const { host } = new URL(address);
      if (error.code === "badAnswer") return fail("badAnswer", { host, why: error.why });
      if (error.code === "tooLarge") return fail("queryTooLarge", { host, status: 413 });
      return fail(error.code, { host });
    }
  }

  function createAddressFormatter(service: Service, query: ImportQuery, structure: Structure, hasKey: boolean) {
    return (piece: QueryPiece): string =>
      service.kind === "comtrade"
        ? formatComtradeAddress(service, structure, piece, hasKey)
        : formatDataAddress(service, query.dataflow, structure, piece);
  }

  async function plan(anyService: Service, query: ImportQuery, structure: Structure): Promise<ImportPlan> {
    const key = await loadKey(anyService);
    const service = withKey(anyService, key);
    const whole = toPiece(query, structure);
    const formatAddress = createAddressFormatter(service, query, structure, key !== undefined);
    const pieces = planPieces(whole, structure, service, formatAddress);
    const calls = await callLog.getLeft(service.id, service.limits);
    return {
      pieces,
      address: formatAddress(pieces[0]!),
      estimate: estimateObservations(whole, structure),
      calls,
      waitUntil: calls && pieces.length > calls.left ? getFreeTime(calls, pieces.length) : undefined,
    };
  }

  return {
    loadKey,
    async saveKey({ id }, key) {
      keys.set(id, key);
      await storage.saveKey(id, key).catch(() => undefined);
    },
    async listDataflows(service, language, signal) {
      if (service.kind === "comtrade") return [COMTRADE_DATAFLOW];
      const options = { accept: ACCEPT.structure[service.kind], language, signal };
      return read(formatDataflowsAddress(service), options, (text) => readStructure(text).dataflows);
    },
    async loadStructure(service, dataflow, language, signal) {
      if (service.kind !== "comtrade") {
        const options = { accept: ACCEPT.structure[service.kind], language, signal };
        return read(formatStructureAddress(service, dataflow), options, (text) => toStructure(readStructure(text)));
      }
      const options = { accept: "application/json", language, signal };
      const readList = (file: string) => read(formatReferenceAddress(service, file), options, readReference);
      return toComtradeStructure(await readList(REFERENCES.partners), await readList(REFERENCES.commodities));
    },
    plan,
    async run(anyService, query, structure, { language, signal, onProgress }) {
      const key = await loadKey(anyService);
      const service = withKey(anyService, key);
      const { pieces, address, calls, waitUntil } = await plan(service, query, structure);
      if (calls && waitUntil !== undefined)
        fail("limitReached", { needed: pieces.length, left: calls.left, most: calls.most, until: waitUntil });
      const formatAddress = createAddressFormatter(service, query, structure, key !== undefined);
      const observations: SdmxObservation[] = [];
      const open = [...pieces];
      let done = 0;
      let waits = 0;
      const report = (bytes: number, waiting?: number): void =>
        onProgress?.({
          done,
          pieces: done + open.length,
          observations: observations.length,
          bytes,
          ...(waiting !== undefined && { waiting }),
        });
      for (let piece = open[0]; piece; piece = open[0]) {
        report(0);
        const result = await fetchPiece(piece);
        if (result === "again") continue;
        open.shift();
        if (result === "split") open.unshift(...(splitPiece(piece, structure, "size") ?? []));
        else {
          for (const observation of result) observations.push(observation);
          done += 1;
          waits = 0;
        }
        if (observations.length > maxRows) fail("tooManyRows", { limit: maxRows });
      }
      report(0);
      if (observations.length === 0) fail("noObservations", { host: new URL(service.base).host });
      const source = [service.name.en, query.title].filter(Boolean).join(", ");
      return {
        text: toSdmxCsv(observations, { query, structure, source }),
        observations: observations.length,
        address,
      };

      /** The observations of a piece; `split` where it is too large for the service, `again` after a wait. */
      async function fetchPiece(piece: QueryPiece): Promise<readonly SdmxObservation[] | "split" | "again"> {
        const pieceAddress = formatAddress(piece);
        const { kind, dataFormat = "csv" } = service;
        const options = {
          accept: kind === "comtrade" ? "application/json" : ACCEPT[dataFormat][kind],
          language,
          signal,
          key,
          onBytes: report,
        };
        await checkCall();
        try {
          if (kind !== "comtrade") return await read(pieceAddress, options, readData);
          const answer = await read(pieceAddress, options, readComtradeData);
          // As many records as an answer may have are probably not all.
          if (answer.records < service.limits.observations!) return answer.observations;
          return canSplit(piece) ? "split" : fail("queryTooLarge", { host: new URL(pieceAddress).host, status: 413 });
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          const { details } = error;
          // What SDMX answers where a key has no observations.
          if (details.code === "notFound" && kind !== "comtrade") return [];
          if (details.code === "queryTooLarge" && canSplit(piece)) return "split";
          if (details.code !== "tooManyRequests" || details.seconds === undefined) throw error;
          if (details.seconds > MAX_WAIT_SECONDS || waits >= MAX_WAITS) throw error;
          waits += 1;
          report(0, details.seconds);
          await wait(details.seconds, signal);
          return "again";
        }
      }

      /** Counts a call, also one that a split or a wait has added. */
      async function checkCall(): Promise<void> {
        const left = await callLog.getLeft(service.id, service.limits);
        if (left?.left === 0)
          fail("limitReached", {
            needed: open.length,
            left: 0,
            most: left.most,
            until: getFreeTime(left, open.length),
          });
        if (signal.aborted) throw new ImportCancelled();
        await callLog.add(service.id, service.limits);
      }

      function canSplit(piece: QueryPiece): boolean {
        return splitPiece(piece, structure, "size") !== undefined;
      }
    },
  };
}

/** The whole query as one piece, with the ends of its time as its frequency has them. */
function toPiece(query: ImportQuery, structure: Structure): QueryPiece {
  const piece = { codes: query.codes, from: query.from, to: query.to };
  return { ...piece, ...alignSpan(piece, getFrequency(piece, structure)) };
}

const waitFor = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = (): void => {
      clearTimeout(timer);
      reject(new ImportCancelled());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", cancel);
      resolve();
    }, seconds * 1000);
    signal.addEventListener("abort", cancel, { once: true });
  });
