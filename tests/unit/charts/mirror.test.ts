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
