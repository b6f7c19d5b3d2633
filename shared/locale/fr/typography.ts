const NBSP = '\u00a0'
const THIN = '\u202f'
const UNITS = 'h|j|s|min|ms|km|kg|Mo|Ko|Go|ans?|mois|jours?|semaines?|points?|€|k€|M€'

// Imprimerie nationale: thin space before ; ! ?, full no-break space before : % » and after «.
/** One of our texts with no-break spaces, guillemets, digits grouped in threes, and elision before names (d’Étienne). */
export function typography(text: string): string {
  return text
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${THIN}`)
    .replace(/[ \u00a0\u202f]+(?=[;!?])/g, THIN)
    .replace(/([\p{L}\d)»\uE001])(?=[!?]+(?:[\s\u00a0\u202f»]|$))/gu, `$1${THIN}`)
    .replace(/[ \u202f\u00a0]+(?=[:»](?:[\s\u00a0\u202f.,;)]|$))/g, NBSP)
    .replace(/«[ \u202f\u00a0]*/g, `«${NBSP}`)
    .replace(/([^\s\u00a0\u202f])»/g, `$1${NBSP}»`)
    .replace(/[ \u202f]+%/g, `${NBSP}%`)
    .replace(/(\d)%/g, `$1${NBSP}%`)
    .replace(new RegExp(`(\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), `$1${NBSP}`)
    .replace(/\bn° (?=\d)/g, `n°${NBSP}`)
    .replace(/(?<![\p{L}’])([Dd]|[Qq]u)e (?=[\uE003AEIOUÀÂÉÈÊËÎÏÔÖÛÜŒÆ])/gu, '$1’')
}

/**
 * A quoted text: a single plain space before high punctuation or inside guillemets becomes a no-break space, so that no line starts with
 * punctuation.
 */
export function quotation(text: string): string {
  return text
    .replace(/(?<=\S) (?=[;!?])/g, THIN)
    .replace(/(?<=\S) (?=[:»])/g, NBSP)
    .replace(/(?<=\d) (?=%)/g, NBSP)
    .replace(/(?<=«) (?=\S)/g, NBSP)
}

const FIRST =
  /(?<![\d.,])1(?=\s(?:janv\.|janvier|févr\.|février|mars|avr\.|avril|mai|juin|juil\.|juillet|août|sept\.|septembre|oct\.|octobre|nov\.|novembre|déc\.|décembre)(?!\p{L}))/gu

/** The first of a month as an ordinal, which the platform's dates do not provide. */
export function dates(text: string): string {
  return text.replace(FIRST, '1er')
}
