/** Converts a chart's content to a Chart.js configuration. */
import type { ChartConfiguration, TooltipItem } from "chart.js";
import { formatNumber, type ChartContent } from "../../workbook";

export interface ChartColours {
  readonly ink: string;
  readonly grid: string;
  readonly series: readonly string[];
  /** Of policy events. */
  readonly event: string;
}

type ChartJsType = "bar" | "line";

const FONT = { family: '"Segoe UI", system-ui, sans-serif', size: 11 };
const MAX_LABEL_LENGTH = 18;
const shortenLabel = (name: string): string =>
  name.length > MAX_LABEL_LENGTH ? `${name.slice(0, MAX_LABEL_LENGTH - 1)}…` : name;

/** The number format, without decimals if the ticks of the scale need none. */
function simplifyForScale(format: string, values: readonly (number | null)[]): string {
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  if (/^0\.0+%$/.test(format)) return largest >= 0.05 ? "0%" : format;
  return /^#,##0\.0+$/.test(format) && largest >= 10 ? "#,##0" : format;
}

/** Bars from the largest down, or lines over time with the policy events marked on the first line. */
export function buildChartConfiguration(
  { kind, categories, series, events = [], isNewestFirst = false }: ChartContent,
  colours: ChartColours,
): ChartConfiguration<ChartJsType> {
  const isOverTime = kind === "series";
  const eventLabels = new Map(events.map(({ category, label }) => [categories.indexOf(category), label]));
  const format = series[0]?.format ?? "General";
  const scaleFormat = simplifyForScale(
    format,
    series.flatMap(({ values }) => values),
  );
  const valueScale = {
    ticks: {
      color: colours.ink,
      font: FONT,
      maxTicksLimit: 5,
      callback: (value: string | number) => formatNumber(Number(value), scaleFormat),
    },
    grid: { color: colours.grid },
    border: { display: false },
  };
  const categoryScale = {
    reverse: isNewestFirst,
    ticks: {
      color: colours.ink,
      font: FONT,
      autoSkip: isOverTime,
      maxRotation: 0,
      callback: (_value: string | number, at: number) => shortenLabel(categories[at] ?? ""),
    },
    grid: { display: false },
    border: { color: colours.grid },
  };
  return {
    type: isOverTime ? "line" : "bar",
    data: {
      labels: [...categories],
      datasets: series.map(({ name, values }, at) => {
        const colour = colours.series[at % colours.series.length]!;
        const hasEvent = (index: number): boolean => at === 0 && eventLabels.has(index);
        return {
          label: name,
          data: [...values],
          backgroundColor: colour,
          borderColor: colour,
          ...(isOverTime
            ? {
                borderWidth: 2,
                spanGaps: true,
                pointRadius: values.map((_, index) => (hasEvent(index) ? 5 : 2)),
                pointBackgroundColor: values.map((_, index) => (hasEvent(index) ? colours.event : colour)),
                pointBorderColor: values.map((_, index) => (hasEvent(index) ? colours.event : colour)),
              }
            : { maxBarThickness: 14 }),
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isOverTime ? "x" : "y",
      interaction: { mode: "index", axis: isOverTime ? "x" : "y", intersect: false },
      scales: isOverTime ? { x: categoryScale, y: valueScale } : { x: valueScale, y: categoryScale },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed, datasetIndex }: TooltipItem<ChartJsType>) =>
              `${dataset.label ?? ""}: ${formatNumber(Number(isOverTime ? parsed.y : parsed.x), series[datasetIndex]?.format ?? format)}`,
            afterBody: ([item]: TooltipItem<ChartJsType>[]) => (item && eventLabels.get(item.dataIndex)) ?? "",
          },
        },
      },
    },
  };
}
