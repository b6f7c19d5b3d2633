import { iso, stamp } from './moments'
import { backslashCsvOf, csvOf, sharesText, zipOf, type Cell, type Files } from './write'

/** A row of Shares.csv. */
export interface SharesRow {
  millis: number
  /** `share:…`, `ugcPost:…`, `groupPost:…`. */
  urn: string
  text: string
  sharedUrl: string
}

/** An article page; paragraphs beginning with `## ` are headings. */
export interface ArticlePage {
  title: string
  slug: string
  created: string
  /** `YYYY-MM-DD HH:MM` UTC, null for a draft. */
  published: string | null
  body: string[]
}

/** The content of a person's member export. */
export interface MemberExport {
  memberId: string
  shares: SharesRow[]
  instantReposts: { millis: number; link: string }[]
  comments: { millis: number | null; link: string; text: string }[]
  reactions: { millis: number; type: string; link: string }[]
  votes: { millis: number; link: string; option: string }[]
  articles: ArticlePage[]
  connections: { first: string; last: string; company: string; position: string; day: string }[]
  invitations: { millis: number; incoming: boolean; from: string; to: string }[]
  profile: { first: string; last: string; headline: string; summary: string; industry: string; place: string }
  positions: { company: string; title: string; place: string; from: string; to: string }[]
  skills: string[]
}

const NOTE =
  'When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The link to a post as written in the member export. */
export function exportedLink(urn: string): string {
  return `https://www.linkedin.com/feed/update/${encodeURIComponent(`urn:li:${urn}`)}`
}

/** The archive as the network sends it, newest rows first. */
export async function memberExport(data: MemberExport): Promise<Uint8Array> {
  const { memberId, profile } = data
  const newest = <T extends { millis: number | null }>(rows: T[]) =>
    rows.toSorted((a, b) => (b.millis ?? 0) - (a.millis ?? 0))
  const files: Files = {
    'Profile.csv': csvOf([
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers'.split(
        ',',
      ),
      [
        profile.first,
        profile.last,
        '',
        '',
        '',
        profile.headline,
        profile.summary,
        profile.industry,
        '',
        profile.place,
        '',
        '',
        '',
      ],
    ]),
    'Positions.csv': csvOf([
      'Company Name,Title,Description,Location,Started On,Finished On'.split(','),
      ...data.positions.map(({ company, title, place, from, to }) => [company, title, '', place, from, to]),
    ]),
    'Skills.csv': csvOf([['Name'], ...data.skills.map((skill) => [skill])]),
    'Connections.csv': `Notes:\n"${NOTE}"\n\n${csvOf([
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On'.split(','),
      ...data.connections.map(({ first, last, company, position, day }) => [
        first,
        last,
        inUrl(first, last),
        '',
        company,
        position,
        longDay(day),
      ]),
    ])}`,
    'Invitations.csv': csvOf([
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl'.split(','),
      ...newest(data.invitations).map(({ millis, incoming, from, to }): Cell[] => [
        from,
        to,
        americanTime(millis),
        '',
        incoming ? 'INCOMING' : 'OUTGOING',
        '',
        '',
      ]),
    ]),
    [`Shares_${memberId}.csv`]: sharesCsv(newest(data.shares)),
    [`Comments_${memberId}.csv`]: backslashCsvOf([
      ['Date', 'Link', 'Message'],
      ...newest(data.comments).map(({ millis, link, text }) => [
        millis === null ? '' : stamp(millis),
        link,
        text,
      ]),
    ]),
    [`Reactions_${memberId}.csv`]: csvOf([
      ['Date', 'Type', 'Link'],
      ...newest(data.reactions).map(({ millis, type, link }) => [stamp(millis), type, link]),
    ]),
    'Votes.csv': csvOf([
      ['Date', 'Link', 'OptionText'],
      ...newest(data.votes).map(({ millis, link, option }) => [stamp(millis), link, option]),
    ]),
    'messages.csv': csvOf([
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER'.split(
        ',',
      ),
      [
        '2-ZXhlbXBsZQ==',
        '',
        `${profile.first} ${profile.last}`,
        '',
        'Exemple',
        '',
        '2026-10-08 11:59:53 UTC',
        '',
        '…',
        'INBOX',
      ],
    ]),
  }
  if (data.instantReposts.length > 0) {
    const rows = newest(data.instantReposts).map(({ millis, link }) => [stamp(millis), link])
    files[`InstantReposts_${memberId}.csv`] = csvOf([['Date', 'Link'], ...rows])
  }
  for (const article of data.articles)
    files[`Articles/Articles/${articleName(article)}`] = articleHtml(article)
  return zipOf(files)
}

function sharesCsv(rows: SharesRow[]): string {
  const lines = rows.map(({ millis, urn, text, sharedUrl }) =>
    [stamp(millis), exportedLink(urn), sharesText(text), `"${sharedUrl}"`, '""', 'MEMBER_NETWORK'].join(','),
  )
  return ['Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility', ...lines, ''].join('\n')
}

function articleName({ title, slug, created, published }: ArticlePage): string {
  return published === null ? `${created}:00.0-${title}.html` : `${slug}.html`
}

function articleHtml({ title, slug, created, published, body }: ArticlePage): string {
  const name = escape(title)
  const heading = published === null ? name : `<a href="${articleUrl(slug)}">${name}</a>`
  const blocks = body.map((text) =>
    text.startsWith('## ') ? `<h2>${escape(text.slice(3))}</h2>` : `<p>${escape(text)}</p>`,
  )
  return `<html>
  <head><title>${name}</title><style type="text/css">body { font-family: sans-serif; max-width: 680px; margin: 0 auto } h1 a { color: inherit }</style></head>
  <body>
    <h1>${heading}</h1>
    <p class="created">Created on ${created}</p>
    <p class="published">Published on ${published ?? '---'}</p>
    <div>${blocks.join('')}</div>
  </body>
</html>
`
}

/** The public URL of an article. */
export function articleUrl(slug: string): string {
  return `https://www.linkedin.com/pulse/${encodeURIComponent(slug)}`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function inUrl(first: string, last: string): string {
  return `https://www.linkedin.com/in/${encodeURIComponent(`${first}-${last}-exemple`.toLowerCase().replaceAll(' ', '-'))}`
}

/** `08 Oct 2026`. */
function longDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date} ${MONTHS[Number(month) - 1]} ${year}`
}

/** `10/5/26, 1:12 AM`. */
function americanTime(millis: number): string {
  const [year, month, date, hour, minute] = iso(millis).split(/\D/).map(Number)
  const half = (hour ?? 0) < 12 ? 'AM' : 'PM'
  return `${month}/${date}/${(year ?? 0) % 100}, ${(hour ?? 0) % 12 || 12}:${String(minute).padStart(2, '0')} ${half}`
}
