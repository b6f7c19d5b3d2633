import { categoriesOf, presetOf } from '#shared/audit/presets'
import cues from '../labelling/data/cues.json'
import languages from '../labelling/data/languages.json'
import stopWords from '../labelling/data/stop-words.json'
import thesaurus from '../labelling/data/thesaurus.json'
import weights from '../labelling/data/weights.json'
import type { Audit } from '#shared/model/audit'
import type { Client } from '#shared/model/client'
import type { Seal } from '#shared/model/seal'
import { ENGINE_BUILD } from './engine-build'
import { figuresHash, withoutSeal, type Sha256 } from './figures'

/** The fields that determine which grid applies. */
type GridOwner = Pick<Client, 'preset' | 'grid' | 'brand'>

/** The inputs of an audit that only the caller knows. */
export type MadeFrom = Pick<Seal, 'asked' | 'files' | 'since' | 'decisions'>

/** The audit with its seal as the last part, replacing any earlier one. */
export async function sealed(
  audit: Audit,
  client: GridOwner,
  { asked, files, since, decisions }: MadeFrom,
  sha256: Sha256,
): Promise<Audit> {
  const parts: Omit<Seal, 'id' | 'figures'> = {
    version: 1,
    engine: { version: audit.engine, build: ENGINE_BUILD },
    grid: { version: audit.grid, sha256: await sha256(gridText(client)) },
    labels: { sha256: await labelsHash(sha256) },
    asked,
    files: files.toSorted(byFile),
    since,
    decisions,
  }
  const id = await sha256(JSON.stringify(parts))
  return { ...withoutSeal(audit), seal: { ...parts, id, figures: await figuresHash(audit, sha256) } }
}

function gridText(client: GridOwner): string {
  return JSON.stringify(categoriesOf(presetOf(client), client.grid))
}

let labels: Promise<string> | null = null

function labelsHash(sha256: Sha256): Promise<string> {
  return (labels ??= sha256(JSON.stringify([cues, languages, stopWords, thesaurus, weights])))
}

function byFile(a: Seal['files'][number], b: Seal['files'][number]): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0
}
