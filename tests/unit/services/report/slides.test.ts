import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { newDeck } from '#services/report/slides/deck'
import { teamSlides } from '#services/report/team/slides/team-slides'
import { anEmployer, auditOfTeam } from '../../team/members'

const EMU = 914_400

function slidesOf(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name) ? [strFromU8(part)] : [],
  )
}

test('a table of few rows is not stretched over its slide, one of many keeps to its place', async () => {
  const deck = newDeck({ title: 'T', author: 'A', language: 'fr-FR', accent: '#123456', foot: '' })
  const place = { x: 1, y: 1, w: 10, h: 4 }
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`Ligne ${index}`])
  for (const count of [3, 20]) deck.slide('Titre').table(rows(count), place, [10])
  const heights = slidesOf(await deck.bytes()).map((xml) =>
    [...xml.matchAll(/<a:tr h="(\d+)"/g)].map(([, height]) => Number(height) / EMU),
  )
  const [few = [], many = []] = heights.toSorted((a, b) => a.length - b.length)
  expect(few).toHaveLength(3)
  expect(Math.max(...few)).toBeLessThanOrEqual(0.5)
  expect(many.reduce((sum, height) => sum + height, 0)).toBeCloseTo(place.h)
})

test('every open question of a team is on a slide', async () => {
  const questions = Array.from({ length: 23 }, (_, index) => ({ text: `Question numéro ${index} ?` }))
  const team = auditOfTeam({ employer: anEmployer({ questions }), people: [], page: null })
  expect(team.calendar.length).toBeGreaterThan(10)
  const slides = slidesOf(
    await teamSlides(team, { language: 'fr', consultant: {}, logo: null, length: 'client', narrative: {} }),
  )
  const months = slides.filter((xml) => xml.includes('Importance')).join('')
  for (const { question } of team.calendar) expect(months).toContain(`Question numéro ${question} `.trim())
})
