import { dayNumber } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawStateOn } from './draw.rules.ts'
import { bookAt } from './draw-account.rules.ts'
import type { DrawBook } from './draw-book.rules.ts'
import { runTo, sumOf } from './draw-book.rules.ts'
import type { DrawAccount, DrawDue } from './draw-dues.rules.ts'
import { accountOf, duesOf } from './draw-dues.rules.ts'
import type { DrawFact } from './draw-fact.rules.ts'

/** An account of nothing: nothing was drawn, or it went back. */
const nothing = { principal: 0n, interest: 0n, late: 0n, due: 0n, overdue: 0n, daysPastDue: 0, paused: 0n } as const

/** What a draw owes on a day (`2026-03-01`) that is not before its last fact; before that as of the last fact. */
export function accountToday({ book, terms }: Draw, day: string): DrawAccount {
  return book === undefined ? { ...nothing, day } : accountOf(bookOn(book, terms, day), terms)
}

/** What a draw owed on any day, from its facts up to that day; in the future, if nothing more happens. */
export function accountOn({ terms }: Draw, facts: readonly DrawFact[], day: string) {
  const book = bookAt(terms, facts, day)
  if (book === undefined) return { account: { ...nothing, day }, dues: [], excess: 0n }
  const { excess, writtenOff } = book
  return { account: accountOf(book, terms), dues: duesOf(book, terms), excess, writtenOff }
}

function bookOn(book: DrawBook, terms: Draw['terms'], day: string): DrawBook {
  return runTo(book, terms, Math.max(dayNumber(day), book.day))
}

/** One day of a line's calendar: what a draw is to pay then. Minor units. */
export interface LineDue extends DrawDue {
  readonly draw: Draw
}

/** A whole line on a day. Minor units. */
export interface LineAccount {
  readonly principal: bigint
  readonly interest: bigint
  readonly late: bigint
  readonly due: bigint
  readonly overdue: bigint
  /** What all draws are still to pay, the earliest first; what claims hold back, last. */
  readonly dues: readonly LineDue[]
}

/** What all draws of a line owe on a day, and when. */
export function lineAccountOf(draws: readonly Draw[], day: string): LineAccount {
  const open = draws.filter(({ book }) => book !== undefined)
  const accounts = open.map((draw) => accountToday(draw, day))
  const sum = (of: (account: DrawAccount) => bigint) => accounts.reduce((all, account) => all + of(account), 0n)
  const dues = open.flatMap((draw) => {
    const { book, terms } = draw
    return book === undefined ? [] : duesOf(bookOn(book, terms, day), terms).map((due) => ({ ...due, draw }))
  })
  return {
    ...{ principal: sum(({ principal }) => principal), interest: sum(({ interest }) => interest) },
    ...{ late: sum(({ late }) => late), due: sum(({ due }) => due), overdue: sum(({ overdue }) => overdue) },
    dues: dues.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1)),
  }
}

/** A draw in a list, on a day. Minor units. */
export function drawOnDay(draw: Draw, day: string) {
  const account = accountToday(draw, day)
  return { state: drawStateOn(draw, day), account, owed: sumOf(account) }
}
