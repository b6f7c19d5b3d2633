import { createRandom } from '#shared/stats/random'

const WORDS =
  'capteur ligne arrêt méthode client atelier question pompe mesure roulement équipe terrain réponse délai contrat lecture réunion chiffre analyse conseil'.split(
    ' ',
  )

/** The CSV files of a member archive with about `rows` rows in all: shares with line breaks, comments and reactions, in the real dialects. */
export function archiveFiles(rows: number): Map<string, string> {
  const random = createRandom(7)
  const pick = () => WORDS[random.below(WORDS.length)] ?? ''
  const sentence = () => Array.from({ length: 12 + random.below(30) }, pick).join(' ')
  const when = (index: number) => {
    const time = Date.UTC(2024, 0, 1) + index * 300_000
    return { time, text: new Date(time).toISOString().slice(0, 19).replace('T', ' ') }
  }
  const urn = (kind: string, time: number, salt: number) =>
    `https://www.linkedin.com/feed/update/urn%3Ali%3A${kind}%3A${(BigInt(time) << 22n) | BigInt(salt % 4_194_304)}`

  const shares = ['Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility']
  const comments = ['Date,Link,Message']
  const reactions = ['Date,Type,Link']
  for (let index = 0; index < rows; index++) {
    const { time, text } = when(index)
    if (index % 10 < 3) {
      const body = `${sentence()}.""\n""\n""Il a dit ""oui"".""\n""${sentence()}`
      shares.push(`${text},${urn('share', time, index)},"${body}","","",MEMBER_NETWORK`)
    } else if (index % 10 < 6) {
      comments.push(`${text},${urn('activity', time - 3_600_000, index)},"Il a dit \\"oui\\", ${sentence()}"`)
    } else {
      reactions.push(`${text},LIKE,${urn('activity', time - 7_200_000, index)}`)
    }
  }
  return new Map([
    ['Shares_17529409.csv', `${shares.join('\n')}\n`],
    ['Comments_17529409.csv', `${comments.join('\n')}\n`],
    ['Reactions_17529409.csv', `${reactions.join('\n')}\n`],
  ])
}
