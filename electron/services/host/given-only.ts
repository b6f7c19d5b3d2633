type Given<Options> = { [Key in keyof Options]: Exclude<Options[Key], undefined> }

/** The options without undefined values. */
export function givenOnly<Options extends object>(options: Options): Given<Options> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Given<Options>
}
