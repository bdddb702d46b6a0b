/** Refusals of the workbook, with the codes that Excel documents for them. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (what: string): Refusal => new Refusal("ItemNotFound", `There is no ${what}.`);

export const invalidArgument = (why: string): Refusal => new Refusal("InvalidArgument", why);

export const alreadyExists = (what: string): Refusal => new Refusal("ItemAlreadyExists", `There already is ${what}.`);

export const accessDenied = (sheet: string): Refusal =>
  new Refusal("AccessDenied", `The sheet '${sheet}' is protected against changes.`);

export const notOffered = (member: string): Refusal =>
  new Refusal("ApiNotFound", `${member} is not offered by this host.`);
