export const contentsMessagesEn = {
  rows: "Rows",
  dimensions: { partner: "Partners", product: "Products" },
  search: "Search partners and products",
  none: (typed: string) => `Nothing is called “${typed}”. Try another name or a code.`,
  noPeriods: "The data has no such periods.",
  grid: "Which figures there are",
  legend: { published: "published", derived: "follows from published figures", none: "no figure" },
  cell: (subject: string, period: string, availability: string) => `${subject}, ${period}: ${availability}`,
  subject: (name: string) => `${name}: what there is`,
  moreRows: (count: number) => `Show ${count} more`,
  earlier: "Earlier periods",
  hint: "Choose a cell for its figure, or a name for all its figures. The arrow keys move in the grid.",
  reading: "Asking the source",
  figure: (subject: string, period: string) => `${subject}, ${period}`,
  first: "First period",
  last: "Last period",
  figures: "Figures",
  counted: (published: number, derived: number) => `${published} published, ${derived} derived`,
  releases: "Releases",
  listReleases: (count: number, first: string, last: string) =>
    count === 1 ? first : `${count}, from ${first} to ${last}`,
  revised: "Revised",
  revisedPeriods: (count: number, examples: readonly string[]) =>
    count === 0
      ? "none beyond rounding"
      : `${count === 1 ? "1 period" : `${count} periods`}: ${examples.join(", ")}${count > examples.length ? " …" : ""}`,
  noFigures: "There is no such figure of it in these periods.",
  chart: (first: string, last: string) => `Line from ${first} to ${last}`,
  insertSeries: "Insert series",
  insertTable: { partner: "Insert partner table", product: "Insert product table" },
};

export type ContentsMessages = typeof contentsMessagesEn;
