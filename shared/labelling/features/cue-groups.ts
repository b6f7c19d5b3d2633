import { CUES } from '../tokenizer/lexicon'

/** Cues that speak for the same label: they count together, and the reasons of a label name them. */
export const CUE_GROUPS = {
  off: [
    'family',
    'animals',
    'sport',
    'food',
    'hobby',
    'holiday',
    'weather',
    'culture',
    'localnews',
    'politics',
    'science',
    'charity',
    'home',
  ],
  private: ['family', 'animals', 'food', 'hobby', 'home', 'weather'],
  career: ['jobsearch', 'management', 'network', 'career', 'labourstats', 'worklife', 'selfhelp', 'passiton'],
  serve: ['lesson', 'condition', 'experience'],
  inform: ['announce', 'report', 'law'],
  sell: ['cta', 'hiring', 'offer'],
  self: ['pride', 'thanks', 'audience', 'boast'],
  chat: ['chat', 'motivation', 'tradejoke'],
} as const satisfies Record<string, readonly (typeof CUES)[number][]>

/** Name of a group of cues. */
export type CueGroup = keyof typeof CUE_GROUPS

/** Places in `CUES` of the cues of each group. */
export const CUE_IDS: Readonly<Record<CueGroup, readonly number[]>> = {
  off: idsOf('off'),
  private: idsOf('private'),
  career: idsOf('career'),
  serve: idsOf('serve'),
  inform: idsOf('inform'),
  sell: idsOf('sell'),
  self: idsOf('self'),
  chat: idsOf('chat'),
}

function idsOf(group: CueGroup): readonly number[] {
  return CUE_GROUPS[group].map((cue) => CUES.indexOf(cue))
}
