/** Names of HS chapters and headings. They are names only: customs' tables count by its own commodities. */
import type { Product } from "./types";

/** A chapter (two digits) or heading (four digits) of the Harmonized System. */
export interface HsName {
  readonly code: string;
  readonly en: string;
  /** Empty for headings. */
  readonly zh: string;
}

/** The names as they ship, in the order of their codes: code, English, Chinese if there is one. */
export interface CompiledHsNames {
  readonly format: 3;
  readonly names: readonly (readonly [code: string, en: string, zh?: string])[];
}

export const decodeHsNames = ({ names }: CompiledHsNames): HsName[] =>
  names.map(([code, en, zh = ""]) => ({ code, en, zh }));

/** The products that carry the code, or a code within it. */
export const listProductsWithin = (products: readonly Product[], code: string): Product[] =>
  products.filter(({ hs }) => hs.some((one) => one.startsWith(code)));
