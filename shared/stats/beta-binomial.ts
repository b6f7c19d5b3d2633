/**
 * The smallest count of hits among `n` draws to come that is reached with probability `p`, where the rate of hits has a Beta distribution:
 * it includes both the uncertainty of the rate and the chance of the draws (beta-binomial).
 */
export function betaBinomialQuantile(p: number, n: number, { a, b }: { a: number; b: number }): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) throw new RangeError(`betaBinomialQuantile: ${p} of ${a}, ${b}`)
  // Logarithms up to a constant, each from the one before: with many draws the first probability would underflow.
  const logs = [0]
  for (let k = 0; k < n; k += 1)
    logs.push((logs[k] ?? 0) + Math.log(((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1))))
  const most = logs.reduce((best, value) => Math.max(best, value), -Infinity)
  const weights = logs.map((value) => Math.exp(value - most))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let below = 0
  for (const [k, weight] of weights.entries()) {
    below += weight
    if (below >= p * all) return k
  }
  return n
}
