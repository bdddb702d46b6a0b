import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Legend,
  Title,
  Tooltip,
  type ChartConfiguration,
} from "chart.js";
import { useEffect, useRef } from "react";
import { ROLE_COLOURS, SERIES_COLOURS, adaptColour } from "../../chart-colours";
import { listPanels, type ChartContent } from "../../workbook";
import { usePane } from "../shared/pane-context";
import type { ThemeName } from "../office/use-theme-name";
import { buildChartConfiguration, type ChartColours } from "./chart-configuration";

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Legend,
  Title,
  Tooltip,
);

const useStyles = makeStyles({
  frame: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  multiples: { gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))" },
  panel: { position: "relative", minWidth: 0 },
});

// A row for each bar, within limits that leave room for the rest of the pane.
function computeHeight({ kind, categories, titleColumn, series }: ChartContent): number {
  if (kind === "multiples") return 130;
  if (kind === "series") return series.length > 1 ? 220 : 180;
  const bars = Math.max(110, 44 + categories.length * 20) + (titleColumn === undefined ? 0 : 24);
  return kind === "waterfall" ? bars : Math.min(260, bars);
}

/** The colours of the theme, read from the page: a canvas cannot resolve CSS variables. */
function readColours(element: Element, theme: ThemeName): ChartColours {
  if (theme === "contrast")
    return {
      ink: "CanvasText",
      grid: "GrayText",
      series: ["Highlight", "CanvasText", "LinkText"],
      event: "CanvasText",
      rise: "Highlight",
      fall: "LinkText",
      total: "CanvasText",
      context: "GrayText",
    };
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const adapt = (colour: string): string => adaptColour(colour, theme === "dark");
  return {
    ink: token("colorNeutralForeground2"),
    grid: token("colorNeutralStroke2"),
    series: SERIES_COLOURS.map(adapt),
    event: adapt(ROLE_COLOURS.event),
    rise: adapt(ROLE_COLOURS.rise),
    fall: adapt(ROLE_COLOURS.fall),
    total: adapt(ROLE_COLOURS.total),
    context: adapt(ROLE_COLOURS.context),
  };
}

/** A small version of the charts that would be inserted. */
export default function PreviewChart({ chart }: { readonly chart: ChartContent }) {
  const styles = useStyles();
  const panels = listPanels(chart);
  return (
    <div className={mergeClasses(styles.frame, chart.kind === "multiples" && styles.multiples)}>
      {panels.map((panel) => (
        <PreviewPanel key={panel.titleColumn ?? 0} chart={panel} />
      ))}
    </div>
  );
}

function PreviewPanel({ chart }: { readonly chart: ChartContent }) {
  const styles = useStyles();
  const { messages, theme } = usePane();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const colours = readColours(canvas.current!, theme);
    const instance = new Chart(canvas.current!, buildChartConfiguration(chart, colours) as ChartConfiguration);
    return () => instance.destroy();
  }, [chart, theme]);
  return (
    <div className={styles.panel} style={{ height: computeHeight(chart) }}>
      <canvas ref={canvas} role="img" aria-label={messages.insert.chartLabel(chart.title)} />
    </div>
  );
}
