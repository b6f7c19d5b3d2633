import type { AuditInput } from '#shared/audit/define/input'
import { auditPeriod } from '#shared/audit/support/period'
import { runAudit } from '#shared/audit/engine/run-audit'
import { client } from '#shared/model/client'
import type { Post, Records } from '#shared/model/records'
import { createRandom } from '#shared/stats/random'
import { stems } from '#shared/labelling/tokenizer/stems'
import { heading, line, seconds } from './measure'

const TEXTS = [
  'Trois questions à poser avant de changer une pompe : le débit, la pression, le bruit. Voici comment nous les mesurons sur le terrain.',
  'Bravo à toute l’équipe pour ce beau projet, quelle fierté !',
  'Comment savoir si une vibration est anormale ? On regarde d’abord la pente, puis le spectre, et enfin la valeur.',
  'Belle lumière ce matin sur le port, et un café avant la réunion.',
  'Nous recrutons une technicienne itinérante : envoyez votre candidature avant vendredi.',
]

/** Audit of `count` posts, against splitting and stemming the same texts. */
export async function benchAudit(count: number): Promise<void> {
  heading(`Audit of ${count} posts`)
  const records = generated(count)
  const texts = records.posts.map(({ text }) => text ?? '')
  const plain = await seconds(2, () => texts.map((text) => stems(text, 'fr')))
  line('splitting and stemming the texts', plain)
  const asOf = '2026-11-15'
  const parsed = client.parse({
    asOf,
    person: { name: 'Ada' },
    brand: { name: 'Examplia', about: TEXTS[0], specialties: ['pompe', 'vibration'] },
    questions: [{ text: 'Comment savoir si une vibration est anormale ?' }],
  })
  const given = (): AuditInput => ({
    client: parsed,
    records: { ...records },
    sources: [],
    asOf,
    period: auditPeriod(asOf, 12),
    language: 'fr',
    engine: 'bench',
  })
  const whole = await seconds(2, () => runAudit(given()))
  line('records to audit, labels included', whole, { name: 'splitting and stemming', value: plain })
  const known = given()
  runAudit(known)
  let labelled = 0
  const again = await seconds(5, () => {
    const labels = {
      [`share:${String((labelled++ * 37) % count)}`]: { subject: 'brand', intent: 'serve' } as const,
    }
    return runAudit({ ...known, client: client.parse({ ...parsed, labels }) })
  })
  line('one label more, records known', again, { name: 'the whole audit', value: whole })
}

function generated(count: number): Records {
  const random = createRandom(3)
  const from = Date.UTC(2025, 10, 16)
  const step = (364 * 86_400_000) / count
  const posts = Array.from({ length: count }, (_, index): Post => {
    const text = `${TEXTS[random.below(TEXTS.length)] ?? ''} (${index})`
    return {
      id: `share:${index}`,
      urns: [`share:${index}`],
      who: 'person',
      type: random.below(4) === 0 ? 'share' : 'post',
      publishedAt: `${new Date(from + index * step).toISOString().slice(0, 19)}Z`,
      url: null,
      text,
      sharedTitle: null,
      sharedUrl: null,
      media: null,
      sponsored: false,
      metrics: { impressions: { value: 50 + random.below(2000), source: 'bench' } },
      ownReplies: null,
      sources: ['bench'],
    }
  })
  return { posts, activities: [], measures: [], demographics: [], outcomes: [], profile: null }
}
