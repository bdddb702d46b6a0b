/** Formulas over the synthetic table, each of another product, partner or month. */
import { listMonths, listPartners, listProducts, type TableName } from "./detail-table";

export interface DetailFormula {
  readonly product: string;
  readonly partner: string;
  readonly month: string;
}

/** How many products, partners and months so many formulas are of. */
const SHAPES: Readonly<Record<number, readonly [products: number, partners: number, months: number]>> = {
  1: [1, 1, 1],
  10: [10, 1, 1],
  100: [10, 10, 1],
  1000: [10, 10, 10],
  10_000: [100, 10, 10],
};

export const FORMULA_COUNTS = Object.keys(SHAPES).map(Number);

/** So many of the codes, at equal distances; another choice in each round. */
export function spread<T>(codes: readonly T[], count: number, round: number): T[] {
  const step = Math.floor(codes.length / count);
  return Array.from({ length: count }, (_none, at) => codes[at * step + (round % step)]!);
}

export function listFormulas(table: TableName, count: number, round: number): DetailFormula[] {
  const [products, partners, months] = SHAPES[count]!;
  return spread(listProducts(table), products, round).flatMap((product) =>
    spread(listPartners(), partners, 0).flatMap((partner) =>
      spread(listMonths(), months, round).map((month) => ({ product, partner, month })),
    ),
  );
}
