import { analyse, type Document } from './document'
import type { LabelContext } from './labeller'
import { fold, normalise, type Language } from './words'

/** Patterns that find the brand's names, products and competitors in a text. */
export interface BrandNames {
  exact: RegExp
  /** Stem ids of the brand's name, for a name in lower case or without accents. */
  words: number[]
  products: RegExp | null
  competitors: RegExp | null
  domain: string
  handles: Set<string>
  common: boolean
}

/** Patterns of a brand; its page tells whether its name is a common word. */
export function namePatterns(
  brand: NonNullable<LabelContext['brand']>,
  language: Language,
  page: readonly Document[],
): BrandNames {
  const handles = brand.aliases.filter((alias) => alias.startsWith('@')).map((alias) => fold(alias.slice(1)))
  const names = [brand.name, ...brand.aliases.filter((alias) => !alias.startsWith('@'))].filter(Boolean)
  const lower = brand.name.toLowerCase()
  return {
    exact: anyOf(names, 'gu') ?? /(?!)/gu,
    words: analyse(brand.name, language)
      .words.filter((word) => !word.stop)
      .map((word) => word.id),
    products: anyOf(
      brand.products.filter((name) => name !== brand.name),
      'giu',
    ),
    competitors: anyOf(brand.competitors, 'gu'),
    domain: (brand.domain ?? '').replace(/^www\./, '').toLowerCase(),
    handles: new Set([...handles, fold(brand.name).replace(/\s+/g, '')]),
    common: page.some((document) =>
      new RegExp(`(?<![\\p{L}@.])${escape(lower)}(?![\\p{L}.])`, 'u').test(document.text),
    ),
  }
}

function anyOf(names: readonly string[], flags: string): RegExp | null {
  const sources = [...new Set(names.map((name) => normalise(name).trim()).filter((name) => name.length > 1))]
  if (sources.length === 0) return null
  sources.sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${sources.map(escape).join('|')})(?![\\p{L}\\p{N}])`, flags)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
