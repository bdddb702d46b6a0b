import * as v from "valibot";

/** What is wrong with data that does not fit its schema, and where: "releases.0.month is missing". */
export function formatIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "it";
  if (issue.received === "undefined") return `${path} is missing`;
  // Messages of our own say what is wrong; the library's compare.
  return issue.message.startsWith("Invalid")
    ? `${path} is ${issue.received}${issue.expected ? `, not ${issue.expected}` : ""}`
    : `${path} ${issue.message}`;
}
