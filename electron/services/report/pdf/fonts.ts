import { resourcePath } from '#services/resources'

/**
 * The registered families: `Serif` for prose, `Title` (one weight, Latin only) for titles, `Sans` and `Sans Medium` for figures, tables,
 * captions and charts.
 */
export type FontFamily = 'Serif' | 'Title' | 'Sans' | 'Sans Medium'

/** The fonts of one family as pdfmake takes them: absolute paths of TrueType files. */
export interface FontFaces {
  normal: string
  bold: string
  italics: string
  bolditalics: string
}

/** Every family the report may use; a weight without its own file falls back to the nearest one, so that no text can fail. */
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

/** The fonts any text may be set in: all but the title font, which has only Latin letters. */
export const FULL_FONT_FILES: readonly string[] = FONT_FILES.filter((file) => file !== FONTS.Title.normal)

/** OpenType features always enabled, by the font's PostScript name: the serifs get proportional figures; Plex is tabular by default. */
export function featuresOf(postscriptName: string): string[] {
  return postscriptName.startsWith('IBMPlex') ? [] : ['lnum', 'pnum']
}

function family(normal: string, bold: string, italics: string): FontFaces {
  const file = (name: string): string => resourcePath('fonts', `${name}.ttf`)
  return { normal: file(normal), bold: file(bold), italics: file(italics), bolditalics: file(bold) }
}
