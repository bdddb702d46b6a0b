/** The package has types, but its `exports` do not name them. */
declare module "solarlunar" {
  const solarLunar: {
    /** The day of the Gregorian calendar; -1 for one that does not exist. */
    lunar2solar(
      year: number,
      month: number,
      day: number,
    ): { readonly cYear: number; readonly cMonth: number; readonly cDay: number } | -1;
  };
  export default solarLunar;
}
