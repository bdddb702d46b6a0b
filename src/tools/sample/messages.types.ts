/** The texts of the sample workbook. */
export interface SampleMessages {
  readonly fileTitle: string;
  readonly sheets: { readonly monitor: string; readonly series: string; readonly about: string };
  readonly title: string;
  readonly subtitle: string;
  readonly month: string;
  /** Typed, as the parameters are. */
  readonly lastMonth: string;
  readonly monthHint: string;
  readonly yearToDate: string;
  readonly yearToDateTyped: string;
  readonly yearToDateHint: string;
  readonly newest: string;
  readonly release: string;
  readonly unit: string;
  readonly unitTyped: string;
  readonly totalTrade: string;
  readonly flows: {
    readonly exports: string;
    readonly imports: string;
    readonly total: string;
    readonly balance: string;
  };
  readonly monthValue: string;
  readonly change: string;
  readonly yearEarlier: string;
  readonly yearToDateValue: string;
  readonly partners: string;
  readonly partner: string;
  readonly share: string;
  readonly partnerNames: readonly string[];
  readonly goods: string;
  readonly product: string;
  readonly flow: string;
  readonly value: string;
  readonly valueChange: string;
  readonly quantity: string;
  readonly quantityChange: string;
  /** Each with the flow that is followed, as it is typed. */
  readonly products: readonly (readonly [name: string, flow: string])[];
  readonly source: string;
  readonly seriesTitle: string;
  readonly seriesNote: string;
  readonly period: string;
  readonly chartTitle: string;
  readonly aboutTitle: string;
  /** Paragraphs: a heading and its text. */
  readonly about: readonly (readonly [heading: string, text: string])[];
}
