import { describe, expect, it } from 'vitest'
import { MESSAGES } from '#shared/locale/messages'

/** Sentences that were found to speak like a machine, to claim more than was measured or to name one thing twice; each has a better one by now. */
const AVOIDED = {
  fr: [
    /pour cent affichages/,
    /seulement tiennent votre ligne/,
    /sortent de votre ligne/,
    /[Tt]out se passe comme si/,
    /étrangères à votre ligne/,
    /contre [\d{}a-z, ]+ par hasard/,
    /une seule a une réponse chez vous/,
    /[Bb]avarde/,
    /et c’est une force/,
    /portent votre entreprise/,
    /ne vous rejoignez/,
    /c’est vous qui la portez/,
    /elle ne vous porte pas/,
    /c’est de l’omniprésence/,
    /se demander quand vous travaillez/,
    /coupe la route/,
    /plus productives/,
    /tiennent pas à un seul pic/,
    /voilà votre socle/,
    /fausse le tableau/,
    /laisse voir l’ordinaire/,
    /de moins en moins réagir/,
    /^\{coverage, number, percent\} du référentiel/,
    /Le rang tient compte/,
    /sans gain annoncé/,
    /Où cela peut mener/,
    /autres lignes, non imprimées/,
    /sont des copies : /,
    /jamais nommés/,
    /partages? nus?\b/,
    /contenus? propres?\b/,
    /[Ss]euil propre/,
    /[Mm]arge principale/,
    /domaines? (est|sont) en cause/,
    /\(alpha \{/,
    /interactions? médianes?\}/,
    /Aucun audit\} /,
  ],
  en: [
    /keep to your line, of/,
    /leave your line/,
    /is as if you spoke/,
    /this is omnipresence/,
    /wonder when you work/,
    /cuts off the first/,
    /carry your company/,
    /other than the house/,
    /closeness \{/,
    /of service to the reader/,
    /[Bb]are share/,
    /\brelays?\b/,
    /comes? back to order/,
    /hang on a single peak/,
    /speak of a link/,
    /median interactions?\}/,
    /announce the other/,
    /^\{coverage, number, percent\} of the catalogue/,
    /to see more clearly/,
    /never named/,
    /shows what is usual/,
    /\(alpha \{/,
    /service to readers/,
  ],
} as const

describe.each(['fr', 'en'] as const)('the texts in %s', (language) => {
  it.each(AVOIDED[language].map((pattern) => [pattern]))('do not say %s', (pattern) => {
    const found = [...MESSAGES[language]].filter(([, text]) => pattern.test(text)).map(([key]) => key)
    expect(found).toEqual([])
  })
})

it('call what came of the presence outcomes, in English', () => {
  const texts = [...MESSAGES.en].filter(([key]) => key.startsWith('team.') || key.startsWith('employer.'))
  expect(texts.filter(([, text]) => /\bresults?\b/i.test(text)).map(([key]) => key)).toEqual([])
})
