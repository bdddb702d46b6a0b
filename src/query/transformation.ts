/** What a series can show of the figures it is made of. The keys are stored in workbooks. */
export const TRANSFORMATIONS = [
  "level",
  "yoy",
  "mom",
  "year to date",
  "rolling 3 sum",
  "rolling 3 mean",
  "rolling 12 sum",
  "rolling 12 mean",
  "index",
  "share",
  "contribution",
  "cumulative",
] as const;
export type Transformation = (typeof TRANSFORMATIONS)[number];

const POINTWISE: readonly Transformation[] = ["level", "yoy", "share", "contribution"];

/** Whether it asks for one figure of each period itself, so that the periods need not follow each other. */
export const isPointwise = (transformation: Transformation): boolean => POINTWISE.includes(transformation);

/** How often a transformed series has a figure; "single month" keeps January and February apart. */
export const FREQUENCIES = ["month", "single month", "quarter", "year"] as const;
export type Frequency = (typeof FREQUENCIES)[number];
