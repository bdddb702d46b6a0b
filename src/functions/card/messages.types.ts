/** The names of a card's properties. */
export interface CardMessages {
  readonly status: string;
  readonly value: string;
  readonly derivation: string;
  readonly bounds: string;
  readonly flow: string;
  readonly period: string;
  readonly ownData: string;
  readonly release: string;
  readonly citation: string;
  /** Numbered from 1. */
  readonly note: (number: number) => string;
  readonly observation: (number: number) => string;
  readonly source: (number: number) => string;
  readonly title: (subject: string, measure: string) => string;
  /** The provider of own data. */
  readonly ownProvider: (name: string) => string;
}
