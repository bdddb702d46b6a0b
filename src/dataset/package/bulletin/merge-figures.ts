/** One observation for each figure of a release, where several of customs' tables, or a report, print it. */
import type { Observation } from "../../types";
import { getUnit } from "../../units";
import type { FileLocation } from "../file-location";
import { TABLE_NAMES, type PrintedFigure } from "./printed-figure";

export type Outcome = "figure" | "repeated" | "different";

export interface BulletinDisagreement {
  readonly kept: Observation;
  readonly other: Observation;
}

export interface MergedFigures {
  readonly observations: ReadonlyMap<Observation, FileLocation>;
  /** Observations of reports that a table of the same release repeats or contradicts; they are not kept. */
  readonly superseded: ReadonlySet<Observation>;
  readonly disagreements: readonly BulletinDisagreement[];
  readonly outcomes: ReadonlyMap<PrintedFigure, Outcome>;
}

const formatKey = (o: Observation): string =>
  `${o.release}|${o.period}|${o.flow}|${o.partner}|${o.product}|${o.regime}|${o.enterprise}|${o.measure}|${getUnit(o.unit).base}`;

interface Digits {
  /** The digits as an integer, times 10^power in the base unit. */
  readonly integer: number;
  readonly power: number;
}

function readDigits({ printed, unit }: Observation): Digits {
  const decimals = printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0;
  return { integer: Number(printed.replace(".", "")), power: getUnit(unit).exponent - decimals };
}

/** Whether the finer of two printings lies within half a unit of the coarser's last digit. */
function isSameFigure(a: Observation, b: Observation): boolean {
  const [fine, coarse] = [readDigits(a), readDigits(b)].sort((x, y) => x.power - y.power) as [Digits, Digits];
  const unit = 10 ** (coarse.power - fine.power);
  return Math.abs(coarse.integer * unit - fine.integer) * 2 <= unit;
}

/** The main tables are the last word of a month; the key tables come out before them. */
const isKeyTable = ({ table }: PrintedFigure): boolean => table === "export" || table === "import";

const describe = ({ printed, unit }: Observation): string => `${printed} ${unit}`;

/**
 * Merges the figures of the bulletins. The main table's digits stand, or the finer ones of the key table if they agree;
 * where they do not, the note names the other. A report in the same release gives way to the tables.
 */
export function mergeFigures(figures: readonly PrintedFigure[], reported: readonly Observation[]): MergedFigures {
  const byFigure = new Map<string, PrintedFigure[]>();
  for (const figure of figures) {
    const key = formatKey(figure.observation);
    const same = byFigure.get(key);
    if (same) same.push(figure);
    else byFigure.set(key, [figure]);
  }
  const reports = new Map(reported.map((observation) => [formatKey(observation), observation]));
  const observations = new Map<Observation, FileLocation>();
  const superseded = new Set<Observation>();
  const disagreements: BulletinDisagreement[] = [];
  const outcomes = new Map<PrintedFigure, Outcome>();
  for (const [key, same] of byFigure) {
    const authority = same.find((figure) => !isKeyTable(figure)) ?? same[0]!;
    const agreeing = same.filter(({ observation }) => isSameFigure(observation, authority.observation));
    const kept = agreeing.reduce((finest, figure) =>
      readDigits(figure.observation).power < readDigits(finest.observation).power ? figure : finest,
    );
    const report = reports.get(key);
    if (report) superseded.add(report);
    const all = [...same.map(({ observation }) => observation), ...(report ? [report] : [])];
    const nameTable = (other: Observation): string => {
      const figure = same.find(({ observation }) => observation === other);
      return figure ? TABLE_NAMES[figure.table] : "A report";
    };
    const differing = all.filter((other) => !isSameFigure(other, kept.observation));
    const also = all
      .filter((other) => !differing.includes(other))
      .flatMap(({ source, also }) => [source, ...also.split(";")]);
    const observation: Observation = {
      ...kept.observation,
      also: [...new Set(also)].filter((id) => id !== "" && id !== kept.observation.source).join(";"),
      note: [kept.observation.note, ...differing.map((other) => `${nameTable(other)} has ${describe(other)}`)]
        .filter(Boolean)
        .join("; "),
    };
    observations.set(observation, kept.location);
    for (const figure of same) {
      const differs = differing.includes(figure.observation);
      outcomes.set(figure, figure === kept ? "figure" : differs ? "different" : "repeated");
    }
    disagreements.push(...differing.map((other) => ({ kept: observation, other })));
  }
  return { observations, superseded, disagreements, outcomes };
}
