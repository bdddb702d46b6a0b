import { makeStyles, tokens } from "@fluentui/react-components";
import { toMonthRange, type Period } from "../../query";
import { usePane } from "../shared/pane-context";
import { useContentsMessages } from "./use-contents-messages";

const useStyles = makeStyles({
  line: { display: "block", width: "100%", height: "64px", color: tokens.colorBrandForeground1 },
});

interface Point {
  readonly period: Period;
  readonly number: number;
}

const WIDTH = 300;
const HEIGHT = 60;
const MARGIN = 4;

/** Where the points lie: by time from left to right, from the lowest number at the bottom to the highest. */
function placePoints(points: readonly Point[]): { readonly x: number; readonly y: number }[] {
  const times = points.map(({ period }) => toMonthRange(period).last);
  const numbers = points.map(({ number }) => number);
  const scale = (values: readonly number[], length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number): number =>
      MARGIN + (high > low ? (value - low) / (high - low) : 0.5) * (length - 2 * MARGIN);
  };
  const [toX, toY] = [scale(times, WIDTH), scale(numbers, HEIGHT)];
  return points.map(({ number }, at) => ({ x: toX(times[at]!), y: HEIGHT - toY(number) }));
}

/** A small line without axes, oldest figure first; the facts beside it have the words. */
export function LineOfFigures({ points }: { readonly points: readonly Point[] }) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = useContentsMessages();
  if (points.length < 2) return null;
  const places = placePoints(points);
  const [first, last] = [points[0]!, points[points.length - 1]!].map(({ period }) => messages.period(period));
  const end = places[places.length - 1]!;
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t.chart(first!, last!)}
    >
      <polyline
        points={places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
      <line
        x1={end.x}
        x2={end.x}
        y1={end.y - 3}
        y2={end.y + 3}
        stroke="currentColor"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
