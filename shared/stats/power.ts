/** A positive base raised to a real exponent, with the same bits on every engine, which `**` does not guarantee. */
export function power(base: number, exponent: number): number {
  return base <= 0 ? 0 : Math.exp(exponent * Math.log(base))
}
