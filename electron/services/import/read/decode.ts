import buffers, { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Message } from '#shared/model/app-error'
import { findMojibake, repairMojibake } from './mojibake'
import { byteEncodingOf, originOf } from './old-encoding'
import { utf16Order, utf32Order } from './sniff'
import type { Encoding } from './table'

/** Text in pieces; `warnings` is complete once all pieces were taken. */
export interface Decoding {
  encoding: Encoding
  warnings: Message[]
  pieces: () => Generator<string>
}

const PIECE = 64 * 1024

/** Decodes a whole text file: mark, zero bytes, strict UTF-8, else the encoding of one byte that makes words; every leading U+FEFF is dropped. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { text: string; encoding: Encoding; warnings: Message[] } {
  const { encoding, warnings, pieces } = decoding(file, bytes)
  return { text: [...pieces()].join(''), encoding, warnings }
}

/** The same in pieces of some 64 KiB, so that a large file is never one string. */
export function decoding(file: string, bytes: Uint8Array): Decoding {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { encoding, damaged } = detect(buffer)
  const warnings: Message[] = []
  return {
    encoding,
    warnings,
    pieces: () => watched(file, decodePieces(buffer, encoding), encoding, damaged, warnings),
  }
}

/** Warnings about the characters of a file. */
export function decodingWarnings(file: string, bytes: Uint8Array): Message[] {
  return decode(file, bytes).warnings
}

/** A UTF-8 file with a few broken bytes stays UTF-8: as windows-1252 every accent of it would be lost. */
function detect(buffer: Buffer): { encoding: Encoding; damaged: boolean } {
  const wide = utf32Order(buffer)
  if (wide) return { encoding: wide === 'le' ? 'utf-32le' : 'utf-32be', damaged: false }
  const order = utf16Order(buffer)
  if (order) return { encoding: order === 'le' ? 'utf-16le' : 'utf-16be', damaged: false }
  if (isUtf8(buffer)) return { encoding: 'utf-8', damaged: false }
  const { valid, broken } = countSequences(buffer)
  return valid > broken || (valid === 0 && broken === 1 && cutAtEnd(buffer))
    ? { encoding: 'utf-8', damaged: true }
    : { encoding: byteEncodingOf(buffer), damaged: false }
}

/** Multi-byte sequences that are, and are not, UTF-8. */
function countSequences(buffer: Buffer): { valid: number; broken: number } {
  let valid = 0
  let broken = 0
  for (let i = 0; i < buffer.length; i++) {
    const byte = buffer[i] ?? 0
    if (byte < 0x80) continue
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let follows = 0
    while (follows < more && ((buffer[i + follows + 1] ?? 0) & 0xc0) === 0x80) follows++
    if (more > 0 && follows === more) valid++
    else broken++
    i += follows
  }
  return { valid, broken }
}

/** True where the only broken sequence is a lead byte (and its first followers) at the very end. */
function cutAtEnd(buffer: Buffer): boolean {
  for (let back = 1; back <= 3; back++) {
    const byte = buffer[buffer.length - back] ?? 0
    if (byte >= 0xe0 || (back === 1 && byte >= 0xc2)) return back > 1 || byte < 0xf5
    if ((byte & 0xc0) !== 0x80) return false
  }
  return false
}

function* decodePieces(buffer: Buffer, encoding: Encoding): Generator<string> {
  for (let from = 0; from < buffer.length;) {
    const to = pieceEnd(buffer, from, encoding)
    yield decodePiece(buffer.subarray(from, to), encoding)
    from = to
  }
}

/** Pieces of UTF-8 end before a lead byte, pieces of UTF-16 after a whole unit. */
function pieceEnd(buffer: Buffer, from: number, encoding: Encoding): number {
  return encoding === 'utf-8' ? characterAt(buffer, from + PIECE) : Math.min(buffer.length, from + PIECE)
}

/** The place in UTF-8 where the character starts that this byte belongs to; the end for any place after it. */
export function characterAt(buffer: Buffer, place: number): number {
  let to = Math.min(buffer.length, place)
  for (let back = 0; back < 3 && ((buffer[to] ?? 0) & 0xc0) === 0x80; back++) to--
  return to
}

/** Node 20's own windows-1252 decoder leaves 0x80 to 0x9F as control characters, so iconv-lite decodes that one. */
function decodePiece(piece: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return piece.toString('utf8')
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return iconv.decode(piece, encoding)
  const even = piece.subarray(0, piece.length & ~1)
  return encoding === 'utf-16le' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le')
}

function* watched(
  file: string,
  pieces: Iterable<string>,
  encoding: Encoding,
  damaged: boolean,
  warnings: Message[],
): Generator<string> {
  let first = true
  let unreadable = 0
  let mojibake: string | null = null
  for (const piece of pieces) {
    let text = first ? piece.replace(/^\uFEFF+/, '') : piece
    first = false
    if (text.includes('\0')) text = text.replaceAll('\0', '\uFFFD')
    if (damaged || text.includes('\uFFFD')) unreadable += text.split('\uFFFD').length - 1
    mojibake ??= findMojibake(text)
    yield text
  }
  if (unreadable > 0)
    warnings.push({ key: 'errors.read.unreadableCharacters', values: { file, count: unreadable } })
  const origin = originOf(encoding)
  if (origin) warnings.push({ key: 'errors.read.encodingOld', values: { file, encoding: origin } })
  if (mojibake) {
    const values = { file, encoding, example: mojibake, repaired: repairMojibake(mojibake) }
    warnings.push({ key: 'errors.read.mojibake', values })
  }
}

/** Eight times as fast as the decoder, but not there in every build of the engine: taken by name it would stop those from starting. */
const { transcode: CONVERT = null } = buffers as Partial<typeof buffers>

/** Valid UTF-8 as UTF-16. */
export function utf16Of(bytes: Buffer, convert = CONVERT): Uint16Array {
  const units = convert?.(bytes, 'utf8', 'utf16le') ?? Buffer.from(bytes.toString('utf8'), 'utf16le')
  return new Uint16Array(units.buffer, units.byteOffset, units.length / 2)
}
