import type { Actor } from '../../server/kernel/use-case.ts'
import { advanceGuarantee } from '../../server/modules/claims/advance-guarantee.ts'
import { fundRoot, type GuaranteeFund, guaranteeFundType } from '../../server/modules/escrow/guarantee-fund.rules.ts'
import type { Talk } from './claim-talk.ts'
import { takenOf } from './own-money.ts'
import { randomOf } from './random.ts'
import { rowsIn } from './rows.ts'

/** More own money than any claim needs, or none: what a look shows is not what is looked at here. */
const [ENOUGH, NOTHING] = [10n ** 18n, 0n]

const anna: Actor = { kind: 'user', company: 'cmp_operator', person: 'usr_anna', roles: ['finance'] }

/**
 * A claim is carried out: where a decision gave what nobody could pay, finance has the guarantee pay it, after some
 * days and sometimes twice; now and then it is asked to pay what is none of its business.
 */
export async function askGuarantee({ deal, at, claim }: Talk): Promise<void> {
  const { world, name } = deal
  // Runs of vouchers look at vouchers.
  if (world.hasPlan) return
  const r = randomOf(`${world.seed}|guarantee|${at.claimId}`)
  const tries = r.chance(0.1) ? 1 : 0
  for (let look = 0; look < 4; look += 1) {
    if (look > 0) await world.scheduler.wait(r.int(3, 25) * 24)
    const isOwed = (claim().owed ?? []).some(({ amount }) => amount > 0n)
    if (!isOwed && look >= tries) return
    const [fund] = rowsIn<GuaranteeFund>(world.tables, guaranteeFundType.name, fundRoot)
    const turn = (fund?.turn ?? 0n) - (r.chance(0.05) ? 1n : 0n)
    const taken = takenOf(world, deal.order().currency)
    const input = { ...at, spare: r.chance(0.1) ? NOTHING : ENOUGH, taken, turn }
    const said = await world.do(`${name}.${at.claimId}.guarantee${look}`, advanceGuarantee, input, anna)
    if (said.kind === 'done') world.counters.hit('guarantee.advanced')
  }
}
