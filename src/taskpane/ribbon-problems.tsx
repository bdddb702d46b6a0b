import { useEffect, useState } from "react";
import { problems } from "../workbook";
import { usePane } from "./shared/context";
import { Notice } from "./shared/notice";
import { wordsFor } from "./shared/problem-text";

/** What a ribbon button could not do, until it is read and put away. */
export function RibbonProblems() {
  const { text } = usePane();
  const [problem, setProblem] = useState(problems.latest);
  useEffect(() => {
    const look = (): void => setProblem(problems.latest);
    look();
    problems.addEventListener("problem", look);
    return () => problems.removeEventListener("problem", look);
  }, []);
  if (!problem) return null;
  const dismiss = (): void => {
    // A pane that is opened again must not bring it back.
    problems.latest = undefined;
    setProblem(undefined);
  };
  return (
    <Notice intent="warning" title={text.workbook.problems} onDismiss={dismiss}>
      {wordsFor(text, problem)}
    </Notice>
  );
}
