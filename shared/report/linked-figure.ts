/** A figure in a text, frozen with the date of its audit: `{{person.followers|25430|2026-11-16}}`. */
export interface LinkedFigure {
  key: string
  value: number | null
  date: string
}

/** Every figure of a text, as written by `tokenOf`. */
export const FIGURE_TOKEN = /\{\{([A-Za-z0-9.]+)\|(-?[0-9.e+-]*)\|(\d{4}-\d{2}-\d{2})\}\}/g

/** A figure as a token in the text. */
export function tokenOf({ key, value, date }: LinkedFigure): string {
  return `{{${key}|${value ?? ''}|${date}}}`
}
