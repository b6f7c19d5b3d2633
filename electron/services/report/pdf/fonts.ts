import { resourcePath } from '#services/resources'

/** Names of the registered families: `Serif` for prose, `Title` (one weight, Latin only) for titles, `Sans` and `Sans Medium` for figures, tables, captions and charts. */
export type FontFamily = 'Serif' | 'Title' | 'Sans' | 'Sans Medium'

/** The faces of one family as pdfmake wants them: absolute paths of TrueType files. */
export interface FontFaces {
  normal: string
  bold: string
  italics: string
  bolditalics: string
}

/** Every family the report may name; weights without a file of their own fall back on the nearest face, so no text can fail. */
export const FONTS: Readonly<Record<FontFamily, FontFaces>> = {
  Serif: family('SourceSerif4-Regular', 'SourceSerif4-SemiBold', 'SourceSerif4-Italic'),
  Title: family('AplombTitles-SemiBold', 'AplombTitles-SemiBold', 'AplombTitles-SemiBold'),
  Sans: family('IBMPlexSans-Regular', 'IBMPlexSans-SemiBold', 'IBMPlexSans-Regular'),
  'Sans Medium': family('IBMPlexSans-Medium', 'IBMPlexSans-SemiBold', 'IBMPlexSans-Medium'),
}

/** The distinct font files, in a fixed order. */
export const FONT_FILES: readonly string[] = [
  ...new Set(Object.values(FONTS).flatMap((faces) => [faces.normal, faces.bold, faces.italics])),
].toSorted()

/** The faces every text may be printed in: all but the title cut, which has Latin letters only. */
export const FULL_FONT_FILES: readonly string[] = FONT_FILES.filter((file) => file !== FONTS.Title.normal)

/** OpenType features always on for a face, by its PostScript name: the serifs set figures proportionally, Plex is tabular by itself. */
export function featuresOf(postscriptName: string): string[] {
  return postscriptName.startsWith('IBMPlex') ? [] : ['lnum', 'pnum']
}

function family(normal: string, bold: string, italics: string): FontFaces {
  const file = (name: string): string => resourcePath('fonts', `${name}.ttf`)
  return { normal: file(normal), bold: file(bold), italics: file(italics), bolditalics: file(bold) }
}
