import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { characterAt, decode, utf16Of } from '#services/import/read/decode'
import { findMojibake, repairMojibake } from '#services/import/read/mojibake'
import { sniff } from '#services/import/read/sniff'
import { restoreLineBreaks } from '#services/import/read/shares-text'

describe('decoding', () => {
  it('reads 0x92 and 0x80 of windows-1252 as ’ and €', () => {
    expect(decode('a.csv', Buffer.from('l\x92\xE9t\xE9 \x80', 'latin1'))).toEqual({
      text: 'l’été €',
      encoding: 'windows-1252',
      warnings: [],
    })
  })

  it('reads the letters and the sign of ISO 8859-15 where they stand in words, and fractions where they do not', () => {
    for (const text of ['un cœur à l’œuvre', 'Œuvres d’été', 'déjà 12 €', 'Škoda et Žižka'].map((each) =>
      each.replace('’', "'"),
    ))
      expect(decode('a.csv', iconv.encode(text, 'iso-8859-15'))).toEqual({
        text,
        encoding: 'iso-8859-15',
        warnings: [],
      })
    for (const text of ['coupé en ½ à midi', 'il reste 1½ litre, déjà', 'l’été · ¼ du marché à l’étude'])
      expect(decode('a.csv', iconv.encode(text, 'windows-1252'))).toMatchObject({
        text,
        encoding: 'windows-1252',
      })
  })

  it.each(['utf-32le', 'utf-32be'])('reads %s by its mark', (encoding) => {
    const bytes = iconv.encode('\uFEFFDate,Texte\né 👍', encoding, { addBOM: false })
    expect(sniff(bytes)).toEqual({ kind: 'text' })
    expect(decode('a.csv', bytes)).toEqual({ text: 'Date,Texte\né 👍', encoding, warnings: [] })
  })

  it.each([
    [
      'windows-1250',
      'central',
      'Dziękuję, że jesteście z nami: Łódź, Światło, źródła i żółte łąki są piękne',
    ],
    [
      'windows-1250',
      'central',
      'Příští týden měříme světlo v dílně, přijďte se podívat, ať víte, jak na něj',
    ],
    [
      'windows-1250',
      'central',
      'A következő héten megmérjük a fényt a műhelyben, önök is jöjjenek, legyenek ott hűvös őszön',
    ],
    ['windows-1251', 'cyrillic', 'Спасибо всем, кто читает нас каждый день'],
    ['windows-1253', 'greek', 'Ευχαριστούμε όλους όσοι μας διαβάζουν'],
    ['windows-1254', 'turkish', 'Işığı ölçtük: aydınlık değil, şaşırtıcı ölçüde güçsüz çıktı'],
    ['cp852', 'dos', 'Dziękuję, że jesteście z nami: Łódź, Światło, źródła i żółte łąki są piękne'],
    ['cp866', 'dos', 'Спасибо всем, кто читает нас каждый день'],
  ])('reads %s (%s) where its letters make words, and says so', (encoding, origin, text) => {
    expect(decode('a.csv', iconv.encode(text, encoding))).toEqual({
      text,
      encoding,
      warnings: [{ key: 'errors.read.encodingOld', values: { file: 'a.csv', encoding: origin } }],
    })
  })

  it.each([
    'Il était déjà là où l’été à Noël fut fêté, à l’œuvre : ça va, naïf ? Où êtes-vous, âme sûre ?',
    'Für die größten Äpfel müssen wir über Österreich fahren, schöne Grüße aus Köln',
    'Smørrebrød på en lørdag; vi måler lyset i værkstedet, så kom forbi når I vil, også på søndag',
    'Città, perché, così, più, già, verrà, potrà, però, virtù, caffè, lunedì',
    'Não é só isso: as lâmpadas são três, e a medição está à espera, então já começámos',
    'Mañana mediremos la iluminación también aquí, según el año y la señal: ¿qué más?',
    'Í dag mælum við ljósið á verkstæðinu, þú ættir að koma, það er gott',
    'Été à Zürich, größer und schöner: déjà vu, ça dépend où',
  ])('stays with the usual one for western languages: %s', (text) => {
    expect(decode('a.csv', iconv.encode(text, 'windows-1252'))).toMatchObject({
      text,
      encoding: 'windows-1252',
      warnings: [],
    })
  })

  it('stays UTF-8 where a few bytes are broken or the last character is cut, and counts them', () => {
    const bytes = Buffer.from('été à Noël, où déjà')
    bytes[0] = 0xff
    expect(decode('a.csv', bytes)).toMatchObject({
      encoding: 'utf-8',
      warnings: [{ key: 'errors.read.unreadableCharacters', values: { file: 'a.csv' } }],
    })
    const cut = Buffer.from('deux €').subarray(0, -1)
    expect(decode('a.csv', cut)).toMatchObject({ encoding: 'utf-8', text: 'deux \uFFFD' })
  })

  it('replaces zero characters of a damaged file', () => {
    const { text, encoding, warnings } = decode('a.csv', Buffer.from(`abc,def\n${'x'.repeat(500)}\0\0\n`))
    expect(encoding).toBe('utf-8')
    expect(text).not.toContain('\0')
    expect(warnings[0]?.values['count']).toBe(2)
  })

  it('says that accents were broken before, changes nothing and proposes the repair', () => {
    const { text, warnings } = decode('a.csv', Buffer.from('Titre\nRÃ©seau dâ€™entreprise\n'))
    expect(text).toContain('RÃ©seau')
    expect(warnings).toEqual([
      {
        key: 'errors.read.mojibake',
        values: { file: 'a.csv', encoding: 'utf-8', example: 'RÃ©seau', repaired: 'Réseau' },
      },
    ])
    expect(repairMojibake(text)).toBe('Titre\nRéseau d’entreprise\n')
  })

  it('repairs what windows-1252 or latin-1 broke, whatever the character', () => {
    const text = 'àâçéèêëîïôùûü ÀÉÈÊ œ « » ’ … – € 😀'
    const bytes = Buffer.from(text)
    const latin1 = bytes.toString('latin1')
    expect(findMojibake(latin1)).not.toBeNull()
    expect(repairMojibake(latin1)).toBe(text)
  })

  it('leaves text alone that only looks a little like it', () => {
    for (const text of ['NÃO, Ã propos', 'Â la carte', 'été', 'â la']) {
      expect(findMojibake(text)).toBeNull()
      expect(repairMojibake(text)).toBe(text)
    }
  })
})

describe('UTF-16 of UTF-8', () => {
  it('is the same whether or not the engine has a converter', () => {
    for (const text of ['', 'a', 'été, œuf: 10 €', '😀 et 𝄞', 'x'.repeat(9_000) + '’']) {
      const bytes = Buffer.from(text)
      const expected = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      expect([...utf16Of(bytes)]).toEqual(expected)
      expect([...utf16Of(bytes, null)]).toEqual(expected)
    }
  })

  it('is cut between characters', () => {
    const bytes = Buffer.from('a€😀')
    expect(Array.from({ length: 10 }, (_, place) => characterAt(bytes, place))).toEqual([
      0, 1, 1, 1, 4, 4, 4, 4, 8, 8,
    ])
  })
})

describe('the line breaks of a share', () => {
  it('come back in one single pass, the quotes of the author stay', () => {
    expect(restoreLineBreaks('Ligne 1."\n""\n"Il a dit "oui""\n"#tag')).toBe(
      'Ligne 1.\n\nIl a dit "oui"\n#tag',
    )
    expect(restoreLineBreaks('a"\r\n"b')).toBe('a\r\nb')
    expect(restoreLineBreaks('un "mot" seul')).toBe('un "mot" seul')
  })

  it('undo exactly what the export does to any text', () => {
    const texts = ['a\nb', '"a"\n"b"', '\n\n\n', 'a\r\nb', 'fin "\n', '"\n"']
    for (const text of texts) expect(restoreLineBreaks(text.replace(/(\r?\n)/g, '"$1"'))).toBe(text)
  })
})
