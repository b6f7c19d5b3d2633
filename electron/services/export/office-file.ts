import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The metadata of the file. */
export interface FileFacts {
  title: string
  author: string
  /** An ISO day. */
  date: string
}

/** The parts of an Office file by name. */
export type OfficeParts = Record<string, Uint8Array>

const CORE = 'docProps/core.xml'

/** Sets title, author and date in an Office file, edits its parts, and zips it without timestamps. */
export function sealed(
  bytes: Uint8Array,
  { title, author, date }: FileFacts,
  amend: (files: OfficeParts) => void = () => undefined,
): Uint8Array {
  const files: OfficeParts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')),
  )
  amend(files)
  // The workbook behind a chart is itself an Office file.
  for (const [name, part] of Object.entries(files))
    if (name.endsWith('.xlsx')) files[name] = sealed(part, { title, author, date })
  const moment = `${date}T12:00:00Z`
  files[CORE] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
  )
  const types = '[Content_Types].xml'
  edit(
    files,
    types,
    `PartName="/${CORE}"`,
    '</Types>',
    (end) =>
      `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>${end}`,
  )
  edit(
    files,
    '_rels/.rels',
    CORE,
    '</Relationships>',
    (end) =>
      `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${CORE}"/>${end}`,
  )
  const ordered = Object.keys(files).toSorted(
    (a, b) => Number(b === types) - Number(a === types) || (a < b ? -1 : 1),
  )
  return zipSync(Object.fromEntries(ordered.map((name) => [name, files[name] ?? new Uint8Array()])), {
    mtime: new Date(1980, 0, 1, 12),
    level: 6,
  })
}

/** Inserts something before the end of a part, unless it is there already. */
export function edit(
  files: OfficeParts,
  name: string,
  known: string,
  end: string,
  by: (end: string) => string,
): void {
  const text = strFromU8(files[name] ?? new Uint8Array())
  if (!text.includes(known)) files[name] = strToU8(text.replace(end, by(end)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
