/** Texts by key, nested as deep as the JSON files are. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** What a language of the interface and the report needs besides its texts. */
export interface LocaleDefinition {
  /** BCP 47 tag for the platform's numbers, dates and lists. */
  tag: string
  /** Its name in the language itself. */
  name: string
  /** Applies the language's typography to one of our texts. */
  typography: (text: string) => string
  /** For other people's texts: keeps every character and changes only where lines may break. */
  quotation: (text: string) => string
  /** Corrects what the platform's dates get wrong. */
  dates: (text: string) => string
}
