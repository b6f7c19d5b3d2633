import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { listedPosts } from '#shared/audit/engine/listed-posts'
import { labels } from '#shared/audit/facts/labels'
import { handLabels } from '#shared/audit/support/hand-labels'
import { aPost, anInput, somePosts } from '../build'

const post = (text: string, sharedTitle: string | null = null) => aPost({ id: 'share:7', text, sharedTitle })
const said = (client: Partial<Parameters<typeof handLabels>[0]>, text: string, title?: string) =>
  handLabels({ labels: {}, ...client })(post(text, title))

describe('what a person said of a post', () => {
  const validation = { 'share:7': { subject: 'trade', intent: 'serve' } } as const

  it('is the label of the post first, then the one given blind, field by field', () => {
    expect(said({ validation }, 'Un texte.')).toEqual({ subject: 'trade', intent: 'serve' })
    expect(
      said({ validation, labels: { 'share:7': { subject: 'off', answers: [1] } } }, 'Un texte.'),
    ).toEqual({ subject: 'off', intent: 'serve', answers: [1] })
  })

  it('is what a rule says where nobody has read the post: whole words or a whole hashtag, accents and capitals apart', () => {
    const rules = [
      { words: '#rénovation', subject: 'trade' as const, by: 'Anne' },
      { words: 'petit déjeuner', intent: 'chat' as const },
    ]
    expect(said({ rules }, 'Chantier fini #Renovation')).toEqual({ subject: 'trade', rule: '#rénovation' })
    expect(said({ rules }, 'Le Petit  Déjeuner du réseau')).toEqual({
      intent: 'chat',
      rule: 'petit déjeuner',
    })
    expect(said({ rules }, '', 'Notre petit déjeuner')).toMatchObject({ intent: 'chat' })
    expect(said({ rules }, 'Une rénovation #RenovationEnergetique')).toBeUndefined()
    expect(said({ rules, validation }, 'Chantier #rénovation')).toEqual({ subject: 'trade', intent: 'serve' })
  })
})

describe('labels given blind or by a rule', () => {
  const client = {
    validation: { 'share:1': { subject: 'trade', intent: 'serve' } },
    rules: [{ words: '#mer', subject: 'off', intent: 'chat', by: 'Anne' }],
  } as const
  const posts = somePosts(4, (i) => ({ text: i === 1 ? 'Belle journée #mer' : 'Un texte.' }))
  const input = anInput({ client: { ...client, rules: [...client.rules] }, records: { posts } })

  it('count as labels of the consultant; a rule is named, and is no reading', () => {
    const found = labels.of(input)
    if (found instanceof Missing) throw new Error('missing')
    expect(found.byPost.get('share:1')).toMatchObject({ subject: 'trade', source: 'client' })
    expect(found.byPost.get('share:2')).toMatchObject({ subject: 'off', source: 'client', rule: '#mer' })
    expect(found.readByHand.person).toBe(1)
    expect(found.compared.subject).toEqual([])
    const listed = listedPosts(input).map(({ id, labelSource, rule }) => [id, labelSource, rule])
    expect(listed).toContainEqual(['share:2', 'client', '#mer'])
    expect(listed).toContainEqual(['share:1', 'client', undefined])
  })
})

describe('a trade of which hardly a word is known', () => {
  const posts = somePosts(6, () => ({ text: 'Il pleut ce matin sur la plage, bon week-end à tous.' }))
  const decided = (about: string) => {
    const found = labels.of(anInput({ client: { brand: { about } }, records: { posts } }))
    return found instanceof Missing ? null : found.byPost.size
  }

  it('decides no subject, and three words of it do', () => {
    expect(decided('')).toBe(0)
    expect(decided('Chaudières, ramonage, dépannage')).toBe(6)
  })

  it('says so with the post', () => {
    const [first] = listedPosts(anInput({ client: { brand: { about: '' } }, records: { posts } }))
    expect(first).toMatchObject({
      undecided: true,
      reasons: [{ key: 'reasons.unknownTrade', values: { count: 3 } }, {}, {}],
    })
  })
})
