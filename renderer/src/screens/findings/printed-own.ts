import type { Audit } from '#shared/model/audit'
import type { Exhibit, Exhibits, Order, OwnAction, Plan, Planned, Wording } from '#shared/model/report-file'
import type { Language } from '#shared/model/vocabulary'
import { LANGUAGES } from '#shared/model/vocabulary'
import { TRANSLATORS } from '#renderer/i18n/languages'
import type { ActionRow, ExhibitRow, FindingRow, ReportRow } from '#renderer/store/rows'

/** The consultant's edits to findings and actions. */
export interface OwnRows {
  findings: readonly FindingRow[]
  actions: readonly ActionRow[]
  exhibits: readonly ExhibitRow[]
  ranks: ReportRow['ranks']
  leftOut: readonly string[]
}

/** The consultant's edits in the form the report takes. */
export interface PrintedOwn {
  wording: Wording
  order: Order
  plan: Plan
  exhibits: Exhibits
}

/**
 * The consultant's edits in the form the report takes, in one language. For a finding or action of the audit without words in that
 * language, the audit's own are printed; one of the consultant's own is printed in the language it was written in, so that nothing is left
 * out silently.
 */
export function printedOwn(rows: OwnRows, language: Language, audit: Pick<Audit, 'posts'>): PrintedOwn {
  const inWords = (of: 'text' | 'headline' | 'advice') =>
    byId(
      rows.findings.filter(({ own }) => own === null),
      ({ about, words }) => [about, words[language]?.[of] ?? ''],
    )
  const own = ownFindings(rows, language)
  return {
    wording: {
      findings: inWords('text'),
      headlines: inWords('headline'),
      advice: inWords('advice'),
      actions: byId(
        rows.actions.filter(({ isOwn }) => !isOwn),
        ({ about, words }) => [about, words[language] ?? ''],
      ),
      added: {
        risks: own.filter(({ side }) => side === 'risk').map(({ short }) => short),
        strengths: own.filter(({ side }) => side === 'strength').map(({ short }) => short),
        actions: ownActions(rows, language),
        findings: own.map(({ id, text, advice, category }) => ({
          id,
          text,
          category,
          ...(advice === '' ? {} : { advice }),
        })),
      },
    },
    order: { ...rows.ranks },
    plan: Object.fromEntries(
      rows.actions.filter(({ isOwn }) => !isOwn).map((row) => [row.about, planned(row)]),
    ),
    exhibits: Object.fromEntries(
      [...new Set(rows.exhibits.map(({ about }) => about))].map((about) => [
        about,
        inTime(rows.exhibits.filter((row) => row.about === about)).map((row) =>
          printedExhibit(row, language, audit),
        ),
      ]),
    ),
  }
}

/** The consultant's own findings to be printed, in the order they were added. */
export function ownFindings({ findings, leftOut }: OwnRows, language: Language) {
  return inTime(findings).flatMap(({ about, own, words }) => {
    const said = wordsIn(words, language, ({ text }) => text)
    if (!own || !said || leftOut.includes(about)) return []
    const text = said.text.trim()
    return [{ id: about, ...own, text, short: said.headline.trim() || text, advice: said.advice.trim() }]
  })
}

function ownActions({ actions, leftOut }: OwnRows, language: Language): OwnAction[] {
  return inTime(actions).flatMap((row) => {
    const text = wordsIn(row.words, language, (words) => words)
    return row.isOwn && text && !leftOut.includes(row.about)
      ? [{ id: row.about, text: text.trim(), ...planned(row) }]
      : []
  })
}

function planned({ owner, due, history }: ActionRow): Planned {
  const last = history.at(-1)
  return {
    ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
    ...(due === '' ? {} : { due }),
    ...(last && {
      status: last.status,
      on: last.at.slice(0, 10),
      ...(last.by.trim() === '' ? {} : { by: last.by.trim() }),
    }),
  }
}

function printedExhibit(row: ExhibitRow, language: Language, audit: Pick<Audit, 'posts'>): Exhibit {
  const caption = wordsIn(row.captions, language, (words) => words)?.trim() ?? ''
  if (row.kind === 'picture')
    return { kind: 'picture', data: row.data, ...(caption === '' ? {} : { caption }) }
  const source = caption === '' ? sourceOf(row.post, language, audit) : caption
  return { kind: 'quote', text: row.text, ...(source === null ? {} : { source }) }
}

/** The source of a quotation: the type and date of its post; null if the audit does not know it. */
export function sourceOf(post: string, language: Language, { posts }: Pick<Audit, 'posts'>): string | null {
  const found = posts.find(({ id }) => id === post)
  const { t } = TRANSLATORS[language]
  return found ? t('findings.source', { type: t(`common.postType.${found.type}`), date: found.day }) : null
}

/** The words in one language, otherwise in another; undefined if there are none. */
function wordsIn<T>(
  words: Partial<Record<Language, T>>,
  language: Language,
  textOf: (words: T) => string,
): T | undefined {
  return [language, ...LANGUAGES]
    .flatMap((each) => words[each] ?? [])
    .find((each) => textOf(each).trim() !== '')
}

function byId<Row>(rows: readonly Row[], of: (row: Row) => [string, string]): Record<string, string> {
  return Object.fromEntries(rows.map(of).filter(([, text]) => text.trim() !== ''))
}

function inTime<Row extends { createdAt: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}
