import type { Page } from '@playwright/test'

/** Text with every run of white space, including narrow and no-break spaces, as one plain space. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim()
}

/** The rows of a table on the screen, as plain cell texts. */
export async function cellsOf(page: Page, selector: string): Promise<string[][]> {
  const rows = await page
    .locator(`${selector} tr`)
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('th,td')].map((cell) => (cell as HTMLElement).innerText)),
    )
  return rows.map((cells) => cells.map(plain))
}
