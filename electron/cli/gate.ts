/** Whether an influence does not reach the gate; one that is unknown has not been shown to. */
export function isUnder(influence: number | null, least: number): boolean {
  return influence === null || influence < least
}
