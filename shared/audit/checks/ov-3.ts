import type { Post } from '#shared/model/records'
import { defineCheck, notApplicable } from '../define/define-check'
import { drawnTable } from '../support/evidence'
import { openShare } from '../define/at-worst'
import { judgeShare } from '../define/judge-share'
import { nameOf, postTable } from '../support/post-evidence'

const CHARACTERS = 400
const BINS = [0, 100, 200, 400, 800, 1300, 2000] as const

/** Substance: own posts of 400 characters and more, articles, documents and videos, among own posts. */
export const substance = defineCheck({
  id: 'OV-3',
  needs: ['posts'],
  run: ({ posts }, settings) => {
    const read = posts.own.filter((post) => post.text !== null || hasMatter(post))
    if (read.length === 0) return notApplicable({})
    const substantial = read.filter((post) => hasMatter(post) || lengthOf(post) >= CHARACTERS)
    const shortest = read
      .filter((post) => !hasMatter(post))
      .sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1))
    const finding = judgeShare(substantial.length, read.length, settings, {
      values: { characters: CHARACTERS },
      evidence: [
        drawnTable(
          'lengths',
          { characters: 'text', posts: 'integer' },
          histogram(read.filter((post) => post.type !== 'article')),
          'countBars',
        ),
        postTable(
          'shortest',
          { date: 'day', title: 'text', length: 'integer' },
          shortest.slice(0, 5),
          (post) => [posts.dayOf.get(post.id) ?? null, nameOf(post), lengthOf(post)],
          { total: shortest.length, order: 'extreme' },
        ),
      ],
      // The network's own export hides native media: a short post may carry a document.
      params: {
        characters: CHARACTERS,
        mediaKnown: read.some(({ media }) => media !== null && media !== 'link'),
      },
    })
    const unknown = posts.own.length - read.length
    return openShare(finding, { k: substantial.length, n: read.length, unknown }, settings)
  },
})

function hasMatter({ type, media }: Post): boolean {
  return type === 'article' || media === 'document' || media === 'video'
}

function lengthOf({ text }: Post): number {
  return (text ?? '').trim().length
}

function histogram(posts: readonly Post[]): (string | number)[][] {
  return BINS.map((from, index) => {
    const to = BINS[index + 1] ?? Infinity
    const count = posts.filter((post) => lengthOf(post) >= from && lengthOf(post) < to).length
    return [to === Infinity ? `≥ ${from}` : `${from}–${to - 1}`, count]
  })
}
