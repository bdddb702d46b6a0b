import * as v from "valibot";

/** What is wrong with data that does not fit its schema, and where: "releases.0.month is missing". */
export function issueText(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? "it";
  if (issue.received === "undefined") return `${where} is missing`;
  // Messages of our own say what is wrong; the library's compare.
  return issue.message.startsWith("Invalid")
    ? `${where} is ${issue.received}${issue.expected ? `, not ${issue.expected}` : ""}`
    : `${where} ${issue.message}`;
}
