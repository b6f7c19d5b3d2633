/** Texts by key, nested as deep as the JSON files are. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** What a language of the interface and the report asks for besides its texts. */
export interface LocaleDefinition {
  /** BCP 47, for the numbers, dates and lists of the platform. */
  tag: string
  /** Its own name, as people who read it write it. */
  name: string
  /** A text of ours, typographically right. */
  typography: (text: string) => string
  /** A text of somebody else: every character stays, only where lines may break changes. */
  quotation: (text: string) => string
  /** What the dates of the platform get wrong. */
  dates: (text: string) => string
}
