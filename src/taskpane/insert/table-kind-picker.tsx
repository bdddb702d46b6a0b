import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BoxRegular, DataTrendingRegular, GlobeRegular, TextBulletListSquareRegular } from "@fluentui/react-icons";
import type { ComponentType } from "react";
import { TABLE_KINDS, type TableKind } from "../../workbook";
import { usePane } from "../shared/pane-context";

const ICONS: Readonly<Record<TableKind, ComponentType>> = {
  partners: GlobeRegular,
  products: BoxRegular,
  series: DataTrendingRegular,
  summary: TextBulletListSquareRegular,
};

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  cards: { display: "grid", gridTemplateColumns: "repeat(4, minmax(0, 1fr))", gap: "6px" },
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "2px",
    padding: "8px 2px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "center",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  // Keyboards and screen readers use the radio button; the card is its visible form.
  radio: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    height: "100%",
    margin: 0,
    opacity: 0,
    cursor: "pointer",
  },
  icon: { fontSize: "20px", lineHeight: 1 },
});

interface Props {
  readonly kind: TableKind;
  readonly onChoose: (kind: TableKind) => void;
}

/** The kind of table, chosen from a row of cards. */
export function TableKindPicker({ kind, onChoose }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <fieldset className={styles.group} aria-label={messages.insert.tableKind}>
      <div className={styles.cards}>
        {TABLE_KINDS.map((one) => {
          const Icon = ICONS[one];
          const Label = one === kind ? Caption1Strong : Caption1;
          return (
            <label key={one} className={mergeClasses(styles.card, one === kind && styles.chosen)}>
              <input
                type="radio"
                name="kind"
                className={styles.radio}
                checked={one === kind}
                onChange={() => onChoose(one)}
              />
              <span className={styles.icon} aria-hidden>
                <Icon />
              </span>
              <Label align="center">{messages.insert.kinds[one]}</Label>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
