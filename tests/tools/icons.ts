import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from './browser'

const FOLDER = new URL('../../resources/icons/', import.meta.url).pathname

// npx tsx tests/tools/icons.ts: renders the installers' icon from its drawing; electron-builder turns it into .ico and .icns.
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(FOLDER, 'icon.svg'), 'utf8')}`,
  )
  await page.screenshot({ path: join(FOLDER, 'icon.png'), omitBackground: true })
} finally {
  await browser.close()
}
