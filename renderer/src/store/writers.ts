import { patchPart, patchSpan, patchTheme } from './client'
import { saveActionWords, saveFindingWords } from './findings'
import { setMark } from './labels'
import { saveQuestion } from './outcomes'
import { saveNarrative } from './report'
import { saveConsultant } from './settings'

/** Every write of typed text that is kept in local storage while pending, by the name it is kept under. */
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
