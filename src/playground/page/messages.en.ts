/** The English texts of the playground's page. The ribbon's texts come from manifest.xml. */
export const messagesEn = {
  title: "TradeSheet playground",
  release: (period: string, date: string) => `China's goods trade, ${period}, published ${date}`,
  loading: "Loading TradeSheet",
  homeTab: "Home",
  tabs: "Ribbon",
  spreadsheet: "Spreadsheet",
  pane: "TradeSheet task pane",
  paneTitle: "TradeSheet",
  closePane: "Close the pane",
  paneWidth: "Width of the pane",
  language: "Language of Office",
  theme: "Theme of Office",
  themes: { system: "System", light: "Light", dark: "Dark" },
  examples: {
    button: "Try a formula",
    hint: "Click a formula to insert it in the selected cell, or type =TRADE. in any cell.",
    share: "ASEAN's share of China's trade",
    yoy: "Year-on-year change in trade with the US",
    chips: "Exports of integrated circuits",
    balance: "Trade balance (derived)",
    price: "Year-on-year change in the average price of iron ore",
    contribution: "Contribution of the US to trade growth",
    bounds: "Bounds implied by the published digits",
    source: "Source of a figure",
    partners: "Partner table",
    products: "Product table",
    slip: "A misspelt name and its error message",
  },
  starter: {
    /** The item that DATAINFO is called with: the period in words is English. */
    period: "headline period in words",
    heading: "China's goods trade",
    total: "Total trade",
    change: "Year-on-year change",
    exports: "Exports",
    imports: "Imports",
    balance: "Balance",
  },
  chart: {
    of: (kind: string, names: string) => (names ? `${kind}: ${names}` : kind),
    notDrawn: (type: string) => `The playground does not support charts of type ${type}.`,
    kinds: {
      bar: "Bar chart",
      column: "Column chart",
      line: "Line chart",
      pie: "Pie chart",
      doughnut: "Doughnut chart",
    },
  },
  /** Shown while the spreadsheet calculates; its own language files lack these texts. */
  progress: {
    analyzing: "Analysing formulas",
    calculating: "Calculating",
    array: "Calculating arrays",
    done: "Calculated",
  },
  notStarted: (reason: string) => `The playground could not start: ${reason}`,
  commandFailed: (label: string, reason: string) => `${label} failed: ${reason}`,
};

export type Messages = typeof messagesEn;
