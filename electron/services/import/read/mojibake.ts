import iconv from 'iconv-lite'

/** How bytes 0x80 to 0xBF of UTF-8 look after a reading as windows-1252. */
const TRAIL = '\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'
const BROKEN = new RegExp(
  `[ÂÃÄÅ][${TRAIL}]|â[€‚„†ˆ\u0080-\u009F][${TRAIL}]|ð[Ÿ\u0090-\u009F][${TRAIL}]{2}`,
  'g',
)

const LEADS = ['Ã', 'Â', 'Å', 'â€', 'â\u0080', 'ð']

/** The first word that is UTF-8 read as windows-1252 ("rÃ©seau"), or null. */
export function findMojibake(text: string): string | null {
  if (!LEADS.some((lead) => text.includes(lead))) return null
  const at = text.search(BROKEN)
  if (at < 0) return null
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const after = /^[^\s,;"]+/u.exec(text.slice(at, at + 40))?.[0] ?? ''
  return before + after
}

/** False where UTF-8 bytes hold none of the letters that a broken sequence starts with. */
export function mayHoldMojibake(bytes: Buffer): boolean {
  return LEADS.map((lead) => Buffer.from(lead)).some((lead) => {
    // Every accent has the first byte; the second is rare.
    let at = bytes.indexOf(lead[1]!)
    while (at >= 0 && !lead.equals(bytes.subarray(at - 1, at - 1 + lead.length)))
      at = bytes.indexOf(lead[1]!, at + 1)
    return at >= 0
  })
}

/** The text with every broken sequence read again as UTF-8; what is no whole sequence stays as it is. */
export function repairMojibake(text: string): string {
  return text.replace(BROKEN, (broken) => {
    const repaired = Buffer.from(Array.from(broken, byteOf)).toString('utf8')
    return repaired.includes('\uFFFD') ? broken : repaired
  })
}

/** The byte a character was read from, as windows-1252 or as latin-1. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0)
  return code <= 0xff ? code : (iconv.encode(character, 'windows-1252')[0] ?? 0)
}
