import { buildChartConfiguration, type ChartColours } from "../../src/taskpane/insert/chart-configuration";
import type { ChartContent } from "../../src/workbook";

const colours: ChartColours = {
  ink: "black",
  grid: "grey",
  series: ["teal", "gold"],
  event: "red",
  rise: "blue",
  fall: "orange",
  total: "grey",
  context: "silver",
};

const bars: ChartContent = {
  kind: "bar",
  title: "Value",
  axisTitle: "Value (CNY bn)",
  source: "Source: China Customs (GACC)",
  categories: ["ASEAN", "A partner with a very long name"],
  series: [{ name: "Value", values: [6820, null], format: "#,##0.0", column: 2 }],
};

const line: ChartContent = {
  kind: "series",
  title: "Over time",
  axisTitle: "Value (CNY bn)",
  source: "Source: China Customs (GACC)",
  categories: ["2025-05", "2025-06", "2025-07"],
  series: [
    { name: "ASEAN", values: [1, 2, 3], format: "0.0%", column: 1 },
    { name: "EU", values: [2, 2, 2], format: "0.0%", column: 2 },
  ],
  events: [{ category: "2025-06", label: "Zero tariffs" }],
};

type Callback = (value: number, at: number) => string;
const tick = (scale: object | undefined): Callback => (scale as { ticks: { callback: Callback } }).ticks.callback;

test("partners are horizontal bars, and an unknown value has no bar", () => {
  const { type, data, options } = buildChartConfiguration(bars, colours);
  expect(type).toBe("bar");
  expect(options?.indexAxis).toBe("y");
  expect(data.datasets[0]!.data).toEqual([6820, null]);
});

test("long names are shortened, and a scale of large numbers has no decimals", () => {
  const { options } = buildChartConfiguration(bars, colours);
  expect(tick(options?.scales?.y)(1, 1)).toBe("A partner with a …");
  expect(tick(options?.scales?.x)(2000, 0)).toBe("2,000");
});

test("a series has a line per subject, with policy events marked on the first line", () => {
  const { type, data, options } = buildChartConfiguration(line, colours);
  expect(type).toBe("line");
  expect(options?.indexAxis).toBe("x");
  expect(data.datasets.map((one) => (one as { pointBorderColor?: unknown }).pointBorderColor)).toEqual([
    ["teal", "red", "teal"],
    ["gold", "gold", "gold"],
  ]);
});

test("the tooltip of a marked point names the event", () => {
  const { options } = buildChartConfiguration(line, colours);
  const name = options!.plugins!.tooltip!.callbacks!.afterBody as (items: { dataIndex: number }[]) => string;
  expect(name([{ dataIndex: 1 }])).toBe("Zero tariffs");
  expect(name([{ dataIndex: 0 }])).toBe("");
});
