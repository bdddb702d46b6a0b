import { formatSubject } from "../../query";
import { useMemo } from "react";
import { listCaveats, formatInterval, listAnswerReleases, type Answer } from "../../statistics";
import { usePane } from "../shared/pane-context";
import { Facts } from "../shared/facts";
import { Notice } from "../shared/notice";

/** What a figure is, its bounds, and the cautions about it. */
export function AnswerFacts({ answer }: { readonly answer: Answer }) {
  const { messages, language } = usePane();
  const { query: question, measure } = answer;
  const method = answer.describeMethod(language);
  const { own, second } = question.dataset;
  const facts = useMemo(
    () => [
      { label: messages.selected.subject, value: formatSubject(question.subject, language) },
      { label: messages.selected.measure, value: messages.measures[measure] },
      { label: messages.selected.flow, value: messages.flows[question.flow] },
      { label: messages.selected.period, value: messages.period(question.period) },
      ...(own === undefined ? [] : [{ label: messages.ownData.title, value: own }]),
      ...(second ? [{ label: messages.selected.source, value: `${second.publisher} ${second.name}` }] : []),
      { label: messages.selected.release, value: listAnswerReleases(answer).join(", ") },
      { label: messages.selected.bounds, value: formatInterval(answer, language) },
      ...(method ? [{ label: messages.selected.method, value: method }] : []),
    ],
    [answer, messages, language, question, measure, method, own, second],
  );
  const warnings = useMemo(() => listCaveats(answer, language), [answer, language]);
  return (
    <>
      <Facts facts={facts} />
      {warnings.length > 0 && (
        <Notice intent="info" title={messages.selected.cautions}>
          <span>{warnings.map((sentence) => `${sentence}.`).join(" ")}</span>
        </Notice>
      )}
    </>
  );
}
