import { asCounted } from '#shared/model/as-counted'
import { describe, expect, it } from 'vitest'
import { Missing } from '#shared/audit/define/define-fact'
import { runAudit } from '#shared/audit/engine/run-audit'
import { listedPosts } from '#shared/audit/engine/listed-posts'
import { labels } from '#shared/audit/facts/labels'
import { aPost, anInput, somePosts } from '../build'

const hand = { subject: 'trade', intent: 'serve', answers: [1, 0, 1], themes: ['Vélo'] } as const
const post = aPost({
  id: 'share:7514002921881612345',
  urns: ['activity:7514002921881619999', 'share:7514002921881612345'],
  url: 'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345',
})

function read(key: string) {
  const found = labels.of(
    anInput({
      client: { labels: { [key]: { ...hand, answers: [...hand.answers], themes: [...hand.themes] } } },
      records: { posts: [post] },
    }),
  )
  if (found instanceof Missing) throw new Error(found.message.key)
  return found
}

describe('labels by hand', () => {
  it('are found by id, by another urn, by address and by bare digits', () => {
    const keys = [
      'share:7514002921881612345',
      'activity:7514002921881619999',
      'urn:li:activity:7514002921881619999',
      'https://www.linkedin.com/feed/update/urn:li:share:7514002921881612345',
      'https://www.linkedin.com/feed/update/urn:li:activity:7514002921881619999/?utm_source=share',
      '7514002921881612345',
      '7514002921881619999',
    ]
    for (const key of keys) expect([key, read(key).byPost.get(post.id)?.source]).toEqual([key, 'client'])
  })

  it('win field by field, and are certain', () => {
    expect(read(post.id).byPost.get(post.id)).toMatchObject({
      subject: 'trade',
      intent: 'serve',
      answers: [0, 1],
      themes: ['Vélo'],
      confidence: 1,
      reasons: [],
    })
    const partly = labels.of(
      anInput({ client: { labels: { [post.id]: { intent: 'sell' } } }, records: { posts: [post] } }),
    )
    if (partly instanceof Missing) throw new Error('missing')
    const label = partly.byPost.get(post.id)
    expect(label).toMatchObject({ intent: 'sell', source: 'client' })
    expect(label?.confidence).toBeLessThanOrEqual(1)
    expect(partly.compared).toMatchObject({ subject: [], intent: [['sell', expect.any(String)]] })
  })

  it('tell which share of the labels is confirmed', () => {
    const found = labels.of(
      anInput({ client: { labels: { 'share:1': { subject: 'off' } } }, records: { posts: somePosts(4) } }),
    )
    expect(found).toMatchObject({ confirmedShare: 0.25 })
  })
})

describe('what the consultant corrected', () => {
  const text = (n: number) => `Team quiz on Thursday number ${n}: bring a friend to the Packhorse, 7pm.`
  const posts = [1, 2, 3].map((n) => aPost({ id: `share:${n}`, text: text(n) }))
  const readWith = (client: object) => {
    const found = labels.of(anInput({ client, records: { posts } }))
    if (found instanceof Missing) throw new Error('missing')
    return found
  }
  const uncorrected = readWith({}).byPost.get('share:3')
  const other = uncorrected?.subject === 'brand' ? 'trade' : 'brand'
  const hand = {
    'share:1': { subject: other, intent: 'sell' },
    'share:2': { subject: other, intent: 'sell' },
  }

  it('changes the labels of posts like it, which say so', () => {
    const label = readWith({ labels: hand }).byPost.get('share:3')
    expect(label).toMatchObject({ subject: other, intent: 'sell', source: 'proposed' })
    expect(label?.reasons[0]).toEqual({ key: 'reasons.likeCorrected', values: { count: 2 } })
  })

  it('is never compared with itself: agreement and blind sample test what was proposed before', () => {
    const validation = { 'share:3': { subject: other, intent: 'sell' } }
    const { compared, blind } = readWith({ labels: hand, validation })
    expect(compared.subject).toEqual([
      [other, uncorrected?.subject],
      [other, uncorrected?.subject],
    ])
    expect(blind.subject).toEqual([{ blind: other, proposed: uncorrected?.subject }])
    expect(new Set(blind.proposals.subject)).toEqual(new Set([uncorrected?.subject]))
  })
})

describe('proposed labels', () => {
  it('cover the page too, but no post without text or title', () => {
    const posts = [
      ...somePosts(2),
      aPost({ id: 'share:8', text: null }),
      aPost({ id: 'share:9', who: 'page' }),
    ]
    const found = labels.of(anInput({ records: { posts } }))
    if (found instanceof Missing) throw new Error('missing')
    expect([...found.byPost.keys(), ...found.undecided.keys()].sort()).toEqual([
      'share:1',
      'share:2',
      'share:9',
    ])
    expect(found.page.length + found.left.both - found.left.own).toBe(1)
  })

  it('do not depend on the language of the report', () => {
    const input = anInput({ records: { posts: somePosts(3) } })
    const [fr, en] = [labels.of(input), labels.of({ ...input, language: 'en' })]
    if (fr instanceof Missing || en instanceof Missing) throw new Error('missing')
    expect([...fr.byPost]).toEqual([...en.byPost])
  })

  it('are missing where nothing can be read', () => {
    expect(labels.of(anInput({ records: { posts: somePosts(3, () => ({ text: null })) } }))).toBeInstanceOf(
      Missing,
    )
  })
})

describe('posts in a language that is neither French nor English', () => {
  const texts = [
    'Come scegliere la caldaia giusta: cinque criteri da controllare prima di firmare il preventivo.',
    'Tre errori da evitare quando si installa una pompa di calore in un appartamento.',
    'Oggi abbiamo consegnato l’impianto alla scuola di Parma. Grazie a tutta la squadra!',
  ]
  const italian = texts.map((text, n) => aPost({ id: `share:90${n}`, text }))
  const french = aPost({ id: 'share:1', text: 'Comment choisir sa chaudière : cinq critères à vérifier.' })

  it('are not labelled, and are counted', () => {
    const input = anInput({ records: { posts: [...italian, french] } })
    const found = labels.of(input)
    if (found instanceof Missing) throw new Error('missing')
    expect([...found.byPost.keys(), ...found.undecided.keys()]).toEqual(['share:1'])
    expect([...found.foreign]).toEqual(italian.map(({ id }) => id))
    expect(found.blind.proposals.subject).toHaveLength(1)
    const listed = listedPosts(input).filter(({ id }) => id !== 'share:1')
    for (const post of listed)
      expect(post).toMatchObject({
        subject: null,
        intent: null,
        answers: [],
        labelSource: 'none',
        proposal: null,
      })
    expect(new Set(listed.map(({ reasons }) => reasons[0]?.key))).toEqual(new Set(['reasons.otherLanguage']))
  })

  it('leave nothing to say where there is no other, and say so', () => {
    const input = anInput({ records: { posts: italian } })
    expect(labels.of(input)).toMatchObject({ message: { key: 'missing.languages', values: { count: 3 } } })
    expect(listedPosts(input)).toHaveLength(3)
  })

  it('can be labelled by hand', () => {
    const [first] = italian
    if (!first) throw new Error('no post')
    const found = labels.of(
      anInput({ client: { labels: { [first.id]: { subject: 'trade' } } }, records: { posts: italian } }),
    )
    if (found instanceof Missing) throw new Error('missing')
    expect(found.byPost.get(first.id)).toMatchObject({ subject: 'trade', intent: null, source: 'client' })
    expect(found.foreign.size).toBe(2)
  })
})

describe('undecided posts', () => {
  const client = {
    brand: {
      name: 'Kervane',
      about: 'Capteurs de vibrations et maintenance prédictive pour pompes et moteurs.',
    },
  }
  const sure = aPost({
    id: 'share:1',
    text: 'Maintenance prédictive : 3 signes qu’un moteur va tomber en panne. 1) La vibration monte. 2) Le roulement chauffe. 3) Le capteur dérive. Vérifiez vos pompes avant l’arrêt.',
  })
  const vague = aPost({ id: 'share:2', text: 'Hier, aujourd’hui, demain.' })

  it('count nowhere, are listed with the nearest labels, and are settled by hand', () => {
    const input = anInput({ client, records: { posts: [sure, vague] } })
    const found = labels.of(input)
    if (found instanceof Missing) throw new Error('missing')
    expect(found.person.map(({ id }) => id)).toEqual(['share:1'])
    expect([...found.undecided.keys()]).toEqual(['share:2'])
    expect(found.left).toEqual({ own: 1, person: 1, both: 1 })
    // Listed with its proposal, marked, and counted nowhere.
    const open = listedPosts(input).find(({ id }) => id === 'share:2')
    expect(open).toMatchObject({ labelSource: 'proposed', undecided: true })
    expect(open?.subject).toBe(open?.proposal?.subject)
    expect(open && asCounted(open)).toMatchObject({ subject: null, intent: null, answers: [], themes: [] })
    const read = labels.of(
      anInput({
        client: { ...client, labels: { 'share:2': { subject: 'off', intent: 'chat' } } },
        records: { posts: [sure, vague] },
      }),
    )
    if (read instanceof Missing) throw new Error('missing')
    expect(read.person).toHaveLength(2)
    expect(read.undecided.size).toBe(0)
  })

  it('leave the shares open, and no post decided leaves nothing measured', () => {
    const audit = runAudit(
      anInput({
        client,
        records: { posts: Array.from({ length: 20 }, (_, n) => ({ ...vague, id: `share:${n}` })) },
      }),
    )
    expect(audit.metrics['person.subject.off']).toBeNull()
    for (const id of ['SA-1', 'SA-3', 'BA-1', 'EL-1', 'EL-2'])
      expect([id, audit.checks.find((check) => check.id === id)?.score]).toEqual([id, null])
  })
})
