import { z } from 'zod'
import { who } from './primitives'

/** Who a workspace is about, as far as a file may name somebody else. */
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
 * What names the person or the page that a file is of: its profile, its own name, the addresses of the posts in it, whom its invitations were
 * sent to or by, or its connections, among whom nobody is himself (these name nobody).
 */
export const OWNER_CLUES = ['profile', 'fileName', 'links', 'invitations', 'connections'] as const

/** Whom a file is of, as one of its clues says. */
export const owner = z.object({ who, name: z.string(), from: z.enum(OWNER_CLUES) })

/**
 * Files that name somebody else than the client: held back until a person says that it is the same one (`file` among the accepted), else left
 * out. `file` is what was given: the archive, or the file itself; `files` are the sources in it.
 */
export const stranger = owner.extend({ file: z.string(), files: z.array(z.string()), expected: z.string() })

export type Identity = z.infer<typeof identity>
export type Owner = z.infer<typeof owner>
export type Stranger = z.infer<typeof stranger>
