import type { Language } from './words'

const MARKERS: Record<Language, Set<string>> = {
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

/** Language of a text by a vote of stop words and accents over its lower-case words; `fallback` where there is no majority. */
export function detectLanguage(words: readonly string[], fallback: Language): Language {
  let vote = 0
  for (const word of words) {
    const bare = word.includes("'") ? word.slice(0, word.indexOf("'")) : word
    if (MARKERS.fr.has(bare) || /^(?:l|d|j|qu|c|n|s|m)'/.test(word)) vote++
    if (MARKERS.en.has(word)) vote--
    if (ACCENTED.test(word)) vote += 0.5
  }
  if (vote === 0) return fallback
  return vote > 0 ? 'fr' : 'en'
}
