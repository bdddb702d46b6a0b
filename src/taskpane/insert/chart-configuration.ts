/** Converts a chart's content to a Chart.js configuration. */
import type { ChartConfiguration, TooltipItem } from "chart.js";
import { formatNumber, isLineChart, simplifyAxisFormat, type ChartContent, type SeriesRole } from "../../workbook";

export interface ChartColours {
  readonly ink: string;
  readonly grid: string;
  readonly series: readonly string[];
  /** Of policy events, of the parts of a waterfall, and of lines to compare with. */
  readonly event: string;
  readonly rise: string;
  readonly fall: string;
  readonly total: string;
  readonly context: string;
}

/** Lines differ by their dashes and markers too, as in Excel. */
const DASHES: readonly (readonly number[])[] = [[], [8, 5], [8, 5, 2, 5], [2, 4]];
const MARKERS = ["circle", "rect", "triangle", "rectRot", "crossRot", "cross"] as const;

function chooseColour(role: SeriesRole | undefined, at: number, colours: ChartColours): string {
  switch (role) {
    case "context":
      return colours.context;
    case "step base":
      return "transparent";
    case "rise":
    case "rise below":
      return colours.rise;
    case "fall":
    case "fall below":
      return colours.fall;
    case "step total":
      return colours.total;
    case "change":
      return colours.series[1 % colours.series.length]!;
    default:
      return colours.series[at % colours.series.length]!;
  }
}

type ChartJsType = "bar" | "line";

const FONT = { family: '"Segoe UI", system-ui, sans-serif', size: 11 };
const MAX_LABEL_LENGTH = 18;
const shortenLabel = (name: string): string =>
  name.length > MAX_LABEL_LENGTH ? `${name.slice(0, MAX_LABEL_LENGTH - 1)}…` : name;

/** Not the parts of a waterfall that are not seen, nor the lines to compare with. */
const isShownInTooltip = (role: SeriesRole | undefined, value: number | null): boolean =>
  role === undefined || role === "change" || (role !== "context" && role !== "step base" && value !== 0);

/** Bars from the largest down, or lines over time with the policy events marked on the first line. */
export function buildChartConfiguration(chart: ChartContent, colours: ChartColours): ChartConfiguration<ChartJsType> {
  const { kind, categories, series, events = [], isNewestFirst = false, bounds } = chart;
  const isOverTime = isLineChart(kind);
  const isSmall = kind === "multiples";
  const isStacked = kind === "waterfall";
  const eventLabels = new Map(events.map(({ category, label }) => [categories.indexOf(category), label]));
  const format = series[0]?.format ?? "General";
  const buildValueScale = (ofAxis: readonly ChartContent["series"][number][], title: string | undefined) => {
    const scaleFormat = simplifyAxisFormat(
      ofAxis[0]?.format ?? format,
      ofAxis.flatMap(({ values }) => values),
    );
    return {
      stacked: isStacked,
      ...(bounds && { min: bounds.minimum, max: bounds.maximum }),
      title: { display: title !== undefined, text: title ?? "", color: colours.ink, font: FONT },
      ticks: {
        color: colours.ink,
        font: FONT,
        maxTicksLimit: isSmall ? 4 : 5,
        callback: (value: string | number) => formatNumber(Number(value), scaleFormat),
      },
      grid: { color: colours.grid },
      border: { display: false },
    };
  };
  const onRight = series.filter(({ isOnRightAxis }) => isOnRightAxis);
  const hasTwoAxes = onRight.length > 0;
  const valueScale = buildValueScale(
    series.filter(({ isOnRightAxis }) => !isOnRightAxis),
    hasTwoAxes ? chart.axisTitle : undefined,
  );
  const right = {
    ...buildValueScale(onRight, chart.rightAxisTitle),
    position: "right" as const,
    grid: { display: false },
  };
  const categoryScale = {
    reverse: isNewestFirst,
    stacked: isStacked,
    ticks: {
      color: colours.ink,
      font: FONT,
      autoSkip: isOverTime,
      ...(isSmall && { maxTicksLimit: 2 }),
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
      datasets: series.map(({ name, values, role, isOnRightAxis }, at) => {
        const colour = chooseColour(role, isSmall ? 0 : at, colours);
        const isContext = role === "context";
        const hasEvent = (index: number): boolean => at === 0 && eventLabels.has(index);
        return {
          label: name,
          data: [...values],
          backgroundColor: colour,
          borderColor: colour,
          ...(isOverTime
            ? {
                borderWidth: isContext ? 1 : 2,
                // The first is drawn over the others.
                order: isContext ? 1 : 0,
                borderDash: isSmall ? [] : [...DASHES[at % DASHES.length]!],
                pointStyle: MARKERS[(isSmall ? 0 : at) % MARKERS.length]!,
                ...(isOnRightAxis && { yAxisID: "right" }),
                spanGaps: true,
                pointRadius: isSmall ? 0 : values.map((_, index) => (hasEvent(index) ? 5 : 2)),
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
      scales: isOverTime
        ? { x: categoryScale, y: valueScale, ...(hasTwoAxes && { right }) }
        : { x: valueScale, y: categoryScale },
      plugins: {
        title: {
          display: chart.titleColumn !== undefined,
          text: chart.title,
          color: colours.ink,
          font: FONT,
          padding: { bottom: 4 },
        },
        legend: {
          display: kind === "series" && series.length > 1,
          position: "bottom",
          labels: { color: colours.ink, font: FONT, usePointStyle: true, boxHeight: 6 },
        },
        tooltip: {
          filter: ({ datasetIndex, parsed }: TooltipItem<ChartJsType>) =>
            isShownInTooltip(series[datasetIndex]?.role, isOverTime ? parsed.y : parsed.x),
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
