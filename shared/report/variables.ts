import type { Audit } from '#shared/model/audit'

type Named = Pick<Audit, 'client' | 'influence'>

/** What a sentence that goes from client to client may name; what this audit does not know is null. */
const VARIABLES = {
  client: ({ client }: Named) => client.person,
  employer: ({ client }: Named) => client.brand,
} as const

/** The score of the audit, printed as a figure. */
export const SCORE = 'score'

/** The names that stand for words: `{client}`, `{employer}`. */
export const WORDS = Object.keys(VARIABLES) as readonly (keyof typeof VARIABLES)[]

/** Whether a name in braces stands for something of each client. */
export function isVariable(name: string): boolean {
  return name === SCORE || WORDS.some((word) => word === name)
}

/** A name in a sentence: `{client}`, and nothing of a linked figure, which has two braces. */
const NAME = /(?<!\{)\{([A-Za-z][A-Za-z0-9.]*)\}(?!\})/g

/** The sentence with every name replaced that `of` knows; the others stay as they are written. */
export function withVariables(sentence: string, of: (name: string) => string | null): string {
  return sentence.replace(NAME, (whole, name: string) => of(name) ?? whole)
}

/** The word of an audit behind a name; null where it has none. */
export function wordFor(name: string, audit: Named): string | null {
  const known = WORDS.find((each) => each === name)
  return known ? VARIABLES[known](audit) : null
}

/** The names of a sentence that are still in it. */
export function variablesIn(sentence: string): string[] {
  return [...sentence.matchAll(NAME)].flatMap(([, name]) => name ?? [])
}
