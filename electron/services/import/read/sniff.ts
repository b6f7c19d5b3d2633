/** What the bytes of a file are, whatever its name says; `label` names a kind that holds no data for us. */
export type Sniffed =
  | { kind: 'empty' | 'zip' | 'biff8' | 'encryptedWorkbook' | 'html' | 'json' | 'text' }
  | { kind: 'other'; label: string }

/** Bytes that suffice to recognise a file. */
export const HEAD_BYTES = 64 * 1024

/** Recognises a file by its first bytes (an OLE container wants all of them: its directory may be at the end). */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) return { kind: 'empty' }
  if (ZIP.includes(latin(buffer, 0, 4))) return { kind: 'zip' }
  if (latin(buffer, 0, 8) === '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1') return sniffOle(buffer)
  const signature = SIGNATURES.find(({ at, is }) => latin(buffer, at, at + is.length) === is)
  if (signature) return { kind: 'other', label: signature.label }
  if (utf32Order(buffer) || utf16Order(buffer)) return { kind: 'text' }
  return looksBinary(buffer) ? { kind: 'other', label: 'binary' } : sniffText(buffer)
}

/** The byte order of UTF-32 text by its mark, or null. */
export function utf32Order(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return 'le'
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff ? 'be' : null
}

/** The byte order of UTF-16 text, from its mark or the position of its zero bytes, or null. */
export function utf16Order(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be'
  const end = Math.min(bytes.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = end / 2
  if (half > 1 && odd > half * 0.5 && even < half * 0.1) return 'le'
  if (half > 1 && even > half * 0.5 && odd < half * 0.1) return 'be'
  return null
}

const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

const SIGNATURES: { at: number; is: string; label: string }[] = [
  { at: 0, is: '\x89PNG', label: 'PNG' },
  { at: 0, is: '\xFF\xD8\xFF', label: 'JPEG' },
  { at: 0, is: 'GIF8', label: 'GIF' },
  { at: 8, is: 'WEBP', label: 'WebP' },
  { at: 0, is: 'II*\0', label: 'TIFF' },
  { at: 0, is: 'MM\0*', label: 'TIFF' },
  { at: 4, is: 'ftyphei', label: 'HEIC' },
  { at: 4, is: 'ftypmif', label: 'HEIC' },
  { at: 4, is: 'ftyp', label: 'MP4' },
  { at: 0, is: '%PDF-', label: 'PDF' },
  { at: 0, is: '{\\rtf', label: 'RTF' },
  { at: 0, is: 'Rar!\x1A', label: 'RAR' },
  { at: 0, is: '7z\xBC\xAF\x27\x1C', label: '7z' },
  { at: 0, is: '\x1F\x8B', label: 'gzip' },
  { at: 4, is: '1AY&SY', label: 'bzip2' },
  { at: 0, is: '\xFD7zXZ', label: 'xz' },
  { at: 0, is: 'SQLite format 3', label: 'SQLite' },
  { at: 0, is: '\x7FELF', label: 'program' },
]

function latin(buffer: Buffer, from: number, to: number): string {
  return buffer.toString('latin1', from, Math.min(to, buffer.length))
}

/** OLE stores its stream names in UTF-16; the names tell the program that wrote it. */
function sniffOle(buffer: Buffer): Sniffed {
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return { kind: 'encryptedWorkbook' }
  if (holds('WordDocument')) return { kind: 'other', label: 'Word' }
  if (holds('PowerPoint Document')) return { kind: 'other', label: 'PowerPoint' }
  if (holds('Workbook') || holds('Book')) return { kind: 'biff8' }
  // What is cut short may have lost its directory: a workbook that cannot be read, until it is known to be something else.
  return isCutOle(buffer) ? { kind: 'biff8' } : { kind: 'other', label: 'OLE' }
}

/** Whether the first sector of the directory, named in the header ([MS-CFB] 2.2), lies past the end of the file. */
function isCutOle(buffer: Buffer): boolean {
  if (buffer.length < 512) return true
  const sector = 1 << Math.min(16, buffer.readUInt16LE(30))
  return (buffer.readUInt32LE(48) + 2) * sector > buffer.length
}

function looksBinary(buffer: Buffer): boolean {
  const end = Math.min(buffer.length, HEAD_BYTES)
  let controls = 0
  for (let i = 0; i < end; i++) controls += CONTROL[buffer[i]!]!
  return controls > Math.max(80, end * 0.05)
}

/** 1 for the bytes that no text has, but tab, line feed, form feed and carriage return. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 32 && ![9, 10, 12, 13].includes(byte) ? 1 : 0,
)

function sniffText(buffer: Buffer): Sniffed {
  const start = latin(buffer, 0, 4096)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart()
  if (start.startsWith('<')) return sniffMarkup(start)
  if (/^\{\s*["}]/.test(start)) return { kind: 'json' }
  if (/^\[\s*(?:[[{"\]\d]|-\d|true\b|false\b|null\b)/.test(start)) return { kind: 'json' }
  return { kind: 'text' }
}

function sniffMarkup(start: string): Sniffed {
  if (/<(!doctype html|html|head|body|table|h1|div|p|img|meta|style)\b/i.test(start)) return { kind: 'html' }
  if (start.startsWith('<?xml')) return { kind: 'other', label: 'XML' }
  return { kind: 'text' }
}
