import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aplomb, emptyFolder, seenPosts, smallClient } from './run'
import { textsIn } from './texts-in'

const HEAD = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'

/** Three people of one employer: one named, one whose consent is withdrawn, one who never agreed; a colleague’s post names the last. */
function smallTeam(changes: Record<string, string> = {}): string {
  const folder = join(emptyFolder(), 'examplia')
  const files = {
    'employer.json': JSON.stringify({
      language: 'en',
      asOf: '2026-05-31',
      brand: { name: 'Examplia', about: 'Pumps and their repair.' },
      questions: [{ text: 'How is a pump repaired?', importance: 3 }],
      themes: [{ name: 'Repair', words: ['repair'] }],
      people: [
        { folder: 'ada', consent: { scope: 'full', on: '2026-05-01' } },
        { folder: 'wilfrid', consent: { scope: 'full', on: '2026-05-01', withdrawn: '2026-05-20' } },
      ],
    }),
    'page.csv': `${HEAD}\npage,2026-05-04,post,,Ten years for Zelda Quimper: thank you for every pump that runs again today,,300,,9,1,0\n`,
    'ada/client.json': JSON.stringify({ person: { name: 'Ada Example', followers: 900 } }),
    'ada/posts.csv': `${seenPosts(20)}person,2026-05-12,post,,With Zelda Quimper we took a pump apart in front of twenty apprentices this morning,,400,,12,3,1\n`,
    'wilfrid/client.json': JSON.stringify({ person: { name: 'Wilfrid Tremblot', followers: 300 } }),
    'wilfrid/wilfrids-posts.csv': seenPosts(15).replaceAll('stopping the line', 'a spare of Wilfrid’s'),
    'zelda-quimper/client.json': JSON.stringify({ person: { name: 'Zelda Quimper', followers: 200 } }),
    'zelda-quimper/zeldas-posts.csv': seenPosts(15).replaceAll('stopping the line', 'waking the valley'),
    ...changes,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

describe('aplomb team', () => {
  const folder = smallTeam()
  const out = join(emptyFolder(), 'out')
  const run = aplomb(['team', folder, '--out', out, '--jobs', '2'])

  test('writes the team’s outputs, and one JSON and PDF for whoever agreed', () => {
    expect(run.code, run.stderr).toBe(0)
    expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'ada',
      'ada/ada.json',
      'ada/ada.pdf',
      'table.csv',
      'table.xlsx',
      'team.html',
      'team.json',
      'team.pdf',
      'team.pptx',
      'team.xlsx',
    ])
    expect(readFileSync(join(out, 'table.csv'), 'utf8').split('\r\n')).toHaveLength(3)
    expect(run.stderr).toContain('wilfrid: consent withdrawn on 20 May 2026.')
  })

  test('names nobody who has not agreed in any of them: name, folder, file, text of a post', () => {
    const all = textsIn(out)
    expect(all).toContain('Ada Example')
    const hidden = [/zelda/i, /quimper/i, /wilfrid/i, /tremblot/i, /waking the valley/]
    expect(hidden.filter((name) => name.test(all))).toEqual([])
  })

  test('seals each person’s audit over their own files and the employer’s, so that it can be made again', () => {
    const audit = join(out, 'ada', 'ada.json')
    const { seal } = JSON.parse(readFileSync(audit, 'utf8')) as { seal: { files: { file: string }[] } }
    expect(seal.files.map(({ file }) => file)).toEqual([
      '../employer.json',
      '../page.csv',
      'client.json',
      'posts.csv',
    ])
    const same = aplomb(['verify', audit, '--folder', join(folder, 'ada')])
    expect(same.code, same.stdout).toBe(0)
    const changed = join(emptyFolder(), 'ada.json')
    writeFileSync(
      changed,
      readFileSync(audit, 'utf8').replace('"asOf": "2026-05-31"', '"asOf": "2026-05-30"'),
    )
    expect(aplomb(['verify', changed, '--folder', join(folder, 'ada')]).code).toBe(3)
  })

  test('prints what the consultant wrote, in the order of report.json, and says what of it has no effect', () => {
    const composed = smallTeam({
      'report.json': JSON.stringify({
        sections: ['themes', 'summary'],
        narrative: { en: { themes: 'What {employer} says **aloud**.' } },
        number: '7',
      }),
    })
    const made = join(emptyFolder(), 'composed')
    const { stderr } = aplomb(['team', composed, '--out', made])
    expect(stderr).toContain(
      'report.json: without effect on the team’s report, which takes only length, sections and narrative: number.',
    )
    const text = execFileSync('pdftotext', [join(made, 'team.pdf'), '-'], { encoding: 'utf8' })
    const html = readFileSync(join(made, 'team.html'), 'utf8')
    expect(text).toContain('What Examplia says aloud.')
    expect(html).toContain('What Examplia says <span style="font-weight:600">aloud</span>.')
    expect([...html.matchAll(/href="#section-(\w+)"/g)].map(([, id]) => id)).toEqual(['themes', 'summary'])
  })

  test('gives the same bytes whatever the number of jobs; a gate has an exit code of its own', () => {
    const again = join(emptyFolder(), 'out')
    const { code, stderr } = aplomb(['team', folder, '--out', again, '--quiet', '--fail-under', '99'])
    expect(code).toBe(4)
    expect(stderr).toMatch(/Ada Example: influence (of \d+, below 99|unknown, 99 expected)/)
    for (const file of [
      'team.json',
      'team.pdf',
      'team.html',
      'team.pptx',
      'team.xlsx',
      'table.csv',
      'ada/ada.json',
    ])
      expect(readFileSync(join(again, file)).equals(readFileSync(join(out, file))), file).toBe(true)
  })

  test('names one person who cannot be read and does the rest; compares with an earlier team', () => {
    const broken = smallTeam({ 'wilfrid/client.json': '{"person": {}}' })
    const earlier = join(emptyFolder(), 'team.json')
    writeFileSync(
      earlier,
      readFileSync(join(out, 'team.json'), 'utf8').replace('"asOf": "2026-05-31"', '"asOf": "2026-01-31"'),
    )
    const { code, stderr, stdout } = aplomb([
      'team',
      broken,
      '--out',
      join(emptyFolder(), 'o'),
      '--json',
      '-',
      '--length',
      'board',
      '--since',
      earlier,
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('wilfrid: wilfrid/client.json holds one wrong value')
    expect(JSON.parse(stdout)).toMatchObject({
      people: [{ name: 'Ada Example' }],
      progress: { since: '2026-01-31' },
    })
  })

  test('refuses a folder without employer.json with what to do', () => {
    const { code, stderr } = aplomb(['team', smallClient()])
    expect(code).toBe(2)
    expect(stderr).toMatch(/employer\.json does not exist: an employer’s folder needs it/)
  })
})

describe('a batch of clients', () => {
  test('side by side: a table beside the reports, one that fails named, the gate apart', () => {
    const cwd = emptyFolder()
    const [one, two] = [smallClient(), smallClient({ person: { name: '=Bo, Example' } })]
    const wrong = smallClient({ country: 3 })
    const { code, stderr, stdout } = aplomb(
      ['audit', one, two, wrong, '--jobs', '2', '--out', 'o', '--lang', 'en'],
      { cwd },
    )
    expect(code).toBe(2)
    expect(stderr).toContain('country: 3 → "FR"')
    expect(stdout).toContain('not audited')
    const lines = readFileSync(join(cwd, 'o/table.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^folder,person,brand,as_of,kind,verdict,influence,/)
    expect(lines).toHaveLength(4)
    expect(lines[2]).toContain(`"'=Bo, Example"`)
    expect(lines[3]).toMatch(new RegExp(`^${wrong},*$`))
    expect(
      strFromU8(
        unzipSync(readFileSync(join(cwd, 'o/table.xlsx')))['xl/sharedStrings.xml'] ?? new Uint8Array(),
      ),
    ).toContain('Ada Example')
    expect(aplomb(['audit', one, '--json', join(cwd, 'x.json'), '--fail-under', '100', '--quiet']).code).toBe(
      4,
    )
    expect(aplomb(['audit', one, '--fail-under', 'many'], { cwd }).stderr).toContain(
      'A whole number from 1 to 100 is expected.',
    )
  })
})
