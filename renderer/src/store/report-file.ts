import { CATEGORIES } from '#shared/audit/catalogue'
import type { Exhibit, Planned, ReportFile } from '#shared/model/report-file'
import { LANGUAGES, type Language } from '#shared/model/vocabulary'
import { tokenOf } from '#shared/report/linked-figure'
import { ANNEX_SECTIONS, isOfLength } from '#shared/report/lengths'
import { SECTION_IDS } from '#shared/report/sections'
import { SCORE, withVariables } from '#shared/report/variables'
import { TEAM_SECTION_IDS } from '#shared/team/report-sections'
import { db } from './database'
import { moment, newId } from './new-id'
import type { ActionRow, ExhibitRow, FindingRow, FindingWords, NarrativeRow, ReportRow } from './rows'

/** Whose report it is, and what its texts may name. */
export interface ReportOf {
  workspace: string
  language: Language
  isEmployer: boolean
  /** The words for `{client}` and `{employer}`; null: the text keeps the variable. */
  names: { client: string | null; employer: string | null }
  /** The audit’s score for `{score}`, which stays linked to it. */
  score: { value: number | null; date: string } | null
  /** The size of a picture, px. */
  sizeOf: (data: string) => { width: number; height: number }
}

/** What a `report.json` decides, as rows. */
export interface ReportRows {
  report: ReportRow | null
  narratives: NarrativeRow[]
  findings: FindingRow[]
  actions: ActionRow[]
  exhibits: ExhibitRow[]
}

/** Stores what a `report.json` decides about a new client, all or nothing. */
export async function storeReportFile(decided: ReportFile, of: ReportOf): Promise<void> {
  const rows = rowsOfReportFile(decided, of, moment())
  const tables = [db.reports, db.narratives, db.findings, db.actions, db.exhibits]
  await db.transaction('rw', tables, async () => {
    if (rows.report) await db.reports.put(rows.report)
    await db.narratives.bulkPut(rows.narratives)
    await db.findings.bulkPut(rows.findings)
    await db.actions.bulkPut(rows.actions)
    await db.exhibits.bulkPut(rows.exhibits)
  })
}

/** The same decisions as rows, as if they had been made in the composer at that moment. */
export function rowsOfReportFile(decided: ReportFile, of: ReportOf, now: string): ReportRows {
  const { workspace } = of
  // Rows are shown in the order in which they were created.
  let count = 0
  const stamp = () => ({ workspace, createdAt: new Date(Date.parse(now) + count++).toISOString() })
  return {
    report: reportRow(decided, of),
    narratives: narrativesOf(decided, of, now),
    findings: findingsOf(decided, stamp),
    actions: actionsOf(decided, stamp, now),
    exhibits: exhibitsOf(decided, stamp, of.sizeOf),
  }
}

type Stamp = () => { workspace: string; createdAt: string }

function reportRow(decided: ReportFile, { workspace, language, isEmployer }: ReportOf): ReportRow | null {
  const { length, sections, leftOut, number, edition, order } = decided
  if ([length, sections, leftOut, number, edition, order].every((each) => each === undefined)) return null
  const usual = isEmployer ? TEAM_SECTION_IDS : SECTION_IDS
  const off = isEmployer
    ? usual.filter((id) => sections !== undefined && !sections.includes(id))
    : SECTION_IDS.filter((id) => !isPrinted(id, decided))
  return {
    workspace,
    language,
    order: sections?.filter((id) => usual.some((known) => known === id)) ?? [],
    off: off.filter((id) => id !== 'cover'),
    leftOut: [...(leftOut ?? [])],
    ...(number !== undefined && { number }),
    ...(edition !== undefined && { edition }),
    ...(order && {
      ranks: { risks: order.risks ?? [], strengths: order.strengths ?? [], actions: order.actions ?? [] },
    }),
  }
}

function isPrinted(id: (typeof SECTION_IDS)[number], { length, sections }: ReportFile): boolean {
  if (sections !== undefined && !sections.includes(id)) return false
  if (length === undefined) return sections !== undefined || !ANNEX_SECTIONS.includes(id)
  return isOfLength(id, length)
}

function narrativesOf({ narrative, notes, wording }: ReportFile, of: ReportOf, now: string): NarrativeRow[] {
  return LANGUAGES.flatMap((language) => {
    const [texts, said, own] = [narrative?.[language] ?? {}, notes?.[language] ?? {}, wording?.[language]]
    const { titles = {}, leads = {} } = own ?? {}
    const sections = new Set([texts, said, titles, leads].flatMap((each) => Object.keys(each)))
    return [...sections].map((section): NarrativeRow => {
      const words = texts[section] ?? ''
      const [title, lead] = [titles[section], leads[section]]
      return {
        workspace: of.workspace,
        language,
        section,
        text: named(typeof words === 'string' ? words : words.join('\n'), of),
        note: said[section] ?? '',
        ...(title !== undefined && { title }),
        ...(lead !== undefined && { lead }),
        updatedAt: now,
      }
    })
  })
}

function named(text: string, { names, score }: ReportOf): string {
  return withVariables(text, (name) => {
    if (name === SCORE) return score && tokenOf({ key: 'influence', ...score })
    return name === 'client' || name === 'employer' ? names[name] : null
  })
}

const NO_WORDS: FindingWords = { text: '', headline: '', advice: '' }

function findingsOf({ wording }: ReportFile, stamp: Stamp): FindingRow[] {
  const rows = new Map<string, FindingRow>()
  const say = (about: string, own: FindingRow['own'], language: Language, said: Partial<FindingWords>) => {
    const known = rows.get(about) ?? { ...stamp(), about, own, words: {} }
    const words = { ...NO_WORDS, ...known.words[language], ...said }
    rows.set(about, { ...known, words: { ...known.words, [language]: words } })
  }
  for (const language of LANGUAGES) {
    const { findings = {}, headlines = {}, advice = {}, added = {} } = wording?.[language] ?? {}
    for (const [about, text] of Object.entries(findings)) say(about, null, language, { text })
    for (const [about, headline] of Object.entries(headlines)) say(about, null, language, { headline })
    for (const [about, text] of Object.entries(advice)) say(about, null, language, { advice: text })
    const { findings: whole = [], risks = [], strengths = [] } = added
    for (const { id, text, advice: what = '', category } of whole) {
      const side = strengths.includes(text) ? 'strength' : 'risk'
      say(id, { side, category }, language, { text, headline: text, advice: what })
    }
    // A short one without its finding in full is shown with the first category’s.
    const category = CATEGORIES[0]?.id ?? ''
    const isWhole = (short: string) => whole.some(({ text }) => text === short)
    for (const [side, texts] of [
      ['risk', risks],
      ['strength', strengths],
    ] as const)
      for (const [index, text] of texts.entries())
        if (!isWhole(text))
          say(`${side}-${index + 1}`, { side, category }, language, { text, headline: text })
  }
  return [...rows.values()]
}

function actionsOf({ wording, plan = {} }: ReportFile, stamp: Stamp, now: string): ActionRow[] {
  const rows = new Map<string, ActionRow>()
  const change = (about: string, isOwn: boolean, made: (known: ActionRow) => Partial<ActionRow>) => {
    const known = rows.get(about) ?? {
      ...stamp(),
      about,
      isOwn,
      words: {},
      owner: '',
      due: '',
      history: [],
    }
    rows.set(about, { ...known, ...made(known) })
  }
  const inWords = (language: Language, text: string) => (known: ActionRow) => ({
    words: { ...known.words, [language]: text },
  })
  for (const [about, planned] of Object.entries(plan)) change(about, false, () => plannedOf(planned, now))
  for (const language of LANGUAGES) {
    const { actions = {}, added } = wording?.[language] ?? {}
    for (const [about, text] of Object.entries(actions)) change(about, false, inWords(language, text))
    for (const [index, { id = `action-${index + 1}`, text, ...planned }] of (
      added?.actions ?? []
    ).entries()) {
      change(id, true, () => plannedOf(planned, now))
      change(id, true, inWords(language, text))
    }
  }
  return [...rows.values()]
}

function plannedOf(
  { owner, due, status, on, by = '' }: Planned,
  now: string,
): Pick<ActionRow, 'owner' | 'due' | 'history'> {
  const at = on === undefined ? now : `${on}T00:00:00.000Z`
  return { owner: owner ?? '', due: due ?? '', history: status ? [{ status, by, at }] : [] }
}

function exhibitsOf({ exhibits }: ReportFile, stamp: Stamp, sizeOf: ReportOf['sizeOf']): ExhibitRow[] {
  const rows = new Map<string, ExhibitRow>()
  for (const language of LANGUAGES)
    for (const [about, shown] of Object.entries(exhibits?.[language] ?? {}))
      for (const each of shown) {
        const caption = each.kind === 'picture' ? each.caption : each.source
        const key = JSON.stringify([about, contentOf(each)])
        const row = rows.get(key) ?? { ...stamp(), id: newId(), about, captions: {}, ...kept(each, sizeOf) }
        const captions = { ...row.captions, ...(caption !== undefined && { [language]: caption }) }
        rows.set(key, { ...row, captions })
      }
  return [...rows.values()]
}

function contentOf(exhibit: Exhibit): string {
  return exhibit.kind === 'picture' ? exhibit.data : exhibit.text
}

function kept(exhibit: Exhibit, sizeOf: ReportOf['sizeOf']) {
  return exhibit.kind === 'picture'
    ? { kind: exhibit.kind, data: exhibit.data, ...sizeOf(exhibit.data) }
    : { kind: exhibit.kind, post: '', text: exhibit.text }
}
