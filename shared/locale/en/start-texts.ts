import app from './app.json'
import common from './common.json'
import employer from './employer.json'
import errors from './errors.json'

/** What the list of clients and its failures say: the page waits for these alone before it shows something. */
export const startTexts = { app, common, employer, errors }
