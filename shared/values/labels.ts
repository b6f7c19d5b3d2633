/** A header or label normalised for matching: case, accents, spaces, underscores and kinds of apostrophe are folded. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s_\u00A0\u202F\uFEFF]+/g, ' ')
    .trim()
    .replace(/ ?:$/, '')
}
