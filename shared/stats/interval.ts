/** A closed interval, in the unit of the figure it surrounds. */
export interface Interval {
  low: number
  high: number
}
