import type { ChartTheme } from '#shared/charts/chart'
import { fromEntries } from '#shared/values/from-entries'

const NAMES: Record<keyof ChartTheme, string> = {
  text: '--text',
  text2: '--text-2',
  text3: '--text-3',
  line: '--line',
  line2: '--line-2',
  surface: '--surface',
  surface2: '--surface-2',
  infl: '--infl',
  inflMark: '--infl-mark',
  inflSoft: '--infl-soft',
  aud: '--aud',
  audMark: '--aud-mark',
  audSoft: '--aud-soft',
  auth: '--auth',
  authMark: '--auth-mark',
  authSoft: '--auth-soft',
  quiet: '--quiet',
  quietMark: '--quiet-mark',
  quietSoft: '--quiet-soft',
  person: '--person',
  page: '--page',
  pageMark: '--page-mark',
  neg: '--neg',
  others: '--line-2',
}

/** The colours of the current scheme, from the design tokens. */
export function readChartTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  return fromEntries<ChartTheme>(
    Object.entries(NAMES).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  )
}
