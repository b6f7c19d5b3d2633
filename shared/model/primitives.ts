import { z } from 'zod'
import type { MessageKey } from '#shared/locale/keys'
import { LANGUAGES, TEXT_LANGUAGES } from './vocabulary'

/** A calendar day, `YYYY-MM-DD`, in the workspace's time zone, from 1900 to 2199. */
export const day = z.iso.date().refine((text) => text >= '1900' && text < '2200')

/** A UTC moment, `YYYY-MM-DDTHH:MM:SSZ`, or only a day if the export gives no time. */
export const moment = z.union([z.iso.datetime(), day])

/** A language of the interface and the report. */
export const language = z.enum(LANGUAGES)

/** A language posts can be labelled in. */
export const textLanguage = z.enum(TEXT_LANGUAGES)

/** Whose data it is: the audited person or the brand's page. */
export const WHO = ['person', 'page'] as const
export const who = z.enum(WHO)
export type Who = z.infer<typeof who>

/** First and last day, both included. */
export const period = z.object({ from: day, to: day })
export type Period = z.infer<typeof period>

/** A string that this version writes only as one of `Id`. Any string is read, so that what other versions wrote opens. */
export const openId = <Id extends string>() => z.string() as unknown as z.ZodType<Id>

/** A message key of the locale files and the values of its placeholders. */
export const message = z.object({
  key: openId<MessageKey>(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
})
