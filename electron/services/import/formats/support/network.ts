import { NETWORKS, type Network } from '#shared/model/vocabulary'
import { foldLabel } from '#shared/values/labels'

const SITES: [Network, RegExp][] = [
  ['linkedin', /(^|\.)(linkedin\.com|lnkd\.in)$/],
  ['x', /(^|\.)(x\.com|twitter\.com|t\.co)$/],
  ['instagram', /(^|\.)(instagram\.com|instagr\.am)$/],
  ['facebook', /(^|\.)(facebook\.com|fb\.com|fb\.watch|fb\.me)$/],
]
/** Networks whose posts no format reads, by the host of a link. */
const OTHERS =
  /(^|\.)(threads\.(net|com)|tiktok\.com|youtube\.com|youtu\.be|bsky\.app|pinterest\.\w+|mastodon\.\w+|reddit\.com|snapchat\.com|vk\.com|xing\.com|medium\.com|substack\.com|tumblr\.com|wordpress\.com|blogspot\.\w+|quora\.com|t\.me|telegram\.(me|org)|weibo\.(com|cn)|weixin\.qq\.com|line\.me|viadeo\.com|vimeo\.com|dailymotion\.com|twitch\.tv|flickr\.com|slideshare\.net)$/

/** The network that a link to a post leads to, null where it leads to none that is known. */
export function networkOfLink(link: string): Network | 'other' | null {
  if (!URL.canParse(link)) return null
  const host = new URL(link).hostname.toLowerCase()
  return SITES.find(([, names]) => names.test(host))?.[0] ?? (OTHERS.test(host) ? 'other' : null)
}

/** The network that a cell names ("LinkedIn", "Instagram Business"), null for a blank one. */
export function networkOfWord(word: string): Network | 'other' | null {
  const folded = foldLabel(word)
  if (folded === '') return null
  const short = SHORT[folded]
  if (short !== undefined) return short
  if (/^(twitter|x)\b/.test(folded)) return 'x'
  const named = NETWORKS.find((network) => network !== 'x' && folded.includes(network))
  const [, letters, bracketed] = named === undefined ? (BESIDE.exec(folded) ?? []) : []
  return named ?? SHORT[letters ?? bracketed ?? ''] ?? 'other'
}

/** The letters that content calendars write for a network. */
const SHORT: Readonly<Record<string, Network>> = {
  li: 'linkedin',
  in: 'linkedin',
  lkdn: 'linkedin',
  lnkd: 'linkedin',
  ig: 'instagram',
  insta: 'instagram',
  fb: 'facebook',
  tw: 'x',
}

const NAMED =
  /(^|[^\p{L}\p{N}])(linkedin|instagram|facebook|twitter|tiktok|youtube|threads|bluesky|mastodon|pinterest|xing|snapchat|ig|insta|fb|yt|lkdn)([^\p{L}\p{N}]|$)|[([](li|in|x|tw|tt)[)\]]/u
/** The abbreviation of a network after an account: "Ada (IG)", "FB – Ada". */
const BESIDE = /(?:^|[^\p{L}\p{N}])(ig|insta|fb|lkdn)(?=[^\p{L}\p{N}]|$)|[([](li|in|tw)[)\]]/u

/** Whether a short cell names a network, alone or with an account ("@ada (Instagram)"). */
export function namesNetwork(text: string): boolean {
  const folded = foldLabel(text)
  return folded === 'x' || (folded.length <= 60 && !folded.includes('://') && NAMED.test(folded))
}

/** Titles of a column that names the network of each row, folded. */
export const NETWORK_TITLES = [
  'network',
  'reseau',
  'social network',
  'reseau social',
  'platform',
  'plateforme',
  'channel',
  'canal',
  'social media',
  'reseaux sociaux',
  'plattform',
  'netzwerk',
  'kanal',
  'plataforma',
  'red social',
  'rede social',
  'piattaforma',
]
