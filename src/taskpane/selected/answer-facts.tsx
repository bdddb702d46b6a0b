import { useMemo } from "react";
import { caveats, range, releasesOf, type Answer } from "../../statistics";
import { usePane } from "../shared/context";
import { Facts } from "../shared/facts";
import { subjectIn } from "../shared/names";
import { Notice } from "../shared/notice";

/** What a figure is, how sure it is, and what must be minded. */
export function AnswerFacts({ answer }: { readonly answer: Answer }) {
  const { text, language } = usePane();
  const { question, measure, how } = answer;
  const { own } = question.dataset;
  const facts = useMemo(
    () => [
      { label: text.selected.subject, value: subjectIn(language, question.subject) },
      { label: text.selected.measure, value: text.measures[measure] },
      { label: text.selected.flow, value: text.flows[question.flow] },
      { label: text.selected.period, value: text.period(question.period) },
      ...(own === undefined ? [] : [{ label: text.ownData.title, value: own }]),
      { label: text.selected.release, value: releasesOf(answer).join(", ") },
      { label: text.selected.bounds, value: range(answer) },
      ...(how ? [{ label: text.selected.how, value: how }] : []),
    ],
    [answer, text, language, question, measure, how, own],
  );
  const minded = useMemo(() => caveats(answer), [answer]);
  return (
    <>
      <Facts facts={facts} />
      {minded.length > 0 && (
        <Notice intent="info" title={text.selected.mind}>
          <span lang="en">{minded.map((sentence) => `${sentence}.`).join(" ")}</span>
        </Notice>
      )}
    </>
  );
}
