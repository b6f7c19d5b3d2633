/**
 * True share behind an observed one when the classifier's sensitivity and specificity are known (all fractions 0–1):
 * (p + Sp − 1) / (Se + Sp − 1), clipped to 0–1; null when the classifier is no better than chance (Rogan, Gladen 1978).
 */
export function roganGladen(observed: number, sensitivity: number, specificity: number): number | null {
  if ([observed, sensitivity, specificity].some((share) => !(share >= 0 && share <= 1)))
    throw new RangeError('roganGladen: shares must be in 0–1')
  const skill = sensitivity + specificity - 1
  return skill <= 0 ? null : Math.min(1, Math.max(0, (observed + specificity - 1) / skill))
}
