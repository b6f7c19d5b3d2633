import app from './app.json'
import common from './common.json'
import employer from './employer.json'
import errors from './errors.json'

/** The texts of the client list and its errors: all that the page waits for before its first screen. */
export const startTexts = { app, common, employer, errors }
