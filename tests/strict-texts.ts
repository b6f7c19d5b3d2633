import { unknownKey } from '#shared/locale/translator'

// A key without a text is a fault of ours: in the app it prints as itself, here it fails the test.
unknownKey.found = (key, language) => {
  throw new Error(`No text for "${key}" in ${language}`)
}
