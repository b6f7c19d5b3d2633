import { basename, join, resolve } from 'node:path'
import { AppError } from '#shared/model/app-error'

/** The possible outputs, by option name. */
export const OUTPUTS = ['pdf', 'json', 'xlsx', 'annex', 'html', 'pptx', 'manifest'] as const

/** The path of each output; `-` is stdout. */
export type Places = Record<(typeof OUTPUTS)[number], string | undefined>

/** The output paths of a folder. */
export function placesOf(folder: string, options: Partial<Places> & { out?: string }): Places {
  const asked = OUTPUTS.some((output) => options[output] !== undefined)
  const base = join(options.out ?? 'audits', nameOf(folder))
  return {
    pdf: options.pdf ?? (asked && !options.out ? undefined : `${base}.pdf`),
    json: options.json ?? (asked && !options.out ? undefined : `${base}.json`),
    xlsx: options.xlsx,
    annex: options.annex,
    html: options.html,
    pptx: options.pptx,
    manifest: options.manifest ?? (asked && !options.out ? undefined : `${base}.sha256`),
  }
}

/** The base name of a folder's outputs. */
export function nameOf(folder: string): string {
  return basename(resolve(folder))
}

/** Rejects two outputs with the same path, and printing anything but the JSON. */
export function checkPlaces(places: Places): void {
  const seen = new Set<string>()
  for (const output of OUTPUTS) {
    const path = places[output]
    if (path === undefined) continue
    if (path === '-' && output !== 'json') throw new AppError('cli.onlyJsonPrints', { option: `--${output}` })
    if (seen.has(resolve(path))) throw new AppError('cli.samePath', { path })
    seen.add(resolve(path))
  }
}
