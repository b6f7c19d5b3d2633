/** A positive base to a real exponent, the same bits on every engine: `**` is not, logarithm and exponential are. */
export function power(base: number, exponent: number): number {
  return base <= 0 ? 0 : Math.exp(exponent * Math.log(base))
}
