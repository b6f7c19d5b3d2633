import { beforeAll, describe, expect, it } from 'vitest'
import { UNKNOWN_METRICS } from '#shared/model/vocabulary'
import { auditFolder } from '#services/audit-client'
import { renderReport } from '#services/report/report'
import type { ReportOptions } from '#services/report/section'
import type { Audit } from '#shared/model/audit'
import { freshFolder, PdfObjects, run, saved, textOf } from './pdf/pdf-tools'

const folder = freshFolder()
const OPTIONS = {
  language: 'fr',
  consultant: { company: 'Atelier Marchand', name: 'Hélène Marchand' },
} as const satisfies ReportOptions
const REPORTS = [
  ['camille', 'fr'],
  ['camille', 'en'],
  ['etienne', 'fr'],
  ['etienne', 'en'],
] as const

const audits = new Map<string, Audit>()
const bytes = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [who, language] of REPORTS) {
    const { audit } = await auditFolder(`resources/samples/${who}`, { language })
    audits.set(`${who}-${language}`, audit)
    bytes.set(`${who}-${language}`, (await renderReport(audit, { ...OPTIONS, language })).bytes)
  }
}, 120_000)

describe.each(REPORTS)('the report of %s in %s', (who, language) => {
  const path = () =>
    saved(folder, `${who}-${language}.pdf`, bytes.get(`${who}-${language}`) ?? new Uint8Array())

  it('has at most 16 A4 pages, its language, a title and every font embedded', () => {
    const info = run('pdfinfo', path())
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(pages).toBeGreaterThanOrEqual(6)
    expect(pages).toBeLessThanOrEqual(16)
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(textOf(new PdfObjects(path()).catalog['/Lang'])).toBe(`u:${language}`)
    const fonts = run('pdffonts', path()).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/ yes +yes +yes +\d+ +\d+$/)
  })

  it('is tagged, has a bookmark per section and an alternate text on every figure', () => {
    const objects = new PdfObjects(path())
    const elements = objects.elements().map(({ dictionary }) => dictionary)
    const roles = new Set(elements.map((element) => element['/S']))
    for (const role of ['/H1', '/H2', '/P', '/Table', '/TR', '/TH', '/TD', '/Figure', '/L', '/LI'])
      expect(roles).toContain(role)
    for (const figure of elements.filter((element) => element['/S'] === '/Figure'))
      expect(textOf(figure['/Alt']).length).toBeGreaterThan(2)
    expect(bookmarks(objects)).toBeGreaterThan(10)
  })

  it('has every glyph, leaves no value unprinted and stays in the right margin', () => {
    expect(text(path())).not.toMatch(/\ufffd|undefined|NaN|\[object|\{[a-z]/)
    for (const word of words(path())) expect(word.right).toBeLessThanOrEqual(595.28 - 51 + 0.6)
  })

  it('says the verdict, both indices, and keeps the summary on one page', () => {
    const audit = audits.get(`${who}-${language}`)
    const page = run('pdftotext', '-f', '3', '-l', '3', path(), '-')
    expect(page).toContain(String(Math.round(audit?.influence.score ?? -1)))
    expect(page).toContain(String(Math.round(audit?.audience.score ?? -1)))
    expect(page).toContain(language === 'fr' ? 'Pour' : 'Where to start')
    for (let rank = 1; rank <= Math.min(3, audit?.actions.length ?? 0); rank++)
      expect(page).toMatch(new RegExp(`^${rank}\\s`, 'm'))
    expect(run('pdftotext', '-f', '4', '-l', '4', path(), '-')).not.toMatch(
      language === 'fr' ? /Synthèse/ : /Summary/,
    )
  })

  it('is the same, byte for byte, the second time', async () => {
    const audit = audits.get(`${who}-${language}`)
    if (!audit) throw new Error('no audit')
    const again = await renderReport(audit, { ...OPTIONS, language })
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes.get(`${who}-${language}`) ?? []))).toBe(true)
  })
})

describe('the French report', () => {
  const flow = () => text(saved(folder, 'camille-fr.pdf', bytes.get('camille-fr') ?? new Uint8Array()))

  it('has its no-break spaces', () => {
    const kept = flow().replaceAll(/[\u00a0\u202f]/g, '\u2007')
    expect(/.{0,20}(?:\w [;!?»](?:\s|$)|« \w|\d %).{0,20}/.exec(kept)?.[0] ?? '').toBe('')
  })

  it('keeps to French', () => {
    const lower = flow().toLowerCase()
    for (const word of [' the ', ' your ', ' posts ', ' of ', ' with ']) expect(lower).not.toContain(word)
  })
})

describe('the consultant', () => {
  const audit = () => {
    const found = audits.get('camille-fr')
    if (!found) throw new Error('no audit')
    return found
  }
  const render = async (options: Partial<ReportOptions>) => {
    const { bytes: made } = await renderReport(audit(), { ...OPTIONS, ...options })
    return text(saved(folder, 'composed.pdf', made))
  }

  it('chooses sections and their order, the cover first', async () => {
    const composed = await render({ sections: ['plan', 'summary', 'nothing-of-the-kind', 'plan'] })
    expect(composed.indexOf('Audit d’influence')).toBeLessThan(composed.indexOf('Plan d’action'))
    expect(composed.indexOf('Plan d’action')).toBeLessThan(composed.indexOf('Synthèse'))
    expect(composed).not.toContain('Annexe')
    expect(composed.match(/pour que l’on vous entende/g)).toHaveLength(1)
  })

  it('writes a narrative into any section, set in French typography', async () => {
    const composed = await render({
      sections: ['summary', 'category-OV', 'method'],
      narrative: { summary: ['Une lecture : la nôtre !'], 'category-OV': ['Deux', ' '], method: ['Fin'] },
    })
    expect(composed).toContain('Une lecture\u00a0: la nôtre\u202f!')
    expect(composed).toContain('Deux')
  })

  it('prints bold, italics, lists and quotations of the consultant without their signs, tagged as what they are', async () => {
    const { bytes: made } = await renderReport(audit(), {
      ...OPTIONS,
      sections: ['summary'],
      narrative: { summary: ['Du **gras** et de l’*italique*.', '- un', '- deux', '> dit le client'] },
    })
    const path = saved(folder, 'rich.pdf', made)
    expect(text(path)).toMatch(/Du gras et de l’italique\./)
    expect(text(path)).not.toMatch(/\*|^[->] /m)
    const roles = new PdfObjects(path).elements().map(({ dictionary }) => dictionary['/S'])
    expect(roles).toContain('/BlockQuote')
  })

  it('leaves a finding out: neither the finding nor its action is printed, and the annex says how many', async () => {
    const whole = await render({ length: 'full' })
    const composed = await render({ length: 'full', leftOut: ['OV-1', 'OV-2'] })
    const advice = 'Avant de partager, posez-vous une question'
    expect(whole).toContain(advice)
    expect(composed).not.toContain(advice)
    expect(composed).toMatch(/2\s+constats ne sont pas repris/)
    expect(whole).not.toMatch(/constats? n’est pas repris|constats ne sont pas repris/)
  })

  it('signs with a name, a logo and a colour, darkened for text where it is light', async () => {
    const logo = {
      kind: 'svg' as const,
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 40"><rect width="240" height="40" fill="#F2C94C"/></svg>',
    }
    const { bytes: made } = await renderReport(audit(), {
      language: 'fr',
      consultant: { company: 'Cabinet Lumière', color: '#F2C94C' },
      logo,
      sections: ['summary'],
    })
    expect(text(saved(folder, 'white.pdf', made))).toContain('Cabinet Lumière')
  })

  it('shows the progress since the audit before', async () => {
    const now = audit()
    const previous: Audit = {
      ...now,
      asOf: '2026-05-15',
      influence: { ...now.influence, score: 10 },
      checks: now.checks.map((check) => (check.id === 'CA-1' ? { ...check, score: 20 } : check)),
      categories: now.categories.map((category) => ({
        ...category,
        score: category.score === null ? null : Math.max(0, category.score - 7),
      })),
    }
    const composed = await render({ sections: ['summary', 'progress'], previous })
    // Influence is compared on the checks that both could score, of which one moved.
    expect(composed).toContain('L’influence a gagné un point')
    expect(composed).toContain('Audit de suivi')
    expect(composed).toMatch(/Ce qui a le plus bougé[\s\S]*Publications personnelles par semaine/)
    expect(composed).toContain('+7')
  })

  it('says what came of the plan of the audit before, by the figures of then and now', async () => {
    const now = audit()
    const planned = now.actions.slice(0, 2)
    const [first] = planned
    const previous: Audit = {
      ...now,
      asOf: '2026-05-15',
      actions: planned,
      checks: now.checks.map((check) => (check.id === first?.check ? { ...check, estimate: 0.5 } : check)),
    }
    const composed = await render({ sections: ['progress'], previous })
    expect(composed).toContain('Ce qui était prévu la dernière fois')
    expect(composed).toMatch(/Sur\s2\sactions prévues que l’on peut juger aujourd’hui, aucune n’a atteint/)
    expect(composed).toMatch(/50\s%/)
    expect(composed).toContain('pas encore')
  })

  it('prints the unanswered questions as the next quarter, with the figure that each action aims at', async () => {
    const composed = await render({ sections: ['plan'] })
    const open = audit().calendar
    expect(open.length).toBeGreaterThan(0)
    expect(composed).toContain('Le trimestre à venir')
    for (const { question } of open) {
      const asked = audit().questions[question]?.text ?? ''
      expect(composed.replaceAll(/\s+/g, ' ')).toContain(asked.replaceAll(/\s+/g, ' '))
    }
    const [first] = audit().actions.filter(({ target }) => typeof target === 'number')
    expect(first).toBeDefined()
    expect(composed).toMatch(/\d+(,\d)?\s%\saujourd’hui,\s\d+\s%\svisé/)
  })

  it('prints how far other weights would move the index, and says where the verdict would change', async () => {
    const now = audit()
    const rows = now.sensitivity.rows.map((row, index) =>
      index === 0 ? { ...row, verdict: 'quiet' as const } : row,
    )
    const [first] = rows
    expect(first).toBeDefined()
    const composed = await renderReport(
      { ...now, sensitivity: { message: now.sensitivity.message, rows } },
      { ...OPTIONS, sections: ['method'] },
    )
    const printed = text(saved(folder, 'sensitivity.pdf', composed.bytes))
    expect(printed).toContain('Ce que d’autres poids changeraient')
    expect(printed).toMatch(/\d,\d \*/)
    expect(printed).toContain('En gras, avec une étoile')
    expect(await render({ sections: ['method'] })).not.toContain('En gras, avec une étoile')
  })

  it('prints what a preset changed beside its default, and the consultant’s own figures before the published ones', async () => {
    const now = audit()
    const changed: Audit = {
      ...now,
      preset: 'executive',
      checks: now.checks.map((check) =>
        check.id === 'CA-1'
          ? {
              ...check,
              params: {
                ...check.params,
                lowPass: 0.5,
                lowFail: 0.15,
                'default.lowPass': 1,
                'default.lowFail': 0.25,
                'default.highPass': 5,
                'default.highFail': 10,
                'default.weight': 3,
              },
            }
          : check,
      ),
      benchmarks: [
        {
          id: 'own',
          metric: 'engagementRate',
          definitionTag: 'er_member',
          value: { p25: 0.02, p50: 0.03, p75: 0.05 },
          segment: { tier: [0, null], accountType: 'profile', industry: null, country: null },
          population: { accounts: null, posts: null, who: '' },
          period: null,
          publisher: 'Cabinet Marchand',
          source: '',
          retrieved: '2026-01-01',
          published: '2026-01-01',
          grade: 'C',
          note: '',
          expires: '2028-01-01',
        },
      ],
    }
    const { bytes: made } = await renderReport(changed, { ...OPTIONS, sections: ['method'] })
    const printed = text(saved(folder, 'preset.pdf', made)).replaceAll(/\s+/g, ' ')
    expect(printed).toContain('dirigeant')
    expect(printed).toMatch(/réussi de 0,5 à 5 par semaine, échec < 0,15 ou > 10/)
    expect(printed).toMatch(
      /Par défaut : réussi de 1 à 5 par semaine, échec < 0,25 ou > 10\. Poids par défaut : 3\./,
    )
    expect(printed.indexOf('Cabinet Marchand')).toBeGreaterThan(0)
    expect(printed.indexOf('Cabinet Marchand')).toBeLessThan(printed.lastIndexOf('SociaVault'))
  })

  it('lists as most read and most useful the very posts that the check compares', async () => {
    const whole = (await render({ sections: ['productive'] })).replaceAll(/\s+/g, ' ')
    // The results that follow one by one name posts again.
    const [composed = ''] = whole.split('Vos résultats, un par un')
    const table = audit()
      .checks.find(({ id }) => id === 'OC-3')
      ?.evidence.find(({ id }) => id === 'topFives')
    const titles = (table?.rows ?? []).map(([title]) => String(title))
    expect(titles.length).toBeGreaterThan(5)
    const times = titles.map((title) => composed.split(title.slice(0, 24).replaceAll(/\s+/g, ' ')).length - 1)
    expect(times.reduce((sum, count) => sum + count, 0)).toBe(10)
    const isLong = audit().posts.filter(({ type, who }) => who === 'person' && type !== 'article')
    const [most] = isLong.sort((a, b) => (b.impressions ?? 0) - (a.impressions ?? 0))
    expect(composed).not.toContain(most?.title?.slice(0, 24) ?? '–')
  })

  it('promises no gain and no rank by it where the index is withheld', async () => {
    const withheld: Audit = { ...audit(), influence: { ...audit().influence, score: null } }
    const { bytes: made } = await renderReport(withheld, { ...OPTIONS, sections: ['plan'] })
    const printed = text(saved(folder, 'withheld.pdf', made))
    expect(printed).toContain('leur effet n’est pas chiffré')
    expect(printed).not.toMatch(/\+\d|\d\s+points?\b|Rang\b|Effet attendu/)
    expect(await render({ sections: ['plan'] })).toMatch(/\+\d[\d,]*\spoint/)
  })

  it('numbers the cited sources from one, without a gap', async () => {
    const printed = (await render({ sections: ['method'] })).replaceAll(/\s+/g, ' ')
    const cited = [...printed.matchAll(/méthode \(([\d, ]+)\)/g)].flatMap(([, list = '']) => list.split(', '))
    expect(cited[0]).toBe('1')
    expect(printed).not.toMatch(/\bS\d+\b/)
    expect(printed.slice(printed.indexOf('Sources des seuils'))).toMatch(/1 Bladier.* 2 Metricool/)
  })

  it('says how many rows of a list are not printed, by the true length of the list', async () => {
    expect(await render({ length: 'full' })).toMatch(/exemples sur\s542/)
  })

  it('keeps very long names inside their columns and left of the plumb line', async () => {
    const long = "Société européenne d'ingénierie pneumatique et associés, audit, conseil et formation"
    const named: Audit = { ...audit(), client: { person: `Marie-Charlotte ${long}`, brand: long } }
    const { bytes: made } = await renderReport(named, {
      ...OPTIONS,
      consultant: { company: `Cabinet ${long}`, name: '' },
      sections: ['comparison', 'plan'],
    })
    const path = saved(folder, 'long.pdf', made)
    const plumb = 526 * 0.75
    const first = words(path, 1).filter(({ top }) => top < 90)
    expect(first.length).toBeGreaterThan(5)
    for (const { right } of first) expect(right).toBeLessThan(plumb)
    expect(text(path)).not.toContain("'")
    const layout = run('pdftotext', '-layout', '-f', '2', '-l', '2', path, '-')
    expect(layout).toMatch(/sauf indication +Marie-\S*.*…\S+ +Société.*…\S+/)
    for (const word of words(path)) expect(word.right).toBeLessThanOrEqual(595.28 - 51 + 0.6)
  })

  it('names the posts that the consultant set aside', async () => {
    const now = audit()
    const [post] = now.posts.filter(({ who, title }) => who === 'person' && title !== null)
    const ids = now.metrics['person.anomalies']
    const aside: Audit = {
      ...now,
      metrics: {
        ...now.metrics,
        'person.anomalies': [...(Array.isArray(ids) ? ids : []), post?.id ?? ''],
        'person.aside': [post?.id ?? ''],
      },
    }
    const { bytes: made } = await renderReport(aside, { ...OPTIONS, sections: ['anomaly'] })
    expect(text(saved(folder, 'aside.pdf', made))).toContain('mise de côté par le consultant')
    expect(await render({ sections: ['anomaly'] })).not.toContain('mise de côté par le consultant')
  })

  it('still prints an audit stored before its texts named new values', async () => {
    const { checks, ...rest } = audit()
    const older = {
      ...rest,
      checks: checks.map((check) => ({ ...check, message: { ...check.message, values: {} } })),
    }
    const { bytes: made } = await renderReport(older, { ...OPTIONS, sections: ['category-OV'] })
    expect(text(saved(folder, 'older.pdf', made))).toContain('–')
  })
})

describe('an audit without data', () => {
  it('makes a short report that says what is missing', async () => {
    const whole = audits.get('camille-fr')
    if (!whole) throw new Error('no audit')
    const empty: Audit = {
      ...whole,
      verdict: 'undetermined',
      verdictReason: {
        key: 'checks.verdict.undetermined.coverage',
        values: { coverage: 0, influence: null, low: null, high: null, audience: null },
      },
      influence: { score: null, low: null, high: null, coverage: 0 },
      audience: { score: null, low: null, high: null, withFlagged: null, basis: 'none', parts: [] },
      metrics: UNKNOWN_METRICS,
      posts: [],
      actions: [],
      categories: whole.categories.map((category) => ({ ...category, score: null, coverage: 0 })),
      checks: whole.checks.map((check) => ({
        ...check,
        status: 'not_applicable',
        score: null,
        estimate: null,
        interval: null,
        n: null,
        evidence: [],
        message: { key: 'missing.posts', values: {} },
      })),
    }
    const { bytes: made, pages } = await renderReport(empty, OPTIONS)
    const path = saved(folder, 'empty.pdf', made)
    expect(text(path)).toContain('Ce que cela permettrait de mesurer')
    expect(text(path)).toContain('Verdict réservé')
    expect(pages).toBeLessThan(14)
  })
})

function bookmarks(objects: PdfObjects): number {
  let count = 0
  let entry = objects.dictionary(objects.dictionary(objects.catalog['/Outlines'])['/First'])
  while (entry['/Title'] !== undefined) {
    count++
    entry = objects.dictionary(entry['/Next'])
  }
  return count
}

function text(path: string): string {
  return run('pdftotext', path, '-')
}

function words(path: string, last?: number): { top: number; right: number }[] {
  const pages = last === undefined ? [] : ['-l', String(last)]
  return [
    ...run('pdftotext', '-bbox', ...pages, path, '-').matchAll(
      /<word xMin="[\d.]+" yMin="([\d.]+)" xMax="([\d.]+)"/g,
    ),
  ].map(([, top, right]) => ({ top: Number(top), right: Number(right) }))
}
