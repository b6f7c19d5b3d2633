import type { Audit } from '#shared/model/audit'
import { sectionName } from '#shared/report/sections'
import { anchorOf } from '../anchor'
import { sectionsOf } from '../compose'
import { reportContext } from '../context'
import { numberOf } from '../identity'
import { groundColor } from '../accent'
import { checkLogo } from '../logo'
import { isLight } from '../logo-light'
import { isLightPicture } from '../logo-light-picture'
import { nameIn, senderOf, subjectOf } from '../names'
import { COLORS } from '../pdf/theme'
import type { ReportContext, ReportOptions } from '../section'
import { sectionOf } from '../sections/registry'
import { declarations, escaped, styleRules, toHtml } from './to-html'

/**
 * The same report as one self-contained HTML page: no scripts, no requests, inline styles; it opens straight from an e-mail. The same input
 * gives the same bytes.
 */
export function htmlReport(audit: Audit, options: ReportOptions): Uint8Array {
  checkLogo(options.logo)
  const context = reportContext(audit, options)
  const { translator, language } = context
  const title = `${translator.t('report.title')}, ${subjectOf(context)}`
  // The page header and the navigation replace the cover and the paged contents.
  const parts = sectionsOf({ ...context, printed: context.printed.filter((id) => id !== 'cover') }, sectionOf)
  const body = parts.map(({ node, blocks }) =>
    toHtml({ ...node, stack: [...node.stack, ...blocks.flatMap((sizes) => sizes[0] ?? [])] }),
  )
  return new TextEncoder().encode(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${escaped(senderOf(context))}">
<title>${escaped(title)}</title>
<style>
${css(context)}
</style>
</head>
<body>
${head(context)}
<div class="page">
${navigation(context)}
<main>
${body.join('\n')}
</main>
</div>
</body>
</html>
`)
}

function head(context: ReportContext): string {
  const { audit, translator, previous } = context
  const { person, brand } = audit.client
  const { from, to } = audit.period
  const facts = [
    `${translator.date(audit.asOf, 'long')}, ${translator.t(previous ? 'report.cover.followUp' : 'report.cover.firstAudit')}`,
    `${translator.t('report.cover.period')}, ${translator.t('report.cover.span', { from, to })}`,
    translator.t('document.cover.number', { number: numberOf(context), edition: context.edition ?? '1' }),
    translator.t('report.cover.confidential', { person: nameIn(translator, person) }),
  ]
  const title = translator.t(context.length === 'annex' ? 'document.cover.annex' : 'report.title')
  return `<header class="top"><div class="in">
${sender(context)}
<h1>${escaped(title)}</h1>
<p class="who">${escaped(nameIn(translator, person))}${brand === null ? '' : `<br><span>${escaped(translator.t('report.cover.withPage', { brand: nameIn(translator, brand) }))}</span>`}</p>
<ul class="facts">${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
</div></header>`
}

function sender(context: ReportContext): string {
  const { logo } = context
  const name = senderOf(context)
  const words = name === '' ? '' : `<span>${escaped(name)}</span>`
  if (logo?.kind === 'image') {
    const bytes = Buffer.from(logo.data.slice(logo.data.indexOf(',') + 1), 'base64')
    return `<p class="sender"><img${isLightPicture(bytes) ? ' class="light"' : ''} src="${escaped(logo.data)}" alt="${escaped(name)}"></p>`
  }
  if (logo?.kind === 'svg') {
    const address = `data:image/svg+xml;base64,${Buffer.from(logo.svg, 'utf8').toString('base64')}`
    return `<p class="sender"><img${isLight(logo.svg) ? ' class="light"' : ''} src="${address}" alt="">${words}</p>`
  }
  return name === '' ? '' : `<p class="sender">${words}</p>`
}

function navigation({ printed, translator }: ReportContext): string {
  const listed = printed.filter((id) => id !== 'cover' && id !== 'foreword')
  // The foreword already contains the contents.
  if (listed.length < 3 || printed.includes('foreword')) return ''
  const items = listed.map(
    (id) => `<li><a href="#${anchorOf(id)}">${escaped(sectionName(id, translator))}</a></li>`,
  )
  return `<nav aria-label="${escaped(translator.t('document.contents.title'))}"><ol>${items.join('')}</ol></nav>`
}

function css(context: ReportContext): string {
  return `:root{--serif:"Source Serif 4","Source Serif Pro",Georgia,"Times New Roman",serif;--sans:"IBM Plex Sans","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;--accent:${context.accent};--accent-text:${context.accentText}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:${COLORS.text};background:${COLORS.white};font:16px/1.5 var(--serif)}
p,h1,h2,h3,h4,ul,ol,blockquote,table,hr{margin:0;padding:0}
h2,h3,h4{text-wrap:balance;line-height:1.25}
hr{border:0}
.top{border-bottom:4px solid var(--accent);padding:40px 24px 24px}
.in,.page{max-width:760px;margin:0 auto}
.sender{font:600 16px/1.3 var(--sans);color:var(--accent-text);display:flex;gap:12px;align-items:center;margin-bottom:28px}
.sender img{max-height:44px;max-width:220px}
.sender img.light{box-sizing:content-box;padding:8px;border-radius:3px;background:${groundColor(context.accent)}}
h1{font:600 44px/1.15 var(--serif);letter-spacing:-.02em}
.who{font-size:22px;margin:12px 0 16px}.who span{color:${COLORS.text2};font-size:17px}
.facts{list-style:none;font:13px/1.6 var(--sans);color:${COLORS.text2}}
.page{padding:0 24px 64px}
nav{font:14px/1.5 var(--sans);padding:20px 0;border-bottom:1px solid ${COLORS.line2}}
nav ol{columns:2;column-gap:32px;list-style-position:inside}
a{color:${COLORS.infl}}
section{padding-top:44px;margin-top:44px;border-top:1.5px solid ${COLORS.text}}
main>section:first-child{border-top:0;margin-top:0}
.cols{display:flex;flex-wrap:nowrap}
.plain{list-style:none}
.draw svg{display:block;max-width:100%;height:auto}
.draw svg text{font-family:var(--sans)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;${declarations({ font: 'Sans' }).join(';')};font-size:13px;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:6px 10px 6px 0;border-bottom:1px solid ${COLORS.line};font-weight:400}
thead th{color:${COLORS.text3};border-bottom:1.5px solid ${COLORS.text};font-weight:400}
th:last-child,td:last-child{padding-right:0}
.own{border-left:3px solid var(--accent);padding-left:14px}
@media (max-width:640px){.cols{flex-wrap:wrap}nav ol{columns:1}h1{font-size:34px}}
@media print{nav{display:none}section{break-before:page;border-top:0;margin-top:0;padding-top:0}tr,.draw{break-inside:avoid}}
${styleRules()}`
}
