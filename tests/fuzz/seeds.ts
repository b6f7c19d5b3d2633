import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { archiveFiles } from '../bench/generate'
import { zipOf } from '../tools/samples/write'

/** A sound file to start from. */
export interface Seed {
  name: string
  bytes: Uint8Array
}

const ROOT = new URL('../..', import.meta.url).pathname

/** Every fixture and template, layouts that have no fixture, and archives of several of them. */
export async function seeds(): Promise<Seed[]> {
  const found = [...filesIn('tests/fixtures/formats'), ...filesIn('resources/templates')].map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(ROOT, name))),
  }))
  const texts = Object.entries(WITHOUT_FIXTURE).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
  const old = {
    name: 'Shares-2018.csv',
    bytes: new Uint8Array(Buffer.from(`\uFEFF${OLD_SHARES}`, 'utf16le')),
  }
  const all = [...found, ...texts, old]
  const member = await zipOf({
    ...Object.fromEntries(archiveFiles(60)),
    'Connections.csv': all.find(({ name }) => name.endsWith('Connections.csv'))?.bytes ?? '',
    'Articles/Articles/un-article.html': WITHOUT_FIXTURE['article.html'],
  })
  const nested = await zipOf({ 'inside.zip': member, 'Shares.csv': texts[0]?.bytes ?? '' })
  return [...all, { name: 'member.zip', bytes: member }, { name: 'nested.zip', bytes: nested }]
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(ROOT, name)).isFile())
    .sort()
}

const LINK = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7514002921881612345'
const OLD_SHARES = `"Date"\t"Share Title"\t"Share Description"\t"Share Link"\t"Share Commentary"\t"Shared URL"\t"Media URL"\t"Type"\t"Visibility"\r\n"2017/06/08 08:15:44 UTC"\t"Un titre"\t""\t"https://www.linkedin.com/updates?topic=urn:li:activity:6278547139231834112"\t"À lire"\t""\t""\t"ARTICLE"\t"PUBLIC"\r\n`

const WITHOUT_FIXTURE = {
  'seen-posts.csv': `who,date,type,url,text,shared_title,views,impressions,reactions,comments,reposts\nperson,2026-10-08,post,${LINK},"Un, deux",,4500,,12,3,1\npage,14/11/2026,share,,Texte,Titre,,1 234,0,,\n`,
  'seen-figures.csv': 'qui;date;mesure;valeur\npersonne;15/11/2026;abonnés;1 234\npage;15/11/2026;effectif;12\n',
  'seen-outcomes.csv': `date,kind,label,value,currency,source,post_url\n2026-11-15,deal,Audit,"12,000.50",EUR,LinkedIn,${LINK}\n`,
  'shield.csv': `Post URL,Date,Post Type,Post Text,Impressions,Members Reached,Reactions,Comments,Reposts,Shares,Engagement Rate,Profile Views,Followers Gained,Saves,Sends\n${LINK},10/8/2026,Image,"Un, deux","6,530",4100,40,8,2,,0.8%,12,3,5,6\n`,
  'x-overview.csv':
    'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,Create Post,Video views,Media views\n"Sat, Sep 12, 2026",900,30,75,2,1,1,0,3,1,4,1,0,0\n',
  'Profile.csv':
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nJane,Doe,,,,Titre,"Un\nrésumé",Conseil,,,,[PERSONAL:x],\n',
  'Positions.csv': 'Company Name,Title,Description,Location,Started On,Finished On\nAcme,Directrice,,Lyon,Jul 2023,\n',
  'Invitations.csv':
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nJane Doe,Élodie,"10/5/26, 1:12 AM",,OUTGOING,,\n',
  'Votes.csv': `Date,Link,OptionText\n2026-10-08 09:50:45,${LINK},Oui\n`,
  'unknown.csv': `Permalink;Publié le;Vues;J’aime\n${LINK};08/10/2026;1 200;12\n`,
  'article.html':
    '<html><head><title>Un article</title></head><body><h1><a href="https://www.linkedin.com/pulse/un-article">Un article</a></h1><p class="created">Created on 2019-11-28 10:49</p><p class="published">Published on 2019-11-28 11:11</p><div><p>Texte</p></div></body></html>',
}
