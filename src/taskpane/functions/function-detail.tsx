import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { FunctionHelp } from "../../functions";
import { CopyButton } from "../shared/copy-button";
import { usePane } from "../shared/pane-context";
import { FormulaText } from "../shared/formula-text";
import { Section } from "../shared/section";
import { ArgumentField } from "./argument-field";
import { formatArgument, formatFormula, isReference, parseArgument, parseFormula } from "../shared/formula";
import { InsertFormula } from "../shared/insert-formula";
import { Result } from "../shared/result";

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

/** The purpose of a function, a form that builds a formula of it, and the answer to that formula. */
export function FunctionDetail({ help, onBack }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const { id, purpose, parameters, example } = help;
  const [inputs, setInputs] = useState<readonly string[]>(() => parameters.map(() => ""));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // A text that is no range is none yet.
  const args = useMemo(
    () => parameters.map(({ kind }, at) => parseArgument(inputs[at]!, kind) ?? null),
    [parameters, inputs],
  );
  const formula = formatFormula(id, args);
  const missing = parameters.filter(({ optional }, at) => !optional && args[at] === null).map(({ label }) => label);
  const exampleArgs = useMemo(() => parseFormula(example)?.args ?? [], [example]);
  const deferredArgs = useDeferredValue(args);
  const isUntouched = inputs.every((one) => one === "");
  const fillIn = (): void =>
    setInputs(
      parameters.map((_parameter, at) => {
        const value = exampleArgs[at] ?? null;
        return typeof value === "object" ? formatArgument(value) : String(value);
      }),
    );
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={messages.common.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {id}
        </h2>
      </div>
      <Body1 className={styles.purpose}>{purpose}</Body1>
      <Section
        title={messages.functions.example}
        aside={
          exampleArgs.length > 0 && (
            <Button size="small" appearance="subtle" onClick={fillIn}>
              {messages.functions.tryExample}
            </Button>
          )
        }
      >
        <FormulaText formula={example} />
        <Result id={id} args={exampleArgs} />
      </Section>
      <Section title={messages.functions.build}>
        <div className={styles.fields}>
          {parameters.map((parameter, at) => (
            <ArgumentField
              key={parameter.name}
              parameter={parameter}
              value={inputs[at]!}
              onChange={(value) => setInputs(inputs.map((one, index) => (index === at ? value : one)))}
            />
          ))}
        </div>
      </Section>
      <Section
        title={messages.functions.formula}
        aside={<CopyButton size="small" appearance="subtle" value={formula} label={messages.functions.copyFormula} />}
      >
        <FormulaText formula={formula} />
        {missing.length > 0 ? (
          <Body1>{messages.functions.incomplete(missing)}</Body1>
        ) : (
          // An untouched form often equals the example above.
          !(isUntouched && exampleArgs.length === 0) &&
          (args.some(isReference) ? (
            <Body1>{messages.functions.resultInSheet}</Body1>
          ) : (
            <Result id={id} args={deferredArgs} live />
          ))
        )}
        <InsertFormula formula={formula} disabled={missing.length > 0} />
      </Section>
    </div>
  );
}
