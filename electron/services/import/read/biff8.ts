import { CFB } from '@e965/xlsx'

/** The part of the compound file library that is used here; it comes untyped. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'buffer' }): object
  find(container: object, path: string): { content?: Uint8Array } | null
}

/** Records that hold cells or what is needed to read them ([MS-XLS] 2.3): the parser sees no others. */
const NEEDED = new Set([
  0x0809, // BOF
  0x000a, // EOF
  0x002f, // FilePass, tells a password
  0x0042, // CodePage
  0x0022, // Date1904
  0x0085, // BoundSheet8
  0x00fc, // SST
  0x003c, // Continue
  0x041e, // Format
  0x00e0, // XF
  0x0200, // Dimensions
  0x0006, // Formula, whose value is kept
  0x0207, // String, the text of a formula
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString
  0x0203, // Number
  0x027e, // RK
  0x00bd, // MulRk
  0x0205, // BoolErr
])
const CONTINUE = 0x003c
const FORMULA = 0x0006
/** A number of no record. */
const NOTHING = 0xfffe
/** Bytes of a formula record before its expression, and the length value that means there is none to parse. */
const EXPRESSION_AT = 20
const NO_EXPRESSION = 0xffff

/**
 * The stream of records of an old workbook without anything the parser need not see. It never comes back from some damaged
 * expressions, so none is left to it. Null where the container has no such stream.
 */
export function cellsOfBiff8(bytes: Uint8Array): Uint8Array | null {
  const files = CFB as CompoundFiles
  const container = files.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    type: 'buffer',
  })
  const found = (files.find(container, '/Workbook') ?? files.find(container, '/Book'))?.content
  if (!found || found.length < 8 || found[0] !== 0x09) return null
  const stream = Buffer.from(found)
  let dropped = false
  for (let at = 0; at + 4 <= stream.length;) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    const isShort = type === FORMULA && length < EXPRESSION_AT + 2
    dropped = type === CONTINUE ? dropped : !NEEDED.has(type) || isShort
    if (dropped) stream.writeUInt16LE(NOTHING, at)
    else if (type === FORMULA && at + 4 + length <= stream.length)
      stream.writeUInt16LE(NO_EXPRESSION, at + 4 + EXPRESSION_AT)
    at += 4 + length
  }
  return stream
}
