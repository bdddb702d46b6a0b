/** Errors that the add-in receives, with the codes that Excel documents for them. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const itemNotFound = (what: string): ApiError => new ApiError("ItemNotFound", `There is no ${what}.`);

export const invalidArgument = (why: string): ApiError => new ApiError("InvalidArgument", why);

export const alreadyExists = (what: string): ApiError => new ApiError("ItemAlreadyExists", `There already is ${what}.`);

export const accessDenied = (sheet: string): ApiError =>
  new ApiError("AccessDenied", `The sheet '${sheet}' is protected against changes.`);

export const apiNotFound = (member: string): ApiError =>
  new ApiError("ApiNotFound", `${member} is not offered by this host.`);
