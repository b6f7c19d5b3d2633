import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a tool of poppler or qpdf and gives what it prints. */
export function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** A fresh folder for the files of one test file. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'aplomb-pdf-'))
}

/** Writes bytes and gives the path. */
export function saved(folder: string, name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
type Dictionary = Record<string, Value>
type Objects = Record<string, { value?: Value; stream?: { dict: Dictionary; data?: string } }>

/** A name, text or reference as qpdf writes it; empty for anything else. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The objects of a PDF as qpdf reads them. */
export class PdfObjects {
  private readonly objects: Objects

  constructor(path: string) {
    const json = JSON.parse(
      run('qpdf', '--json=2', '--json-stream-data=inline', '--decode-level=generalized', path),
    ) as {
      qpdf: [unknown, Objects]
    }
    this.objects = json.qpdf[1]
  }

  get catalog(): Dictionary {
    return this.dictionary(this.dictionary(this.objects['trailer']?.value ?? null)['/Root'] ?? null)
  }

  dictionary(value: Value | undefined): Dictionary {
    const resolved = this.resolve(value)
    return typeof resolved === 'object' && resolved !== null && !Array.isArray(resolved) ? resolved : {}
  }

  array(value: Value | undefined): Value[] {
    const resolved = this.resolve(value)
    return Array.isArray(resolved) ? resolved : []
  }

  resolve(value: Value | undefined): Value {
    if (typeof value !== 'string' || !/^\d+ 0 R$/u.test(value)) return value ?? null
    const object = this.objects[`obj:${value}`]
    return object?.value ?? object?.stream?.dict ?? null
  }

  stream(value: Value | undefined): string {
    const data = typeof value === 'string' ? this.objects[`obj:${value}`]?.stream?.data : undefined
    return Buffer.from(data ?? '', 'base64').toString('latin1')
  }

  pages(): { reference: string; dictionary: Dictionary }[] {
    return this.array(this.dictionary(this.catalog['/Pages'])['/Kids']).map((kid) => ({
      reference: textOf(kid),
      dictionary: this.dictionary(kid),
    }))
  }

  /** Every structure element, parents first. */
  elements(): { reference: string; dictionary: Dictionary }[] {
    const walk = (value: Value): { reference: string; dictionary: Dictionary }[] => {
      const dictionary = this.dictionary(value)
      if (dictionary['/Type'] !== '/StructElem') return []
      return [{ reference: textOf(value), dictionary }, ...this.array(dictionary['/K']).flatMap(walk)]
    }
    return this.array(this.dictionary(this.catalog['/StructTreeRoot'])['/K']).flatMap(walk)
  }
}

/** What a content stream paints outside every marked sequence, and the MCIDs it uses. */
export function readMarks(content: string): { unmarked: string[]; ids: number[]; depth: number } {
  const unmarked: string[] = []
  const ids: number[] = []
  let depth = 0
  for (const line of content.split('\n')) {
    const operator = /(\S+)\s*$/u.exec(line)?.[1] ?? ''
    if (operator === 'BDC' || operator === 'BMC') depth++
    if (operator === 'EMC') depth--
    const id = /\/MCID (\d+)/u.exec(line)?.[1]
    if (id !== undefined) ids.push(Number(id))
    if (depth === 0 && ['Tj', 'TJ', 'f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'].includes(operator))
      unmarked.push(line)
  }
  return { unmarked, ids, depth }
}
