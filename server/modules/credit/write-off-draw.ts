import type { RootId } from '../../kernel/use-case.ts'
import { entry, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawChanges } from './draw-changes.rules.ts'
import { refusedAt, writeOffDraw } from './draw-step.rules.ts'
import type { WriteOff } from './write-off.rules.ts'
import { writeOffType } from './write-off.rules.ts'

export interface GiveUpDraw {
  readonly lineId: RootId
  readonly drawId: string
  readonly step: 'ask' | 'agree' | 'refuse'
  /** When asked for: why. */
  readonly reason?: string
}

/**
 * A draw that is overdue is given up: one person of finance asks, a second one agrees or refuses. Refuses
 * `person-needed`, `not-found`, `reason-missing`, `write-off-waits`, `same-person`, and `wrong-state` { state } for
 * what is not overdue when it is asked for or agreed to.
 */
export const giveUpDraw = useCase({
  name: 'credit.write-off-draw',
  action: 'credit.write-off-draw',
  root: (input: GiveUpDraw) => input.lineId,
  reads: ({ lineId, drawId }) => ({
    draw: written(one(drawType, lineId, drawId)),
    known: written(one(writeOffType, lineId, drawId)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw, known }, { lineId, drawId, step, reason = '' }, context) {
    const { person, kind } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    if (draw === undefined) return refuse('not-found')
    const told = { day: localDate(context.at, operatorCalendar.zone), at: context.at, subject: drawId }
    const waiting = known?.state === 'waiting' ? known : undefined
    const answer = (state: WriteOff['state']) => ({ draw: drawId, write_off: state })
    if (step === 'ask') {
      if (waiting !== undefined) return refuse('write-off-waits')
      if (reason.trim() === '') return refuse('reason-missing')
      const wish = {
        lineId,
        drawId,
        state: 'waiting',
        reason: reason.trim(),
        askedBy: person,
        askedAt: context.at,
      } as const
      const said = entry(lineId, 'write-off.asked', { draw: drawId })
      return (
        refusedAt(draw, 'write-off', told.day) ?? {
          answer: answer('waiting'),
          changes: [put(writeOffType, wish), said],
        }
      )
    }
    if (waiting === undefined) return refuse('not-found')
    const state = step === 'agree' ? 'done' : 'refused'
    const answered = put(writeOffType, { ...waiting, state, answeredBy: person, answeredAt: context.at })
    if (step === 'refuse')
      return { answer: answer(state), changes: [answered, entry(lineId, 'write-off.refused', { draw: drawId })] }
    if (waiting.askedBy === person) return refuse('same-person')
    const gone = writeOffDraw(draw, told)
    if (isRefusal(gone)) return gone
    const booked = drawChanges(gone, { cause: `write-off:${drawId}`, happenedAt: context.at }, context)
    return { answer: answer(state), changes: [answered, ...booked] }
  },
})
