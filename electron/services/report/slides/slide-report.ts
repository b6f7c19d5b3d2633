import { strFromU8, strToU8 } from 'fflate'
import type { Audit, CheckResult } from '#shared/model/audit'
import {
  hasSteps,
  moneyTable,
  stopSentences,
  stopTable,
  waterfallNotes,
  waterfallTitle,
} from '#shared/report/results'
import { sealed, type OfficeParts } from '#services/export/office-file'
import { calendar } from '../calendar'
import { reportContext } from '../context'
import { figureWithUnit, printedScore } from '#shared/report/figure'
import { actionsOf, headlineFigure, risks, strengths } from '../finding'
import { contactOf, numberOf } from '../identity'
import { nameIn, senderOf, subjectOf } from '../names'
import { COLORS } from '../pdf/theme'
import { scopeText } from '../scope-text'
import type { ReportContext, ReportOptions } from '../section'
import { actionText, adviceText, findingText, headlineText } from '../wording'
import { BODY, newDeck, SIZES, SLIDE, WIDE, type Deck } from './deck'

/** Findings, actions and questions that a slide holds. */
const MOST = { findings: 3, actions: 7, questions: 10 } as const
const GAP = 0.5

/** The same report as 8 to 12 slides with texts, tables and charts that can be edited; the same input gives the same bytes. */
export async function slideReport(audit: Audit, options: ReportOptions): Promise<Uint8Array> {
  const context = reportContext(audit, options)
  const { translator, accent } = context
  const title = `${translator.t('report.title')}, ${subjectOf(context)}`
  const author = senderOf(context)
  const deck = newDeck({
    title,
    author,
    language: translator.tag,
    accent,
    foot: translator.t('report.foot', { subject: subjectOf(context), date: audit.asOf }),
  })
  cover(deck, context)
  verdict(deck, context)
  told(deck, context, 'risks')
  told(deck, context, 'strengths')
  sides(deck, context)
  views(deck, context)
  outcomes(deck, context)
  actions(deck, context)
  questions(deck, context)
  scope(deck, context)
  closing(deck, context)
  return sealed(await deck.bytes(), { title, author, date: audit.asOf }, chartsFromOne)
}

// The package counts charts over the life of the process.
function chartsFromOne(files: OfficeParts): void {
  const numbered = /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g
  const names = Object.keys(files)
  const counts = names.flatMap((name) => [...name.matchAll(numbered)].map(([, , count]) => Number(count)))
  const before = counts.length === 0 ? 0 : Math.min(...counts) - 1
  if (before === 0) return
  const moved = (text: string) =>
    text.replace(numbered, (_, start: string, count: string) => `${start}${Number(count) - before}`)
  for (const name of names) {
    const part = files[name] ?? new Uint8Array()
    const isText = /\.(xml|rels)$/.test(name)
    Reflect.deleteProperty(files, name)
    files[moved(name)] = isText ? strToU8(moved(strFromU8(part))) : part
  }
}

function cover(deck: Deck, context: ReportContext): void {
  const { audit, translator, previous } = context
  const { t } = translator
  deck.cover({
    sender: senderOf(context),
    title: t('report.title'),
    subject: subjectOf(context),
    facts: [
      `${translator.date(audit.asOf, 'long')}, ${t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit')}`,
      t('report.cover.span', { from: audit.period.from, to: audit.period.to }),
      t('report.cover.confidential', { person: nameIn(translator, audit.client.person) }),
      t('document.cover.number', { number: numberOf(context), edition: context.edition ?? '1' }),
    ],
  })
}

function verdict(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(
    context.wording?.titles?.['summary'] ?? t(`report.verdict.${audit.verdict}.title`),
    translator.message(audit.verdictReason),
  )
  const left = 4.2
  const index = (which: 'influence' | 'audience', y: number, below: string) => {
    const { score } = audit[which]
    const color = which === 'influence' ? COLORS.infl : COLORS.aud
    slide.text(t(`common.${which}`), { x: SLIDE.left, y, w: left, h: 0.3 }, { bold: true, color })
    slide.text(
      score === null ? '–' : `${translator.integer(score)} / 100`,
      { x: SLIDE.left, y: y + 0.32, w: left, h: 0.75 },
      { size: 40, bold: true },
    )
    slide.text(
      below,
      { x: SLIDE.left, y: y + 1.08, w: left, h: 0.3 },
      { size: SIZES.small, color: COLORS.text3 },
    )
  }
  slide.text(
    t(`common.verdict.${audit.verdict}`),
    { x: SLIDE.left, y: BODY.top + 0.3, w: left, h: 0.4 },
    { size: 20, bold: true },
  )
  const { low, high } = audit.influence
  index(
    'influence',
    BODY.top + 1,
    low === null || high === null
      ? ''
      : t('report.summary.band', { low: Math.round(low), high: Math.round(high) }),
  )
  index('audience', BODY.top + 2.7, t(`report.summary.basis.${audit.audience.basis}`))
  const measured = audit.categories.filter(({ weight, score }) => weight > 0 && score !== null)
  if (measured.length === 0) return
  const labels = measured.map(({ id }) => t(`common.category.${id}`))
  const values = measured.map(({ score }) => Math.round(score ?? 0))
  slide.chart(
    {
      labels,
      series: [{ name: t('common.influence'), values, color: COLORS.inflMark }],
      format: '0',
      max: 100,
      alt: labels.map((label, at) => `${label} ${values[at] ?? ''}`).join(', '),
    },
    { x: SLIDE.left + left + GAP, y: BODY.top, w: WIDE - left - GAP, h: BODY.height },
  )
}

// Findings one beside the other: the figure, what it says, what follows from it.
function told(deck: Deck, context: ReportContext, which: 'risks' | 'strengths'): void {
  const { t, prose } = context.translator
  const own = (context.wording?.added?.[which] ?? []).slice(0, MOST.findings)
  const found = (which === 'risks' ? risks : strengths)(context).slice(0, MOST.findings - own.length)
  if (found.length + own.length === 0) return
  const isMild = which === 'risks' && found.length > 0 && found.every(({ status }) => status !== 'fail')
  const slide = deck.slide(t(`report.summary.${isMild ? 'watch' : which}`, { n: found.length + own.length }))
  const width = (WIDE - 2 * GAP) / 3
  const at = (index: number) => SLIDE.left + index * (width + GAP)
  found.forEach((check, index) => {
    const x = at(index)
    const name = t(`checks.${check.id}.title`)
    slide.text(
      headlineFigure(check, context) ?? '',
      { x, y: BODY.top, w: width, h: 0.6 },
      { size: SIZES.figure, bold: true, serif: true },
    )
    slide.text(
      headlineText(check, context) ?? name,
      { x, y: BODY.top + 0.65, w: width, h: 0.95 },
      { size: 18, bold: true, serif: true },
    )
    slide.text(findingText(check, context), { x, y: BODY.top + 1.7, w: width, h: 1.55 }, { size: 14 })
    if (which === 'risks')
      slide.text(
        adviceText(check, context),
        { x, y: BODY.top + 3.3, w: width, h: 1.1 },
        { size: 14, color: COLORS.text2 },
      )
    slide.text(
      t('report.summary.score', { title: name, score: printedScore(check) }),
      { x, y: BODY.top + 4.45, w: width, h: 0.4 },
      { size: SIZES.small, color: COLORS.text3 },
    )
  })
  own.forEach((text, index) =>
    slide.text(
      prose(text),
      { x: at(found.length + index), y: BODY.top + 0.65, w: width, h: 3 },
      { size: 18, bold: true, serif: true },
    ),
  )
}

function sides(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { t } = translator
  if (audit.client.brand === null || !printed.includes('comparison')) return
  const { person, page } = audit.sides
  const names = [nameIn(translator, audit.client.person), nameIn(translator, audit.client.brand)]
  const count = (value: number | null) => (value === null ? '–' : translator.integer(value))
  const rate = (value: number | null) =>
    value === null ? '–' : translator.percent(value, value < 0.1 ? 1 : 0)
  const row = (
    key: 'followers' | 'posts' | 'own' | 'shares' | 'last30' | 'views',
    a: number | null,
    b: number | null,
  ) => [t(`report.comparison.row.${key}`), count(a), count(b)]
  const slide = deck.slide(context.wording?.titles?.['comparison'] ?? t('report.comparison.head'))
  slide.table(
    [
      [t('report.comparison.figure'), ...names],
      row('followers', person.followers, page.followers),
      row('posts', person.posts, page.posts),
      row('own', person.ownPosts, page.ownPosts),
      row('shares', person.shares, page.shares),
      row('last30', person.postsLast30Days, page.postsLast30Days),
      row('views', person.views, page.views),
      [t('report.comparison.row.engagement'), rate(person.engagementRate), rate(page.engagementRate)],
    ],
    { x: SLIDE.left, y: BODY.top, w: 6.2, h: 3 },
    [3.2, 1.6, 1.4],
  )
  const subjects = (['brand', 'trade', 'career', 'off'] as const).filter(
    (subject) => (person.subjects?.[subject] ?? page.subjects?.[subject] ?? null) !== null,
  )
  if (subjects.length === 0) return
  const labels = subjects.map((subject) => t(`common.subject.${subject}`))
  const sideOf = (side: typeof person, name: string, color: string) =>
    side.subjects === null
      ? []
      : [{ name, values: subjects.map((subject) => side.subjects?.[subject] ?? 0), color }]
  slide.chart(
    {
      labels,
      series: [
        ...sideOf(person, names[0] ?? '', COLORS.person),
        ...sideOf(page, names[1] ?? '', COLORS.pageMark),
      ],
      format: '0%',
      max: 1,
      alt: t('report.comparison.subjects'),
    },
    { x: SLIDE.left + 6.6, y: BODY.top - 0.1, w: WIDE - 6.6, h: BODY.height },
  )
  slide.text(
    t('report.comparison.rates'),
    { x: SLIDE.left, y: BODY.top + 3.9, w: 6.2, h: 0.7 },
    { size: SIZES.small, color: COLORS.text3 },
  )
}

function views(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { steps } = audit.waterfall
  if (!hasSteps(audit.waterfall) || !printed.includes('results')) return
  const { t } = translator
  const [lede] = waterfallNotes(audit.waterfall)
  const slide = deck.slide(
    context.wording?.titles?.['results'] ?? translator.message(waterfallTitle(audit.waterfall)),
    lede && translator.message(lede),
  )
  const labels = steps.map(({ step }) => t(`report.results.step.${step}`))
  const first = steps[0]
  // Times shown and openings of articles are never on one scale: shares of each.
  const share = (key: 'shown' | 'read') => {
    const all = first?.[key]
    return all ? steps.map((step) => (step[key] ?? 0) / all) : null
  }
  const kinds = [
    { values: share('shown'), name: t('export.column.shown'), color: COLORS.audMark },
    { values: share('read'), name: t('export.column.read'), color: COLORS.person },
  ].flatMap(({ values, ...kind }) => (values === null ? [] : [{ ...kind, values }]))
  if (kinds.length === 0) return
  slide.chart(
    { labels, series: kinds, format: '0.0%', max: 1, alt: t('report.results.chart') },
    { x: SLIDE.left, y: BODY.top, w: WIDE, h: BODY.height },
  )
}

function outcomes(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  if (!printed.includes('results') || (audit.money.rows.length === 0 && audit.stops.rows.length === 0)) return
  const { t } = translator
  const hasMoney = audit.money.rows.length > 0
  const slide = deck.slide(t(hasMoney ? 'report.results.money.title' : 'report.results.stops.title'))
  if (hasMoney) {
    const { heads, rows } = moneyTable(audit.money, translator)
    slide.table([heads, ...rows], { x: SLIDE.left, y: BODY.top, w: WIDE, h: 2 }, [
      WIDE / 4,
      WIDE / 4,
      WIDE / 4,
      WIDE / 4,
    ])
  }
  const sentences = stopSentences(audit.stops, translator)
  if (audit.stops.rows.length === 0 || sentences.length === 0) return
  const y = hasMoney ? BODY.top + 2.6 : BODY.top
  if (hasMoney)
    slide.text(
      t('report.results.stops.title'),
      { x: SLIDE.left, y: y - 0.5, w: WIDE, h: 0.4 },
      { size: 18, bold: true, serif: true },
    )
  slide.list(sentences, { x: SLIDE.left, y, w: WIDE, h: 1.6 })
  if (hasMoney) return
  const { heads, rows } = stopTable(audit.stops, translator)
  const widths = [2.7, 1.4, 1.3, 1.4, 1.3, 1.8]
  slide.table([heads, ...rows], { x: SLIDE.left, y: y + 1.8, w: WIDE, h: 2 }, [
    ...widths,
    WIDE - widths.reduce((sum, width) => sum + width, 0),
  ])
}

function actions(deck: Deck, context: ReportContext): void {
  const { audit, translator, checks, printed } = context
  const { t } = translator
  const all = actionsOf(context)
  if (all.length === 0 || !printed.includes('plan')) return
  const { person, brand } = audit.client
  const slide = deck.slide(t(`report.plan.title.${audit.verdict}`, { n: all.length }))
  const today = (check: CheckResult | undefined) =>
    check?.estimate == null ? '–' : figureWithUnit(check.estimate, check, translator)
  slide.table(
    [
      [
        t('report.plan.rank'),
        t('report.plan.action'),
        t('export.column.today'),
        t('report.plan.owner'),
        t('report.plan.due'),
      ],
      ...all.slice(0, MOST.actions).map((action) => [
        String(action.priority),
        actionText(action, context),
        today(checks.get(action.check)),
        t(`common.owner.${action.owner}`, {
          person: nameIn(translator, person),
          brand: nameIn(translator, brand ?? person),
        }),
        translator.date(action.due),
      ]),
    ],
    { x: SLIDE.left, y: BODY.top - 0.2, w: WIDE, h: 4.5 },
    [0.9, 5.4, 2.3, 1.9, WIDE - 10.5],
  )
  if (all.length > MOST.actions)
    slide.text(
      t('document.board.more', { n: all.length - MOST.actions }),
      { x: SLIDE.left, y: SLIDE.height - 0.85, w: WIDE, h: 0.3 },
      { size: SIZES.small, color: COLORS.text3 },
    )
}

function questions(deck: Deck, context: ReportContext): void {
  const { audit, translator, printed } = context
  const { t } = translator
  const rows = audit.calendar.flatMap(({ question, month }) => {
    const asked = audit.questions[question]
    return asked ? [{ month, ...asked }] : []
  })
  if (rows.length === 0 || !printed.includes('plan') || calendar(context).length === 0) return
  const slide = deck.slide(t('report.plan.calendar'))
  slide.table(
    [
      [t('report.plan.month'), t('report.plan.question'), t('report.plan.importance')],
      ...rows
        .slice(0, MOST.questions)
        .map(({ month, text, importance }) => [
          translator.date(`${month}-01`, 'month'),
          translator.quote(text),
          t('report.plan.importanceOf', { importance: String(importance) }),
        ]),
    ],
    { x: SLIDE.left, y: BODY.top - 0.2, w: WIDE, h: 4 },
    [1.6, WIDE - 3.2, 1.6],
  )
}

function scope(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(
    t('document.contents.scope'),
    t('report.unmeasured.title', { coverage: audit.influence.coverage }),
  )
  slide.text(scopeText(context), { x: SLIDE.left, y: BODY.top, w: WIDE, h: 1.6 }, { serif: true })
  slide.text(
    t('report.method.observed'),
    { x: SLIDE.left, y: BODY.top + 1.8, w: WIDE, h: 1.6 },
    { serif: true, color: COLORS.text2 },
  )
}

function closing(deck: Deck, context: ReportContext): void {
  const { audit, translator } = context
  const { t } = translator
  const slide = deck.slide(t('document.closing.title'), t('document.closing.nextText'))
  slide.text(
    t('document.closing.privacyText', { person: nameIn(translator, audit.client.person) }),
    { x: SLIDE.left, y: BODY.top + 0.3, w: WIDE, h: 1.4 },
    { size: 14, color: COLORS.text2 },
  )
  const lines = contactOf(context).map((runs) => runs.map(({ text }) => text).join(''))
  if (lines.length === 0) return
  slide.text(
    t('document.closing.contact'),
    { x: SLIDE.left, y: BODY.top + 2, w: WIDE, h: 0.4 },
    { size: 18, bold: true, serif: true },
  )
  slide.text(lines.join('\n'), { x: SLIDE.left, y: BODY.top + 2.5, w: WIDE, h: 1.5 })
}
