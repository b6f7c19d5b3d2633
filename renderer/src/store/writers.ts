import { patchPart, patchSpan, patchTheme } from './client'
import { saveActionWords, saveFindingWords } from './findings'
import { setMark } from './labels'
import { saveQuestion } from './outcomes'
import { saveNarrative } from './report'
import { saveConsultant } from './settings'

/** Every write of typed words whose arguments are kept aside, by the name under which they are kept. */
export const WRITERS = {
  saveNarrative,
  saveFindingWords,
  saveActionWords,
  setMark,
  patchPart,
  patchSpan,
  patchTheme,
  saveQuestion,
  saveConsultant,
}
