/** What a post is about: the employer brand, its trade, general professional life, or none of these. */
export const SUBJECTS = ['brand', 'trade', 'career', 'off'] as const

/** What a post is for: to help the reader, relay facts, promote, flatter its author, or just chat. */
export const INTENTS = ['serve', 'inform', 'sell', 'self', 'chat'] as const

export type Subject = (typeof SUBJECTS)[number]

export type Intent = (typeof INTENTS)[number]
