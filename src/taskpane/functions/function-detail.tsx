import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/context";
import { FormulaText } from "../shared/formula-text";
import { Section } from "../shared/section";
import { ArgumentField } from "./argument-field";
import { argumentOf, formulaOf, readFormula } from "./formula";
import type { FunctionHelp } from "./help";
import { InsertFormula } from "./insert-formula";
import { Result } from "./result";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "14px", minWidth: 0 },
  head: { display: "flex", alignItems: "center", columnGap: "4px", marginLeft: "-8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    ":focus-visible": { outlineStyle: "none" },
  },
  purpose: { color: tokens.colorNeutralForeground2 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))", gap: "10px 12px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly help: FunctionHelp;
  readonly onBack: () => void;
}

/** What a function is for, a formula of it that is built from choices, and the answer to that formula. */
export function FunctionDetail({ help, onBack }: Props) {
  const styles = useStyles();
  const { text } = usePane();
  const { id, purpose, parameters, example } = help;
  const [filled, setFilled] = useState<readonly string[]>(() => parameters.map(() => ""));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const args = useMemo(() => filled.map(argumentOf), [filled]);
  const formula = formulaOf(id, args);
  const missing = parameters.filter(({ optional }, at) => !optional && args[at] === null).map(({ label }) => label);
  const exampleArgs = useMemo(() => readFormula(example)?.args ?? [], [example]);
  const shownArgs = useDeferredValue(args);
  const untouched = filled.every((one) => one === "");
  const fillIn = (): void => setFilled(parameters.map((_parameter, at) => String(exampleArgs[at] ?? "")));
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={text.common.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {id}
        </h2>
      </div>
      <Body1 className={styles.purpose}>{purpose}</Body1>
      <Section
        title={text.functions.example}
        aside={
          exampleArgs.length > 0 && (
            <Button size="small" appearance="subtle" onClick={fillIn}>
              {text.functions.tryExample}
            </Button>
          )
        }
      >
        <FormulaText formula={example} />
        <Result id={id} args={exampleArgs} />
      </Section>
      <Section title={text.functions.build}>
        <div className={styles.fields}>
          {parameters.map((parameter, at) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              value={filled[at]!}
              onChange={(value) => setFilled(filled.map((one, index) => (index === at ? value : one)))}
            />
          ))}
        </div>
      </Section>
      <Section
        title={text.functions.formula}
        aside={<CopyButton size="small" appearance="subtle" value={formula} label={text.functions.copyFormula} />}
      >
        <FormulaText formula={formula} />
        {missing.length > 0 ? (
          <Body1>{text.functions.incomplete(missing)}</Body1>
        ) : (
          // With nothing filled in, it is often the example that stands above.
          !(untouched && exampleArgs.length === 0) && <Result id={id} args={shownArgs} live />
        )}
        <InsertFormula formula={formula} disabled={missing.length > 0} />
      </Section>
    </div>
  );
}
