import { describe, expect, it } from 'vitest'
import { readSample, readText } from './member-export'

describe('linkedin-instant-reposts', () => {
  it('is a repost without words of the linked post, whose id is not its own', async () => {
    const { format, extract } = await readSample('InstantReposts_17529409.csv')
    expect(format).toBe('linkedin-instant-reposts')
    expect(extract.posts).toMatchObject([
      {
        urns: [],
        type: 'repost',
        text: '',
        publishedAt: '2026-10-05T10:00:00Z',
        sharedUrl: expect.stringContaining('7512066411724812345') as string,
      },
    ])
  })

  it('accepts the other reported name of the link column', async () => {
    expect(
      await readText(
        'Date,ShareLink\n2026-10-05 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7512066411724812345\n',
      ),
    ).toMatchObject({
      format: 'linkedin-instant-reposts',
      kept: 1,
    })
  })
})
