import { describe, expect, it } from 'vitest'
import { emptyExtract } from '#shared/records/extract'
import { readText } from './member-export'

describe('linkedin-private', () => {
  it('knows messages of every year and reads none of them', async () => {
    const headers = [
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT',
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
      'From,To,Date,Subject,Content,Direction,Folder',
      'Email Address,Confirmed,Primary,Updated On',
    ]
    for (const header of headers) {
      const { format, rows, kept, extract } = await readText(
        `${header}\n1,Secret,Jane,,Autre,,2026-10-08 11:59:53 UTC,,Secret,INBOX\n`,
      )
      expect({ format, rows, kept }).toEqual({ format: 'linkedin-private', rows: 0, kept: 0 })
      expect(extract).toEqual(emptyExtract())
    }
  })

  it('trusts a well-known name only inside an archive, packed or not', async () => {
    expect((await readText('Something,Else\n1,2\n', 'export.zip/Logins.csv')).format).toBe('linkedin-private')
    expect(
      (await readText('Something,Else\n1,2\n', 'Basic_LinkedInDataExport_11-15-2026/Logins.csv')).format,
    ).toBe('linkedin-private')
    await expect(readText('Something,Else\n1,2\n', 'Logins.csv')).rejects.toThrow('no format')
  })
})
