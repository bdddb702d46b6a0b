import type { Indicator } from "../../query/indicator";

export type FlowIndicator = "coverage" | "normalised balance" | "intra-industry trade";

export interface IndicatorMessages {
  /** What an indicator is called in a card and a citation. */
  readonly names: Readonly<Record<Indicator, string>>;
  /** The derivations, with the numbers that they start from. */
  readonly flows: Readonly<Record<FlowIndicator, (exports: string, imports: string) => string>>;
  readonly squaredShares: (count: number, isNormalised: boolean) => string;
  readonly largestShare: (name: string, value: string, whole: string) => string;
  /** The decomposition of a change into price and volume. */
  readonly priceVolume: {
    readonly indices: string;
    readonly formula: string;
    readonly price: string;
    readonly volume: string;
    readonly value: string;
    readonly products: string;
    readonly covered: string;
    readonly method: (count: number) => string;
  };
  readonly diversion: (lost: string, gained: string) => string;
}
