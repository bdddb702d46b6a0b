import type { FieldName } from "./fields";

/** The texts of a card. */
export interface CardMessages {
  /** Under the names of the fields that formulas use, which are English; a period is written out there instead. */
  readonly fields: Readonly<Record<Exclude<FieldName, "Period">, string>>;
  /** Titles of its sections. */
  readonly sections: {
    readonly figure: string;
    readonly precision: string;
    readonly derivation: string;
    readonly sources: string;
  };
  readonly figure: string;
  readonly flow: string;
  readonly ownData: string;
  readonly derivation: string;
  readonly citation: string;
  /** Numbered from 1. */
  readonly note: (number: number) => string;
  readonly observation: (number: number) => string;
  readonly source: (number: number) => string;
  /** The names of the fields that say how many are left out, and what they say. */
  readonly moreObservations: string;
  readonly moreSources: string;
  readonly more: (number: number) => string;
  readonly title: (subject: string, measure: string) => string;
  /** Who provides the figure: the add-in, from these publishers. */
  readonly provider: (publishers: readonly string[]) => string;
  /** The provider of own data. */
  readonly ownProvider: (name: string) => string;
}
