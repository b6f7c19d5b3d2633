import { expect, it } from 'vitest'
import { mirror } from '#shared/charts/mirror'
import { drawn, FR, textsOf, THEME } from './draw'

it('shows both sides of a subject, and a dash where a side is unknown', () => {
  const rows = [
    { label: 'Marque', person: 0.03, page: 0.57 },
    { label: 'Hors sujet', person: 1, page: null },
  ]
  const texts = textsOf(
    drawn(() => mirror(rows, { person: 'Camille Renaud', page: 'Nuvéo' }, FR, THEME)),
  ).map(({ text }) => text)
  expect(texts).toEqual(
    expect.arrayContaining(['Camille Renaud', 'Nuvéo', 'Marque', '3\u00a0%', '57\u00a0%', '100\u00a0%', '–']),
  )
})

it('prints the count with a share of few posts, and cuts a name that the side does not hold', () => {
  const rows = [{ label: 'Marque', person: 1 / 3, page: 1, few: { person: 3, page: null } }]
  const name = 'Société européenne d’ingénierie pneumatique et associés : audit, conseil et formation'
  const texts = textsOf(drawn(() => mirror(rows, { person: 'Sam', page: name }, FR, THEME)))
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['33\u00a0% (1 sur 3)', '100\u00a0%']))
  const cut = texts.find(({ text }) => text.startsWith('Société'))?.text ?? ''
  expect(cut.length).toBeLessThan(60)
  expect(cut).toMatch(/(…|\.\.\.)$/)
})
