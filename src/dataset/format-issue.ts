import * as v from "valibot";

/** Formats a schema violation with its path: "releases.0.month is missing". */
export function formatIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? "it";
  if (issue.received === "undefined") return `${path} is missing`;
  // The library's messages start with "Invalid"; custom messages are complete predicates.
  return issue.message.startsWith("Invalid")
    ? `${path} is ${issue.received}${issue.expected ? `, not ${issue.expected}` : ""}`
    : `${path} ${issue.message}`;
}
