import { expect } from '@playwright/test'

/** Expectations on a page, with a timeout generous enough for a busy machine. */
export const expectPage = expect.configure({ timeout: 60_000 })
