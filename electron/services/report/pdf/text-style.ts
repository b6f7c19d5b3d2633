import type { FontFamily } from './fonts'

/** Text properties; inherited by everything below the node. Sizes in points, `lineHeight` a factor of the face's own height (use `type()` of theme.ts). */
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
