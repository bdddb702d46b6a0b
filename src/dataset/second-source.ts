/** Sources of other publishers, which answer only where a formula names them. */
import type { Currency } from "./units";

export const SECOND_SOURCE_NAMES = ["BACI"] as const;
export type SecondSourceName = (typeof SECOND_SOURCE_NAMES)[number];

/** What a dataset of such a source says of itself. */
export interface SecondSource {
  readonly name: SecondSourceName;
  readonly publisher: string;
  readonly version: string;
  readonly licence: string;
  /** The only currency of its values. */
  readonly currency: Currency;
}

/** CEPII BACI: China by HS chapter and year, in dollars. */
export const BACI: SecondSource = {
  name: "BACI",
  publisher: "CEPII",
  version: "202601",
  licence: "Etalab Open Licence 2.0",
  currency: "USD",
};
