import { bugOfCredit as bug, type Planted } from './planted-bug.ts'

const orders = 'modules/orders'
const credit = 'modules/credit'
const payouts = 'modules/payouts'

/** Bugs of outside lenders: what they lend, what is collected for them, and what is passed on. */
export const ofLenders: readonly Planted[] = [
  bug(
    'C a lender lends once',
    'a lender’s money that comes twice is lent twice',
    `${credit}/draw.rules.ts`,
    "if (step === 'fund' && isFunded) return refuse('draw-funded')",
    "if (step === 'fund' && isFunded && state === 'offered') return refuse('draw-funded')",
  ),
  bug(
    'C what a lender took back is collected from nobody',
    'what a lender took back before its money came is collected',
    `${orders}/settle-draw.ts`,
    ': recalled(books, draw, context)',
    ': []',
  ),
  bug(
    'C what was collected is passed on once',
    'what was collected is passed on again each time',
    `${payouts}/remittance.rules.ts`,
    'return { ...draw, passedOn: draw.collected, passedFacts: draw.facts }',
    'return { ...draw, passedFacts: draw.facts }',
  ),
  bug(
    'C lender and house agree on what is lent',
    'a lender is not told that its yes is not wanted',
    `${orders}/settle-draw.ts`,
    '...(isDropped ? [dropped(orderId, drawId, lender)] : [])',
    '...(isDropped && drawId === orderId ? [dropped(orderId, drawId, lender)] : [])',
  ),
  bug(
    '5 only final money is released',
    'a lender’s promise is final money',
    `${credit}/draw-step.rules.ts`,
    'isFunded: isOwnBook(draw) }',
    'isFunded: true }',
  ),
  bug(
    'C a lender that has paid is bound',
    'a lender takes back what it has paid',
    `${credit}/draw.rules.ts`,
    "if (step === 'recall' && isFunded && state",
    "if (step === 'recall' && isFunded && state === 'back' && state",
  ),
  bug(
    'C ',
    'a draw costs what policy says, whatever its lender asks',
    `${credit}/offer.rules.ts`,
    'return { ...plan, monthlyBps, ...lateTermsOf(policy) }',
    'return { ...plan, ...lateTermsOf(policy) }',
  ),
]
