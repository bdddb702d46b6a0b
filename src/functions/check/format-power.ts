/** 10^exponent as people write it: 10, 1,000, 0.01. */
export const formatPower = (exponent: number): string =>
  exponent < 0 ? `0.${"0".repeat(-exponent - 1)}1` : `1${"0".repeat(exponent)}`.replace(/\B(?=(\d{3})+$)/g, ",");
