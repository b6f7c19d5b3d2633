import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The axe rules whose result depends only on a theme's colours. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** The axe violations on a page or a part of it; for a second theme of the same page, only the colour rules. */
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
