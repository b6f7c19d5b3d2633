import { CUES } from '../tokenizer/lexicon'

/** Cues that point to the same label: they count together, and a label's reasons name the group. */
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

/** The indices in `CUES` of each group's cues. */
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
