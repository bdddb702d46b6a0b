/** An exact sum of decimal texts, with as many decimals as the one of them that has most. */
export function addDecimals(texts: readonly string[]): string {
  const countDecimals = (text: string): number => text.split(".")[1]?.length ?? 0;
  const decimals = Math.max(...texts.map(countDecimals));
  const sum = texts.reduce(
    (total, text) => total + BigInt(text.replace(".", "") + "0".repeat(decimals - countDecimals(text))),
    0n,
  );
  return formatDecimal(sum, decimals);
}

/** 1234 with 2 decimals is 12.34. */
export function formatDecimal(integer: bigint, decimals: number): string {
  if (decimals <= 0) return String(integer * 10n ** BigInt(-decimals));
  const digits = String(integer < 0n ? -integer : integer).padStart(decimals + 1, "0");
  return `${integer < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
