import type { Audit } from '#shared/model/audit'

type Named = Pick<Audit, 'client' | 'influence'>

/** The variables a reusable sentence may contain; null if this audit does not know the value. */
const VARIABLES = {
  client: ({ client }: Named) => client.person,
  employer: ({ client }: Named) => client.brand,
} as const

/** The variable for the audit's score, printed as a figure. */
export const SCORE = 'score'

/** The variables that stand for words: `{client}`, `{employer}`. */
export const WORDS = Object.keys(VARIABLES) as readonly (keyof typeof VARIABLES)[]

/** Whether a name in braces is a variable. */
export function isVariable(name: string): boolean {
  return name === SCORE || WORDS.some((word) => word === name)
}

/** A variable in a sentence, such as `{client}`; linked figures have double braces and do not match. */
const NAME = /(?<!\{)\{([A-Za-z][A-Za-z0-9.]*)\}(?!\})/g

/** The sentence with every variable that `of` knows replaced; the others stay as written. */
export function withVariables(sentence: string, of: (name: string) => string | null): string {
  return sentence.replace(NAME, (whole, name: string) => of(name) ?? whole)
}

/** An audit's value for a variable; null if it has none. */
export function wordFor(name: string, audit: Named): string | null {
  const known = WORDS.find((each) => each === name)
  return known ? VARIABLES[known](audit) : null
}

/** The variables still in a sentence. */
export function variablesIn(sentence: string): string[] {
  return [...sentence.matchAll(NAME)].flatMap(([, name]) => name ?? [])
}
