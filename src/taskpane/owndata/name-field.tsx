import { Field, Input, makeStyles } from "@fluentui/react-components";
import { ownData } from "../../workbook";
import { usePane } from "../shared/context";
import { labelWith } from "../shared/label";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it. */
  readonly problem: string | undefined;
}

/** What a source is called. */
export function NameField({ value, onChange, problem }: Props) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <Field
      label={labelWith(text.ownData.name, text.ownData.nameInfo)}
      required
      {...(problem && { validationMessage: problem })}
    >
      <Input
        className={styles.narrow}
        input={{ className: styles.narrow }}
        value={value}
        placeholder={text.ownData.namePlaceholder}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** What is wrong with a name for a source, in words; `except` is what it is called now. */
export function useNameProblem(name: string, except?: string): string | undefined {
  const { text } = usePane();
  const problem = ownData().nameProblem(name, except);
  return problem && text.ownData.nameProblems[problem];
}
