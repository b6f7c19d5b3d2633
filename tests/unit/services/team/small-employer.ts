import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const HEAD = 'who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts'
/** A line of our own list of seen posts. */
export const post = (who: string, day: string, text: string, id: number, url = '') =>
  `${who},${day},post,${url || `https://www.linkedin.com/feed/update/urn:li:share:74${String(id).padStart(17, '0')}`},${text},,,400,9,3,1`

export const EMPLOYER = {
  language: 'en',
  asOf: '2026-11-15',
  brand: { name: 'Examplia', about: 'Pumps, their repair and their upkeep.' },
  questions: [{ text: 'How long does a repair take?' }],
  people: [
    { folder: 'ada', role: 'Engineer', consent: { scope: 'full', on: '2026-10-01' } },
    { folder: 'team/bo', consent: { scope: 'posts', on: '2026-10-01' } },
  ],
}

/** An employer with a page, results and three people, one of whom agreed to nothing. */
const FILES: Record<string, string> = {
  'employer.json': JSON.stringify(EMPLOYER),
  'page/posts-seen.csv': [
    HEAD,
    post('page', '2026-11-02', 'Our pumps are repaired in two days.', 1),
    post('person', '2026-11-03', 'Mine?', 2),
  ].join('\n'),
  'deals.csv': [
    'date,kind,label,value,currency,source,post_url',
    '2026-11-10,contact,From Ada,,,LinkedIn,https://www.linkedin.com/feed/update/urn:li:share:7400000000000000011',
    '2026-11-11,contact,From nowhere,,,fair,',
  ].join('\n'),
  'ada/client.json': JSON.stringify({
    person: { name: 'Ada Example', followers: 900 },
    labels: { 'share:7400000000000000011': { subject: 'trade', intent: 'serve', answers: [0] } },
  }),
  'ada/posts-seen.csv': [
    HEAD,
    post('person', '2026-11-04', 'A repair takes two days if the seal is in stock.', 11),
  ].join('\n'),
  'team/bo/client.json': JSON.stringify({ person: { name: 'Bo Example' } }),
  'team/bo/posts-seen.csv': [
    HEAD,
    post('person', '2026-11-05', 'I went for a long run this morning.', 21),
  ].join('\n'),
  'cy/client.json': JSON.stringify({ person: { name: 'Cy Example' }, langauge: 'en' }),
  'cy/posts-seen.csv': [HEAD, post('person', '2026-11-06', 'A seal should be changed every year.', 31)].join(
    '\n',
  ),
}

/** That employer as a folder in `root`, with files changed or left out. */
export async function employerFolder(
  root: string,
  name: string,
  changes: Record<string, string | null> = {},
): Promise<string> {
  const folder = join(root, name)
  for (const [file, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === null) continue
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  return folder
}
