/** The English texts of the playground's page. The ribbon's texts come from manifest.xml. */
export const messagesEn = {
  title: "TradeSheet playground",
  release: (period: string, date: string) => `China's goods trade, ${period}, release of ${date}`,
  loading: "Loading the add-in",
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
    hint: "One click puts the formula in the selected cell. You can also type =TRADE. in any cell.",
    share: "ASEAN's share of trade",
    yoy: "Change of trade with the US on a year before",
    chips: "Exports of integrated circuits",
    balance: "Trade balance, derived",
    price: "Change of the average price of iron ore",
    contribution: "Points the US took off growth",
    bounds: "What the printed digits allow",
    source: "Where a figure comes from",
    partners: "Partner table",
    products: "Product table",
    slip: "A slip, and what it says",
  },
  starter: {
    /** The item that DATAINFO is called with: the period in words is English. */
    period: "headline period in words",
    heading: "China's goods trade",
    total: "Total trade",
    change: "Change on a year before",
    exports: "Exports",
    imports: "Imports",
    balance: "Balance",
  },
  chart: {
    of: (kind: string, names: string) => (names ? `${kind}: ${names}` : kind),
    notDrawn: (type: string) => `The playground cannot draw a chart of type ${type}.`,
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
  notStarted: (reason: string) => `The playground did not start: ${reason}`,
  commandFailed: (label: string, reason: string) => `${label} did not work: ${reason}`,
};

export type Messages = typeof messagesEn;
