import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import { giveUp } from './credit-desk.ts'
import { everyRow } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

/** When everything has long been due, finance gives up whatever nobody pays. */
export async function giveUpAll(world: World): Promise<void> {
  if (!world.hasCredit) return
  await world.run(world.scheduler.now() + 300 * DAY)
  world.scheduler.moveTo(world.scheduler.now() + 300 * DAY)
  for (const draw of everyRow<Draw>(world.tables, 'credit.draws'))
    if (draw.state === 'shipped') await giveUp(world, `closing:${draw.drawId}`, draw)
}
