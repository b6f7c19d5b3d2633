import { describe, expect, it } from 'vitest'
import { questionCalendar } from '#shared/audit/engine/question-calendar'

const question = (importance: number, answered = false) => ({
  text: 'Combien ?',
  importance,
  answeredBy: answered ? ['share:1'] : [],
})

describe('the calendar of questions', () => {
  it('gives the unanswered ones to the next three months, the most important first', () => {
    const asked = [question(1), question(3), question(2, true), question(3), question(2)]
    expect(questionCalendar(asked, '2026-11-30')).toEqual([
      { question: 1, month: '2026-12' },
      { question: 3, month: '2026-12' },
      { question: 4, month: '2027-01' },
      { question: 0, month: '2027-02' },
    ])
  })

  it('plans one a week at most, and nothing where all is answered', () => {
    const many = questionCalendar(
      Array.from({ length: 30 }, () => question(1)),
      '2026-01-31',
    )
    expect(many).toHaveLength(12)
    expect(many.filter(({ month }) => month === '2026-02')).toHaveLength(4)
    expect(questionCalendar([question(1, true)], '2026-11-30')).toEqual([])
  })
})
