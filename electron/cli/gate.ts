/** Whether an influence misses the gate; an unknown one does. */
export function isUnder(influence: number | null, least: number): boolean {
  return influence === null || influence < least
}
