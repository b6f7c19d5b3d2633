import { strFromU8, strToU8 } from 'fflate'
import { sealed, type FileFacts, type OfficeParts } from '#services/export/office-file'
import type { Deck } from './deck'

/** A deck as a file; the same slides give the same bytes. */
export async function deckFile(deck: Deck, facts: FileFacts): Promise<Uint8Array> {
  return sealed(await deck.bytes(), facts, chartsFromOne)
}

// The library numbers charts globally, so they are renumbered from one.
function chartsFromOne(files: OfficeParts): void {
  const numbered = /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g
  const names = Object.keys(files)
  const counts = names.flatMap((name) => [...name.matchAll(numbered)].map(([, , count]) => Number(count)))
  const before = counts.length === 0 ? 0 : Math.min(...counts) - 1
  if (before === 0) return
  const moved = (text: string) =>
    text.replace(numbered, (_, start: string, count: string) => `${start}${Number(count) - before}`)
  for (const name of names) {
    const part = files[name] ?? new Uint8Array()
    const isText = /\.(xml|rels)$/.test(name)
    Reflect.deleteProperty(files, name)
    files[moved(name)] = isText ? strToU8(moved(strFromU8(part))) : part
  }
}
