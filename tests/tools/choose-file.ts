import type { FileChooser, Page } from '@playwright/test'
import { expectPage } from './expect-page'

type Files = Parameters<FileChooser['setFiles']>[0]

/** Answers a file dialog. The listener must be registered before the dialog opens. */
export async function chooseFile(page: Page, files: Files, ask: () => Promise<unknown>): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // An error in `ask` is reported as itself.
  chooser.catch(() => {})
  await ask()
  await (await chooser).setFiles(files)
}

/** Gives files to a client's data screen. */
export async function giveFiles(page: Page, ...files: string[]): Promise<void> {
  await chooseFile(page, files, () => page.getByRole('button', { name: 'des fichiers', exact: true }).click())
}

/** Restores a client from its file, through the command palette on the client list. */
export async function restoreFile(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('textbox').fill('Restaurer un fichier')
  const action = palette.locator('[data-action]')
  await expectPage(action).toHaveCount(1)
  await expectPage(action).toContainText('Restaurer')
  await chooseFile(page, file, () => palette.getByRole('textbox').press('Enter'))
}
