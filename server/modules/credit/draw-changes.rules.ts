import { justAfter } from '../../kernel/instant.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { add, append, clear, due, entry, event, isRefusal, put } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { book } from '../escrow/book.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import { drawLook, drawReminder } from './draw-reminder.rules.ts'
import type { DrawStepped, NewDraw } from './draw-step.rules.ts'
import { chargeType, confirmDraw, reserveDraw } from './draw-step.rules.ts'
import { LINE_CURRENCY, lineUseType } from './line.rules.ts'

/** A new draw of the own book: reserved and confirmed at once, so that the hold has the money. */
export function drawnNow(
  draw: NewDraw,
  context: Pick<Context, 'at' | 'newId'>,
): { readonly draw: Draw; readonly changes: readonly Change[] } {
  const told = { day: localDate(context.at, operatorCalendar.zone), at: context.at }
  const reserved = reserveDraw(draw, told)
  const drawn = confirmDraw(reserved.draw, told)
  if (isRefusal(drawn)) throw new Error(`a new draw was refused: ${drawn.refused}`)
  const cause = { cause: `draw:${draw.drawId}`, happenedAt: context.at }
  const changes = [reserved, drawn].flatMap((step) => drawChanges(step, cause, context))
  return { draw: drawn.draw, changes }
}

/**
 * The changes of a step: records, transfers in the line's root under `cause`, what the line is used, and the news
 * `draw.changed` where a fact was told; then its next reminder is looked for, too, behind one of this very
 * moment. Nothing for a step that changes nothing.
 */
export function drawChanges(
  step: DrawStepped,
  { cause, happenedAt }: { readonly cause: string; readonly happenedAt: string },
  context: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  const { draw, facts, charges, movements, used } = step
  if (facts.length + charges.length + movements.length === 0) return []
  const { lineId, drawId, buyerId, orderId, state, currency, dueOn } = draw
  return [
    put(drawType, draw),
    ...facts.map((fact) => append(drawFactType, fact)),
    ...charges.map((charge) => append(chargeType, charge)),
    ...book(movements, { root: lineId, cause, happenedAt }, context),
    ...(used === 0n ? [] : [add(lineUseType, lineId, LINE_CURRENCY, used)]),
    ...(facts.length === 0
      ? []
      : [
          dueOn === undefined
            ? clear(lineId, drawReminder, drawId)
            : due(lineId, drawLook, drawId, justAfter(context.at)),
        ]),
    ...facts.flatMap(({ kind, n, day, amount }) => {
      const said = { draw: drawId, fact: kind, n, day, amount: Number(amount), state }
      return [
        entry(lineId, 'draw.changed', said),
        event(lineId, 'draw.changed', { company: buyerId, order: orderId, currency, ...said }),
      ]
    }),
  ]
}
