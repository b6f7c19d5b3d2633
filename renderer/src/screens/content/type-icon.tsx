import { IconArticle, IconMessage2, IconQuote, IconRepeat } from '@tabler/icons-react'
import { useTranslator } from '#renderer/i18n/translator'
import type { PostType } from '#shared/model/records'

const ICONS = { post: IconMessage2, share: IconQuote, repost: IconRepeat, article: IconArticle } as const

/** The icon of a post type, labelled with its name. */
export function TypeIcon({
  type,
  size = 15,
  named = true,
}: {
  type: PostType
  size?: number
  named?: boolean
}) {
  const { t } = useTranslator()
  const Icon = ICONS[type]
  const name = t(`common.postType.${type}`)
  return (
    <span title={named ? name : undefined} className="ic">
      <Icon size={size} stroke={1.6} aria-hidden="true" />
      {named && <span className="sr">{name}</span>}
    </span>
  )
}
