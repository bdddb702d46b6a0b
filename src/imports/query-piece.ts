/** Pieces of a query: what one request asks for, small enough for the service. */
import type { Service } from "./service";
import type { Structure, StructureDimension } from "./structure";
import { listPeriods, splitSpan, type Frequency, type TimeSpan } from "./time-span";

export interface QueryPiece extends TimeSpan {
  /** The chosen codes by dimension; none for all. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The frequency that a piece asks for; that of months where the dataflow has no such dimension, the finest that is read. */
export function getFrequency({ codes }: QueryPiece, { dimensions }: Structure): Frequency {
  const dimension = dimensions.find(({ role }) => role === "frequency");
  const code = dimension && codes[dimension.id]?.[0];
  return code === "A" || code === "Q" ? code : "M";
}

const getCodes = ({ codes }: QueryPiece, { id, codes: all }: StructureDimension): readonly string[] =>
  codes[id]?.length ? codes[id]! : all.map((code) => code.id);

/** The most observations that a piece can have; undefined where the time has no end. */
export function estimateObservations(piece: QueryPiece, structure: Structure): number | undefined {
  const periods = listPeriods(piece, getFrequency(piece, structure));
  if (!periods) return undefined;
  const series = structure.dimensions.reduce((count, dimension) => count * (getCodes(piece, dimension).length || 1), 1);
  return series * periods.length;
}

/**
 * Both halves of a piece.
 * @param reason - `size`: it has too many observations, and is halved in time if possible; `length`: its address is too long,
 * and the longest list is halved.
 * @returns undefined where it cannot be halved.
 */
export function splitPiece(
  piece: QueryPiece,
  structure: Structure,
  reason: "size" | "length",
): [QueryPiece, QueryPiece] | undefined {
  const spans = reason === "size" ? splitSpan(piece, getFrequency(piece, structure)) : undefined;
  if (spans)
    return [
      { ...piece, ...spans[0] },
      { ...piece, ...spans[1] },
    ];
  const candidates = structure.dimensions.filter(({ id }) => reason === "size" || piece.codes[id]?.length);
  const longest = candidates.reduce<StructureDimension | undefined>(
    (best, dimension) => (best && getCodes(piece, best).length >= getCodes(piece, dimension).length ? best : dimension),
    undefined,
  );
  if (!longest) return undefined;
  const codes = getCodes(piece, longest);
  if (codes.length < 2) return undefined;
  const middle = Math.ceil(codes.length / 2);
  const withCodes = (half: readonly string[]): QueryPiece => ({
    ...piece,
    codes: { ...piece.codes, [longest.id]: half },
  });
  return [withCodes(codes.slice(0, middle)), withCodes(codes.slice(middle))];
}

/**
 * Cuts a query into pieces within the limits of the service.
 * @param formatAddress - the address of a piece.
 */
export function planPieces(
  query: QueryPiece,
  structure: Structure,
  { limits }: Service,
  formatAddress: (piece: QueryPiece) => string,
): QueryPiece[] {
  const plan: QueryPiece[] = [];
  const open: QueryPiece[] = [query];
  for (let piece = open.shift(); piece; piece = open.shift()) {
    const halves = findSplit(piece);
    if (halves) open.unshift(...halves);
    else plan.push(piece);
  }
  return plan;

  function findSplit(piece: QueryPiece): [QueryPiece, QueryPiece] | undefined {
    const periods = listPeriods(piece, getFrequency(piece, structure))?.length ?? 0;
    if (limits.periods !== undefined && periods > limits.periods) return splitPiece(piece, structure, "size");
    const estimate = estimateObservations(piece, structure);
    if (limits.observations !== undefined && estimate !== undefined && estimate > limits.observations) {
      const halves = splitPiece(piece, structure, "size");
      if (halves) return halves;
    }
    return formatAddress(piece).length > limits.addressLength ? splitPiece(piece, structure, "length") : undefined;
  }
}
