import { expect, it } from 'vitest'
import { isLight } from '#services/report/logo-light'

const svg = (inside: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${root}>${inside}</svg>`

it.each([
  ['white by a name', svg('<rect width="9" height="9" fill="white"/>')],
  ['white by three digits, nothing else painted', svg('<path d="M0 0" fill="#fff" stroke="none"/>')],
  ['near white in a style', svg('<style>.a{fill:#FAFAFA}</style><path class="a" d="M0 0"/>')],
  ['white by rgb, from the group', svg('<g fill="rgb(255, 255, 255)"><path d="M0 0"/></g>')],
  ['white from the drawing', svg('<path d="M0 0"/>', ' fill="#ffffff"')],
])('is light: %s', (_, drawing) => {
  expect(isLight(drawing)).toBe(true)
})

it.each([
  ['black, because no colour is said', svg('<path d="M0 0"/>')],
  ['a white letter on a black ground', svg('<rect width="9" height="9"/><path d="M0 0" fill="#fff"/>')],
  ['a colour beside white', svg('<rect width="9" height="9" fill="#0b5c66"/><path d="M0 0" fill="#fff"/>')],
  ['a gradient of its own', svg('<rect width="9" height="9" fill="url(#a)"/>')],
])('is not light: %s', (_, drawing) => {
  expect(isLight(drawing)).toBe(false)
})
