import { RowError } from '#shared/model/app-error'
import type { DealStage } from '#shared/model/vocabulary'
import type { OutcomeExtract } from '#shared/records/extract'
import { foldLabel } from '#shared/values/labels'
import { currencyOf } from './money'
import type { Reading } from './reading'
import type { ToolRow } from './tool-table'

/** A deal with what only its reading needs: whether its own day was told, its number, and the stage whose words say nothing known. */
export type TakenDeal = OutcomeExtract & { dated: boolean; number: string; unreadStage?: string | null }

/** Stages that are named in one warning. */
const MOST_STAGES = 8

/** Columns that the deals of any sales tool have. */
export type DealColumn = 'id' | 'name' | 'status' | 'amount' | 'currency' | 'created' | 'won' | 'source'

/**
 * A deal as a result with its stage: won is a deal on the day it was won; anything else, lost ones too, is an opportunity on the day it was
 * created, which is the day the contact led to something. A won deal without a closing day takes the day it was created,
 * and the file gets a warning. Throws `required` where the day to take is blank.
 */
export function dealOf<Column extends string>(
  tool: string,
  row: ToolRow<Column | DealColumn>,
  state: DealStage,
): TakenDeal {
  const won = state === 'won' ? row.day('won') : null
  const date = won ?? row.day('created')
  if (date === null)
    throw new RowError('required', { column: row.title(state === 'won' ? 'won' : 'created') })
  const { value, currency } = row.money('amount')
  return {
    date,
    kind: state === 'won' ? 'deal' : 'opportunity',
    stage: state,
    label: row.text('name'),
    value,
    currency: currencyOf(row.text('currency')) ?? currency,
    declaredSource: row.text('source') || null,
    postUrl: null,
    ref: `${tool}:${refOf(row)}`,
    dated: state !== 'won' || won !== null,
    number: row.text('id'),
  }
}

/** The number of the deal, else its name and the day it was created. */
function refOf<Column extends string>(row: ToolRow<Column | DealColumn>): string {
  const id = row.text('id')
  return id === '' ? `${row.text('name')}|${row.day('created') ?? ''}` : id
}

/** Of two rows of the same deal the one that has come further, then that of the higher amount. */
function further(one: OutcomeExtract, other: OutcomeExtract): OutcomeExtract {
  const [a, b] = [one, other].map(({ stage }) => STAGES.indexOf(stage ?? 'open')) as [number, number]
  if (a !== b) return a > b ? one : other
  return (other.value ?? -1) > (one.value ?? -1) ? other : one
}

const STAGES: readonly DealStage[] = ['open', 'lost', 'won']

/**
 * Gathers deals, each once: by its number, else by its name, day, amount and stage; `end` tells how many won ones took the day they were
 * created, and which stages were not understood.
 */
export function dealTaker(): {
  take: (reading: Reading, deal: TakenDeal) => void
  end: (reading: Reading) => void
} {
  const undated = new WeakMap<Reading, number>()
  const numbered = new WeakMap<Reading, Map<string, number>>()
  const unread = new WeakMap<Reading, string[]>()
  return {
    take(reading, { dated, number, unreadStage, ...outcome }) {
      const { outcomes } = reading.extract
      const known = numbered.get(reading) ?? new Map<string, number>()
      numbered.set(reading, known)
      const { label, date, value, stage } = outcome
      const key = number || (label === '' ? '' : JSON.stringify([label, date, value, stage]))
      const place = key === '' ? undefined : known.get(key)
      if (place !== undefined) {
        // A report with a row per product or contact has the same deal in each.
        outcomes[place] = further(outcomes[place]!, outcome)
        reading.count('rowsRepeated')
        return
      }
      if (key !== '') known.set(key, outcomes.length)
      outcomes.push(outcome)
      if (unreadStage) unread.set(reading, [...(unread.get(reading) ?? []), unreadStage])
      if (!dated) undated.set(reading, (undated.get(reading) ?? 0) + 1)
    },
    end(reading) {
      const count = undated.get(reading) ?? 0
      if (count > 0) reading.warn('wonDateUnknown', { count })
      const stages = unread.get(reading) ?? []
      if (stages.length > 0) {
        const named = [...new Set(stages)].slice(0, MOST_STAGES)
        reading.warn('stagesUnread', { count: stages.length, stages: named })
      }
    },
  }
}

/** Words of a deal that ended without a contract, whatever else its stage says. */
const LOST =
  /\b(lost|perdue?s?|lose|abandon\w*|refuse\w*|rejet\w*|rejected|declined?|annule\w*|cancel+ed|dead|disqualif\w*|unqualified|sans suite|verloren|perdid[oa]s?|pers[oaie]|abgelehnt|abgesagt|storniert|rechazad[oa]s?|cancelad[oa]s?|anulad[oa]s?|recusad[oa]s?|rejeitad[oa]s?|rifiutat[oaie]|annullat[oaie]|afgewezen|geannuleerd|reversed|refund\w*|rembours\w*|resili\w*|terminated|churn\w*|withdrawn|duplicat\w*|doublons?|elsewhere|ailleurs|anderswo|en otro sitio|altrove|elders|(?:by|to|par|por|(?<!face )an?|al|durch|von|d[ae](?:l|ll[ao']?|i|gli)?|door) ?(?:(?:an?|the|another|une?|la|le|l'|el|den|die|einen?|il|een|de) ?)?(?:compet\w*|rivals?|concurren\w*|concorren\w*|konkurren\w*|wettbewerb\w*|mitbewerb\w*))\b/
/** Who else won: "competitor won", "le concurrent a gagné", "signed with another". A competition that was won is ours. */
const WON_BY_OTHERS =
  /\b(?:(?:competitors?|the competition|rivals?) (?:has |have )?won|(?:concurren\w*|concorren\w*|konkurren\w*|wettbewerb\w*|mitbewerb\w*|competidor\w*) (?:l'|nous |la |le |ha |han |a |ont |hat |haben |heeft )*(?:gagne|remporte|gewonnen|ganado|vinto|ganhou|ganho)|(?:won|gagne(?:e|es|s)?|remportee?s?|signe(?:e|es|s)?|signed|gewonnen|ganad[oa]s?|vint[oaie]|ganh[oa]s?) (?:over )?(?:by|to|with|par|a|avec|por|von|an|da|door) (?:(?:an?|the|un|une|d'|einen?|einem|een) )?(?:others?|another|someone else|somebody else|autres?|anderen?|anderem|otr[oa]s?|altr[oi]|outr[oa]s?))\b/
/** Stages that are still open although their words suggest the end. */
const PENDING =
  /\b(not yet|yet to|pas encore|noch nicht|nog niet|non ancora|todavia no|aun no|ainda nao|to be|about to|almost|nearly|virtually|soon|verbal\w*|oral(?:e|ly|ement)?|unconfirmed|expected|presque|quasi(?:ment)?|bientot|a (?=signer\b|gagner\b|conclure\b|confirmer\b|valider\b)|probab\w*|likely|peut-etre|maybe|should|fast(?= (?:gewonnen|unterschrieben|unterzeichnet|abgeschlossen|sicher)\b)|beinahe|mundlich\w*|bijna|casi)\b|\?/
/** What a decision still waits for. A deal that waits for an invoice is decided. */
const AWAITED =
  'signature|counter ?-?signature|contre ?-?signature|confirmation|approval|validation|decision|accord|unterschrift|bestatigung|firma|confirmacion|conferma|assinatura|handtekening'
const AWAITING = new RegExp(
  `\\b(?:pending|awaiting|waiting (?:for|on)|en attente (?:de |d')|wartet auf|pendiente de|in attesa di|aguardando|wacht op) ?(?:\\w+ ){0,2}(?:${AWAITED})\\b|\\b(?:${AWAITED}) (?:is )?(?:pending|awaited|en attente|attendue|ausstehend|pendiente|pendente)\\b|\\bpending\\W*$`,
)
/** A probability between nothing and all. */
const LIKELIHOOD = /(?<!\d)[1-9]\d? ?%/
const CLOSING =
  'won|gagne(?:e|es|s)?|remportee?s?|signe(?:e|es|s)?|signed|accepte(?:e|es|s)?|accepted|retenue?s?|conclue?s?|sold|vendue?s?|gewonnen|ganad[oa]s?|ganh[oa]s?|vint[oaie]|adjudicad[oa]s?|aggiudicat[oaie]|' +
  'unterschrieben|unterzeichnet|erteilt|angenommen|verkauft|firmad[oa]s?|aceptad[oa]s?|vendid[oa]s?|assinad[oa]s?|aceit[oae]s?|firmat[oaie]|accettat[oaie]|vendut[oaie]|getekend|ondertekend|geaccepteerd|verkocht'
/** The end of a deal denied: "not won", "pas gagné", "won’t proceed", "non interested". */
const DENIED = new RegExp(
  `\\b(?:not|nothing|none|nobody|no|non|pas|jamais|never|without|nicht|kein\\w*|nie|niet|geen|nooit|nao|nunca|mai|unlikely to be|n'a pas ete)(?: \\w+){0,1} (?:${CLOSING}|qualified|qualifie(?:e|es|s)?|interested|interesse(?:e|es|s)?|interest|interet|a fit|going ahead|go|deal|sale|budget|buy|proceed\\w*)\\b|\\b(?:won'?t|will not|wird nicht)\\b|\\bno[- ]go\\b|\\bsans (?:interet|budget)\\b`,
)
/** Words that say nothing but won, and those that do so only where no other thing is named (a signed NDA is no deal). */
const WON =
  /\b(won|closedwon|gagne(?:e|es|s)?|remportee?s?|adjudicad[oa]s?|aggiudicat[oaie]|gewonnen|ganad[oa]s?|ganh[oa]s?|vint[oaie])\b/
/** Won by somebody who is not named among us, or only won over: the words do not say whose deal it is. */
const WHOSE =
  /\b(?:won|gagne(?:e|es|s)?|remportee?s?|gewonnen|ganad[oa]s?|vint[oaie]|ganh[oa]s?) (?:over\b(?! (?:the |an? |two |three |\d+ )?(?:compet|rival|others?\b))|(?:by|par|von|durch|por|da|dal|door) (?!(?:us|nous|uns|nosotros|noi|ons|me|moi|mir|phone|telephone|mail|e-mail|email|visio|video|referral|recommandation|default|defaut|tender|appel)\b))/
const SIGNED = new RegExp(
  `^(?:(?:deal|closed?|ferme(?:e|es|s)?|cloture(?:e|es|s)?|affaire|devis|contrat|contract|proposal|proposition|quote|commande|order|vente|offre|offer|auftrag|vertrag|angebot|contrato|pedido|propuesta|oferta|presupuesto|proposta|contratto|offerta|ordine|preventivo|offerte|opdracht|bestelling|client|customer|stage|etape|\\d+|[-–:./()]|est|is|and|et|%)\\s*)*(?:${CLOSING})(?:\\s*(?:[-–:./()!✓✅🎉]|deal|affaire|contrat|contract|\\d+|%))*$`,
  'u',
)

/** An order that has come in is a deal, whatever else may be received. */
const ORDERED =
  /^\W*(?:\d+\W*)?(?:(?:bon de )?commande(?: client)? (?:recue|signee?|confirmee|passee|validee)|bon de commande (?:recu|signe|valide)|(?:purchase |customer )?orders? (?:received|signed|confirmed|placed|won)|po (?:received|signed)|auftrag (?:erhalten|bestatigt|eingegangen|gewonnen)|auftragseingang|beauftragt|auftrag erteilt|zuschlag(?: erhalten)?|bestellt|pedido (?:recibido|confirmado|recebido|firmado)|ordine (?:ricevuto|confermato|firmato)|bestelling (?:ontvangen|bevestigd))\W*$/

/** How far a stage has come, by its own words: lost or a denied end before won, what is pending or says anything else is open. */
export function stateOfStage(stage: string): DealStage {
  const folded = foldLabel(stage)
  if (PENDING.test(folded) || AWAITING.test(folded)) return 'open'
  if ([LOST, DENIED, WON_BY_OTHERS].some((words) => words.test(folded))) return 'lost'
  if (LIKELIHOOD.test(folded) || WHOSE.test(folded)) return 'open'
  return WON.test(folded) || SIGNED.test(folded) || ORDERED.test(folded) ? 'won' : 'open'
}

/** Words of the steps that a deal takes before its end, and of what keeps it there. */
const STEP =
  /lead|prospect|qualif|contact|appointment|meeting|rendez|rdv|termin|demo|presentation|prasentation|discover|decouverte|propos|propuesta|offer|offre|angebot|devis|quot|presupuesto|preventivo|nego[ct]i|negozi|verhandl|trattativa|contra[tc]t?|vertrag|sent|envoye|decision|evaluat|pipeline|\bnew|nouve|\bneu|nuev|nuov|open|ouvert|offen|abiert|apert|progress|cours|commit|follow|relanc|interes|besoin|need|bedarf|analy|schedul|planifi|geplant|hold|attente|wait|pause|stall|postpon|report|nurtur|opportun|verbal|sign|closing|close plan|unterschr|firma|target|cible|approach|attempt|repons|respon|answer|antwort|no[- ]show|call|appel|visit|pilot|trial|essai|\bpoc\b|audit|review|legal|procure|buyer|bought|value|perception|\bbid\b|\brfp\b|tender|brief|intro|backlog|identif|client|customer|kunde|on-?boarding|maturation|mature|stand-?by|sleep|gel[ee]|suspend|budget|decid|etude|study|cadrage|scop|chiffrage|estimat|short-?list|soutenance|pitch|convain|convinc|recommand|recommend|formul|valid|approv|confirm|engag|discussion|echange|meet|workshop|atelier|rechercher?|research|cold|warm|hot|tiede|chaud|froid/

const UNDECIDED =
  /^(?:open|pending|in progress|ongoing|on hold|waiting|in discussion|ouverte?|en cours|en attente|en discussion|en suspens|offen|laufend|in arbeit|wartend|pendiente|abiert[oa]|en curso|apert[oa]|in corso|in attesa|abert[oa]|em andamento|pendente|lopend|in behandeling)\b/

/** True for a stage that says only that nothing is decided yet. */
export function isUndecided(stage: string): boolean {
  const folded = foldLabel(stage)
  return [UNDECIDED, PENDING, AWAITING, LIKELIHOOD].some((words) => words.test(folded))
}

/** The stage, if neither its words nor the tool's fields say how far the deal has come: a number, or a team's own name. */
export function unreadStage(stage: string, fields: { isWon: string; isClosed: string }): string | null {
  if (stage === '' || flagOf(fields.isWon) !== null || flagOf(fields.isClosed) !== null) return null
  const folded = foldLabel(stage)
  const isRead =
    stateOfStage(stage) !== 'open' ||
    (!WHOSE.test(folded) && [PENDING, AWAITING, LIKELIHOOD, STEP].some((words) => words.test(folded)))
  return isRead ? null : stage
}

/** How far a deal has come where the tool also has fields of its own for it, which no team words anew; they come before the words of the stage. */
export function stateOfFields(stage: string, fields: { isWon: string; isClosed: string }): DealStage {
  const [isWon, isClosed] = [flagOf(fields.isWon), flagOf(fields.isClosed)]
  if (isWon === true) return 'won'
  if (isClosed === false) return 'open'
  if (isWon === false && isClosed === true) return 'lost'
  const state = stateOfStage(stage)
  return isWon === false && state === 'won' ? 'open' : state
}

/** What a field of yes and no says, null where it is blank or says something else. */
function flagOf(text: string): boolean | null {
  const folded = foldLabel(text)
  if (/^(true|yes|oui|vrai|1|si|ja|sim)$/.test(folded)) return true
  return /^(false|no|non|faux|0|nein|nee|nao)$/.test(folded) ? false : null
}
