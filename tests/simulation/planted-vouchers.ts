import { bugOfVouchers as bug, type Planted } from './planted-bug.ts'

const orders = 'modules/orders'

/** Bugs of the on-time plan: when a voucher comes, what is left of it, and where it goes. */
export const ofVouchers: readonly Planted[] = [
  bug(
    '10 no voucher before the day after',
    'a voucher comes at the hour of ship-by',
    `${orders}/on-time.rules.ts`,
    'return endOfTerm(lastMoment, vouchers.policy.voucherAfter, content.zone)',
    'return lastMoment < shipBy ? shipBy : endOfTerm(lastMoment, vouchers.policy.voucherAfter, content.zone)',
  ),
  bug(
    'V what was shipped in time brings nothing',
    'goods that left in time are late all the same',
    `${orders}/on-time.rules.ts`,
    'lot.dispatchedAt !== undefined && !isShippedLate(books, lot)',
    "lot.dispatchedAt === ''",
  ),
  bug(
    'V a missed day brings a voucher',
    'goods that left late before anybody looked bring nothing',
    `${orders}/unshipped.rules.ts`,
    'if (!isOpen && !isReviewed) return late',
    'if (!isOpen && !isReviewed) return []',
    1_000,
    '3',
  ),
  bug(
    'V ',
    'what an order took stays on the voucher',
    `${orders}/use-voucher.ts`,
    'put(voucherType, withUsed(voucher, amount)),',
    'put(voucherType, voucher),',
  ),
  bug(
    'V a voucher never becomes money',
    'what a voucher paid goes back as money',
    `${orders}/vouchers-back.rules.ts`,
    'return positive(over + waitsForBank(payments) - kept)',
    'return positive(over + waitsForBank(payments) + 0n * kept)',
    1_000,
    '3',
  ),
]
