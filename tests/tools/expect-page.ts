import { expect } from '@playwright/test'

/** What must come to be true of a page, however busy the machine is. */
export const expectPage = expect.configure({ timeout: 60_000 })
