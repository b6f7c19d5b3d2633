import { describe, expect, it } from 'vitest'
import { detectLanguage } from '#shared/labelling/tokenizer/language'
import { countWords, fold, normalise, stems } from '#shared/labelling/tokenizer/stems'

describe('words', () => {
  it('counts own words and leaves out addresses, hashtags and mentions', () => {
    expect(
      countWords('Bonjour @camille, lisez https://exemple.example/a?b=1 et releve.example/x #paie #RH'),
    ).toBe(3)
    expect(countWords('#paie #RH @x')).toBe(0)
    expect(countWords('Aujourd’hui, l’atelier co-organise')).toBe(3)
    expect(countWords('')).toBe(0)
  })

  it('reads mathematical bold letters, no-break spaces and curly quotes as plain text', () => {
    expect(normalise('𝗕𝗼𝗻𝗷𝗼𝘂𝗿 l’été\u202f!')).toBe("Bonjour l'été !")
    expect(fold('Œuvre à Évian')).toBe('oeuvre a evian')
  })

  it('gives one stem to the forms of a word, in both languages', () => {
    expect(stems('les sauvegardes, une sauvegarde, sauvegarder', 'fr')).toEqual([
      'les',
      'sauvegard',
      'une',
      'sauvegard',
      'sauvegard',
    ])
    expect(stems("a client's backups, the backup", 'en')).toEqual(['a', 'client', 'backup', 'the', 'backup'])
    expect(stems('#MaintenancePrédictive', 'fr')).toEqual(stems('maintenance prédictive', 'fr'))
  })

  it('tells French from English, and keeps the fallback where nothing speaks', () => {
    expect(detectLanguage('Bravo à toute l’équipe pour ce beau projet', 'en')).toBe('fr')
    expect(detectLanguage('Well done to the whole team on this one', 'fr')).toBe('en')
    expect(detectLanguage('Kervane 4.2', 'fr')).toBe('fr')
    expect(detectLanguage('', 'en')).toBe('en')
  })
})
