import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '#shared/model/audit'
import { auditFolder } from '#services/audit-client'
import { auditJson } from '#services/export/audit-json'
import { readReportFile } from '#services/import/report-file'
import { sealOfFile } from '#services/seal/file-seal'
import { manifestText } from '#services/seal/manifest'
import { sealedAudit } from '#services/seal/seal-folder'
import { hashOfBytes } from '#services/seal/sha256'
import { verifyAudit, type Verification } from '#services/seal/verify-audit'

const POSTS = [
  'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts',
  ...Array.from({ length: 20 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5) + index * 7 * 86_400_000).toISOString().slice(0, 10)
    return `person,${day},post,,How we repair pump number ${index + 1} without stopping the line,,,${300 + index},12,3,1`
  }),
  '',
].join('\n')

const CLIENT = {
  language: 'en',
  person: { name: `Ada ${randomUUID()}`, followers: 1200 },
  brand: { name: 'Examplia', followers: 80 },
}

/** A place with a client folder and its sealed audit. */
let place: string

async function write(folder: string, file: string): Promise<Audit> {
  const result = await auditFolder(folder, {})
  const audit = await sealedAudit(folder, result, {
    decided: await readReportFile(folder),
    earlier: null,
    asked: { asOf: null, language: null, accepted: [] },
  })
  writeFileSync(file, auditJson(audit))
  return audit
}

function stranger(): string {
  const copy = mkdtempSync(join(tmpdir(), 'aplomb-seal-'))
  cpSync(place, copy, { recursive: true })
  return copy
}

function edited(file: string, change: (audit: Audit) => void): void {
  const audit = JSON.parse(readFileSync(file, 'utf8')) as Audit
  change(audit)
  writeFileSync(file, auditJson(audit))
}

const said = ({ findings }: Verification) => findings.map(({ key }) => key.replace('cli.verify.', ''))

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'aplomb-seal-'))
  mkdirSync(join(place, 'ada'))
  writeFileSync(join(place, 'ada/client.json'), JSON.stringify(CLIENT))
  writeFileSync(join(place, 'ada/seen-posts.csv'), POSTS)
  await write(join(place, 'ada'), join(place, 'audit.json'))
})

describe('a stranger verifies', () => {
  test('an audit of another day from its folder alone: the same bytes', async () => {
    const copy = stranger()
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(found).toMatchObject({ isSame: true, folder: join(copy, 'ada'), findings: [], differences: [] })
    expect(found.seal?.files.map(({ file }) => file)).toEqual(['client.json', 'seen-posts.csv'])
  })

  test('one with a changed source: which, and which figures would be others', async () => {
    const copy = stranger()
    writeFileSync(join(copy, 'ada/seen-posts.csv'), POSTS.replaceAll(',12,3,1', ',40,3,1'))
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(found.isSame).toBe(false)
    expect(said(found)).toEqual(['fileChanged', 'figures.sources'])
    expect(found.findings[0]?.values).toEqual({ file: 'seen-posts.csv' })
    expect(found.differences.length).toBeGreaterThan(0)
  })

  test('one with a changed figure: which one, and what it was', async () => {
    const copy = stranger()
    edited(join(copy, 'audit.json'), (audit) => {
      audit.metrics['person.followers'] = 12_000
    })
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(said(found)).toEqual(['changed', 'figures.changed'])
    expect(found.differences).toEqual([
      { path: 'metrics."person.followers"', found: '12000', expected: '1200' },
    ])
  })

  test('one with a changed figure that was sealed again: it is found by making it again', async () => {
    const copy = stranger()
    edited(join(copy, 'audit.json'), (audit) => {
      audit.metrics['person.followers'] = 12_000
      const { seal, ...body } = audit
      if (seal) seal.figures = hashOfBytes(JSON.stringify(body))
    })
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(said(found)).toEqual(['figures.resealed'])
    expect(found.differences).toHaveLength(1)
  })

  test('one of an older engine: that it is older, and which figures come out otherwise', async () => {
    const copy = stranger()
    edited(join(copy, 'audit.json'), (audit) => {
      audit.engine = '0.0.9'
      audit.influence.coverage = 0.5
      if (!audit.seal) return
      // As version 0.0.9 would have sealed it.
      const {
        id: _,
        figures: __,
        ...parts
      } = {
        ...audit.seal,
        engine: { version: '0.0.9', build: 'f'.repeat(64) },
      }
      const { seal: ___, ...body } = audit
      audit.seal = {
        ...parts,
        id: hashOfBytes(JSON.stringify(parts)),
        figures: hashOfBytes(JSON.stringify(body)),
      }
    })
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(said(found)).toEqual(['engine', 'figures.engine'])
    expect(found.findings[0]?.values).toMatchObject({ made: '0.0.9' })
    expect(found.differences.map(({ path }) => path)).toEqual(['influence.coverage'])
  })

  test('one from before there were seals: older, and nothing is said of its sources', async () => {
    const copy = stranger()
    edited(join(copy, 'audit.json'), (audit) => {
      delete audit.seal
    })
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(found).toMatchObject({ isSame: false, seal: null, differences: [] })
    expect(said(found)).toEqual(['unsealed', 'figuresSame'])
  })

  test('one of which a file is missing, and one beside which a file was put', async () => {
    const copy = stranger()
    renameSync(join(copy, 'ada/seen-posts.csv'), join(copy, 'ada/posts.csv'))
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(said(found)).toContain('fileMissing')
    expect(said(found)).toContain('fileAdded')
    expect(found.isSame).toBe(false)
  })

  test('one whose client file was changed: the folder is known by the person', async () => {
    const copy = stranger()
    const changed = { ...CLIENT, person: { ...CLIENT.person, followers: 1300 } }
    writeFileSync(join(copy, 'ada/client.json'), JSON.stringify(changed))
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(found.folder).toBe(join(copy, 'ada'))
    expect(said(found)).toEqual(['fileChanged', 'figures.sources'])
    expect(found.differences.map(({ path }) => path)).toContain('metrics."person.followers"')
  })

  test('one whose report leaves checks out, and an audit that lies inside its folder', async () => {
    const copy = stranger()
    writeFileSync(join(copy, 'ada/report.json'), JSON.stringify({ leftOut: ['CA-1'] }))
    const audit = await write(join(copy, 'ada'), join(copy, 'ada/audit.json'))
    expect(audit.seal?.files.map(({ file }) => file)).toContain('report.json')
    expect(await verifyAudit(join(copy, 'ada/audit.json'))).toMatchObject({ isSame: true })
    rmSync(join(copy, 'ada/report.json'))
    expect(said(await verifyAudit(join(copy, 'ada/audit.json')))).toEqual(['fileMissing', 'figures.sources'])
  })

  test('one whose report, named in the manifest, was changed or is gone', async () => {
    const copy = stranger()
    const path = join(copy, 'audit.sha256')
    const audit = JSON.parse(readFileSync(join(copy, 'audit.json'), 'utf8')) as Audit
    const outputs = ['audit.json', 'a b.pdf'].map((name) => {
      const file = join(copy, name)
      if (name.endsWith('pdf')) writeFileSync(file, '%PDF-1.7')
      return { path: file, bytes: readFileSync(file) }
    })
    writeFileSync(
      path,
      manifestText(path, outputs, { folder: join(copy, 'ada'), files: audit.seal?.files ?? [] }),
    )
    expect(await verifyAudit(join(copy, 'audit.json'))).toMatchObject({ isSame: true })
    writeFileSync(join(copy, 'a b.pdf'), '%PDF-1.8')
    expect(said(await verifyAudit(join(copy, 'audit.json')))).toEqual(['outputChanged'])
    rmSync(join(copy, 'a b.pdf'))
    expect(said(await verifyAudit(join(copy, 'audit.json')))).toEqual(['outputMissing'])
  })

  test('one without its folder: nothing is recomputed, and that is said', async () => {
    const copy = stranger()
    const other = { ...CLIENT, person: { name: randomUUID() } }
    writeFileSync(join(copy, 'ada/client.json'), JSON.stringify(other))
    await write(join(copy, 'ada'), join(copy, 'audit.json'))
    rmSync(join(copy, 'ada'), { recursive: true })
    const found = await verifyAudit(join(copy, 'audit.json'))
    expect(found).toMatchObject({ folder: null, isSame: false })
    expect(said(found)).toEqual(['noFolder'])
  })

  test.each([
    ['no file', null],
    ['no JSON', 'PK'],
    ['another JSON', '{"format":"aplomb.client"}'],
    ['an audit cut off', '{"format":"aplomb.audit","version":2}'],
  ])('%s is no audit', async (_, text) => {
    const file = join(stranger(), 'x.json')
    if (text !== null) writeFileSync(file, text)
    await expect(verifyAudit(file)).rejects.toMatchObject({
      code: text === null ? 'cli.verifyMissing' : 'cli.verifyNoAudit',
    })
  })
})

test('a seal holds the hash of the very bytes of a file', async () => {
  const path = 'ada/seen-posts.csv'
  const seal = await sealOfFile({ path, absolute: join(place, path) })
  expect(seal).toEqual({ file: path, bytes: Buffer.byteLength(POSTS), sha256: hashOfBytes(POSTS) })
})
