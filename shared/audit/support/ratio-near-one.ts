const NEAR = 0.02

/** `yes` where a ratio is so near to 1 that two decimals may hide on which side it stands: texts then say "about the same", with three decimals. */
export function ratioNearOne(ratio: number | null): 'yes' | 'no' {
  return ratio !== null && Math.abs(ratio - 1) < NEAR ? 'yes' : 'no'
}
