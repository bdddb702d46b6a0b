/** Plans queries: what many formulas need, merged into few blocks of codes, within what the source bears. */
import type { Dimension } from "../dataset";
import type { Block, Code, SeriesBlock, SliceBlock, SourceLimits } from "./source";

/** The series of one subject. */
export interface SeriesNeed {
  readonly kind: "series";
  readonly codes: Readonly<Record<Dimension, Code>>;
}

/** What formulas ask a source for: a series, or slices. */
export type Need = SeriesNeed | SliceBlock;

/** Equal for needs that ask for the same. */
export const identifyNeed = (need: Need): string =>
  need.kind === "series"
    ? JSON.stringify(listCodes(need.codes))
    : JSON.stringify([need.by, listCodes({ ...need.within, [need.by]: null }), need.periods]);

const listCodes = ({ partner, product, regime, enterprise }: SeriesNeed["codes"]): Code[] => [
  partner,
  product,
  regime,
  enterprise,
];

/** A merged block may ask for so many times the series that are needed; many small blocks make a long query. */
const MOST_WASTE = 2;

/** The rows of a series, and of one code of a slice. */
export interface RowCounts {
  readonly series: number;
  readonly slice: Readonly<Record<Dimension, number>>;
}

/** The rows that a block answers with at most. */
export const countRows = (block: Block, counts: RowCounts): number =>
  block.kind === "series" ? countSeries(block) * counts.series : counts.slice[block.by] * block.periods.length;

const countSeries = ({ codes }: SeriesBlock): number =>
  codes.partner.length * codes.product.length * codes.regime.length * codes.enterprise.length;

const countCodes = (block: Block): number =>
  block.kind === "series" ? codesOf(block).reduce((sum, list) => sum + list.length, 0) : 4 + block.periods.length;

const codesOf = ({ codes }: SeriesBlock): readonly (readonly Code[])[] => [
  codes.partner,
  codes.product,
  codes.regime,
  codes.enterprise,
];

interface Accumulated {
  readonly partners: Set<Code>;
  readonly products: Set<Code>;
  needed: number;
}

/** Products with the same partners make one block; neighbours with similar ones too, as long as little is asked in vain. */
function mergeSeries(needs: readonly SeriesNeed[]): SeriesBlock[] {
  const groups = new Map<string, Map<Code, Set<Code>>>();
  for (const { codes } of needs) {
    const key = JSON.stringify([codes.regime, codes.enterprise]);
    let byProduct = groups.get(key);
    if (!byProduct) groups.set(key, (byProduct = new Map()));
    const partners = byProduct.get(codes.product);
    if (partners) partners.add(codes.partner);
    else byProduct.set(codes.product, new Set([codes.partner]));
  }
  return [...groups].flatMap(([key, byProduct]) => {
    const [regime, enterprise] = JSON.parse(key) as [Code, Code];
    return mergeProducts(byProduct).map(({ partners, products }): SeriesBlock => ({
      kind: "series",
      codes: { partner: [...partners], product: [...products], regime: [regime], enterprise: [enterprise] },
    }));
  });
}

function mergeProducts(byProduct: ReadonlyMap<Code, ReadonlySet<Code>>): Accumulated[] {
  const bySignature = [...byProduct]
    .map(([product, partners]) => ({
      product,
      partners: [...partners],
      signature: JSON.stringify([...partners].sort()),
    }))
    .sort((a, b) => (a.signature < b.signature ? -1 : a.signature > b.signature ? 1 : 0));
  const blocks: Accumulated[] = [];
  for (const { product, partners } of bySignature) {
    const last = blocks.at(-1);
    const isClose =
      last &&
      (last.products.size + 1) * new Set([...last.partners, ...partners]).size <=
        MOST_WASTE * (last.needed + partners.length);
    if (isClose) {
      for (const partner of partners) last.partners.add(partner);
      last.products.add(product);
      last.needed += partners.length;
    } else blocks.push({ partners: new Set(partners), products: new Set([product]), needed: partners.length });
  }
  return blocks;
}

/** Slices that differ in their periods only are one. */
function mergeSlices(needs: readonly SliceBlock[]): SliceBlock[] {
  const byKey = new Map<string, { block: SliceBlock; periods: Set<string> }>();
  for (const block of needs) {
    const key = identifyNeed({ ...block, periods: [] });
    const found = byKey.get(key);
    if (found) for (const period of block.periods) found.periods.add(period);
    else byKey.set(key, { block, periods: new Set(block.periods) });
  }
  return [...byKey.values()].map(({ block, periods }) => ({ ...block, periods: [...periods].sort() }));
}

/** Cuts a block in two at its longest list, until each part fits. */
function cutBlock(block: Block, limits: SourceLimits, counts: RowCounts): Block[] {
  if (countRows(block, counts) <= limits.rowsPerQuery && countCodes(block) <= limits.codesPerQuery) return [block];
  if (block.kind === "slice") {
    if (block.periods.length < 2) return [block];
    const half = Math.ceil(block.periods.length / 2);
    return [block.periods.slice(0, half), block.periods.slice(half)].flatMap((periods) =>
      cutBlock({ ...block, periods }, limits, counts),
    );
  }
  const dimensions = Object.keys(block.codes) as Dimension[];
  const longest = dimensions.reduce((a, b) => (block.codes[b].length > block.codes[a].length ? b : a));
  const list = block.codes[longest];
  if (list.length < 2) return [block];
  const half = Math.ceil(list.length / 2);
  return [list.slice(0, half), list.slice(half)].flatMap((part) =>
    cutBlock({ ...block, codes: { ...block.codes, [longest]: part } }, limits, counts),
  );
}

/**
 * The queries that answer needs: blocks that together cover every need, as few as the limits allow.
 * @returns one list of blocks for each call of the source. A block that cannot be cut to fit stands in a call of its own.
 */
export function planQueries(needs: readonly Need[], limits: SourceLimits, counts: RowCounts): Block[][] {
  const blocks = [
    ...mergeSeries(needs.filter((need) => need.kind === "series")),
    ...mergeSlices(needs.filter((need) => need.kind === "slice")),
  ].flatMap((block) => cutBlock(block, limits, counts));
  const queries: { blocks: Block[]; rows: number; codes: number }[] = [];
  for (const block of blocks) {
    const [rows, codes] = [countRows(block, counts), countCodes(block)];
    const last = queries.at(-1);
    if (last && last.rows + rows <= limits.rowsPerQuery && last.codes + codes <= limits.codesPerQuery) {
      last.blocks.push(block);
      last.rows += rows;
      last.codes += codes;
    } else queries.push({ blocks: [block], rows, codes });
  }
  return queries.map(({ blocks: list }) => list);
}
