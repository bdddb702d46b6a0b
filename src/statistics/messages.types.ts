/** The texts of derivations, caveats and citations. */
import type { Qualifier } from "../dataset";
import type { Status } from "../query";
import type { Ranking } from "./ranking";

/** What an operand of a derivation is. */
export type Operand =
  | "value"
  | "whole"
  | "total"
  | "quantity"
  | "laterValue"
  | "unitValue"
  | "priorValue"
  | "priorQuantity"
  | "priorUnitValue"
  | "priorExports"
  | "priorImports"
  | "quantityChange"
  | "priceChange"
  | "valueChange";

/** What a derivation leaves uncertain. */
export type Caveat =
  "asPublished" | "firstPublished" | "summedFirstPublished" | "earlierRevised" | "valueRevised" | "asRevised";

export interface Messages {
  readonly operands: Readonly<Record<Operand, string>>;
  /** "value 41.76 trn CNY". */
  readonly operand: (name: string, amount: string) => string;
  /** An amount with what it is, in brackets. */
  readonly annotated: (amount: string, about: string) => string;
  /** A period with the derivation of its figure. */
  readonly derivedPeriod: (period: string, method: string) => string;
  /** A derivation of figures of the year before, whose periods are named by the year itself. */
  readonly yearEarlier: (method: string) => string;
  readonly members: (count: number, sum: string) => string;
  /** The members that a sum leaves out. */
  readonly withoutMembers: (method: string, names: readonly string[]) => string;
  readonly rank: (larger: number, amount: string, size: number, ranking: Ranking) => string;
  readonly caveats: Readonly<Record<Caveat, string>>;
  /** Sentences of the citation that explains a figure, each without its full stop. */
  readonly statuses: Readonly<Record<Exclude<Status, "reported">, string>>;
  readonly reportedBy: (publishers: string) => string;
  readonly explained: (status: string, what: string) => string;
  readonly rough: (interval: string) => string;
  /** Of a derived figure: that a figure it is derived from is an estimate or a forecast. */
  readonly restsOn: (status: "estimate" | "forecast") => string;
  readonly combines: (releases: readonly string[]) => string;
  readonly publishedBefore: (amount: string, release: string) => string;
  readonly differs: (release: string, amount: string) => string;
  readonly imbalance: (sum: string, total: string) => string;
  /** That the values give another share than the published one. */
  readonly otherShare: (share: string, part: string, whole: string) => string;
  readonly corroborated: (publishers: readonly string[]) => string;
  readonly note: (text: string) => string;
  readonly sources: (sources: readonly string[]) => string;
  readonly qualified: Readonly<Record<Qualifier, (amount: string) => string>>;
  /** The references to paste. */
  readonly reference: {
    /** The name of the subject of all trade. */
    readonly reporter: string;
    readonly figure: (subject: string, flow: string, measure: string, period: string) => string;
    readonly amount: (figure: string, number: string) => string;
    readonly asReportedBy: (customs: string, publishers: string) => string;
    readonly short: (figure: string, number: string, publisher: string, releases: readonly string[]) => string;
    readonly releases: (releases: readonly string[]) => string;
  };
  readonly customs: string;
  /** Joins names. */
  readonly join: (names: readonly string[]) => string;
  readonly noDate: string;
  readonly quoted: (title: string) => string;
  readonly comma: string;
  /** Ends a sentence, with the space before the next one. */
  readonly sentences: (texts: readonly string[]) => string;
}
