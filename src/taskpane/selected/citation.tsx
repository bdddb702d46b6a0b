import { Body1, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { CITATION_STYLES, type CitationStyle } from "../../query";
import { formatCitation, type Answer } from "../../statistics";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import { SelectControl } from "../shared/select-field";

const useStyles = makeStyles({
  // BibTeX and CSL-JSON have lines of their own.
  text: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

/** The style in which figures are cited, and how to choose another. */
export interface CitationChoice {
  readonly style: CitationStyle;
  readonly onStyle: (style: CitationStyle) => void;
}

interface Props extends CitationChoice {
  readonly answer: Answer;
}

/** The citation of a figure in the chosen style, to be copied. */
export function Citation({ answer, style, onStyle }: Props) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const { citation, citationStyle, citationStyles, copyCitation } = messages.selected;
  const text = useMemo(() => formatCitation(answer, style, language), [answer, style, language]);
  return (
    <Section title={citation} aside={<CopyButton size="small" appearance="subtle" value={text} label={copyCitation} />}>
      <SelectControl
        label={citationStyle}
        value={style}
        onChange={onStyle}
        options={CITATION_STYLES.map((value) => ({ value, label: citationStyles[value] }))}
      />
      <Body1 className={styles.text}>{text}</Body1>
    </Section>
  );
}
