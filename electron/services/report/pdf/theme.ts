import type { TextStyle } from './text-style'

/** Points per CSS pixel: the design is drawn at 96 dpi. */
export const PX = 0.75

/** A4 portrait in points. The content starts below the running head and ends above the foot. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  margins: { left: 68 * PX, top: 109 * PX, right: 68 * PX, bottom: 74 * PX },
} as const

/** Width of the text block in points. */
export const CONTENT_WIDTH = PAGE.width - PAGE.margins.left - PAGE.margins.right

/** Maximum height of a drawing on a page, in points. */
export const MAX_HEIGHT = PAGE.height - PAGE.margins.top - PAGE.margins.bottom

/** The design tokens of the light theme: `mark` for bars and lines, `soft` for tints, the plain name for text. */
export const COLORS = {
  white: '#FFFFFF',
  surface2: '#F8F9FA',
  track: '#ECEDEE',
  line: '#E3E6E9',
  line2: '#CDD2D7',
  lineControl: '#858E98',
  text: '#15191D',
  text2: '#47505A',
  text3: '#5F6973',
  infl: '#22509F',
  inflMark: '#2052B4',
  inflSoft: '#E7EEF9',
  aud: '#835500',
  audMark: '#BD891F',
  audSoft: '#FAF1DF',
  auth: '#0B6650',
  authMark: '#248A6B',
  authSoft: '#E0F2EC',
  quiet: '#525C66',
  quietMark: '#8A939D',
  quietSoft: '#EDEFF2',
  neg: '#AD2A20',
  negMark: '#CB4335',
  negSoft: '#FBEAE8',
  person: '#34404B',
  personMark: '#4A5763',
  personSoft: '#E6E9EC',
  page: '#7A3E82',
  pageMark: '#9C5AA6',
  pageSoft: '#F4E9F5',
  others: '#DDE1E5',
  c1: '#2052B4',
  c2: '#BD891F',
  c3: '#248A6B',
  c4: '#85316D',
  c5: '#2F9AC8',
  c6: '#262E38',
  /** The default white-label accent; never used for data. */
  accent: '#7B2D3B',
} as const

/** Height of a font in em (ascender to descender), which pdfmake's lineHeight multiplies. */
const FACE_HEIGHT = { Serif: 1.371, Title: 1.371, Sans: 1.3, 'Sans Medium': 1.3 } as const

/** Size and line height as in CSS, `font: size/line` in px of the design. */
export function type(font: keyof typeof FACE_HEIGHT, size: number, line: number): TextStyle {
  return { font, fontSize: size * PX, lineHeight: line / size / FACE_HEIGHT[font] }
}

/** Letter spacing in points, from em at a size in px. */
function tracking(em: number, size: number): number {
  return em * size * PX
}

/** Superscripts (1er): their size relative to the line's, and their rise above the baseline in em. */
export const SUPERIOR_SIZE = 0.7
export const SUPERIOR_RAISE = 0.38

/** The report's type scale. */
export const STYLES = {
  cover: { ...type('Title', 60, 80), bold: true, characterSpacing: tracking(-0.024, 60) },
  title: { ...type('Title', 34, 41), bold: true, characterSpacing: tracking(-0.014, 34) },
  eyebrow: { ...type('Sans Medium', 13, 18), color: COLORS.infl },
  lede: { ...type('Serif', 16, 25), color: COLORS.text2 },
  h2: { ...type('Serif', 17, 23), bold: true, characterSpacing: tracking(-0.004, 17) },
  h3: { ...type('Serif', 15.5, 21), bold: true, characterSpacing: tracking(-0.004, 15.5) },
  body: { ...type('Serif', 13.5, 20) },
  finding: { ...type('Serif', 14, 20) },
  detail: { ...type('Serif', 13.5, 19), color: COLORS.text2 },
  figure: { ...type('Title', 25, 28), bold: true, characterSpacing: tracking(-0.015, 25) },
  index: { ...type('Sans', 34, 38), bold: true, characterSpacing: tracking(-0.02, 34) },
  score: { ...type('Sans', 26, 30), bold: true, characterSpacing: tracking(-0.015, 26) },
  table: { ...type('Sans', 12, 17) },
  tableHead: { ...type('Sans', 12, 17), color: COLORS.text3, noWrap: true },
  cellTitle: { ...type('Sans', 13, 18), bold: true },
  meta: { ...type('Sans', 11.5, 16), color: COLORS.text3 },
  note: { ...type('Sans', 11.5, 17), color: COLORS.text3 },
  caption: { ...type('Sans', 11.5, 16), color: COLORS.text3 },
  ui: { ...type('Sans', 12, 17) },
  medium: { ...type('Sans Medium', 12, 16) },
  verdict: { ...type('Sans', 15, 20), bold: true },
} as const satisfies Record<string, TextStyle>

/** The name of a style in the type scale. */
export type StyleName = keyof typeof STYLES

/** The default text style. */
export const DEFAULT_STYLE: TextStyle = { ...type('Serif', 13.5, 20), color: COLORS.text }
