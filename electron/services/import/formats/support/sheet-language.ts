import { foldLabel } from '#shared/values/labels'
import type { Sheet } from '../../read/table'
import { topRows } from './sheets'

/** Words of each language in the names and headers of an export, folded; one that two of them use counts for both, and the others decide. */
const TELLING = {
  en: /\b(discovery|followers|top posts|reached|overall|company|job|created|organic|visitors|update|likes|views|date range|page)\b/,
  fr: /\b(decouverte|abonnes|meilleurs|membres|nouveaux|donnees|organiques?|publie|publication|lien|taux|titre|visiteurs|secteurs?|partages?|clics|vues|lieux?)\b/,
  pt: /\b(descoberta|engajamento|seguidores|publicacoes|membros|dados|organicas?|impressoes|cliques|reacoes|taxa|visitantes|localidades?|data|novos|funcao|nivel|setor|tamanho|vagas)\b/,
  it: /\b(scoperta|interesse|post principali|utenti|raggiunti|azienda|aziende|qualific\w*|localita|anzianita|settor\w*|dati|impressioni|nuovi|visualizzazioni|reazioni|commenti|diffusioni post|follower|data|panoramica|visitator\w*|funzione|dimensioni)\b/,
  es: /\b(descubrimiento|publicaciones|miembros|alcanzados|datos|tamano|empresa|ubicacion\w*|puestos?|antiguedad|impresiones|nuevos|fecha|reacciones|comentarios|interacciones|seguidores|visitantes|resumen|visualizaciones|sector|laboral)\b/,
  de: /\b(entdeckung|beitrag|beitrage|mitglieder|erreicht\w*|unternehmen\w*|standorte?|karrierestufe|branchen?|datum|reaktionen|kommentare|impressionen|follower|besucher\w*|seitenaufrufe|tatigkeitsbereich|neue|gesamt|insgesamt)\b/,
  nl: /\b(volgers|statistieken|bijdragen|datum|bezoekers|branche|bedrijfsgrootte|functie|locatie)\b/,
} as const

/** The language of an account's export, recognised by sheet names and headers; null if no word decides. */
export function sheetLanguage(sheets: readonly Sheet[]): string | null {
  const texts = sheets
    .flatMap((sheet) => [sheet.name, ...topRows(sheet).flatMap((row) => row.cells.filter(isShort))])
    .map(foldLabel)
  let best: string | null = null
  let most = 0
  for (const [language, words] of Object.entries(TELLING)) {
    const hits = texts.filter((text) => words.test(text)).length
    if (hits > most) [best, most] = [language, hits]
  }
  return best
}

function isShort(text: string): boolean {
  return text.length <= 60 && !text.includes('://')
}
