import type { Client } from '#shared/model/client'
import type { Post } from '#shared/model/records'
import { fold, normalise } from '#shared/labelling/tokenizer/stems'
import { escapePattern } from '#shared/values/escape-pattern'
import { byPostReference } from './by-post-reference'

type Label = Client['labels'][string]
type Rule = NonNullable<Client['rules']>[number]

/** What a person said about a post, and by which rule if the post itself was not read. */
export interface HandLabel extends Label {
  rule?: string
}

/**
 * Finds what a person said of a post, field by field: the label of the post first, then the label given blind, then the first rule whose
 * words the post has.
 */
export function handLabels({
  labels,
  validation = {},
  rules = [],
}: Pick<Client, 'labels' | 'validation' | 'rules'>): (post: Post) => HandLabel | undefined {
  const find = byPostReference<Label>(labels)
  const findBlind = byPostReference(validation)
  const ruleOf = createRules(rules)
  return (post) => {
    const read = said(find(post), findBlind(post))
    const isRead = read?.subject !== undefined || read?.intent !== undefined
    const rule = isRead ? undefined : ruleOf(post)
    if (!rule) return read
    return { ...labelOf(rule), ...read, rule: rule.words }
  }
}

// A key without a value must not hide what is said elsewhere.
function said(label: Label | undefined, blind: Label | undefined): Label | undefined {
  if (!label || !blind) return label ?? blind
  const { subject = blind.subject, intent = blind.intent } = label
  return { ...label, ...(subject && { subject }), ...(intent && { intent }) }
}

function labelOf({ subject, intent }: Rule): Label {
  return { ...(subject && { subject }), ...(intent && { intent }) }
}

/** A function that finds the first rule whose words a post (its text and its shared title) has: whole words, or a whole hashtag. */
function createRules(rules: readonly Rule[]): (post: Pick<Post, 'text' | 'sharedTitle'>) => Rule | undefined {
  const patterns = rules.map((rule) => ({ rule, pattern: patternOf(rule.words) }))
  if (patterns.length === 0) return () => undefined
  return ({ text, sharedTitle }) => {
    const folded = fold(normalise(`${text ?? ''}\n${sharedTitle ?? ''}`))
    return patterns.find(({ pattern }) => pattern.test(folded))?.rule
  }
}

function patternOf(words: string): RegExp {
  const source = escapePattern(fold(normalise(words)).trim()).replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}_#@])${source}(?![\\p{L}\\p{N}_])`, 'u')
}
