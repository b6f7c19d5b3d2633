import { monthNumber } from '../time/month-names'
import { nameWords } from './names'

/** What people call folders and sheets, and no first name. */
const NO_NAMES = new Set(
  'data donnees daten datos dati export exports archive archives linkedin stats statistiques statistics statistik analytics analyse analysis post posts publications publication publikationen beitrage results resultats ergebnisse resultados outcomes figures chiffres zahlen cifras page pages profile profil perso personal personnel private prive company entreprise brand marque firma crm hubspot salesforce pipedrive deals sales ventes clients client kunden contacts content contenu contenus inhalte social media sources source files fichiers dateien documents docs divers misc other autres old new final draft drafts brouillons copy copie backup temp tmp input inputs raw brut work travail audit report rapport reports rapports marketing communication presse press team equipe shared partage download downloads telechargements desktop bureau feuil feuille sheet tabelle hoja foglio table tableau list liste lists listes year annee jahr month mois monat week semaine quarter trimestre quartal historique history main reseaux sociaux network networks suivi tracking calendar calendrier planning editorial articles article newsletter shares comments reactions connections google drive excel csv unzipped basic complete full member membre complet sample samples test tests group groupe france europe international paris agency agence saisie saisies releve releves vente observations mesures mesure tableaux bilan bilans captures pieces jointes recu envois mails email zip xlsx mac windows kpi kpis indicateurs performances performance entrees resultat affaires opportunites leads prospects web site video videos photos images reporting extraction extractions extrait extraits import imports lots lot mise jour statistik auswertung auswertungen berichte vertrieb verkauf beitragsliste dateien ablage ordner datos ventas clientes informe informes vendite clienti basic basique completo completa statistik ssi csv utf windows macintosh doc pdf zip tsv json bak corrige corriges corrected cleaned clean propre nettoye merged fusion all tous toutes tout notes note details detail par by from de du des von of for pour the le la les et and avec with sans depuis jusqu bis since until new mes mon mi mein top overall rich saved jobs email addresses follows follow member instant reposts votes positions skills education invitations performances discovery engagement audience followers abonnes demographics single aggregate brutes brut raw vu vus vue vues seen typed saisi saisis'.split(
    ' ',
  ),
)

/** Whether the name of a folder or sheet may be a person's: one to three words that begin with capitals and are no common ones. */
export function mayBeName(text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(text) || !/\p{Ll}/u.test(text)) return false
  const words = nameWords(text.toLowerCase())
  return words.length > 0 && words.every((word) => !NO_NAMES.has(word) && monthNumber(word) === null)
}

/** Words that stand inside names. */
const PARTICLES = /^(?:de|du|des|d|von|van|der|den|da|di|del|della|la|le|el|al|ben|bin)$/i

/**
 * The name of a person that a file or folder may be called after besides common words: "Paul Martin" of `Shares - Paul Martin.csv`. Null where
 * what is left may be no name; `isSmall`: words in small letters may be one.
 */
export function nameAmong(text: string, isSmall = false): string | null {
  const stem = text.replace(/\.\w{2,4}$/, '').replace(/ ?\(\d+\)$/, '')
  const words = stem.split(/[^\p{L}\p{M}\p{N}'’.]+/u).filter((word) => word !== '')
  const isCommon = (word: string) =>
    /\p{N}|linkedin|export/iu.test(word) ||
    nameWords(word).every((each) => NO_NAMES.has(each) || monthNumber(each) !== null)
  const places = words.flatMap((word, at) => (isCommon(word) ? [] : [at]))
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  const name = words.slice(first, last + 1)
  const own = name.filter((word) => !PARTICLES.test(word))
  if (own.length > 3 || own.length !== places.filter((at) => !PARTICLES.test(words[at]!)).length) return null
  const isCapital = (word: string) => /^\p{Lu}/u.test(word) && (/\p{Ll}/u.test(word) || own.length > 1)
  const isAll = own.every((word) => isCapital(word) || isSmall) && own.some((word) => /\p{Ll}/u.test(word))
  return isAll && own.some((word) => word.length > 2) ? name.join(' ') : null
}
