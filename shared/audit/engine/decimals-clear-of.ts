const MOST = 4

/** The fewest decimals (`least` to 4) with which a figure, rounded, does not reach or cross a limit that it does not reach itself. */
export function decimalsClearOf(
  figure: number,
  { limits, least }: { limits: readonly number[]; least: number },
): number {
  for (let decimals = least; decimals < MOST; decimals += 1) {
    const printed = Number(figure.toFixed(decimals))
    if (limits.every((limit) => Math.sign(round(printed - limit)) === Math.sign(round(figure - limit))))
      return decimals
  }
  return MOST
}

// Limits such as 0.3333 or 100 × 0.07 are not exact: what is nearer than any decimal that is printed is the limit itself.
function round(difference: number): number {
  return Math.abs(difference) < 1e-6 ? 0 : difference
}
