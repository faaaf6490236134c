import { accounts } from '../../server/modules/ledger/account.rules.ts'
import { nameRefundAccount } from '../../server/modules/orders/name-refund-account.ts'
import { openAccount } from './companies.ts'
import { type Deal, isOver } from './deal.ts'
import { askBankToo } from './quarrels.ts'
import { balanceIn } from './taking-out.ts'

/** Cash takes nothing back: when the order has ended and owes him money, the buyer names an account, or he does not. */
export async function nameAccount(deal: Deal): Promise<void> {
  const { r, world, buyer, orderId } = deal
  if (r.chance(0.3)) return
  for (let look = 0; look < 6; look += 1) {
    await world.scheduler.wait(30 * 24)
    const { currency } = deal.order()
    if (!isOver(deal) || balanceIn(world, orderId, accounts.refundable(orderId).code, currency) <= 0n) continue
    const known = buyer.accounts.has(currency)
    if (!known) await openAccount(world, buyer, currency)
    if (!known) await world.scheduler.wait(4 * 24)
    const said = await deal.say('buyer', nameRefundAccount, {
      orderId,
      bankAccountId: buyer.accounts.get(currency) ?? '',
    })
    if (said.kind === 'done') world.counters.hit('refund.account-named')
    await world.scheduler.wait(10 * 24)
    askBankToo(deal, 0.6)
    return
  }
}
