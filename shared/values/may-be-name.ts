import { monthNumber } from '../time/month-names'
import { nameWords } from './names'

/** What people call folders and sheets, and no first name. */
const NO_NAMES = new Set(
  'data donnees daten datos dati export exports archive archives linkedin stats statistiques statistics statistik analytics analyse analysis post posts publications publication publikationen beitrage results resultats ergebnisse resultados outcomes figures chiffres zahlen cifras page pages profile profil perso personal personnel private prive company entreprise brand marque firma crm hubspot salesforce pipedrive deals sales ventes clients client kunden contacts content contenu contenus inhalte social media sources source files fichiers dateien documents docs divers misc other autres old new final draft drafts brouillons copy copie backup temp tmp input inputs raw brut work travail audit report rapport reports rapports marketing communication presse press team equipe shared partage download downloads telechargements desktop bureau feuil feuille sheet tabelle hoja foglio table tableau list liste lists listes year annee jahr month mois monat week semaine quarter trimestre quartal historique history main reseaux sociaux network networks suivi tracking calendar calendrier planning editorial articles article newsletter shares comments reactions connections google drive excel csv unzipped basic complete full member membre complet sample samples test tests group groupe france europe international paris agency agence saisie saisies releve releves vente observations mesures mesure tableaux bilan bilans captures pieces jointes recu envois mails email zip xlsx mac windows kpi kpis indicateurs performances performance entrees resultat affaires opportunites leads prospects web site video videos photos images reporting extraction extractions extrait extraits import imports lots lot mise jour statistik auswertung auswertungen berichte vertrieb verkauf beitragsliste dateien ablage ordner datos ventas clientes informe informes vendite clienti'.split(
    ' ',
  ),
)

/** Whether the name of a folder or sheet may be a person's: one to three words that begin with capitals and are no common ones. */
export function mayBeName(text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}$/u.test(text) || !/\p{Ll}/u.test(text)) return false
  const words = nameWords(text.toLowerCase())
  return words.length > 0 && words.every((word) => !NO_NAMES.has(word) && monthNumber(word) === null)
}
