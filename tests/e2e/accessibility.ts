import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What the colours of a theme alone decide. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page, or in a part of it; of a second theme of the same page, only what its colours decide. */
export async function violations(
  page: Page,
  { within, colours = false }: { within?: string; colours?: boolean } = {},
): Promise<string[]> {
  let axe = new AxeBuilder({ page })
  if (within !== undefined) axe = axe.include(within)
  if (colours) axe = axe.withRules(COLOURS)
  const { violations: found } = await axe.analyze()
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact ?? ''} ${id}: ${html}\n${failureSummary ?? ''}`),
  )
}
