import { makeStyles, tokens } from "@fluentui/react-components";
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from "chart.js";
import { useEffect, useRef } from "react";
import type { ChartContent } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { buildChartConfiguration, type ChartColours } from "./chart-configuration";

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  CategoryScale,
  LinearScale,
  Tooltip,
);

const useStyles = makeStyles({
  frame: {
    position: "relative",
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

// A row for each bar, within limits that leave room for the rest of the pane.
const computeHeight = ({ kind, categories }: ChartContent): number =>
  kind === "series" ? 180 : Math.min(260, Math.max(110, 44 + categories.length * 20));

/** The colours of the theme, read from the page: a canvas cannot resolve CSS variables. */
function readColours(element: Element, contrast: boolean): ChartColours {
  if (contrast)
    return {
      ink: "CanvasText",
      grid: "GrayText",
      series: ["Highlight", "CanvasText", "LinkText"],
      event: "CanvasText",
    };
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("colorNeutralForeground2"),
    grid: token("colorNeutralStroke2"),
    series: [
      token("colorBrandForeground1"),
      token("colorPaletteMarigoldBorderActive"),
      token("colorPaletteBerryBorderActive"),
      token("colorPaletteRoyalBlueForeground2"),
    ],
    event: token("colorPaletteDarkOrangeForeground1"),
  };
}

/** A small version of the chart that would be inserted. */
export default function PreviewChart({ chart }: { readonly chart: ChartContent }) {
  const styles = useStyles();
  const { messages, theme } = usePane();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const colours = readColours(canvas.current!, theme === "contrast");
    const instance = new Chart(canvas.current!, buildChartConfiguration(chart, colours) as ChartConfiguration);
    return () => instance.destroy();
  }, [chart, theme]);
  return (
    <div className={styles.frame} style={{ height: computeHeight(chart) }}>
      <canvas ref={canvas} role="img" aria-label={messages.insert.chartLabel(chart.title)} />
    </div>
  );
}
