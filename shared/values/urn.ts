/** The target of a post link or URN. */
export interface PostRef {
  kind: 'activity' | 'share' | 'ugcPost' | 'groupPost' | 'article'
  /** The post's number as text (19 digits do not fit a double), or an article's slug. */
  id: string
  group: string | null
  /** Canonical form: `share:7514…`, `groupPost:GROUP-POST`, `article:slug`. */
  urn: string
  /** Whether the link points to a comment on that post. */
  comment: boolean
}

/** Parses a LinkedIn link or URN in any spelling, percent-encoded or not; null if it does not identify a post. */
export function parsePostRef(text: string): PostRef | null {
  const plain = decoded(text.trim())
  const [address, query] = splitOnce(plain, '?')
  const comment = /comment(Urn)?=|urn:li:comment:/i.test(query) || /urn:li:comment:/i.test(address)
  const group = GROUP_POST.exec(address)
  if (group)
    return {
      kind: 'groupPost',
      id: group[2] ?? '',
      group: group[1] ?? '',
      urn: `groupPost:${group[1] ?? ''}-${group[2] ?? ''}`,
      comment,
    }
  const numbered = (/\/posts\//i.test(address) ? IN_SLUG : IN_URN).exec(address) ?? IN_URN.exec(plain)
  if (numbered) {
    const kind = KINDS[numbered[1]?.toLowerCase() ?? ''] ?? 'activity'
    const id = numbered[2] ?? ''
    return { kind, id, group: null, urn: `${kind}:${id}`, comment }
  }
  const slug = ARTICLE.exec(address)?.[1] ?? ARTICLE_URN.exec(address)?.[1]
  return slug === undefined
    ? null
    : { kind: 'article', id: slug, group: null, urn: `article:${slug}`, comment }
}

/** The canonical form of a link to a post, or null. */
export function canonicalRef(text: string): string | null {
  return parsePostRef(text)?.urn ?? null
}

/**
 * The time in the upper bits of a post id, in milliseconds since 1970 UTC (`id >> 22`; agrees with the Date column within 3 s for 1,751 of
 * 1,753 real rows). Null below 16 digits (ids of 2010 and 2011 carry no time) and outside 2003 to 2100.
 */
export function millisOfId(id: string): number | null {
  if (!/^\d{16,20}$/.test(id)) return null
  const millis = Number(BigInt(id) >> 22n)
  return millis >= FOUNDED && millis < YEAR_2100 ? millis : null
}

/** The moment in a post id, `YYYY-MM-DDTHH:MM:SSZ`, or null if it carries none. */
export function timeOfId(id: string): string | null {
  const millis = millisOfId(id)
  return millis === null ? null : `${new Date(millis).toISOString().slice(0, 19)}Z`
}

const FOUNDED = Date.UTC(2003, 4, 5)
const YEAR_2100 = Date.UTC(2100, 0, 1)
const KINDS: Record<string, PostRef['kind']> = { activity: 'activity', share: 'share', ugcpost: 'ugcPost' }
const GROUP_POST = /groupPost[:-](\d+)-(\d{8,20})(?!\d)/i
const IN_URN = /(?:^|[^a-z])(activity|share|ugcPost)[:-](\d{8,20})(?!\d)/i
/** In a link made of words the post's id comes last: the words before may contain the same names. */
const IN_SLUG = /^.*[-_:](activity|share|ugcPost)[-:](\d{8,20})(?!\d)/i
const ARTICLE_URN = /urn:li:(?:linkedin)?article:(\d+)/i
const ARTICLE = /\/pulse\/([^/?#]+)/i

/** Decodes at most twice (links inside links); a stray `%` leaves the text unchanged. */
function decoded(text: string): string {
  let plain = text
  for (let round = 0; round < 2 && /%[0-9a-f]{2}/i.test(plain); round++) {
    try {
      plain = decodeURIComponent(plain)
    } catch {
      return plain.replace(/%3a/gi, ':').replace(/%2c/gi, ',')
    }
  }
  return plain
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
