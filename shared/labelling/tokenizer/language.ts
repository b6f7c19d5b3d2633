import type { TextLanguage } from '#shared/model/vocabulary'
import { normalise } from './stems'

const MARKERS: Record<TextLanguage, Set<string>> = {
  fr: new Set(
    'le la les un une des du de et est sont dans pour avec sur pas ce cette ces qui que quoi nous vous je tu il elle ils elles au aux en par plus mais ou où ne se sa son ses mon ma mes notre nos votre vos leur leurs on été être avoir ai avons fait faire comme si tout tous très bien merci depuis chez hier demain aussi entre sans jour ans avant après quand donc leur bonne bon bravo aujourd'.split(
      ' ',
    ),
  ),
  en: new Set(
    "the a an and is are in for with on not this that these those who which we you i he she they to of at by more but or be been have has had do does did it it's its my your our their his her from as if all very well thanks thank since yesterday tomorrow also between without day years before after when so what how will would can could just about up out one".split(
      ' ',
    ),
  ),
}
const ACCENTED = /[àâçéèêëîïôùûœ]/

/** Vote of a lower-case word: above zero speaks for French, below for English (stop words and accents). */
export function voteOf(word: string): number {
  const french = MARKERS.fr.has(word.replace(/'.*$/, '')) || /^(?:l|d|j|qu|c|n|s|m)'/.test(word)
  return (french ? 1 : 0) - (MARKERS.en.has(word) ? 1 : 0) + (ACCENTED.test(word) ? 0.5 : 0)
}

/** The language with the majority of the words' votes; `fallback` if there is none. */
export function languageOf(vote: number, fallback: TextLanguage): TextLanguage {
  if (vote === 0) return fallback
  return vote > 0 ? 'fr' : 'en'
}

/** Language of a text by the vote of its words; `fallback` where there is no majority. */
export function detectLanguage(text: string, fallback: TextLanguage): TextLanguage {
  const words =
    normalise(text)
      .toLowerCase()
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  return languageOf(
    words.reduce((sum, word) => sum + voteOf(word), 0),
    fallback,
  )
}
