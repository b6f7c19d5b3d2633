import type { Dice } from './moments'
import type { PagePost } from './page-workbooks'
import { slugOf, type Label } from './sample-post'
import type { OwnText } from './texts-camille-own'
import { TITLE_FAMILIES, TRADE_TITLES } from './texts-camille-shares'

/** How many of the page's posts she passes on with her own link. */
export const RELAYS = 14

/** A post or share that has no date, id and figures yet. */
export interface Draft {
  text: string
  sharedUrl: string
  sharedTitle: string
  label: Label | null
  millis?: number
  impressions?: number
  video?: boolean
}

/** An original post, occasionally a native video. */
export function ownDraft({ text, subject, intent, themes = [], at }: OwnText, index: number): Draft {
  const label = { subject, intent, themes, answers: [] }
  return {
    text,
    sharedUrl: '',
    sharedTitle: '',
    label,
    video: index % 17 === 5,
    ...(at ? { millis: Date.parse(at) } : {}),
  }
}

/** A bare share of a press article. */
export function press(title: string, site: string, label: Label): Draft {
  return {
    text: '',
    sharedUrl: `https://www.${site}/${slugOf(title, 9)}`,
    sharedTitle: title,
    label: { themes: [], ...label },
  }
}

/** Every press title, in the order of the families. */
export function pressTitles(): Draft[] {
  return TITLE_FAMILIES.flatMap(({ subject, site, title, values }) =>
    values.map((value) => {
      const filled = title.replace('{x}', value)
      return press(filled.charAt(0).toUpperCase() + filled.slice(1), site, { subject, intent: 'inform' })
    }),
  )
}

/** The trade press articles she shares. */
export function tradeShares(): Draft[] {
  return TRADE_TITLES.map((title) =>
    press(title, 'maintenance-et-ateliers.example', {
      subject: 'trade',
      intent: 'inform',
      themes: ['Maintenance et GMAO'],
    }),
  )
}

/** The page's posts she passes on some hours later. */
export function relays(page: readonly PagePost[], dice: Dice): Draft[] {
  const inPeriod = page.filter(({ text }) => !text.startsWith('Version'))
  const step = Math.floor(inPeriod.length / RELAYS)
  return Array.from({ length: RELAYS }, (_, index) => {
    const post = inPeriod[index * step]!
    return {
      text: '',
      sharedUrl: `https://www.linkedin.com/feed/update/urn:li:activity:${post.activityId}`,
      sharedTitle: post.text.split(/(?<=[.!?:])\s/)[0]!.replace(/\s*:$/, ''),
      label: { subject: 'brand', intent: 'inform', themes: [] },
      millis: post.millis + dice.between(40, 200) * 60_000,
    }
  })
}
