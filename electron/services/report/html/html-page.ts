import type { Logo } from '#shared/host/results'
import type { Language } from '#shared/model/vocabulary'
import { groundColor } from '../accent'
import { isLight } from '../logo-light'
import { isLightPicture } from '../logo-light-picture'
import { COLORS } from '../pdf/theme'
import { declarations, escaped, styleRules } from './to-html'

/** A report as one HTML page: what stands above it, its navigation (none if empty), and its sections. */
export interface HtmlPage {
  language: Language
  sender: string
  logo: Logo | null
  accent: string
  accentText: string
  /** The page's title in the browser, and its heading. */
  title: string
  heading: string
  /** Who it is about, and a smaller line below. */
  subject: string
  below: string | null
  facts: readonly string[]
  navigation: { label: string; items: readonly { anchor: string; name: string }[] }
  sections: readonly string[]
}

/** A self-contained page: no scripts, no requests, inline styles; it opens straight from an e-mail. The same input gives the same bytes. */
export function htmlPage(page: HtmlPage): Uint8Array {
  return new TextEncoder().encode(`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${escaped(page.sender)}">
<title>${escaped(page.title)}</title>
<style>
${css(page)}
</style>
</head>
<body>
${head(page)}
<div class="page">
${navigation(page)}
<main>
${page.sections.join('\n')}
</main>
</div>
</body>
</html>
`)
}

function head(page: HtmlPage): string {
  const { heading, subject, below, facts } = page
  return `<header class="top"><div class="in">
${letterhead(page)}
<h1>${escaped(heading)}</h1>
<p class="who">${escaped(subject)}${below === null ? '' : `<br><span>${escaped(below)}</span>`}</p>
<ul class="facts">${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
</div></header>`
}

function letterhead({ logo, sender: name }: HtmlPage): string {
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

function navigation({ navigation: { label, items } }: HtmlPage): string {
  if (items.length === 0) return ''
  const links = items.map(({ anchor, name }) => `<li><a href="#${anchor}">${escaped(name)}</a></li>`)
  return `<nav aria-label="${escaped(label)}"><ol>${links.join('')}</ol></nav>`
}

function css({ accent, accentText }: HtmlPage): string {
  return `:root{--serif:"Source Serif 4","Source Serif Pro",Georgia,"Times New Roman",serif;--sans:"IBM Plex Sans","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;--accent:${accent};--accent-text:${accentText}}
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
.sender img.light{box-sizing:content-box;padding:8px;border-radius:3px;background:${groundColor(accent)}}
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
