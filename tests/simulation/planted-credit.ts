import { bugOfCredit as bug, type Planted } from './planted-bug.ts'

const orders = 'modules/orders'
const credit = 'modules/credit'

/** Bugs of paying later: what a buyer owes, what of a line is used, whose money is lent, what a refund pays first. */
export const ofCredit: readonly Planted[] = [
  bug(
    'C a refund pays the debt first',
    'a refund goes to the card first',
    `${orders}/ending.rules.ts`,
    'const toDraw = drawBack(order, way.draw, owed, cause, context)',
    'const toDraw = drawBack(order, way.draw, owed - owed / 2n, cause, context)',
  ),
  bug(
    'C what a claim holds back stands still',
    'a pause does not stop the charge',
    `${credit}/draw-book.rules.ts`,
    'if (part.pause !== undefined) continue',
    'if (part.pause !== undefined && part.moved < 0) continue',
  ),
  bug(
    'C a late charge is what the days cost',
    'grace is one day too long',
    `${credit}/draw-book.rules.ts`,
    'const free = rolled(period.to + part.moved, book.workDays) + terms.graceDays',
    'const free = rolled(period.to + part.moved, book.workDays) + terms.graceDays + 1',
  ),
  bug(
    'C a buyer owes what his draws owe',
    'a month is accrued twice',
    `${credit}/accrue-draws.ts`,
    'line.records.push(put(drawType, after, draw),',
    'line.records.push(put(drawType, { ...after, chargedInterest: draw.chargedInterest }, draw),',
  ),
  bug(
    'C a line is used by what is not repaid',
    'a line is not free again when its draw is repaid',
    `${credit}/draw-changes.rules.ts`,
    '...(used === 0n ? []',
    '...(used <= 0n ? []',
  ),
  bug(
    'C a refund pays the debt first',
    'a draw of a cancelled order stays owed',
    `${orders}/ending.rules.ts`,
    '...sendBack({ ...after, debt: owed.buyerDebt }, amount',
    '...sendBack({ order: after.order, payments: after.payments, debt: owed.buyerDebt }, amount',
  ),
  bug(
    'C no more is repaid than is owed',
    'what is more than the debt is taken all the same',
    `${orders}/repay-by-wire.rules.ts`,
    'if (repaid.excess > 0n) return',
    'if (repaid.excess < 0n) return',
  ),
  bug(
    'C ',
    'a late charge bears a late charge',
    `${credit}/draw-book.rules.ts`,
    'lateRun += part.principal * BigInt(',
    'lateRun += (part.principal + lateRun / 20_000n) * BigInt(',
  ),
  bug(
    'C what is lent is the operator’s own',
    'nobody looks whose money is lent',
    `${credit}/offer.rules.ts`,
    'if (line.lender === OWN_BOOK && ownMoney < amount)',
    'if (line.lender !== OWN_BOOK && ownMoney < amount)',
  ),
  bug(
    'C money pays late charges, interest, then principal',
    'what was given up still uses the line',
    `${credit}/draw-step.rules.ts`,
    'const used = inAll(after.parts)',
    'const used = after.writtenOff === undefined ? inAll(after.parts) : draw.used',
  ),
  bug(
    'C an overdue line lends nothing',
    'a line lends on while something is overdue',
    `${orders}/draw-asked.rules.ts`,
    "drawStateOn(draw, today) === 'overdue'",
    "drawStateOn(draw, today) === 'offered'",
    600,
  ),
  bug(
    '11 a draw has an end',
    'what the supplier keeps of an order that ends is never due',
    `${orders}/follow-draw.ts`,
    'if (draw.book?.from === undefined && endedOn !== undefined) {',
    "if (draw.book?.from === undefined && endedOn === '') {",
    300,
    '2',
  ),
  bug(
    '11 every claim ends',
    'a claim that pays a draw waits for a bank for ever',
    'entry/claims-reactions.ts',
    "  'draw.paid-back': noted,\n",
    '',
  ),
]
