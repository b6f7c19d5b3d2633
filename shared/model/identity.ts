import { z } from 'zod'
import { who } from './primitives'

/** The person and brand of a workspace, for telling whether a file names somebody else. */
export const identity = z.object({
  person: z.object({ name: z.string(), profileUrl: z.string().optional() }),
  brand: z
    .object({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      domain: z.string().optional(),
      pageUrl: z.string().optional(),
    })
    .nullable(),
})

/**
 * How the owner of a file is recognised: its profile, its file name, the addresses of its posts, the sender or recipient of its
 * invitations, or its connections, which cannot include the owner (these name nobody).
 */
export const OWNER_CLUES = ['profile', 'fileName', 'links', 'invitations', 'connections'] as const

/** The owner of a file according to one clue. */
export const owner = z.object({ who, name: z.string(), from: z.enum(OWNER_CLUES) })

/**
 * Files that name somebody other than the client: left out until a person confirms that it is the client (`file` is then among the
 * accepted). `file` is what was given (the archive, or the file itself), `files` are the sources in it.
 */
export const stranger = owner.extend({ file: z.string(), files: z.array(z.string()), expected: z.string() })

export type Identity = z.infer<typeof identity>
export type Owner = z.infer<typeof owner>
export type Stranger = z.infer<typeof stranger>
