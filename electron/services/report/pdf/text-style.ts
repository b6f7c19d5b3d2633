import type { FontFamily } from './fonts'

/**
 * Text properties, inherited by the nodes below. Sizes in points; `lineHeight` is a factor of the font's own height (use `type()` of
 * theme.ts).
 */
export interface TextStyle {
  font?: FontFamily
  fontSize?: number
  lineHeight?: number
  bold?: boolean
  italics?: boolean
  color?: string
  alignment?: 'left' | 'right' | 'center' | 'justify'
  characterSpacing?: number
  noWrap?: boolean
  sup?: boolean
  decoration?: 'underline'
  fillColor?: string
}
