import type { Product } from "../dataset";

/** The lengths of HS codes that contain others. */
const WHOLE_LENGTHS = [2, 4, 6, 8];

/**
 * The products of a catalogue, with those of own data as parts of the products whose HS codes contain theirs, so that
 * no goods are listed or ranked twice.
 * @param products - those with figures.
 * @param isOwn - whether only own data has the product: how official ones contain each other is in their catalogue.
 */
export function nestProducts(
  products: readonly Product[],
  isOwn: (product: Product) => boolean,
): ReadonlyMap<string, Product> {
  const byCode = new Map<string, Product[]>();
  for (const product of products)
    for (const code of product.hs) byCode.set(code, [...(byCode.get(code) ?? []), product]);
  const findContaining = (code: string): Product[] =>
    WHOLE_LENGTHS.filter((length) => length <= code.length).flatMap(
      (length) => byCode.get(code.slice(0, length)) ?? [],
    );

  const nested = new Map<string, Product>();
  for (const product of products) {
    const [first, ...others] = product.hs.map(findContaining);
    const wholes = (first ?? []).filter(
      (whole) =>
        (isOwn(whole) || isOwn(product)) &&
        whole.hs.join() !== product.hs.join() &&
        others.every((containing) => containing.includes(whole)),
    );
    const partOf = [...new Set([...product.partOf, ...wholes.map(({ id }) => id)])];
    if (partOf.length > product.partOf.length) nested.set(product.id, { ...product, partOf });
  }
  return nested;
}
