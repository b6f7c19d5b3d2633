import { PdfObjects, run, textOf } from '../unit/services/report/pdf/pdf-tools'
import type { Language } from '#shared/model/vocabulary'

/** Right edge of the text and foot of the page, points. */
const EDGES = { left: 0, right: 595.28, top: 0, bottom: 841.89 } as const
const MARGIN = 51

interface Word {
  page: number
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** What a reader would find wrong in a printed report, each with its page; none where it is sound. */
export function faultsOf(path: string, { language, most }: { language: Language; most: number }): string[] {
  const words = wordsOf(path)
  const text = run('pdftotext', path, '-')
  return [
    ...pageCount(path, most),
    ...outside(words),
    ...overlaps(words),
    ...letters(text),
    ...(language === 'fr' ? frenchSpaces(text) : []),
    ...structure(path),
  ]
}

function pageCount(path: string, most: number): string[] {
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
  return pages <= most ? [] : [`${pages} pages, ${most} at most`]
}

function wordsOf(path: string): Word[] {
  let page = 0
  return [
    ...run('pdftotext', '-bbox', path, '-').matchAll(
      /<page |<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)</g,
    ),
  ].flatMap(([, left, top, right, bottom, text]) => {
    if (left === undefined) {
      page++
      return []
    }
    return [
      {
        page,
        text: text ?? '',
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      },
    ]
  })
}

function outside(words: readonly Word[]): string[] {
  return words
    .filter(
      ({ left, right, top, bottom, page }) =>
        left < EDGES.left ||
        top < EDGES.top ||
        bottom > EDGES.bottom ||
        right > EDGES.right - (page === 1 ? 0 : MARGIN) + 1,
    )
    .map(({ page, text }) => `p. ${page}: “${text}” stands outside`)
}

// Boxes are as high as the line; letters touch where more than a third of both coincide.
function overlaps(words: readonly Word[]): string[] {
  const found: string[] = []
  const sorted = words.toSorted((a, b) => a.page - b.page || a.top - b.top)
  sorted.forEach((a, at) => {
    for (let next = at + 1; next < sorted.length; next++) {
      const b = sorted[next]
      if (!b || b.page !== a.page || b.top > a.bottom) break
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const low = Math.min(a.bottom - a.top, b.bottom - b.top)
      if (across > 1.5 && down > low * 0.45) found.push(`p. ${a.page}: “${a.text}” and “${b.text}” overlap`)
    }
  })
  return found
}

function letters(text: string): string[] {
  const keys =
    /\b(?:report|checks|composer|document|common|evidence|missing|reasons|rows)\.[a-zA-Z]+\.[a-zA-Z.]+/
  const raw = /\ufffd|undefined|NaN|\[object|\{[a-z]|(?:^|\s)(?:\*\*|###)/m
  return [
    ...(keys.exec(text) ?? []).map((found) => `a text without words: ${found}`),
    ...(raw.exec(text) ?? []).map((found) => `a sign of the machine: ${found}`),
    // A long number is grouped; years, numbers of files and of reports are none.
    ...[...text.matchAll(/(?<![\d\w/_\-.:,])\d{5,}(?![\d\w/_\-.:])/g)].map(
      ([found]) => `a number that is not grouped: ${found}`,
    ),
    ...[...text.matchAll(/\d\.\d{4,}|\d,\d{4,}(?!\d)/g)].map(
      ([found]) => `a number with too many decimals: ${found}`,
    ),
  ]
}

function frenchSpaces(text: string): string[] {
  const kept = text.replaceAll(/[\u00a0\u202f]/g, '\u2007')
  return [...kept.matchAll(/.{0,24}(?:[\p{L}\d] [;!?»](?:\s|$)|« \p{L}|\d %).{0,16}/gu)].map(
    ([found]) => `a space that may break: ${found}`,
  )
}

function structure(path: string): string[] {
  const objects = new PdfObjects(path)
  const elements = objects.elements().map(({ dictionary }) => dictionary)
  const figures = elements.filter((element) => element['/S'] === '/Figure')
  const names = new Set(namesOf(objects))
  const links = objects
    .pages()
    .flatMap(({ dictionary }) =>
      objects.array(dictionary['/Annots']).map((annotation) => objects.dictionary(annotation)),
    )
  return [
    ...(elements.some((element) => element['/S'] === '/H1') ? [] : ['no heading']),
    ...figures.filter((figure) => textOf(figure['/Alt']).length < 3).map(() => 'a figure without words'),
    ...links.flatMap((link) => linkFault(link, objects, names)),
  ]
}

function linkFault(link: Record<string, unknown>, objects: PdfObjects, names: ReadonlySet<string>): string[] {
  const action = objects.dictionary(link['/A'] as never)
  const address = textOf(action['/URI'])
  const target = textOf(action['/D'])
  if (address !== '') return /^u:(https?:\/\/|mailto:|tel:)/.test(address) ? [] : [`a link to ${address}`]
  return names.has(target) ? [] : [`a link to no place: ${target}`]
}

function namesOf(objects: PdfObjects): string[] {
  const walk = (value: unknown): string[] => {
    const node = objects.dictionary(value as never)
    const own = objects.array(node['/Names']).filter((_, index) => index % 2 === 0)
    return [...own.map((name) => textOf(name)), ...objects.array(node['/Kids']).flatMap((kid) => walk(kid))]
  }
  return walk(objects.dictionary(objects.catalog['/Names'])['/Dests'])
}
