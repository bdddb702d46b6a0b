/** A chart of the content as Chart.js takes it. */
import type { ChartConfiguration, TooltipItem } from "chart.js";
import { shown, type ChartContent } from "../../workbook";

export interface Colours {
  readonly ink: string;
  readonly grid: string;
  readonly series: readonly string[];
  /** Of policy events. */
  readonly mark: string;
}

type Kind = "bar" | "line";

const FONT = { family: '"Segoe UI", system-ui, sans-serif', size: 11 };
const LONGEST = 18;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/** The format without decimals where the steps of the scale need none. */
function forScale(format: string, values: readonly (number | null)[]): string {
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  if (/^0\.0+%$/.test(format)) return largest >= 0.05 ? "0%" : format;
  return /^#,##0\.0+$/.test(format) && largest >= 10 ? "#,##0" : format;
}

/** Bars from the largest down, or lines over time with the policy events marked on the first of them. */
export function configurationOf(
  { kind, categories, series, events = [] }: ChartContent,
  colours: Colours,
): ChartConfiguration<Kind> {
  const over = kind === "series";
  const marked = new Map(events.map(({ category, label }) => [categories.indexOf(category), label]));
  const format = series[0]?.format ?? "General";
  const scaleFormat = forScale(
    format,
    series.flatMap(({ values }) => values),
  );
  const scale = {
    ticks: {
      color: colours.ink,
      font: FONT,
      maxTicksLimit: 5,
      callback: (value: string | number) => shown(Number(value), scaleFormat),
    },
    grid: { color: colours.grid },
    border: { display: false },
  };
  const names = {
    ticks: {
      color: colours.ink,
      font: FONT,
      autoSkip: over,
      maxRotation: 0,
      callback: (_value: string | number, at: number) => shortened(categories[at] ?? ""),
    },
    grid: { display: false },
    border: { color: colours.grid },
  };
  return {
    type: over ? "line" : "bar",
    data: {
      labels: [...categories],
      datasets: series.map(({ name, values }, at) => {
        const colour = colours.series[at % colours.series.length]!;
        const isMarked = (index: number): boolean => at === 0 && marked.has(index);
        return {
          label: name,
          data: [...values],
          backgroundColor: colour,
          borderColor: colour,
          ...(over
            ? {
                borderWidth: 2,
                spanGaps: true,
                pointRadius: values.map((_, index) => (isMarked(index) ? 5 : 2)),
                pointBackgroundColor: values.map((_, index) => (isMarked(index) ? colours.mark : colour)),
                pointBorderColor: values.map((_, index) => (isMarked(index) ? colours.mark : colour)),
              }
            : { maxBarThickness: 14 }),
        };
      }),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: over ? "x" : "y",
      interaction: { mode: "index", axis: over ? "x" : "y", intersect: false },
      scales: over ? { x: names, y: scale } : { x: scale, y: names },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed, datasetIndex }: TooltipItem<Kind>) =>
              `${dataset.label ?? ""}: ${shown(Number(over ? parsed.y : parsed.x), series[datasetIndex]?.format ?? format)}`,
            afterBody: ([item]: TooltipItem<Kind>[]) => (item && marked.get(item.dataIndex)) ?? "",
          },
        },
      },
    },
  };
}
