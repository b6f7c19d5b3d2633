import { describe, test } from 'vitest'
import { journeys } from './journeys'
import { launchElectron, noElectron } from './launch'

const reason = noElectron()

if (reason === null) {
  describe('the built bundles in real Electron', () => {
    journeys(launchElectron)
  })
} else {
  process.stderr.write(`${reason}\n`)
  test.skip(reason)
}
