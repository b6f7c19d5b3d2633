import { describe, expect, test } from 'vitest'
import { noNamespace, runWithoutRoute } from './no-route'

const reason = noNamespace()

// A journey in a namespace needs rights that some systems do not give.
if (reason !== null) test.skip(`the journey without a route did not run: ${reason}`, () => undefined)

describe.skipIf(reason !== null)('where no request can leave', () => {
  const { control, tool, app } = reason === null ? runWithoutRoute() : ({} as never)

  test('a connection and a look-up of a name fail, and are counted', () => {
    expect(control.codes).not.toContain('connected')
    expect(control.codes).not.toContain('found')
    expect(control.attempts).toBeGreaterThanOrEqual(2)
  })

  test('the command line makes its audit and tries nothing', () => {
    expect(tool).toEqual({ code: 0, attempts: 0 })
  })

  test('an employer, one of its people and their exports work in the browser, and neither page nor host tries anything', () => {
    expect(app).toEqual({ problems: [], faults: '', files: ['.pdf', '.html', '.pptx', '.pdf'], attempts: 0 })
  })
})
