import type { Page } from '@playwright/test'

/** Text with every run of spaces, narrow and non-breaking ones too, as one plain space. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim()
}

/** The rows of a table on the screen, each as the plain texts of its cells. */
export async function cellsOf(page: Page, selector: string): Promise<string[][]> {
  const rows = await page
    .locator(`${selector} tr`)
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('th,td')].map((cell) => (cell as HTMLElement).innerText)),
    )
  return rows.map((cells) => cells.map(plain))
}
