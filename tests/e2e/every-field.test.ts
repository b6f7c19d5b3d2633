import type { Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, openSample, type OpenApp } from './app'
import { expectPage } from '../tools/expect-page'

/** A form: how to come to it, and where its fields stand. */
interface Form {
  name: string
  address: string
  open: (page: Page) => Promise<void>
  fields: string
}

const pane = (name: string): Form => ({
  name: `Données, ${name}`,
  address: 'data',
  open: (page) => page.getByRole('button', { name, exact: true }).click(),
  fields: '.pad .data-form',
})

const FORMS: readonly Form[] = [
  pane('Client'),
  pane('Observer'),
  {
    name: 'a section of the report',
    address: 'report',
    open: (page) => page.getByRole('button', { name: 'Synthèse', exact: true }).click(),
    fields: '.report-doc',
  },
  { name: 'the white label of a report', address: 'report', open: async () => {}, fields: '.report-white' },
]

describe('every field of a form', () => {
  let app: OpenApp
  let client: string

  beforeAll(async () => {
    app = await openApp()
    client = await openSample(app)
  })
  afterAll(() => app.close())

  test.each(FORMS)('is typed into and read back after a reload: $name', async (form) => {
    const { page } = app
    const root = await arrive(form)
    const before = await texts(root)
    const count = await inputs(root).count()
    expect(count).toBeGreaterThan(1)
    for (let index = 0; index < count; index++) await type(inputs(root).nth(index), index)
    await page.locator('h1').first().click()
    const typed = await texts(root)
    // Every field has taken what was typed: none is as it was.
    expect(typed.filter(({ value }, index) => value === before[index]?.value)).toEqual([])
    await page.waitForFunction(
      () => !Object.keys(localStorage).some((key) => key.startsWith('aplomb.unsaved.')),
    )
    await page.reload()
    await arrive(form)
    await expectPage.poll(() => texts(root)).toEqual(typed)
  })

  test('the new settings of the consultant are read back too', async () => {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/settings`)
    const root = page.locator('.settings-fields')
    await expectPage(root).toBeVisible()
    const count = await inputs(root).count()
    for (let index = 0; index < count; index++) await type(inputs(root).nth(index), index)
    await page.locator('h1').first().click()
    const typed = await texts(root)
    await page.waitForFunction(
      () => !Object.keys(localStorage).some((key) => key.startsWith('aplomb.unsaved.')),
    )
    await page.reload()
    await expectPage.poll(() => texts(root)).toEqual(typed)
    expect(typed.filter(({ value }) => value === '')).toEqual([])
  })

  async function arrive({ address, open, fields }: Form): Promise<Locator> {
    const { page } = app
    await page.goto(`${app.shell.origin}/#/c/${client}/${address}`)
    await expectPage(page.locator('h1').first()).toBeVisible()
    await open(page)
    const root = page.locator(fields).first()
    await expectPage(root).toBeVisible()
    return root
  }
})

/** The fields that are typed into; a choice from a list and the field of an "add" form are none. */
function inputs(root: Locator): Locator {
  return root
    .locator('input, textarea, [role="textbox"]')
    .locator('visible=true')
    .and(
      root
        .page()
        .locator(
          ':not([type="checkbox"], [type="radio"], [type="color"], [type="file"], [type="date"], [type="search"], .mantine-Select-root *, .data-add *, .findings *)',
        ),
    )
}

async function type(field: Locator, index: number): Promise<void> {
  const kind = await field.evaluate((element) =>
    element.closest('.mantine-TagsInput-root')
      ? 'words'
      : element.parentElement?.querySelector('input[type="date"]')
        ? 'day'
        : element.getAttribute('inputmode') === 'numeric'
          ? 'count'
          : 'text',
  )
  await field.fill(kind === 'day' ? '03/11/2026' : kind === 'count' ? String(20 + index) : `typed ${index}`)
  if (kind === 'words') await field.press('Enter')
}

/** The label of each field and what it holds, words of a list included. */
async function texts(root: Locator): Promise<{ label: string; value: string }[]> {
  return inputs(root).evaluateAll((elements) =>
    elements.map((element) => {
      const field = element as HTMLInputElement
      const words = [
        ...(field.closest('.mantine-TagsInput-root')?.querySelectorAll('.mantine-Pill-label') ?? []),
      ]
      return {
        label: field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '',
        value:
          field.value === undefined
            ? (field.textContent ?? '')
            : [...words.map((word) => word.textContent), field.value].join(' '),
      }
    }),
  )
}
