/** The platform's formatters for one locale. */
export interface Formats {
  number: (options?: Intl.NumberFormatOptions) => Intl.NumberFormat
  date: (options?: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat
  plural: (options?: Intl.PluralRulesOptions) => Intl.PluralRules
  list: (options?: Intl.ListFormatOptions) => Intl.ListFormat
}

/** Shared formatters: creating one takes a hundred times longer than using it. */
export const formatsOf = once((locale: string): Formats => ({
  number: once((options) => new Intl.NumberFormat(locale, options)),
  date: once((options) => new Intl.DateTimeFormat(locale, options)),
  plural: once((options) => new Intl.PluralRules(locale, options)),
  list: once((options) => new Intl.ListFormat(locale, options)),
}))

function once<A, R>(make: (asked: A) => R): (asked: A) => R {
  const made = new Map<string, R>()
  return (asked) => {
    const key = asked === undefined ? '' : JSON.stringify(asked)
    const known = made.get(key)
    if (known !== undefined) return known
    const result = make(asked)
    made.set(key, result)
    return result
  }
}
